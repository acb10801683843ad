package ai.openclaw.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code ${NAME}} in a config's strings stands for an environment variable, {@code $${NAME}} for
 * that text itself. Names have capital letters, digits and underscores; anything else is text.
 */
public final class EnvironmentReferences {
  private EnvironmentReferences() {}

  /** The text with the variables' values; references to unset or empty ones stay as they are. */
  public static String resolve(String text, Map<String, String> variables) {
    StringBuilder resolved = new StringBuilder(text.length());
    int copied = 0;
    for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", at + 2)) {
      int end = endOfReference(text, at);
      if (end == -1) {
        continue;
      }
      boolean escaped = isEscaped(text, at, copied);
      String value = escaped ? text.substring(at, end) : value(text, at, end, variables);
      resolved.append(text, copied, escaped ? at - 1 : at);
      resolved.append(value == null ? text.substring(at, end) : value);
      copied = end;
    }
    return resolved.append(text, copied, text.length()).toString();
  }

  /** The first variable that the text refers to and that is unset or empty, or null. */
  public static @Nullable String firstUnset(String text, Map<String, String> variables) {
    int copied = 0;
    for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", at + 2)) {
      int end = endOfReference(text, at);
      if (end == -1) {
        continue;
      }
      if (!isEscaped(text, at, copied) && value(text, at, end, variables) == null) {
        return text.substring(at + 2, end - 1);
      }
      copied = end;
    }
    return null;
  }

  private static boolean isEscaped(String text, int at, int copied) {
    return at > copied && text.charAt(at - 1) == '$';
  }

  /** The index behind the closing brace, or -1 when what is between is no name. */
  private static int endOfReference(String text, int at) {
    int i = at + 2;
    while (i < text.length() && isNameCharacter(text.charAt(i), i == at + 2)) {
      i++;
    }
    return i > at + 2 && i < text.length() && text.charAt(i) == '}' ? i + 1 : -1;
  }

  private static boolean isNameCharacter(char c, boolean first) {
    return c == '_' || (c >= 'A' && c <= 'Z') || (!first && c >= '0' && c <= '9');
  }

  private static @Nullable String value(
      String text, int at, int end, Map<String, String> variables) {
    String value = variables.get(text.substring(at + 2, end - 1));
    return value == null || value.isEmpty() ? null : value;
  }
}

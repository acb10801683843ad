package ai.openclaw.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads members of JSON that others wrote: what is missing, or not of the type it should have, is
 * null. Texts come fit for a screen: one line, no control characters, no blanks around them.
 */
public final class JsonFields {
  private JsonFields() {}

  /** The first of the members that is a text and not blank. */
  public static @Nullable String text(JsonNode object, String... names) {
    for (String name : names) {
      String text = object.path(name).textValue();
      String line = text == null ? "" : line(text);
      if (!line.isEmpty()) {
        return line;
      }
    }
    return null;
  }

  /** The texts in an array, without the blank ones; empty when it is no array. */
  public static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; array.isArray() && i < array.size(); i++) {
      String text = array.get(i).textValue();
      if (text != null && !text.isBlank()) {
        texts.add(line(text));
      }
    }
    return texts;
  }

  /** A number that is not negative. */
  public static @Nullable Double number(JsonNode object, String name) {
    JsonNode value = object.path(name);
    double number = value.isNumber() ? value.doubleValue() : -1;
    return number >= 0 && !Double.isInfinite(number) ? number : null;
  }

  /** The first of the members that is a whole number above 0; one too large for an int is cut. */
  public static @Nullable Integer count(JsonNode object, String... names) {
    for (String name : names) {
      Double number = number(object, name);
      if (number != null && number >= 1) {
        return (int) Math.min(number, Integer.MAX_VALUE);
      }
    }
    return null;
  }

  /** A truth value. */
  public static @Nullable Boolean flag(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isBoolean() ? value.booleanValue() : null;
  }

  /** The text as one line: runs of blanks, line ends and control characters become one blank. */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && !isUnprintable(c)) {
        line.append(c);
      } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    int end = line.length();
    return line.substring(0, end > 0 && line.charAt(end - 1) == ' ' ? end - 1 : end);
  }

  /** Controls, line separators, and what turns the direction of writing around. */
  private static boolean isUnprintable(char c) {
    return c < ' '
        || (c >= '\u007F' && c <= '\u00A0')
        || (c >= '\u2028' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\uFEFF';
  }
}

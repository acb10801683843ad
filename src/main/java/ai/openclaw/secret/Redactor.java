package ai.openclaw.secret;

import java.util.ArrayList;
import java.util.List;

/**
 * Hides secrets in text that leaves the process. It knows the secrets at hand, and the form of
 * Hugging Face tokens ({@code hf_[A-Za-z0-9._-]+}); when in doubt, it hides.
 */
public final class Redactor {
  private static final String TOKEN_PREFIX = "hf_";

  /** The longest run behind the prefix that cannot be a token: what a masked one shows. */
  private static final int HARMLESS = 4;

  /** Shorter secrets would turn common words into dots. */
  private static final int SHORTEST_KNOWN = 6;

  private final List<Secret> known = new ArrayList<>();

  /** Hides this secret from now on, whatever its form. */
  public void learn(Secret secret) {
    if (secret.reveal().length() >= SHORTEST_KNOWN && !known.contains(secret)) {
      known.add(secret);
    }
  }

  /** The text with every secret in its masked form; the same text when there is none. */
  public String redact(String text) {
    String result = text;
    for (int i = 0; i < known.size(); i++) {
      Secret secret = known.get(i);
      result = result.replace(secret.reveal(), secret.masked());
    }
    return withoutTokens(result);
  }

  private static String withoutTokens(String text) {
    int start = text.indexOf(TOKEN_PREFIX);
    if (start < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    int copied = 0;
    while (start >= 0) {
      int end = start + TOKEN_PREFIX.length();
      while (end < text.length() && isTokenCharacter(text.charAt(end))) {
        end++;
      }
      if (end - start - TOKEN_PREFIX.length() > HARMLESS) {
        result.append(text, copied, start);
        result.append(Secret.of(text.substring(start, end)).masked());
        copied = end;
      }
      start = text.indexOf(TOKEN_PREFIX, end);
    }
    return result.append(text, copied, text.length()).toString();
  }

  private static boolean isTokenCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '_'
        || c == '-';
  }
}

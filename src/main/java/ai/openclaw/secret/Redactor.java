package ai.openclaw.secret;

import ai.openclaw.text.ControlSequence;
import ai.openclaw.text.Invisible;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hides secrets in text that leaves the process. It knows the secrets at hand, the form of Hugging
 * Face tokens ({@code hf_[A-Za-z0-9._-]+}), and where an address has its user and password. What
 * counts is what can be read: a secret with invisible characters, control sequences or blanks in it
 * is the secret all the same. When in doubt, it hides.
 */
public final class Redactor {
  private static final String TOKEN_PREFIX = "hf_";
  private static final String SCHEME_END = "://";
  private static final String HIDDEN = "…";

  /** The longest run behind the prefix that cannot be a token: what a masked one shows. */
  private static final int HARMLESS = 4;

  /** Shorter secrets would turn common words into dots. */
  private static final int SHORTEST_KNOWN = 6;

  /** Nobody makes up a longer one, and hardly a key that is issued is shorter and has no digit. */
  private static final int LONGEST_WORD = 19;

  /**
   * A piece of a secret so long that the rest could be guessed is hidden, whatever surrounds it.
   */
  private static final int PIECE = 16;

  /** Every piece has a probe that begins at a multiple of the stride. */
  private static final int PROBE = 8;

  private static final int STRIDE = PIECE - PROBE + 1;

  private final List<Known> known = new ArrayList<>();

  /** A secret as it is read, and what is shown in its place. */
  private record Known(String letters, String masked) {}

  /**
   * Hides this secret from now on, whatever its form. A word is none: servers of one's own take any
   * for a key, such as {@code openai} or {@code EMPTY}, and with it hidden the names of models,
   * providers and variables could not be read any more, nor by programs.
   */
  public void learn(Secret secret) {
    if (!isWord(Letters.of(secret.reveal(), false).text())) {
      know(secret);
    }
  }

  /** Whether it is letters, or such words joined; the name of a variable may be of any length. */
  static boolean isWord(String text) {
    boolean joined = false;
    boolean small = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isSmall = c >= 'a' && c <= 'z';
      if (!isSmall && !(c >= 'A' && c <= 'Z') && "-_.".indexOf(c) < 0) {
        return false;
      }
      small |= isSmall;
      joined |= c == '_';
    }
    return text.length() <= LONGEST_WORD || (joined && !small);
  }

  private void know(Secret secret) {
    Known added = new Known(Letters.of(secret.reveal(), false).text(), secret.masked());
    if (added.letters().length() < SHORTEST_KNOWN || isKnown(added.letters())) {
      return;
    }
    // Longest first: what is left of a secret whose beginning was hidden would be shown.
    int i = 0;
    while (i < known.size() && known.get(i).letters().length() >= added.letters().length()) {
      i++;
    }
    known.add(i, added);
  }

  private boolean isKnown(String letters) {
    for (Known each : known) {
      if (each.letters().equals(letters)) {
        return true;
      }
    }
    return false;
  }

  /** Hides the password in that address from now on; a text without any teaches nothing. */
  public void learnCredentials(String address) {
    Credentials credentials =
        !address.contains("@") && !address.contains(SCHEME_END) ? null : Credentials.in(address);
    if (credentials != null) {
      know(credentials.written());
      know(credentials.password());
      know(Secret.of(credentials.pair()));
    }
  }

  /** The text with every secret in its masked form; the same text when there is none. */
  public String redact(String text) {
    String result = text;
    for (int i = 0; i < known.size(); i++) {
      Known secret = known.get(i);
      result = without(secret, result, Letters.of(result, false));
      if (result.indexOf('\\') >= 0) {
        result = without(secret, result, Letters.ofJson(result, false));
      }
    }
    return withoutCredentials(withoutPieces(withoutTokens(result)));
  }

  /** What a server, or whoever cut a secret in two, left of it between other characters. */
  private String withoutPieces(String text) {
    String result = text;
    for (int i = 0; i < known.size(); i++) {
      String secret = known.get(i).letters();
      if (secret.length() >= PIECE && result.length() >= PIECE) {
        Letters letters = Letters.of(result, false);
        StringBuilder shown = new StringBuilder(result.length());
        int copied = 0;
        for (int[] piece = piece(letters.text(), secret, 0);
            piece != null;
            piece = piece(letters.text(), secret, piece[1])) {
          shown.append(result, copied, letters.start(piece[0])).append(HIDDEN);
          copied = letters.end(piece[1]);
        }
        result = copied == 0 ? result : shown.append(result.substring(copied)).toString();
      }
    }
    return result;
  }

  /** Where the next piece of the secret begins and ends, or null. */
  private static int @Nullable [] piece(String text, String secret, int from) {
    for (int probe = from; probe + PROBE <= text.length(); probe += STRIDE) {
      for (int at = 0; at + PROBE <= secret.length(); at++) {
        if (!text.regionMatches(probe, secret, at, PROBE)) {
          continue;
        }
        int start = probe;
        for (int i = at;
            start > from && i > 0 && text.charAt(start - 1) == secret.charAt(i - 1);
            i--) {
          start--;
        }
        int end = probe + PROBE;
        for (int i = at + PROBE;
            end < text.length() && i < secret.length() && text.charAt(end) == secret.charAt(i);
            i++) {
          end++;
        }
        if (end - start >= PIECE) {
          return new int[] {start, end};
        }
      }
    }
    return null;
  }

  private static String without(Known secret, String text, Letters letters) {
    int start = letters.text().indexOf(secret.letters());
    if (start < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    int copied = 0;
    while (start >= 0) {
      int end = start + secret.letters().length();
      result.append(text, copied, letters.start(start)).append(secret.masked());
      copied = letters.end(end);
      start = letters.text().indexOf(secret.letters(), end);
    }
    return result.append(text, copied, text.length()).toString();
  }

  private static String withoutTokens(String text) {
    String plain = withoutTokens(text, Letters.of(text, true));
    return plain.indexOf('\\') < 0 ? plain : withoutTokens(plain, Letters.ofJson(plain, true));
  }

  private static String withoutTokens(String text, Letters letters) {
    String read = letters.text();
    int start = read.indexOf(TOKEN_PREFIX);
    if (start < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    int copied = 0;
    while (start >= 0) {
      int end = start + TOKEN_PREFIX.length();
      while (end < read.length() && isTokenCharacter(read.charAt(end))) {
        end++;
      }
      if (end - start - TOKEN_PREFIX.length() > HARMLESS) {
        result.append(text, copied, letters.start(start));
        result.append(Secret.of(read.substring(start, end)).masked());
        copied = letters.end(end);
      }
      start = read.indexOf(TOKEN_PREFIX, end);
    }
    return result.append(text, copied, text.length()).toString();
  }

  /** What stands between {@code ://} and {@code @} is for the host only. */
  private static String withoutCredentials(String text) {
    int scheme = text.indexOf(SCHEME_END);
    if (scheme < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    int copied = 0;
    for (; scheme >= 0; scheme = text.indexOf(SCHEME_END, copied)) {
      int start = scheme + SCHEME_END.length();
      int end = start;
      int at = -1;
      while (end < text.length() && "/?# \"'\n".indexOf(text.charAt(end)) < 0) {
        at = text.charAt(end) == '@' ? end : at;
        end++;
      }
      result.append(text, copied, start).append(at < start ? "" : HIDDEN);
      copied = at < start ? start : at;
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

  /** What an eye reads of a text, without what is invisible. */
  static final class Letters {
    private static final int UNICODE_ESCAPE = "\\u0000".length();

    private final String text;

    /** Where each character stands in the original. */
    private final int[] places;

    private Letters(String text, int[] places) {
      this.text = text;
      this.places = places;
    }

    /** What is read of the original, its blanks included or not. */
    static Letters of(String original, boolean blanks) {
      int[] places = new int[original.length()];
      for (int i = 0; i < places.length; i++) {
        places[i] = i;
      }
      return of(original, places, blanks);
    }

    /** The same of what stands between quotes in JSON, where backslashes escape a character. */
    static Letters ofJson(String original, boolean blanks) {
      StringBuilder meant = new StringBuilder(original.length());
      int[] places = new int[original.length()];
      int i = 0;
      while (i < original.length()) {
        boolean escape = original.charAt(i) == '\\' && i + 1 < original.length();
        int end = escape ? endOfEscape(original, i) : i;
        boolean control = end == i + UNICODE_ESCAPE && isControl(original, i);
        if (control || end <= i + 1) {
          places[meant.length()] = control ? i : end;
          meant.append(control ? unescaped(original, i) : original.charAt(end));
          end += control ? 0 : 1;
        }
        i = end;
      }
      return of(meant.toString(), places, blanks);
    }

    private static Letters of(String text, int[] places, boolean blanks) {
      StringBuilder read = new StringBuilder(text.length());
      int[] placesOfRead = new int[text.length()];
      int i = 0;
      while (i < text.length()) {
        int end = ControlSequence.end(text, i);
        if (end == i) {
          int codePoint = text.codePointAt(i);
          end = i + Character.charCount(codePoint);
          boolean unread = Invisible.isBlank(codePoint) ? !blanks : Invisible.isReadPast(codePoint);
          for (; i < end && !unread; i++) {
            placesOfRead[read.length()] = places[i];
            read.append(text.charAt(i));
          }
        }
        i = end;
      }
      return new Letters(read.toString(), placesOfRead);
    }

    /** The characters that are left. */
    String text() {
      return text;
    }

    /** Where the part of the original begins whose first letter has that index. */
    int start(int index) {
      return places[index];
    }

    /** Where the part of the original ends that is read up to that index. */
    int end(int index) {
      return index == 0 ? 0 : places[index - 1] + 1;
    }

    /** Behind the backslash where the character itself follows, else behind all of the escape. */
    private static int endOfEscape(String text, int start) {
      char kind = text.charAt(start + 1);
      if (kind == 'u' && isHex(text, start + 2)) {
        return start + UNICODE_ESCAPE;
      }
      return "nrtbf".indexOf(kind) >= 0 ? start + 2 : start + 1;
    }

    /** Whether it stands for what can begin or end a control sequence. */
    private static boolean isControl(String text, int start) {
      char meant = unescaped(text, start);
      return Character.isISOControl(meant) && !Invisible.isBlank(meant);
    }

    private static char unescaped(String text, int start) {
      return (char) Integer.parseInt(text.substring(start + 2, start + UNICODE_ESCAPE), 16);
    }

    private static boolean isHex(String text, int start) {
      boolean hex = start + 4 <= text.length();
      for (int i = start; hex && i < start + 4; i++) {
        hex = Character.digit(text.charAt(i), 16) >= 0;
      }
      return hex;
    }
  }
}

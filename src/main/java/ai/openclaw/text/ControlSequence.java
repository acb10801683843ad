package ai.openclaw.text;

/**
 * What a text tells a terminal instead of showing it (ECMA-48): a colour, a move, a title. All of a
 * sequence is unseen, not only the character that begins it.
 */
public final class ControlSequence {
  private static final char BELL = 0x07;
  private static final char ESCAPE = 0x1B;
  private static final char CSI = 0x9B;
  private static final char STRING_END = 0x9C;

  /** Behind an escape and as one character: DCS, SOS, OSC, PM, APC. */
  private static final String STRINGS = "PX]^_\u0090\u0098\u009d\u009e\u009f";

  private static final int FIRST_C1 = 5;

  private ControlSequence() {}

  /** Where the sequence ends that begins there; {@code start} where none does, or half of one. */
  public static int end(String text, int start) {
    char first = text.charAt(start);
    int end = -1;
    if (first == CSI) {
      end = endOfParameters(text, start + 1);
    } else if (STRINGS.indexOf(first, FIRST_C1) >= 0) {
      end = endOfString(text, start + 1);
    } else if (first == ESCAPE && start + 1 < text.length()) {
      char kind = text.charAt(start + 1);
      end =
          kind == '['
              ? endOfParameters(text, start + 2)
              : STRINGS.indexOf(kind) >= 0
                  ? endOfString(text, start + 2)
                  : endBehind(text, pastAll(text, start + 1, ' ', '/'), '0');
    }
    return end < 0 ? start : end;
  }

  private static int endOfParameters(String text, int from) {
    return endBehind(text, pastAll(text, pastAll(text, from, '0', '?'), ' ', '/'), '@');
  }

  /** Behind the final character, which is that one or one up to {@code ~}; -1 where it is none. */
  private static int endBehind(String text, int at, char first) {
    return at < text.length() && text.charAt(at) >= first && text.charAt(at) <= '~' ? at + 1 : -1;
  }

  private static int pastAll(String text, int from, char first, char last) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= first && text.charAt(i) <= last) {
      i++;
    }
    return i;
  }

  /** Any other control character breaks the string off. */
  private static int endOfString(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == BELL || c == STRING_END) {
        return i + 1;
      }
      if (c == ESCAPE && text.startsWith("\\", i + 1)) {
        return i + 2;
      }
      if (Character.isISOControl(c)) {
        return -1;
      }
    }
    return -1;
  }
}

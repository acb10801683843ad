package ai.openclaw.output;

/** Takes out of a text what could move the cursor or change the terminal. */
public final class ControlCharacters {
  private static final char ESCAPE = '\u001b';

  private ControlCharacters() {}

  /** The text with line ends, tabs and colours, and without all other control characters. */
  public static String without(String text) {
    int i = 0;
    while (i < text.length() && !isControl(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length()).append(text, 0, i);
    while (i < text.length()) {
      int end = text.charAt(i) == ESCAPE ? endOfColour(text, i) : i;
      if (end > i) {
        kept.append(text, i, end);
        i = end;
      } else {
        if (!isControl(text.charAt(i))) {
          kept.append(text.charAt(i));
        }
        i++;
      }
    }
    return kept.toString();
  }

  private static boolean isControl(char c) {
    return (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0);
  }

  /** Where the SGR sequence that starts here ends, or {@code start} when it is another one. */
  private static int endOfColour(String text, int start) {
    int i = start + 1;
    if (i >= text.length() || text.charAt(i) != '[') {
      return start;
    }
    i++;
    while (i < text.length() && (text.charAt(i) == ';' || Character.isDigit(text.charAt(i)))) {
      i++;
    }
    return i < text.length() && text.charAt(i) == 'm' ? i + 1 : start;
  }
}

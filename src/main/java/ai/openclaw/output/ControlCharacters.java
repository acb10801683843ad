package ai.openclaw.output;

/** Takes out of a text what could move the cursor or change the terminal. */
public final class ControlCharacters {
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
      int end = endOfColour(text, i);
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

  /** The text as one line: blanks for line ends and tabs, and no control characters at all. */
  public static String line(String text) {
    int i = 0;
    while (i < text.length() && !isControl(text.charAt(i)) && !isLayout(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length()).append(text, 0, i);
    while (i < text.length()) {
      int end = endOfColour(text, i);
      if (end > i) {
        i = end;
        continue;
      }
      char c = text.charAt(i++);
      if (isLayout(c)) {
        line.append(' ');
      } else if (!isControl(c)) {
        line.append(c);
      }
    }
    return line.toString();
  }

  private static boolean isLayout(char c) {
    return c == '\n' || c == '\t' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isControl(char c) {
    return (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0);
  }

  /** Where the SGR sequence that starts here ends, or {@code start} when it is another one. */
  static int endOfColour(String text, int start) {
    if (!text.startsWith("\u001b[", start)) {
      return start;
    }
    int i = start + 2;
    while (i < text.length() && (text.charAt(i) == ';' || Character.isDigit(text.charAt(i)))) {
      i++;
    }
    return i < text.length() && text.charAt(i) == 'm' ? i + 1 : start;
  }
}

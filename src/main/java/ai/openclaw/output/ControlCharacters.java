package ai.openclaw.output;

import ai.openclaw.text.ControlSequence;
import ai.openclaw.text.Invisible;

/** Takes out of a text what could move the cursor or change the terminal. */
public final class ControlCharacters {
  private ControlCharacters() {}

  /** The text with line ends, tabs and colours, and without all else that is invisible. */
  public static String without(String text) {
    return cleaned(text, false);
  }

  /** The text as one line: blanks for line ends and tabs, and nothing that is invisible. */
  public static String line(String text) {
    return cleaned(text, true);
  }

  private static String cleaned(String text, boolean asLine) {
    int i = 0;
    while (i < text.length() && text.charAt(i) >= ' ' && text.charAt(i) < 0x7F) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length()).append(text, 0, i);
    while (i < text.length()) {
      int end = ControlSequence.end(text, i);
      if (end > i) {
        kept.append(asLine || endOfColour(text, i) == i ? "" : text.substring(i, end));
        i = end;
        continue;
      }
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (isLayout(codePoint)) {
        kept.appendCodePoint(asLine ? ' ' : codePoint);
      } else if (!isControl(codePoint)) {
        kept.appendCodePoint(codePoint);
      }
    }
    return kept.toString();
  }

  private static boolean isLayout(int c) {
    return c == '\n' || c == '\t' || c == 0x2028 || c == 0x2029;
  }

  /** Of the blanks those that move more than one column are controls. */
  private static boolean isControl(int c) {
    return c < ' ' || c == 0x85 || Invisible.is(c);
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

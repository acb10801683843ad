package ai.openclaw.output;

import java.util.ArrayList;
import java.util.List;

/**
 * How many cells of a terminal a text takes, and texts made to measure. A joined emoji (several
 * code points drawn as one) counts as its parts: terminals differ, and this way no line runs over.
 */
public final class TextWidth {
  private static final int FIRST_COMBINING = 0x300;
  private static final int FIRST_WIDE = 0x1100;
  private static final int AS_EMOJI = 0xFE0F;
  private static final int FIRST_JAMO_VOWEL = 0x1160;
  private static final int LAST_JAMO_FINAL = 0x11FF;

  private TextWidth() {}

  /** The cells that the text takes; colours and control characters take none. */
  public static int of(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int end = ControlCharacters.endOfColour(text, i);
      if (end > i) {
        i = end;
        continue;
      }
      int codePoint = text.codePointAt(i);
      width += of(codePoint);
      i += Character.charCount(codePoint);
    }
    return width;
  }

  /** The cells that one code point takes: 0, 1 or 2. */
  public static int of(int codePoint) {
    if (codePoint < FIRST_COMBINING) {
      boolean control = codePoint < ' ' || (codePoint >= 0x7f && codePoint < 0xa0);
      return control ? 0 : 1;
    }
    if (codePoint == AS_EMOJI) {
      return 1;
    }
    if (isCombining(codePoint)) {
      return 0;
    }
    return codePoint >= FIRST_WIDE && WideCharacters.contains(codePoint) ? 2 : 1;
  }

  /** The text, or as much of it as leaves room for {@code ellipsis} at its end. */
  public static String cut(String text, int width, String ellipsis) {
    if (of(text) <= width) {
      return text;
    }
    int room = width - of(ellipsis);
    if (room < 0) {
      return text.substring(0, fitting(text, width));
    }
    return text.substring(0, fitting(text, room)) + ellipsis;
  }

  /** The text with blanks behind it, up to that width. */
  public static String padRight(String text, int width) {
    return text + blanks(width - of(text));
  }

  /** The text with blanks before it, up to that width. */
  public static String padLeft(String text, int width) {
    return blanks(width - of(text)) + text;
  }

  /**
   * The text in lines of at most {@code width}, all indented like the first. Broken at blanks only:
   * a longer word, such as a link, stays whole, so that it can be copied.
   */
  public static List<String> wrap(String text, int width) {
    int indent = 0;
    while (indent < text.length() && text.charAt(indent) == ' ') {
      indent++;
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(text.substring(0, indent));
    for (String word : text.substring(indent).split(" ", -1)) {
      boolean first = line.length() == indent;
      if (!first && of(line.toString()) + 1 + of(word) > width) {
        lines.add(line.toString());
        line.setLength(indent);
        first = true;
      }
      line.append(first ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** That many blanks; none for a negative number. */
  public static String blanks(int count) {
    return " ".repeat(Math.max(0, count));
  }

  /** Where the longest beginning ends that is not wider than {@code width}. */
  private static int fitting(String text, int width) {
    int used = 0;
    int end = 0;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      used += of(codePoint);
      if (used > width) {
        return end;
      }
      end += Character.charCount(codePoint);
    }
    return end;
  }

  private static boolean isCombining(int codePoint) {
    if (codePoint >= FIRST_JAMO_VOWEL && codePoint <= LAST_JAMO_FINAL) {
      return true;
    }
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}

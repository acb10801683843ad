package ai.openclaw.output;

import java.util.ArrayList;
import java.util.Arrays;
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

  /**
   * First and last of each range of code points that take two cells, ascending: East Asian wide and
   * full-width ones, and what is an emoji without being asked to. From Unicode's EastAsianWidth and
   * emoji-data, version 15.
   */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0,
    0x23F3, 0x23F3, 0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F,
    0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5,
    0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5,
    0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728,
    0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
    0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55,
    0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4C6, 0xA960, 0xA97C,
    0xAC00, 0xD7A3, 0xF900, 0xFAD9, 0xFE10, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6,
    0x16FE0, 0x18D08, 0x1AFF0, 0x1B2FB, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E,
    0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393,
    0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E,
    0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567,
    0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5,
    0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC,
    0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF,
    0x20000, 0x2FFFD, 0x30000, 0x3FFFD,
  };

  private TextWidth() {}

  /** The cells that the text takes; colours and control characters take none. */
  public static int of(String text) {
    int plain = 0;
    while (plain < text.length() && text.charAt(plain) >= ' ' && text.charAt(plain) <= '~') {
      plain++;
    }
    return plain == text.length() ? plain : plain + of(text, plain);
  }

  private static int of(String text, int start) {
    int width = 0;
    for (int i = start; i < text.length(); ) {
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
    return codePoint >= FIRST_WIDE && isWide(codePoint) ? 2 : 1;
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

  /** The text, or its beginning, an ellipsis and its end: what tells long names apart. */
  public static String cutMiddle(String text, int width, String ellipsis) {
    int room = width - of(ellipsis);
    if (of(text) <= width || room < 4) {
      return cut(text, width, ellipsis);
    }
    String head = text.substring(0, fitting(text, room - room / 3));
    int start = text.length();
    int tail = room - of(head);
    while (start > 0 && of(text.substring(text.offsetByCodePoints(start, -1))) <= tail) {
      start = text.offsetByCodePoints(start, -1);
    }
    return head + ellipsis + text.substring(start);
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

  private static boolean isWide(int codePoint) {
    int at = Arrays.binarySearch(WIDE, codePoint);
    if (at >= 0) {
      return true;
    }
    int next = -at - 1;
    return next % 2 == 1;
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

package ai.openclaw.text;

/**
 * The characters that show nothing by themselves: controls, Unicode's format characters (zero
 * width, direction of writing), lone surrogates, fillers, what can never be a character. They move
 * a cursor, turn text around, or make two texts look the same that are not.
 */
public final class Invisible {
  private Invisible() {}

  /** Whether it is one of them; blanks, tabs and line ends are {@linkplain #isBlank blanks}. */
  public static boolean is(int codePoint) {
    if (codePoint < 0x7F) {
      return codePoint < ' ' && !isBlank(codePoint);
    }
    int type = Character.getType(codePoint);
    return (type == Character.CONTROL && codePoint != 0x85)
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || isFiller(codePoint)
        || isNoCharacter(codePoint);
  }

  /**
   * Whether an eye that compares two texts reads past it: what is invisible, what a font may have
   * no picture for, what stands for a character that was lost, and a mark on the letter before it.
   */
  public static boolean isReadPast(int codePoint) {
    if (codePoint < 0x7F || is(codePoint)) {
      return is(codePoint);
    }
    int type = Character.getType(codePoint);
    return type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || codePoint == 0xFFFC
        || codePoint == 0xFFFD;
  }

  /** Whether it is a space of any width, a tab, or the end of a line. */
  public static boolean isBlank(int codePoint) {
    return codePoint <= ' '
        ? codePoint == ' ' || (codePoint >= '\t' && codePoint <= '\r')
        : codePoint == 0x85 || codePoint == 0x2800 || Character.isSpaceChar(codePoint);
  }

  private static boolean isNoCharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }

  /** Letters and marks by their class, and yet without a picture. */
  private static boolean isFiller(int codePoint) {
    return codePoint == 0x034F
        || codePoint == 0x115F
        || codePoint == 0x1160
        || codePoint == 0x17B4
        || codePoint == 0x17B5
        || (codePoint >= 0x180B && codePoint <= 0x180F)
        || codePoint == 0x3164
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || codePoint == 0xFFA0
        || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
  }
}

package ai.openclaw.json5;

/** The character classes of JSON5. */
final class Characters {
  private Characters() {}

  /** A line terminator; CR LF is one line break of two of them. */
  static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  /** White space that does not end a line. */
  static boolean isBlank(char c) {
    if (c < 0x80) {
      return c == ' ' || c == '\t' || c == '\u000B' || c == '\f';
    }
    return c == '\u00A0' || c == '\uFEFF' || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** The value of a hexadecimal digit, or -1. */
  static int hexValue(int c) {
    if (isDigit(c)) {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  static boolean isIdentifierStart(int codePoint) {
    if (codePoint < 0x80) {
      int lower = codePoint | 0x20;
      return (lower >= 'a' && lower <= 'z') || codePoint == '_' || codePoint == '$';
    }
    return Character.isLetter(codePoint) || Character.getType(codePoint) == Character.LETTER_NUMBER;
  }

  static boolean isIdentifierPart(int codePoint) {
    if (codePoint < 0x80) {
      return isIdentifierStart(codePoint) || isDigit(codePoint);
    }
    int type = Character.getType(codePoint);
    return isIdentifierStart(codePoint)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.CONNECTOR_PUNCTUATION
        || codePoint == 0x200C
        || codePoint == 0x200D;
  }
}

package ai.openclaw.json5;

/** A bare key: an ECMAScript identifier name; reserved words are names like any other. */
final class Identifier {
  private Identifier() {}

  /** Whether the name next is one, so that {@link #read} may be called. */
  static boolean isNext(Scanner source) {
    int c = source.peek();
    return c == '\\'
        || (c != Scanner.END && Characters.isIdentifierStart(source.codePointAt(source.position)));
  }

  /** Reads the name, its escapes resolved. */
  static String read(Scanner source) throws Json5SyntaxException {
    int start = source.position;
    while (isAsciiPart(source.peek())) {
      source.position++;
    }
    if (source.peek() < 0x80 && source.peek() != '\\') {
      return source.since(start);
    }
    StringBuilder name = new StringBuilder(source.since(start));
    while (appendPart(source, name)) {
      // All is done in the condition.
    }
    return name.toString();
  }

  private static boolean appendPart(Scanner source, StringBuilder name)
      throws Json5SyntaxException {
    int at = source.position;
    if (source.peek() == Scanner.END) {
      return false;
    }
    int codePoint = source.codePointAt(at);
    if (codePoint == '\\') {
      source.position++;
      if (!source.take('u')) {
        throw source.expected("'u' and four hexadecimal digits after '\\' in a key");
      }
      codePoint = StringLiteral.hexadecimal(source, 4);
      if (!(name.length() == 0
          ? Characters.isIdentifierStart(codePoint)
          : Characters.isIdentifierPart(codePoint))) {
        throw source.expected(
            "the escape of a character that may stand in a key without quotes", at);
      }
    } else if (Characters.isIdentifierPart(codePoint)) {
      source.position += Character.charCount(codePoint);
    } else {
      return false;
    }
    name.appendCodePoint(codePoint);
    return true;
  }

  /**
   * Whether a key needs no quotes; a foreign letter gets them, for tools that know less of JSON5.
   */
  static boolean isPlain(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (!isAsciiPart(key.charAt(i))) {
        return false;
      }
    }
    return !key.isEmpty() && !Characters.isDigit(key.charAt(0));
  }

  private static boolean isAsciiPart(int c) {
    int lower = c | 0x20;
    return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
  }
}

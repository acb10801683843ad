package ai.openclaw.json5;

/** Strings in quotes, read and written. */
final class StringLiteral {
  private static final String HEX = "0123456789abcdef";

  private StringLiteral() {}

  /** Reads the literal whose quote is next; its text with the escapes resolved. */
  static String read(Scanner source) throws Json5SyntaxException {
    char quote = source.chars[source.position++];
    int start = source.position;
    skipPlain(source, quote);
    if (source.take(quote)) {
      return new String(source.chars, start, source.position - 1 - start);
    }
    StringBuilder value = new StringBuilder(source.since(start));
    while (!source.take(quote)) {
      if (source.peek() == '\\') {
        source.position++;
        readEscape(source, value);
      } else {
        refuseEnd(source, quote);
      }
      int plain = source.position;
      skipPlain(source, quote);
      value.append(source.chars, plain, source.position - plain);
    }
    return value.toString();
  }

  /** Goes on to the closing quote, a backslash, or a character that may not stand there. */
  private static void skipPlain(Scanner source, char quote) {
    char[] chars = source.chars;
    int at = source.position;
    char least = source.strict ? ' ' : 0;
    while (at < chars.length) {
      char c = chars[at];
      if (c == quote || c == '\\' || c == '\n' || c == '\r' || c < least) {
        break;
      }
      at++;
    }
    source.position = at;
  }

  private static void refuseEnd(Scanner source, char quote) throws Json5SyntaxException {
    int c = source.peek();
    if (c == Scanner.END || c == '\n' || c == '\r') {
      throw source.expected("the closing " + quote + " of the string");
    }
    throw source.expected("an escape such as \\n or \\u0007 for the control character");
  }

  private static void readEscape(Scanner source, StringBuilder value) throws Json5SyntaxException {
    int c = source.peek();
    if (c == Scanner.END) {
      throw source.expected("the rest of the escape");
    }
    int simple = "bfnrt\"\\/".indexOf(c);
    if (simple >= 0) {
      source.position++;
      value.append("\b\f\n\r\t\"\\/".charAt(simple));
    } else if (source.take('u')) {
      value.append((char) hexadecimal(source, 4));
    } else if (source.strict) {
      throw source.expected("one of \" \\ / b f n r t u after '\\'");
    } else {
      readExtendedEscape(source, value);
    }
  }

  private static void readExtendedEscape(Scanner source, StringBuilder value)
      throws Json5SyntaxException {
    char c = source.chars[source.position];
    if (Characters.isDigit(c) && (c != '0' || Characters.isDigit(source.peek(1)))) {
      throw source.expected("\\xHH or \\uHHHH instead of '\\' and a digit");
    }
    source.position++;
    if (c == 'x') {
      value.append((char) hexadecimal(source, 2));
    } else if (c == 'v') {
      value.append('\u000B');
    } else if (c == '0') {
      value.append('\0');
    } else if (Characters.isLineBreak(c)) {
      if (c == '\r') {
        source.take('\n');
      }
    } else {
      value.append(c);
    }
  }

  /** Reads this many hexadecimal digits. */
  static int hexadecimal(Scanner source, int digits) throws Json5SyntaxException {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Characters.hexValue(source.peek());
      if (digit < 0) {
        throw source.expected((digits == 2 ? "two" : "four") + " hexadecimal digits in the escape");
      }
      value = value * 16 + digit;
      source.position++;
    }
    return value;
  }

  /** Writes the literal; what a reader of strict JSON or a terminal would trip over is escaped. */
  static void write(StringBuilder out, String value, char quote) {
    char[] chars = value.toCharArray();
    int written = 0;
    out.append(quote);
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c >= ' ' && c < 0x7F && c != quote && c != '\\') {
        continue;
      }
      out.append(chars, written, i - written);
      if (Character.isHighSurrogate(c)
          && i + 1 < chars.length
          && Character.isLowSurrogate(chars[i + 1])) {
        out.append(c).append(chars[++i]);
      } else {
        write(out, c, quote);
      }
      written = i + 1;
    }
    out.append(chars, written, chars.length - written).append(quote);
  }

  private static void write(StringBuilder out, char c, char quote) {
    int simple = "\b\f\n\r\t\\".indexOf(c);
    if (c == quote) {
      out.append('\\').append(c);
    } else if (simple >= 0) {
      out.append('\\').append("bfnrt\\".charAt(simple));
    } else if (Character.isISOControl(c)
        || c == '\u2028'
        || c == '\u2029'
        || c == '\uFEFF'
        || Character.isSurrogate(c)) {
      out.append("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        out.append(HEX.charAt(c >> shift & 0xF));
      }
    } else {
      out.append(c);
    }
  }
}

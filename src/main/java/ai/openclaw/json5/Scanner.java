package ai.openclaw.json5;

/**
 * A text that is being read: where the reader is, and the white space and comments between tokens.
 */
final class Scanner {
  /** What {@link #peek} answers at the end of the text. */
  static final int END = -1;

  /** RFC 8259 instead of JSON5: no comments, no other quotes, no other white space. */
  final boolean strict;

  /** The text; an array because the interpreter reads it many times faster than a String. */
  final char[] chars;

  /** The index of the next character to be read. */
  int position;

  private final String text;

  Scanner(String text, boolean strict) {
    this.text = text;
    this.strict = strict;
    this.chars = text.toCharArray();
    this.position = text.startsWith("\uFEFF") ? 1 : 0;
  }

  /** The next character, or {@link #END}. */
  int peek() {
    return position < chars.length ? chars[position] : END;
  }

  /** The character this far behind the next one, or {@link #END}. */
  int peek(int ahead) {
    return position + ahead < chars.length ? chars[position + ahead] : END;
  }

  /** Reads this character if it is the next one. */
  boolean take(char expected) {
    if (position < chars.length && chars[position] == expected) {
      position++;
      return true;
    }
    return false;
  }

  /** Reads this word if it is the next one, and not just the beginning of a longer one. */
  boolean takeWord(String word) {
    int end = position + word.length();
    if (end > chars.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (chars[position + i] != word.charAt(i)) {
        return false;
      }
    }
    if (end < chars.length && Characters.isIdentifierPart(codePointAt(end))) {
      return false;
    }
    position = end;
    return true;
  }

  int codePointAt(int at) {
    return Character.codePointAt(chars, at);
  }

  /** The characters from {@code start} up to the reader. */
  String since(int start) {
    return new String(chars, start, position - start);
  }

  /** Goes on to the next token. */
  void skipBlanks() throws Json5SyntaxException {
    int at = position;
    while (at < chars.length) {
      char c = chars[at];
      if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
        at++;
      } else if (strict || (c > '/' && c < 0x80)) {
        break;
      } else if (c == '/') {
        int end = commentEnd(at);
        if (end == at) {
          break;
        }
        at = end;
      } else if (Characters.isBlank(c) || Characters.isLineBreak(c)) {
        at++;
      } else {
        break;
      }
    }
    position = at;
  }

  /** The end of the comment that begins here; {@code start} when none does. */
  private int commentEnd(int start) throws Json5SyntaxException {
    int next = start + 1 < chars.length ? chars[start + 1] : END;
    if (next == '/') {
      int at = start + 2;
      while (at < chars.length && !Characters.isLineBreak(chars[at])) {
        at++;
      }
      return at;
    }
    if (next != '*') {
      return start;
    }
    int end = text.indexOf("*/", start + 2);
    if (end == -1) {
      throw expected("'*/' at the end of the comment that begins here", start);
    }
    return end + 2;
  }

  /** The error that something else was expected where the reader is. */
  Json5SyntaxException expected(String what) {
    return expected(what, position);
  }

  /** The error that something else was expected here. */
  Json5SyntaxException expected(String what, int at) {
    return Json5SyntaxException.at(text, at, what);
  }
}

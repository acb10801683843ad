package ai.openclaw.json5;

import java.util.Locale;

/**
 * A text that is not JSON5 (or, where that was asked for, not JSON). Its message is one line, such
 * as "line 3, column 7: expected ',' or '}', found 'x'", and holds at most one character of the
 * text.
 */
public final class Json5SyntaxException extends Exception {
  private final int line;
  private final int column;
  private final String expected;
  private final String excerpt;

  private Json5SyntaxException(
      String message, int line, int column, String expected, String excerpt) {
    super(message);
    this.line = line;
    this.column = column;
    this.expected = expected;
    this.excerpt = excerpt;
  }

  /** Something else was expected at this index of the text. */
  static Json5SyntaxException at(String text, int index, String expected) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < index; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
        line++;
        lineStart = i + 1;
      }
    }
    int first = lineStart == 0 && text.startsWith("\uFEFF") ? 1 : lineStart;
    int column = text.codePointCount(first, index) + 1;
    return new Json5SyntaxException(
        "line "
            + line
            + ", column "
            + column
            + ": expected "
            + expected
            + ", found "
            + found(text, index),
        line,
        column,
        expected,
        Excerpt.of(text, first, index));
  }

  private static String found(String text, int index) {
    if (index >= text.length()) {
      return "the end of the file";
    }
    int c = text.codePointAt(index);
    if (c == '\n' || c == '\r') {
      return "the end of the line";
    }
    if (c == ' ' || c == '\t') {
      return c == ' ' ? "a space" : "a tab";
    }
    if (Character.isLetterOrDigit(c) || (c > ' ' && c < 0x7F)) {
      return "'" + Character.toString(c) + "'";
    }
    String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
    return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
  }

  /** The message, never null. */
  @Override
  public String getMessage() {
    String message = super.getMessage();
    return message == null ? "" : message;
  }

  /** The line of the fault, from 1. */
  public int line() {
    return line;
  }

  /** The column of the fault, from 1, counted in characters; a tab is one. */
  public int column() {
    return column;
  }

  /** What would have been right there. */
  public String expected() {
    return expected;
  }

  /**
   * The line and, below it, a caret at the fault. It shows keys, punctuation and plain literals;
   * whatever may be a secret (strings, comments, words that are no JSON5) is asterisks, because a
   * missing quote is just what makes a key look like something else.
   */
  public String excerpt() {
    return excerpt;
  }
}

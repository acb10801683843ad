package ai.openclaw.json5;

/**
 * A document's text as lines with white space and comments, for placing edits in it. The text is
 * known to be valid.
 */
final class TextLayout {
  final String text;

  TextLayout(String text) {
    this.text = text;
  }

  /** The index of the first character of the line; a byte order mark is not part of it. */
  int lineStart(int at) {
    int start = at;
    while (start > 0 && !Characters.isLineBreak(text.charAt(start - 1))) {
      start--;
    }
    return start == 0 && text.startsWith("\uFEFF") ? Math.min(1, at) : start;
  }

  /** The index behind the line break that ends this line, or the end of the text. */
  int nextLine(int at) {
    int end = at;
    while (end < text.length() && !Characters.isLineBreak(text.charAt(end))) {
      end++;
    }
    return end == text.length() ? end : afterLineBreak(end);
  }

  /** The white space that begins the line. */
  String indentation(int at) {
    int start = lineStart(at);
    return text.substring(start, skipBlanks(start));
  }

  /** Whether there is only white space before it on its line. */
  boolean startsLine(int at) {
    int start = backOverBlanks(at);
    return start == 0 || Characters.isLineBreak(text.charAt(start - 1));
  }

  /** Whether nothing but white space follows on the line. */
  boolean endsLine(int at) {
    int next = skipBlanks(at);
    return next == text.length() || Characters.isLineBreak(text.charAt(next));
  }

  boolean hasLineBreak(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Characters.isLineBreak(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Behind the white space here, on the same line. */
  int skipBlanks(int from) {
    int at = from;
    while (at < text.length() && Characters.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Before the white space here, on the same line. */
  int backOverBlanks(int from) {
    int at = from;
    while (at > 0 && Characters.isBlank(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Behind the white space here, line breaks included. */
  int skipSpace(int from) {
    int at = from;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Before the white space here, line breaks included. */
  int backOverSpace(int from) {
    int at = from;
    while (at > 0 && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return Characters.isBlank(c) || Characters.isLineBreak(c);
  }

  /** Whether there is more than one line break. */
  boolean hasBlankLine(int from, int to) {
    int lineBreaks = 0;
    int at = from;
    while (at < to) {
      if (Characters.isLineBreak(text.charAt(at))) {
        lineBreaks++;
        at = afterLineBreak(at);
      } else {
        at++;
      }
    }
    return lineBreaks > 1;
  }

  /** Whether there is white space only, line breaks included. */
  boolean isBlank(int from, int to) {
    return skipSpace(from) >= to;
  }

  private int afterLineBreak(int at) {
    boolean pair = text.startsWith("\r\n", at);
    return at + (pair ? 2 : 1);
  }

  private boolean isComment(int at) {
    return text.startsWith("//", at) || text.startsWith("/*", at);
  }

  /** Behind the comment here; a line comment ends before its line break. */
  private int skipComment(int at) {
    if (text.charAt(at + 1) == '*') {
      return text.indexOf("*/", at + 2) + 2;
    }
    int end = at;
    while (end < text.length() && !Characters.isLineBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /**
   * Behind the comments that belong to the token that ends here: those on the rest of its line when
   * no other token follows there. Behind the token itself when there are none.
   */
  int tail(int tokenEnd) {
    int end = tokenEnd;
    int next = skipBlanks(end);
    while (isComment(next)) {
      end = skipComment(next);
      next = skipBlanks(end);
    }
    boolean lastOnLine =
        next == text.length()
            || Characters.isLineBreak(text.charAt(next))
            || text.charAt(next) == '}'
            || text.charAt(next) == ']';
    return lastOnLine ? end : tokenEnd;
  }

  /**
   * As {@link #tail}, and behind the lines below it that go on with its line comment in the same
   * column, or one beside it: a comma may have come or gone before the comment.
   */
  int tailOfEntry(int tokenEnd) {
    int end = tail(tokenEnd);
    int comment = skipBlanks(tokenEnd);
    if (end == tokenEnd || !text.startsWith("//", comment)) {
      return end;
    }
    int column = comment - lineStart(comment);
    int next = skipBlanks(nextLine(end));
    while (text.startsWith("//", next) && Math.abs(next - lineStart(next) - column) <= 1) {
      end = skipComment(next);
      next = skipBlanks(nextLine(end));
    }
    return end;
  }

  /** Behind the comments on the lines directly below this one, down to a blank line or a token. */
  int commentsBelow(int at) {
    int end = at;
    int next = skipBlanks(nextLine(end));
    while (endsLine(end) && isComment(next)) {
      end = skipComment(next);
      next = skipBlanks(nextLine(end));
    }
    return endsLine(end) ? end : at;
  }

  /**
   * Where the comments begin that belong to the token at {@code at}: those directly above it and
   * before it, back to a blank line or to {@code from}, the end of the token before and its
   * comments. The token itself when there are none.
   */
  private int lead(int from, int at) {
    int lead = at;
    int lineBreaks = 0;
    int i = from;
    while (i < at) {
      if (Characters.isLineBreak(text.charAt(i))) {
        i = afterLineBreak(i);
        lineBreaks++;
      } else if (isComment(i)) {
        if (lead == at || lineBreaks > 1) {
          lead = i;
        }
        lineBreaks = 0;
        i = skipComment(i);
      } else {
        i++;
      }
    }
    return lineBreaks > 1 ? at : lead;
  }

  /** Where this entry begins, the comments that belong to it included. */
  int lead(Container container, int index) {
    int before =
        index == 0
            ? tail(container.start + 1)
            : tailOfEntry(container.entries.get(index - 1).end());
    return lead(before, container.entries.get(index).start);
  }
}

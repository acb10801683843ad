package ai.openclaw.json5;

/** One line of a text with a caret below it, all that may be a secret hidden. */
final class Excerpt {
  /** How many characters of a line are shown at most. */
  private static final int WIDTH = 100;

  private static final String CUT = "...";

  /** Longer ones may be a secret made of digits. */
  private static final int LONGEST_NUMBER = 12;

  private final String text;

  /** Where the line begins, and the index behind it. */
  private final int start;

  private final int end;
  private final StringBuilder shown = new StringBuilder();
  private int position;

  /** The last character before the reader that is neither white space nor part of a comment. */
  private char previous = '{';

  private Excerpt(String text, int start) {
    this.text = text;
    this.start = start;
    int lineEnd = start;
    while (lineEnd < text.length() && !isLineEnd(text.charAt(lineEnd))) {
      lineEnd++;
    }
    this.end = lineEnd;
  }

  /** The line that begins at {@code start} and a caret below the character at {@code index}. */
  static String of(String text, int start, int index) {
    String line = new Excerpt(text, start).line();
    int caret = Math.min(text.codePointCount(start, Math.max(start, index)), line.length());
    int from = line.length() <= WIDTH ? 0 : Math.max(0, caret - WIDTH / 2);
    int to = Math.min(line.length(), from + WIDTH);
    StringBuilder window = new StringBuilder(line.substring(from, to));
    if (from > 0) {
      window.replace(0, CUT.length(), CUT);
    }
    if (to < line.length()) {
      window.replace(window.length() - CUT.length(), window.length(), CUT);
    }
    return window.append('\n').append(" ".repeat(caret - from)).append('^').toString();
  }

  /** Reads from the beginning of the text: a string or comment may come from a line above. */
  private String line() {
    while (position < end) {
      char c = text.charAt(position);
      if (Character.isWhitespace(c) || Characters.isBlank(c)) {
        hide(position + 1);
      } else if (c == '"' || c == '\'') {
        string(c);
      } else if (text.startsWith("//", position)) {
        show(position + 2);
        hide(lineCommentEnd());
      } else if (text.startsWith("/*", position)) {
        int close = text.indexOf("*/", position + 2);
        show(position + 2);
        hide(close < 0 ? end : close + 2);
      } else if (isPunctuation(c)) {
        show(position + 1);
        previous = c;
      } else {
        word();
      }
    }
    return shown.toString();
  }

  private int lineCommentEnd() {
    int at = position;
    while (at < end && !Characters.isLineBreak(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private void string(char quote) {
    int close = position + 1;
    while (close < end && text.charAt(close) != quote && !isLineEnd(text.charAt(close))) {
      close += text.charAt(close) == '\\' ? 2 : 1;
    }
    boolean closed = close < end && text.charAt(close) == quote;
    if (closed && isKey(close + 1)) {
      show(close + 1);
    } else {
      show(position + 1);
      hide(close);
      show(closed ? close + 1 : position);
    }
    previous = quote;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private void word() {
    int close = position + 1;
    while (close < end && !isDelimiter(text.charAt(close))) {
      close++;
    }
    String word = text.substring(position, close);
    if (isKey(close) || isHarmless(word)) {
      show(close);
    } else {
      hide(close);
    }
    previous = 'x';
  }

  /** Whether what ends here is a key: a colon behind it, and none before it. */
  private boolean isKey(int after) {
    int colon = after;
    while (colon < end && Character.isWhitespace(text.charAt(colon))) {
      colon++;
    }
    return colon < end && text.charAt(colon) == ':' && previous != ':';
  }

  private static boolean isHarmless(String word) {
    if (word.equals("true") || word.equals("false") || word.equals("null")) {
      return true;
    }
    if (word.length() > LONGEST_NUMBER) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if ("0123456789+-.eE".indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPunctuation(char c) {
    return "{}[],:".indexOf(c) >= 0;
  }

  private static boolean isDelimiter(char c) {
    return isPunctuation(c)
        || c == '"'
        || c == '\''
        || Character.isWhitespace(c)
        || Characters.isBlank(c);
  }

  private void show(int to) {
    while (position < Math.min(to, end)) {
      int c = text.codePointAt(position);
      append(Character.isBmpCodePoint(c) && !Character.isISOControl(c) ? (char) c : '*');
      position += Character.charCount(c);
    }
  }

  private void hide(int to) {
    while (position < Math.min(to, end)) {
      int c = text.codePointAt(position);
      append(Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : '*');
      position += Character.charCount(c);
    }
  }

  private void append(char c) {
    if (position >= start) {
      shown.append(c);
    }
  }
}

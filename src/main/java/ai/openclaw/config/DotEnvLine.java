package ai.openclaw.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assignment in a {@code .env} file, as npm's dotenv 17 reads it, for OpenClaw uses that: {@code
 * NAME=value} or {@code NAME: value}, perhaps behind {@code export}; a value in quotes may have
 * several lines, and without quotes ends at a {@code #}. What is no assignment is passed over.
 *
 * @param value without quotes; of {@code \n} and {@code \r} in double quotes, what they mean
 * @param start where the name begins in the file's text
 * @param end where the value ends, its quotes included
 */
record DotEnvLine(String name, String value, int start, int end) {
  /** The assignments of the text, in its order. */
  static List<DotEnvLine> parse(String text) {
    List<DotEnvLine> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int first = skipBlanks(text, at);
      DotEnvLine line = export(text, first);
      if (line == null) {
        line = at(text, first);
      }
      if (line != null) {
        lines.add(line);
      }
      at = endOfLine(text, line == null ? first : line.end) + 1;
    }
    return lines;
  }

  private static @Nullable DotEnvLine export(String text, int at) {
    int behind = at + "export".length();
    int name = skipBlanks(text, behind);
    return text.startsWith("export", at) && name > behind ? at(text, name) : null;
  }

  /** The assignment whose name begins there, or null. */
  private static @Nullable DotEnvLine at(String text, int start) {
    int nameEnd = start;
    while (nameEnd < text.length() && isNameCharacter(text.charAt(nameEnd))) {
      nameEnd++;
    }
    int value = nameEnd == start ? -1 : startOfValue(text, nameEnd);
    if (value == -1) {
      return null;
    }
    String name = text.substring(start, nameEnd);
    int opening = skipBlanks(text, value);
    int closing = opening < text.length() ? closingQuote(text, opening) : -1;
    if (closing != -1) {
      return new DotEnvLine(name, meaning(text, opening, closing + 1), start, closing + 1);
    }
    int end = value;
    while (end < text.length() && !endsValue(text.charAt(end))) {
      end++;
    }
    int from = Math.min(opening, end);
    while (end > from && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new DotEnvLine(name, meaning(text, from, end), start, Math.max(end, value));
  }

  /** The index behind {@code =}, or behind {@code :} and a blank; -1 where there is neither. */
  private static int startOfValue(String text, int nameEnd) {
    int equals = skipBlanks(text, nameEnd);
    if (equals < text.length() && text.charAt(equals) == '=') {
      return equals + 1;
    }
    int blank = nameEnd + 1;
    if (blank >= text.length() || text.charAt(nameEnd) != ':' || !isBlank(text.charAt(blank))) {
      return -1;
    }
    return text.startsWith("\r\n", blank) ? blank + 2 : blank + 1;
  }

  /**
   * The quote that ends the value which the quote there begins, or -1: the first one without a
   * backslash, or else the last one with it, that has only a comment behind it in its line.
   */
  private static int closingQuote(String text, int opening) {
    char quote = text.charAt(opening);
    if (quote != '\'' && quote != '"' && quote != '`') {
      return -1;
    }
    int closing = -1;
    for (int i = text.indexOf(quote, opening + 1); i != -1; i = text.indexOf(quote, i + 1)) {
      if (endsItsLine(text, i + 1)) {
        closing = i;
      }
      if (text.charAt(i - 1) != '\\') {
        return closing;
      }
    }
    return closing;
  }

  private static boolean endsItsLine(String text, int at) {
    int i = at;
    while (i < text.length() && isBlank(text.charAt(i)) && !isLineEnd(text.charAt(i))) {
      i++;
    }
    return i == text.length() || isLineEnd(text.charAt(i)) || text.charAt(i) == '#';
  }

  private static String meaning(String text, int start, int end) {
    String written = text.substring(start, end).replace("\r\n", "\n").replace('\r', '\n');
    if (written.isEmpty()) {
      return "";
    }
    String value = unquoted(written);
    return written.charAt(0) == '"' ? value.replace("\\n", "\n").replace("\\r", "\r") : value;
  }

  /** Without the quotes that begin a line and end one; dotenv looks at each. */
  private static String unquoted(String written) {
    StringBuilder value = new StringBuilder(written.length());
    int at = 0;
    while (at < written.length()) {
      boolean startsLine = at == 0 || isLineEnd(written.charAt(at - 1));
      int closing = startsLine ? lastQuote(written, at) : -1;
      if (closing == -1) {
        value.append(written.charAt(at));
        at++;
      } else {
        value.append(written, at + 1, closing);
        at = closing + 1;
      }
    }
    return value.toString();
  }

  /** The last quote like the one there that ends a line, or -1. */
  private static int lastQuote(String written, int opening) {
    char quote = written.charAt(opening);
    if (quote != '\'' && quote != '"' && quote != '`') {
      return -1;
    }
    int closing = written.lastIndexOf(quote);
    while (closing > opening
        && closing + 1 < written.length()
        && !isLineEnd(written.charAt(closing + 1))) {
      closing = written.lastIndexOf(quote, closing - 1);
    }
    return closing > opening ? closing : -1;
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int endOfLine(String text, int from) {
    int at = from;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isNameCharacter(char c) {
    return c == '_'
        || c == '.'
        || c == '-'
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9');
  }

  /** What JavaScript takes for white space, a byte order mark among it. */
  private static boolean isBlank(char c) {
    return (c >= '\t' && c <= '\r')
        || c == '\uFEFF'
        || c == '\u2028'
        || c == '\u2029'
        || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** What ends a value without quotes. */
  private static boolean endsValue(char c) {
    return c == '#' || c == '\n' || c == '\r';
  }

  /** What ends a line for a regular expression of JavaScript's. */
  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }
}

package ai.openclaw.json5;

import java.util.ArrayList;
import java.util.List;

/** A JSON5 text as its tokens and comments, found without the parser under test. */
final class Tokens {
  private Tokens() {}

  /** One token, and where it begins. */
  static final class Token {
    final String text;
    final int start;

    Token(String text, int start) {
      this.text = text;
      this.start = start;
    }

    boolean isComment() {
      return text.startsWith("//") || text.startsWith("/*");
    }
  }

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at);
      if (end > at) {
        tokens.add(new Token(text.substring(at, end), at));
      }
      at = Math.max(end, at + 1);
    }
    return tokens;
  }

  /** The end of the token here; {@code at} itself for white space. */
  private static int end(String text, int at) {
    char c = text.charAt(at);
    if (isSpace(c)) {
      return at;
    }
    if (c == '"' || c == '\'') {
      int end = at + 1;
      while (text.charAt(end) != c) {
        end += text.charAt(end) == '\\' ? 2 : 1;
      }
      return end + 1;
    }
    if (text.startsWith("/*", at)) {
      return text.indexOf("*/", at + 2) + 2;
    }
    boolean comment = text.startsWith("//", at);
    int end = at + 1;
    while (end < text.length()
        && (comment
            ? "\n\r\u2028\u2029".indexOf(text.charAt(end)) < 0
            : "{}[],:".indexOf(c) < 0
                && "{}[],:/\"'".indexOf(text.charAt(end)) < 0
                && !isSpace(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || c == '\u2028' || c == '\u2029';
  }

  static List<String> texts(String text) {
    List<String> texts = new ArrayList<>();
    for (Token token : of(text)) {
      texts.add(token.text);
    }
    return texts;
  }

  static List<String> comments(String text) {
    List<String> comments = new ArrayList<>();
    for (Token token : of(text)) {
      if (token.isComment()) {
        comments.add(token.text);
      }
    }
    return comments;
  }

  /** Whether all of {@code part} is in {@code whole}, in the same order. */
  static boolean isSubsequence(List<String> part, List<String> whole) {
    int found = 0;
    for (String each : whole) {
      if (found < part.size() && part.get(found).equals(each)) {
        found++;
      }
    }
    return found == part.size();
  }
}

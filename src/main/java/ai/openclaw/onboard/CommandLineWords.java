package ai.openclaw.onboard;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a command line: blanks part them, single and double quotes keep them together.
 * Nothing else has a meaning, as no shell is involved.
 */
final class CommandLineWords {
  private CommandLineWords() {}

  /** At least one word, as the text is not blank. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean begun = false;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
        begun = true;
      } else if (quote == 0 && Character.isWhitespace(c)) {
        if (begun) {
          words.add(word.toString());
        }
        begun = false;
        word.setLength(0);
      } else {
        word.append(c);
        begun = true;
      }
    }
    if (quote != 0) {
      throw new Failure(
          ExitCode.USAGE, "--secret-ref exec: a quote is not closed", "close the " + quote);
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }
}

package ai.openclaw.cli.completion;

import ai.openclaw.cli.Flag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Words as bash and zsh write them. */
final class PosixWords {
  private PosixWords() {}

  /** One word, whatever is in it. */
  static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  /** The pattern of a {@code case} for a place; any operand is a number. */
  static String pattern(String place) {
    return place.endsWith(" " + Candidates.ANY)
        ? quoted(place.substring(0, place.length() - 1)) + "[0-9]*"
        : quoted(place);
  }

  /** One word, blanks between the parts. */
  static String list(Collection<String> words) {
    return quoted(String.join(" ", words));
  }

  static List<String> names(List<Flag> flags) {
    List<String> names = new ArrayList<>();
    for (Flag flag : flags) {
      names.add(flag.name());
    }
    return names;
  }
}

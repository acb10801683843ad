package ai.openclaw.failure;

/** A word of a command that somebody copies into a POSIX shell. */
public final class ShellWord {
  private static final String PLAIN = "_-./:@~+,=%";

  private ShellWord() {}

  /** A text or path as one word: as it is where the shell reads it so, else in single quotes. */
  public static String of(Object textOrPath) {
    String word = textOrPath.toString();
    if (word.startsWith("~/") && !isPlain(word)) {
      // In quotes the tilde would be a folder of that name.
      return "~/" + of(word.substring(2));
    }
    return isPlain(word) ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetterOrDigit(c) && PLAIN.indexOf(c) < 0) {
        return false;
      }
    }
    return !word.isEmpty();
  }
}

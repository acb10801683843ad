package ai.openclaw.huggingface;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import java.nio.file.Path;

/**
 * Where {@code hf auth login} keeps its tokens: {@code $HF_TOKEN_PATH}, else {@code
 * $HF_HOME/token}, else {@code $XDG_CACHE_HOME/huggingface/token}, else the same below {@code
 * ~/.cache}; on Windows too.
 *
 * @param active the file with the active token
 * @param named the file with all named ones, beside it
 */
record LoginFiles(Path active, Path named) {

  /**
   * The files of this environment, whether they exist or not.
   *
   * @throws java.nio.file.InvalidPathException when a variable holds what cannot be a path
   */
  static LoginFiles of(Environment environment) {
    String token = environment.variable("HF_TOKEN_PATH");
    Path active = token == null ? home(environment).resolve("token") : path(environment, token);
    return new LoginFiles(active, active.resolveSibling("stored_tokens"));
  }

  private static Path home(Environment environment) {
    String home = environment.variable("HF_HOME");
    if (home != null) {
      return path(environment, home);
    }
    String caches = environment.variable("XDG_CACHE_HOME");
    return path(environment, caches == null ? "~/.cache" : caches).resolve("huggingface");
  }

  /** The path, with a leading {@code ~} as Python expands it. */
  private static Path path(Environment environment, String text) {
    if (!text.equals("~") && !text.startsWith("~/") && !text.startsWith("~\\")) {
      return environment.workingFolder().resolve(text);
    }
    boolean windows = environment.system() == OperatingSystem.WINDOWS;
    String user = environment.variable(windows ? "USERPROFILE" : "HOME");
    Path home = user == null ? environment.userHome() : environment.workingFolder().resolve(user);
    return text.length() < 3 ? home : home.resolve(text.substring(2));
  }
}

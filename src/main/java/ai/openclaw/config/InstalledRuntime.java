package ai.openclaw.config;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import ai.openclaw.storage.ForeignFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The OpenClaw on the user's PATH: a file {@code openclaw} whose real path ends in {@code
 * node_modules/openclaw/openclaw.mjs}. Its version is read from the {@code package.json} beside it;
 * nothing is run.
 */
public final class InstalledRuntime {
  private static final int LARGEST_DESCRIPTION = 1024 * 1024;
  private static final Path PROGRAM = Path.of("node_modules", "openclaw", "openclaw.mjs");

  private InstalledRuntime() {}

  /**
   * The version of the first one on PATH; null when there is none, or none that says its version.
   */
  public static @Nullable OpenClawVersion find(Environment environment) {
    String path = environment.variable("PATH");
    if (path == null) {
      return null;
    }
    char separator = environment.system() == OperatingSystem.WINDOWS ? ';' : ':';
    int start = 0;
    while (start <= path.length()) {
      int end = path.indexOf(separator, start);
      end = end < 0 ? path.length() : end;
      OpenClawVersion version = in(path.substring(start, end), environment);
      if (version != null) {
        return version;
      }
      start = end + 1;
    }
    return null;
  }

  private static @Nullable OpenClawVersion in(String folder, Environment environment) {
    if (folder.isEmpty()) {
      return null;
    }
    try {
      Path base = environment.workingFolder().resolve(folder);
      if (environment.system() == OperatingSystem.WINDOWS) {
        // npm puts a script there that names the program relative to itself.
        return Files.exists(base.resolve("openclaw.cmd"))
            ? versionBeside(base.resolve(PROGRAM))
            : null;
      }
      Path program = base.resolve("openclaw");
      return Files.isSymbolicLink(program) ? versionBeside(program.toRealPath()) : null;
    } catch (IOException | InvalidPathException e) {
      // A broken link or an odd PATH entry is no OpenClaw; a shell passes over it, too.
      return null;
    }
  }

  private static @Nullable OpenClawVersion versionBeside(Path program) throws IOException {
    Path description = program.resolveSibling("package.json");
    byte[] content =
        program.endsWith(PROGRAM) ? ForeignFile.read(description, LARGEST_DESCRIPTION) : null;
    if (content == null) {
      return null;
    }
    try {
      return OpenClawVersion.parse(JsonTree.read(content).path("version").textValue());
    } catch (JsonSyntaxException e) {
      return null;
    }
  }
}

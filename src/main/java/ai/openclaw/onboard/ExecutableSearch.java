package ai.openclaw.onboard;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds programs as a shell does: on PATH, or where a path with a slash leads. */
final class ExecutableSearch {
  private ExecutableSearch() {}

  /** The program's own file: OpenClaw runs no link. */
  static Path find(String name, Environment environment) {
    Path program = locate(name, environment);
    if (program == null) {
      throw new Failure(
          ExitCode.USAGE,
          "--secret-ref exec: there is no program " + name,
          "name it with its whole path");
    }
    return real(program);
  }

  /** The program, or null when there is none of that name. */
  static @Nullable Path locate(String name, Environment environment) {
    for (Path candidate : candidates(name, environment)) {
      if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private static List<Path> candidates(String name, Environment environment) {
    List<Path> candidates = new ArrayList<>();
    boolean path = name.indexOf('/') >= 0 || name.indexOf(File.separatorChar) >= 0;
    String folders = path ? "." : environment.variables().getOrDefault("PATH", "");
    String separator = environment.system() == OperatingSystem.WINDOWS ? ";" : ":";
    for (String folder : folders.split(separator, -1)) {
      try {
        Path base = environment.workingFolder().resolve(folder.isEmpty() ? "." : folder);
        candidates.add(base.resolve(name));
        if (environment.system() == OperatingSystem.WINDOWS) {
          candidates.add(base.resolve(name + ".exe"));
        }
      } catch (InvalidPathException e) {
        // An odd PATH entry holds no program; a shell passes over it, too.
      }
    }
    return candidates;
  }

  private static Path real(Path program) {
    try {
      return program.toRealPath();
    } catch (IOException e) {
      throw new Failure(
          ExitCode.USAGE, "--secret-ref exec: cannot reach " + program, "check the path", e);
    }
  }
}

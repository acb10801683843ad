package ai.openclaw.environment;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds programs as a shell does: on PATH, or where a path with a slash leads. */
public final class ExecutableSearch {
  private ExecutableSearch() {}

  /** The program, or null when there is none of that name. */
  public static @Nullable Path locate(String name, Environment environment) {
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
}

package ai.openclaw.config;

import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The home as OpenClaw sees it, and paths as people write them: relative, or from {@code ~}. */
public final class UserPaths {
  /** What the JVM takes for the home of a user whom the system does not know. */
  private static final String NO_HOME = "?";

  /** What the JVM makes of bytes that are no text. */
  private static final char UNREADABLE = '\uFFFD';

  private final Environment environment;
  private final Path home;

  /** The paths of this environment. */
  public UserPaths(Environment environment) {
    this.environment = environment;
    Path fallback = environment.workingFolder().resolve(environment.userHome());
    for (String name : new String[] {"USERPROFILE", "HOME", "OPENCLAW_HOME"}) {
      Path named = variable(name, fallback);
      fallback = named == null ? fallback : named;
    }
    if (fallback.endsWith(NO_HOME)) {
      throw new Failure(
          ExitCode.USAGE,
          "HOME is not set, and this user has no home folder",
          "set HOME to a folder that you can write");
    }
    this.home = fallback;
  }

  /** The user's home as OpenClaw sees it. */
  public Path home() {
    return home;
  }

  /** The path as OpenClaw's own files have it: {@code ~} for the home. */
  public String written(Path path) {
    return path.startsWith(home) && !path.equals(home)
        ? "~/" + home.relativize(path).toString().replace('\\', '/')
        : path.toString();
  }

  /** The path in the first of these variables that is set, or null. */
  @Nullable Path variable(String... names) {
    for (String name : names) {
      Path path = variable(name, home);
      if (path != null) {
        return path;
      }
    }
    return null;
  }

  /** The absolute path that the value means; {@code name} and {@code code} are for a failure. */
  public Path resolve(String value, String name, ExitCode code) {
    return resolve(value, home, name, code);
  }

  private @Nullable Path variable(String name, Path tilde) {
    String value = environment.variable(name);
    return value == null ? null : resolve(value, tilde, name, ExitCode.USAGE);
  }

  private Path resolve(String value, Path tilde, String name, ExitCode code) {
    if (value.indexOf(UNREADABLE) >= 0) {
      throw new Failure(code, name + " is not valid UTF-8", null);
    }
    try {
      boolean fromHome =
          value.startsWith("~")
              && (value.length() == 1 || value.charAt(1) == '/' || value.charAt(1) == '\\');
      Path path =
          fromHome && value.length() > 2
              ? tilde.resolve(value.substring(2))
              : fromHome ? tilde : Path.of(value);
      return environment.workingFolder().resolve(path).normalize();
    } catch (InvalidPathException e) {
      throw new Failure(code, name + " is not a path", null, e);
    }
  }
}

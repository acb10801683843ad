package ai.openclaw.config;

import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The home as OpenClaw sees it, and paths as people write them: relative, or from {@code ~}. */
public final class UserPaths {
  private final Environment environment;
  private final @Nullable Path home;

  /** The paths of this environment. */
  public UserPaths(Environment environment) {
    this.environment = environment;
    Path found = null;
    for (String name : new String[] {"USERPROFILE", "HOME", "OPENCLAW_HOME"}) {
      String value = environment.variable(name);
      if (value != null && !Environment.isNothing(value)) {
        Path tilde = found == null ? environment.userHome() : found;
        found = resolve(value, tilde, name, ExitCode.USAGE);
      }
    }
    this.home = found;
  }

  /** The user's home as OpenClaw sees it. */
  public Path home() {
    return home == null ? environment.home() : home;
  }

  /** The path as OpenClaw's own files have it: {@code ~} for the home. */
  public String written(Path path) {
    Path start = home();
    return path.startsWith(start) && !path.equals(start)
        ? "~/" + start.relativize(path).toString().replace('\\', '/')
        : path.toString();
  }

  /** The path in the first of these variables that is set, or null. */
  @Nullable Path variable(String... names) {
    for (String name : names) {
      String value = environment.variable(name);
      if (value != null) {
        if (Environment.isNothing(value)) {
          throw new Failure(
              ExitCode.USAGE,
              name + " is '" + value + "', which a script makes of a value that it does not have",
              "unset " + name);
        }
        return resolve(value, name, ExitCode.USAGE);
      }
    }
    return null;
  }

  /** The absolute path that the value means; {@code name} and {@code code} are for a failure. */
  public Path resolve(String value, String name, ExitCode code) {
    return resolve(value, home, name, code);
  }

  private Path resolve(String value, @Nullable Path tilde, String name, ExitCode code) {
    Environment.requireText(value, name, code);
    try {
      return environment.path(value, tilde);
    } catch (InvalidPathException e) {
      throw new Failure(code, name + " is not a path", null, e);
    }
  }
}

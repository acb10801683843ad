package ai.openclaw.environment;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the process.
 *
 * @param variables the environment variables, as they are
 * @param userHome the operating system's idea of the user's home, null when it has none; OpenClaw's
 *     own rules for the home are in {@code config}
 * @param workingFolder where relative paths start, absolute
 * @param system the family of the operating system
 */
public record Environment(
    Map<String, String> variables,
    @Nullable Path userHome,
    Path workingFolder,
    OperatingSystem system) {
  /** What the JVM makes of bytes that are no text. */
  private static final char UNREADABLE = '\uFFFD';

  /** The variable's value without blanks around it, or null when it is unset or blank. */
  public @Nullable String variable(String name) {
    String value = variables.get(name);
    if (value == null) {
      return null;
    }
    String trimmed = value.trim();
    return trimmed.isEmpty() ? null : trimmed;
  }

  /**
   * The variable's value where it is to be a path.
   *
   * @throws Failure with {@link ExitCode#USAGE} when it is no text
   */
  public @Nullable String pathVariable(String name) {
    String value = variable(name);
    if (value != null) {
      requireText(value, name, ExitCode.USAGE);
    }
    return value;
  }

  /**
   * Fails where bytes that are no text were read as one: the path would be another one.
   *
   * @throws Failure with that code, which calls the value by that name
   */
  public static void requireText(String value, String name, ExitCode code) {
    if (value.indexOf(UNREADABLE) >= 0) {
      throw new Failure(code, name + " is not valid UTF-8", null);
    }
  }

  /**
   * Whether the value is what a script makes of one that it does not have. OpenClaw takes a home of
   * that name for none.
   */
  public static boolean isNothing(String value) {
    return value.equals("undefined") || value.equals("null");
  }

  /**
   * The user's home folder.
   *
   * @throws Failure with {@link ExitCode#USAGE} when nothing says where it is: never a guess,
   *     because keys would be written there
   */
  public Path home() {
    Path home = homeOrNull();
    if (home == null) {
      throw new Failure(
          ExitCode.USAGE,
          homeVariable() + " is not set, and this user has no home folder",
          "set " + homeVariable() + " to a folder that you can write");
    }
    return home;
  }

  /**
   * The absolute path that a person means who writes it relative, or from {@code ~}: no shell
   * expands {@code --option=~/file}.
   *
   * @throws InvalidPathException when it cannot be a path
   * @throws Failure with {@link ExitCode#USAGE} when it is relative to a folder whose name is no
   *     text
   */
  public Path path(String text) {
    return path(text, null);
  }

  /** The same with another home, unless null, for {@code ~}. */
  public Path path(String text, @Nullable Path home) {
    if (startsFromHome(text)) {
      return fromHome(text, home == null ? home() : home);
    }
    Path path = Path.of(text);
    if (!path.isAbsolute()) {
      requireText(workingFolder.toString(), "the working folder", ExitCode.USAGE);
    }
    return workingFolder.resolve(path).normalize();
  }

  /** The path as a person writes it: {@code ~} for the home. */
  public String shown(Path path) {
    Path home = homeOrNull();
    return home != null && path.startsWith(home) && !path.equals(home)
        ? "~" + path.getFileSystem().getSeparator() + home.relativize(path)
        : path.toString();
  }

  /** Whether a switch is on: {@code 1}, {@code ON}, {@code YES} or {@code TRUE} in any case. */
  public boolean isOn(String name) {
    String value = variable(name);
    return value != null
        && (value.equals("1")
            || value.equalsIgnoreCase("on")
            || value.equalsIgnoreCase("yes")
            || value.equalsIgnoreCase("true"));
  }

  private @Nullable Path homeOrNull() {
    Path systems = userHome == null ? null : workingFolder.resolve(userHome);
    String named = variable(homeVariable());
    if (named == null || isNothing(named)) {
      return systems;
    }
    try {
      return systems != null && startsFromHome(named)
          ? fromHome(named, systems)
          : workingFolder.resolve(named);
    } catch (InvalidPathException e) {
      return systems;
    }
  }

  private static boolean startsFromHome(String text) {
    return text.startsWith("~")
        && (text.length() == 1 || text.charAt(1) == '/' || text.charAt(1) == '\\');
  }

  private static Path fromHome(String text, Path home) {
    return (text.length() > 2 ? home.resolve(text.substring(2)) : home).normalize();
  }

  private String homeVariable() {
    return system == OperatingSystem.WINDOWS ? "USERPROFILE" : "HOME";
  }

  /**
   * The program of that name, found as a shell does: on PATH, or where a path with a slash leads;
   * null when there is none.
   */
  public @Nullable Path program(String name) {
    for (Path candidate : candidates(name)) {
      if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private List<Path> candidates(String name) {
    List<Path> candidates = new ArrayList<>();
    boolean path = name.indexOf('/') >= 0 || name.indexOf(File.separatorChar) >= 0;
    String folders = path ? "." : variables().getOrDefault("PATH", "");
    String separator = system() == OperatingSystem.WINDOWS ? ";" : ":";
    for (String folder : folders.split(separator, -1)) {
      try {
        Path base = workingFolder().resolve(folder.isEmpty() ? "." : folder);
        candidates.add(base.resolve(name));
        if (system() == OperatingSystem.WINDOWS) {
          candidates.add(base.resolve(name + ".exe"));
        }
      } catch (InvalidPathException e) {
        // An odd PATH entry holds no program; a shell passes over it, too.
      }
    }
    return candidates;
  }
}

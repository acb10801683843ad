package ai.openclaw.environment;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the process.
 *
 * @param variables the environment variables, as they are
 * @param userHome the operating system's idea of the user's home; OpenClaw's own rules for the home
 *     are in {@code config}
 * @param workingFolder where relative paths start, absolute
 * @param system the family of the operating system
 */
public record Environment(
    Map<String, String> variables, Path userHome, Path workingFolder, OperatingSystem system) {

  /** The variable's value without blanks around it, or null when it is unset or blank. */
  public @Nullable String variable(String name) {
    String value = variables.get(name);
    if (value == null) {
      return null;
    }
    String trimmed = value.trim();
    return trimmed.isEmpty() ? null : trimmed;
  }

  /** The path as a person writes it: {@code ~} for the home. */
  public String shown(Path path) {
    String home = variable("HOME");
    Path folder = home == null ? userHome : workingFolder.resolve(home);
    return path.startsWith(folder) && !path.equals(folder)
        ? "~" + path.getFileSystem().getSeparator() + folder.relativize(path)
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
}

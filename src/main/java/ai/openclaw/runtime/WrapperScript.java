package ai.openclaw.runtime;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A script that starts OpenClaw, read and not run: shims of npm and pnpm, wrappers that people
 * write. It understands the usual ways to name a file beside the script, and plain variables; what
 * it does not understand it passes over.
 */
final class WrapperScript {
  private static final String SELF = "\\$\\{?(?:0|BASH_SOURCE(?:\\[0\\])?)\\}?";

  /** The script by way of another command: with its links followed, or its slashes turned. */
  private static final Pattern ROUNDABOUT_SELF =
      Pattern.compile(
          "\\$\\(\\s*(?:readlink\\s+-f|realpath|echo)\\s+(?:--\\s+)?\"?"
              + SELF
              + "\"?[^()\\n]*\\)");

  private static final Pattern FOLDER =
      Pattern.compile(
          "\\$\\(\\s*dirname\\s+(?:--\\s+)?\"?"
              + SELF
              + "\"?\\s*\\)|`\\s*dirname\\s+\"?"
              + SELF
              + "\"?\\s*`|\\$\\{(?:0|BASH_SOURCE(?:\\[0\\])?)%/\\*\\}|\\$PSScriptRoot"
              + "|Split-Path \\$MyInvocation\\.MyCommand\\.Definition -Parent");

  private static final Pattern CHANGED_FOLDER =
      Pattern.compile(
          "\\$\\(\\s*cd\\s+(?:-P\\s+)?(?:--\\s+)?(?:\"([^\"\\n]*)\"|([^\\s\"&;()]+))[^()\\n]*\\)");

  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "^\\s*@?(?:(?:export|readonly|local|set)\\s+)?\"?\\$?(\\w+)\\s*=\\s*(.*?)\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{(\\w+)(?::?-([^}]*))?\\}|\\$(?:env:)?(\\w+)|%(\\w+)%");

  private static final Pattern WORD =
      Pattern.compile("(?:\"[^\"\\n]*\"|'[^'\\n]*'|[^\\s\"'=;|&()<>])+");

  private static final Pattern PROGRAM =
      Pattern.compile(".*/(?:openclaw(?:\\.mjs|\\.js)?|dist/(?:entry|index)\\.m?js)");

  private final Path folder;
  private final Environment environment;
  private final Map<String, String> assigned = new HashMap<>();

  private WrapperScript(Path folder, Environment environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /**
   * The files that the script may start, in its order; they need not exist.
   *
   * @param text its beginning
   * @param folder where it stands
   */
  static List<Path> programs(String text, Path folder, Environment environment) {
    return new WrapperScript(folder, environment).programsIn(text);
  }

  private List<Path> programsIn(String text) {
    List<Path> programs = new ArrayList<>();
    for (String line : resolved(text).lines().toList()) {
      if (line.isBlank() || line.stripLeading().startsWith("#")) {
        continue;
      }
      Matcher assignment = ASSIGNMENT.matcher(line);
      if (assignment.matches()) {
        String value = expanded(unquoted(assignment.group(2)));
        if (value != null) {
          assigned.put(assignment.group(1), value);
        }
      }
      Matcher word = WORD.matcher(line);
      while (word.find()) {
        Path program = program(word.group());
        if (program != null && !programs.contains(program)) {
          programs.add(program);
        }
      }
    }
    return programs;
  }

  /** The text with the script's own folder in place of the ways to ask for it. */
  private String resolved(String text) {
    String base = Matcher.quoteReplacement(folder.toString());
    String result = text.replace("%~dp0", folder + "/");
    result = ROUNDABOUT_SELF.matcher(result).replaceAll("\\$0");
    result = FOLDER.matcher(result).replaceAll(base);
    return CHANGED_FOLDER.matcher(result).replaceAll("$1$2");
  }

  private @Nullable Path program(String word) {
    String path = expanded(unquoted(word));
    if (path == null) {
      return null;
    }
    String slashed = environment.system() == OperatingSystem.WINDOWS ? slashed(path) : path;
    if (!PROGRAM.matcher(slashed).matches()) {
      return null;
    }
    Path home = environment.userHome();
    if (slashed.startsWith("~/") && home == null) {
      return null;
    }
    try {
      return home != null && slashed.startsWith("~/")
          ? home.resolve(slashed.substring(2))
          : folder.resolve(slashed).normalize();
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static String slashed(String path) {
    return path.replace('\\', '/');
  }

  private static String unquoted(String word) {
    return word.replace("\"", "").replace("'", "");
  }

  /** The text with the values of its variables; null when one is not known. */
  private @Nullable String expanded(String text) {
    Matcher variable = VARIABLE.matcher(text);
    StringBuilder result = new StringBuilder();
    while (variable.find()) {
      String value = value(variable);
      if (value == null) {
        return null;
      }
      variable.appendReplacement(result, Matcher.quoteReplacement(value));
    }
    String expanded = variable.appendTail(result).toString();
    return expanded.indexOf('$') < 0 && expanded.indexOf('`') < 0 ? expanded : null;
  }

  private @Nullable String value(Matcher variable) {
    for (int group : new int[] {1, 3, 4}) {
      String name = variable.group(group);
      if (name != null) {
        String value = assigned.get(name);
        value = value == null ? environment.variable(name) : value;
        return value == null ? variable.group(2) : value;
      }
    }
    return null;
  }
}

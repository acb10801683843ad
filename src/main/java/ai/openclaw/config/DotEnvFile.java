package ai.openclaw.config;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.storage.FileChange;
import ai.openclaw.storage.FileSnapshot;
import ai.openclaw.storage.PrivateFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variables in {@code <state>/.env}, which OpenClaw adds to its environment also when it runs
 * as a service. Of equal names the last one counts. What is not UTF-8 spoils no more than the value
 * that it is in, as with OpenClaw, but then nothing is written there.
 */
public final class DotEnvFile {
  private static final String[] QUOTES = {"'", "\"", "`"};

  private final FileSnapshot snapshot;
  private final String text;
  private final List<DotEnvLine> lines;

  private DotEnvFile(FileSnapshot snapshot) {
    this.snapshot = snapshot;
    this.text = snapshot.textWithReplacements();
    this.lines = DotEnvLine.parse(text);
  }

  /** Reads the file; a missing one has no variables. */
  public static DotEnvFile read(Path path, PrivateFiles files) {
    return new DotEnvFile(files.read(path));
  }

  /** The file. */
  public Path path() {
    return snapshot.path();
  }

  /** The variables as OpenClaw reads them. */
  public Map<String, String> variables() {
    return variables(lines);
  }

  /** The variable's value, which may be empty, or null when the file does not set it. */
  public @Nullable String value(String name) {
    return variables().get(name);
  }

  /** Whether it sets the variable, to whatever value. */
  public boolean sets(String name) {
    return variables().containsKey(name);
  }

  /**
   * The change of the file to one in which the variable has this value; everything else stays as it
   * is.
   *
   * @throws Failure with {@link ExitCode#CONFLICT} when nothing that can be written there is read
   *     back as this value, or the file is not UTF-8
   */
  public FileChange with(String name, String value) {
    if (value.equals(value(name))) {
      return snapshot.unchanged();
    }
    if (isPlain(value) && readsBack(name, value, value)) {
      return snapshot.changedTo(textWith(name, value));
    }
    for (String quote : QUOTES) {
      String written = quote + value + quote;
      if (!value.contains(quote) && readsBack(name, value, written)) {
        return snapshot.changedTo(textWith(name, written));
      }
    }
    throw new Failure(
        ExitCode.CONFLICT,
        "the value of " + name + " cannot be written to " + path() + " so that it is read back",
        "set " + name + " in the environment of the service instead");
  }

  private boolean readsBack(String name, String value, String written) {
    Map<String, String> wanted = new HashMap<>(variables());
    wanted.put(name, value);
    return variables(DotEnvLine.parse(textWith(name, written))).equals(wanted);
  }

  private String textWith(String name, String written) {
    String assignment = name + "=" + written;
    for (int i = lines.size() - 1; i >= 0; i--) {
      DotEnvLine line = lines.get(i);
      if (line.name().equals(name)) {
        return text.substring(0, line.start()) + assignment + text.substring(line.end());
      }
    }
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    String before = text.isEmpty() || text.endsWith("\n") ? text : text + lineEnd;
    return before + assignment + lineEnd;
  }

  private static Map<String, String> variables(List<DotEnvLine> lines) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (DotEnvLine line : lines) {
      variables.put(line.name(), line.value());
    }
    return variables;
  }

  /** Most keys need no quotes, and read better without. */
  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!Character.isLetterOrDigit(c) && "_-.~+/=:@%".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}

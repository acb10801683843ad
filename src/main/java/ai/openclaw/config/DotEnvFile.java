package ai.openclaw.config;

import ai.openclaw.storage.FileChange;
import ai.openclaw.storage.FileSnapshot;
import ai.openclaw.storage.PrivateFiles;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The variables in {@code <state>/.env}, which OpenClaw adds to its environment also when it runs
 * as a service. A line is {@code NAME=value}, {@code export} before it and quotes around the value
 * are allowed; of equal names the last one counts.
 */
public final class DotEnvFile {
  private final FileSnapshot snapshot;
  private final String text;

  private DotEnvFile(FileSnapshot snapshot) {
    this.snapshot = snapshot;
    this.text = snapshot.text();
  }

  /** Reads the file; a missing one has no variables. */
  public static DotEnvFile read(Path path, PrivateFiles files) {
    return new DotEnvFile(files.read(path));
  }

  /** The file. */
  public Path path() {
    return snapshot.path();
  }

  /** The value of the line that sets the variable, without quotes around it, or null. */
  public @Nullable String value(String name) {
    int start = lineOf(name);
    if (start < 0) {
      return null;
    }
    String written = text.substring(text.indexOf('=', start) + 1, endOf(start)).trim();
    boolean quoted =
        written.length() > 1
            && "\"'`".indexOf(written.charAt(0)) >= 0
            && written.endsWith(written.substring(0, 1));
    return quoted ? written.substring(1, written.length() - 1) : written;
  }

  /** Whether a line sets the variable, to whatever value. */
  public boolean sets(String name) {
    return lineOf(name) >= 0;
  }

  /**
   * The change of the file to one in which the variable has this value, which is of one line; all
   * other lines stay as they are.
   */
  public FileChange with(String name, String value) {
    String line = name + "=" + quoted(value);
    int start = lineOf(name);
    if (start >= 0) {
      return snapshot.changedTo(text.substring(0, start) + line + text.substring(endOf(start)));
    }
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    String before = text.isEmpty() || text.endsWith("\n") ? text : text + lineEnd;
    return snapshot.changedTo(before + line + lineEnd);
  }

  /** Where the last line that sets the variable starts, or -1. */
  private int lineOf(String name) {
    int found = -1;
    for (int start = 0; start < text.length(); start = endOf(start) + 1) {
      String line = text.substring(start, endOf(start)).trim();
      String assignment = line.startsWith("export ") ? line.substring(7).trim() : line;
      int equals = assignment.indexOf('=');
      if (equals > 0 && assignment.substring(0, equals).trim().equals(name)) {
        found = start;
      }
    }
    return found;
  }

  /** Where the line's text ends, before its line end. */
  private int endOf(int start) {
    int newline = text.indexOf('\n', start);
    int end = newline < 0 ? text.length() : newline;
    return end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** Most keys need no quotes; what does gets those in which nothing has a meaning, if it can. */
  private static String quoted(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean plain = Character.isLetterOrDigit(c) || "_-.~+/=:@%".indexOf(c) >= 0;
      if (!plain) {
        char quote = value.indexOf('\'') < 0 ? '\'' : '"';
        return quote + value + quote;
      }
    }
    return value;
  }
}

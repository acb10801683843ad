package ai.openclaw.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What can be sent to programs that these tests start. */
public final class Signals {
  private Signals() {}

  /**
   * Those of the names that are not ignored here: what a process ignores, its children ignore too,
   * as INT in the background of a script and HUP under nohup.
   */
  public static List<String> heeded(String... names) throws IOException {
    long ignored = ignored();
    return List.of(names).stream()
        .filter(name -> (ignored >> (number(name) - 1) & 1) == 0)
        .toList();
  }

  private static int number(String name) {
    return switch (name) {
      case "HUP" -> 1;
      case "INT" -> 2;
      case "TERM" -> 15;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static long ignored() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("SigIgn:")) {
        return Long.parseUnsignedLong(line.substring("SigIgn:".length()).trim(), 16);
      }
    }
    return 0;
  }
}

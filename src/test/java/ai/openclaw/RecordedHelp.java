package ai.openclaw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What OpenClaw's own help named, in the oldest and the newest release, and what the launcher makes
 * of it.
 */
public final class RecordedHelp {
  /** The releases whose help was recorded. */
  public static final List<String> RELEASES = List.of("2026.2.17", "2026.9.6");

  private RecordedHelp() {}

  /** What {@code onboard}, {@code models} or {@code auth-choices} had in that release. */
  public static List<String> of(String what, String release) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/parity", what + "-" + release + ".txt"));
  }

  /** The same of all releases, each line once. */
  public static Set<String> of(String what) throws IOException {
    Set<String> lines = new TreeSet<>();
    for (String release : RELEASES) {
      lines.addAll(of(what, release));
    }
    return lines;
  }

  /** A line that the launcher can decide on: some names are ours only with one of our providers. */
  public static String complete(String name) {
    return name.matches("models auth (login|paste-api-key|paste-token).*")
        ? name + (name.endsWith("--method") ? " api-key" : "") + " --provider huggingface"
        : name;
  }

  /** Whether the launcher takes these lines for this program's, one by one. */
  public static List<Boolean> answers(List<String> lines) throws Exception {
    Process shell =
        new ProcessBuilder(
                "sh",
                "-c",
                ". src/dist/lib/passing-on; set -f; while IFS= read -r line; do set -- $line;"
                    + " if answers \"$@\"; then echo ours; else echo passed on; fi; done")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var in = shell.outputWriter()) {
      for (String line : lines) {
        in.write(line + "\n");
      }
    }
    List<Boolean> answers = new ArrayList<>();
    try (var out = shell.inputReader()) {
      out.lines().forEach(line -> answers.add(line.equals("ours")));
    }
    assertEquals(0, shell.waitFor());
    assertEquals(lines.size(), answers.size());
    return answers;
  }
}

package ai.openclaw.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** {@code docs/interop.md}: what came of each row. */
final class Page {
  static final Path FILE = Path.of("docs/interop.md");
  private static final String HEAD =
      "| row | OpenClaw | home before | key | provider | options | ours says | OpenClaw then uses |"
          + " after the line that fixes it |";

  /** The cells of a line. */
  static final int WIDTH = 9;

  private static final int GIVEN = 6;

  /** What ours said, what the real one did, and what it did once that was mended. */
  record Result(String said, String used, String mended) {}

  private Page() {}

  /** Writes what came of that row; the others keep what they had. */
  static void write(Row done, Result result) throws IOException {
    Map<List<String>, List<String>> known = rows();
    List<String> lines = new ArrayList<>(introduction());
    for (Row row : Row.all()) {
      List<String> cells = known.get(row.given());
      if (row.equals(done)) {
        cells = new ArrayList<>(row.given());
        cells.addAll(List.of(result.said(), result.used(), result.mended()));
      }
      if (cells != null) {
        lines.add(("| " + String.join(" | ", cells) + " |").replaceAll("\\|  (?=\\|)", "| "));
      }
    }
    Files.write(FILE, lines);
  }

  /** The rows of the page, each by what is given. */
  static Map<List<String>, List<String>> rows() throws IOException {
    Map<List<String>, List<String>> rows = new LinkedHashMap<>();
    if (Files.exists(FILE)) {
      for (String line : Files.readAllLines(FILE)) {
        if (line.startsWith("| ") && !line.startsWith("| row |")) {
          List<String> cells = Row.cells(line);
          rows.put(cells.subList(0, GIVEN), cells);
        }
      }
    }
    return rows;
  }

  static Result result(List<String> line) {
    return new Result(line.get(GIVEN), line.get(GIVEN + 1), line.get(GIVEN + 2));
  }

  /** What stands above the rows. */
  static List<String> introduction() throws IOException {
    TreeSet<String> releases = new TreeSet<>();
    for (Row row : Row.all()) {
      releases.add(row.release() + " (Node " + Release.node(row.release()) + ")");
    }
    return List.of(
        "# Tried with real releases",
        "",
        "<!-- Made by ./mvnw -Pinterop verify from src/test/resources/interop/rows.md. -->",
        "",
        "`./mvnw -Pinterop verify` installs releases of OpenClaw with npm, makes a home for each"
            + " row, runs `openclaw onboard` of the packaged",
        "program in it, and then an agent of the real OpenClaw for one turn against a router on"
            + " this machine. The request that arrives has the",
        "key and the model that the last screen names (✔), or the screen says that it will not, and"
            + " why (▲). Comments still stand in every row. In fresh and",
        "initialised homes, and with references, custom and moved providers and further models, the"
            + " release accepts the config (`config validate`, before 2026.4.15",
        "`models status`); in fresh and initialised homes `doctor --lint` finds nothing that it did"
            + " not find before, but for a plain key in the config (`core/doctor/security`). Where"
            + " the last",
        "screen gives a line that fixes it, that line was carried out, and the agent run again.",
        "",
        "Releases: " + String.join(", ", releases) + ".",
        "",
        HEAD,
        "|---|---|---|---|---|---|---|---|---|");
  }
}

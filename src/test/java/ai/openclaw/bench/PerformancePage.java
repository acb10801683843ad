package ai.openclaw.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table and the chart of {@code docs/performance.md}, from the runs. */
final class PerformancePage {
  private static final String START = "<!-- measured: the benchmark writes what follows -->\n";
  private static final String END = "<!-- end of what was measured -->\n";
  private static final List<String> COLORS = List.of("#0969da", "#54aeff", "#8c959f", "#bf8700");
  private static final int BAR = 10;

  private final List<Row> rows;
  private final List<Subject> subjects;
  private final List<Measured> measured;
  private final int runs;

  PerformancePage(List<Row> rows, List<Subject> subjects, List<Measured> measured, int runs) {
    this.rows = rows;
    this.subjects = subjects;
    this.measured = measured;
    this.runs = runs;
  }

  /** Writes the table between the page's two marks, and the chart beside the page. */
  void writeTo(Path page) throws IOException {
    String text = Files.readString(page);
    int from = text.indexOf(START) + START.length();
    int to = text.indexOf(END, from);
    if (from < START.length() || to < 0) {
      throw new IOException(page + " has no place for what was measured");
    }
    Files.writeString(page, text.substring(0, from) + "\n" + table() + "\n" + text.substring(to));
    Files.writeString(page.resolveSibling("performance.svg"), chart());
  }

  String table() throws IOException {
    StringBuilder text = new StringBuilder(machine() + ".\n\n| command | goal |");
    StringBuilder ruler = new StringBuilder("|---|--:|");
    for (Subject subject : subjects) {
      String label = label(subject);
      text.append(" " + label + ", ms | ");
      ruler.append("--:|");
      if (!subject.real()) {
        text.append("× bare | CPU × |");
        ruler.append("--:|--:|");
      }
    }
    text.append(" peak MB |\n").append(ruler).append("--:|").append("\n");
    for (Row row : rows) {
      text.append("| " + row.name() + " | " + (row.goal() > 0 ? "≤ " + row.goal() : "") + " |");
      for (Subject subject : subjects) {
        text.append(cells(row, subject));
      }
      text.append(memory(row));
      text.append("\n");
    }
    return text.append("\n").append(passingOn()).toString();
  }

  private String cells(Row row, Subject subject) {
    Measured each = find(row, subject);
    if (each == null || each.wall().isEmpty()) {
      return subject.real() ? " |" : " | | |";
    }
    String time = " " + each.wall().text() + " |";
    if (subject.real()) {
      return time;
    }
    return time
        + String.format(" %.2f | ", ratio(each))
        + (each.processor().isEmpty() ? "" : String.format("%.2f", processorRatio(each)))
        + " |";
  }

  private String memory(Row row) {
    Measured each = find(row, subjects.get(0));
    return each == null || each.peakMegabytes() == 0 ? " |" : " " + each.peakMegabytes() + " |";
  }

  /** What the way through this program costs a command that the other one does. */
  private String passingOn() {
    StringBuilder text = new StringBuilder();
    for (Subject subject : subjects) {
      Measured direct = find(named(Row.DIRECT), subject);
      Measured through = find(named(Row.PASSED_ON), subject);
      if (direct != null && through != null && !through.wall().isEmpty()) {
        text.append(
            String.format(
                "Passing a command on costs %.1f ms (%s; goal: at most 5).\n",
                through.wall().median() - direct.wall().median(), label(subject)));
      }
    }
    return text.toString();
  }

  private double ratio(Measured each) {
    return each.wall().median() / bare(each.subject()).wall().median();
  }

  private double processorRatio(Measured each) {
    return each.processor().median() / bare(each.subject()).processor().median();
  }

  /** The bare JVM of the subject's own JDK. */
  private Measured bare(Subject subject) {
    for (Measured each : measured) {
      if (each.row().name().equals(Row.BARE)
          && each.subject().javaVersion().equals(subject.javaVersion())) {
        return each;
      }
    }
    throw new IllegalStateException("no bare JVM was measured for " + label(subject));
  }

  private Row named(String name) {
    return rows.stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
  }

  private @Nullable Measured find(Row row, Subject subject) {
    for (Measured each : measured) {
      if (each.row().equals(row) && each.subject().equals(subject)) {
        return each;
      }
    }
    return null;
  }

  private static String label(Subject subject) {
    return Stream.of(subject.name(), subject.real() ? "" : "Java " + subject.javaMajor())
        .filter(part -> !part.isEmpty())
        .reduce((first, second) -> first + ", " + second)
        .orElseThrow();
  }

  private String machine() throws IOException {
    String model = System.getProperty("os.arch");
    Path cpuinfo = Path.of("/proc/cpuinfo");
    if (Files.exists(cpuinfo)) {
      try (Stream<String> lines = Files.lines(cpuinfo)) {
        model =
            lines
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceAll(".*: ", ""))
                .findFirst()
                .orElse(model);
      }
    }
    List<String> versions =
        subjects.stream()
            .filter(subject -> !subject.real())
            .map(Subject::javaVersion)
            .distinct()
            .toList();
    return String.format(
        "%s, %s, %d processors, Java %s; medians of %d runs in turn and, in brackets, their"
            + " middle half; peak memory of 5",
        System.getProperty("os.name"),
        model,
        Runtime.getRuntime().availableProcessors(),
        String.join(" and ", versions),
        runs);
  }

  /** The milliseconds as bars, those of the real one cut off and said in figures. */
  private String chart() {
    List<Measured> shown =
        measured.stream().filter(each -> !each.wall().isEmpty() && drawn(each)).toList();
    double widest =
        shown.stream()
            .filter(each -> !each.subject().real())
            .mapToDouble(each -> each.wall().median())
            .max()
            .orElse(1);
    StringBuilder body = new StringBuilder();
    int y = 8;
    for (Row row : rows) {
      List<Measured> bars = shown.stream().filter(each -> each.row().equals(row)).toList();
      if (bars.isEmpty()) {
        continue;
      }
      body.append(text(250, y + BAR * bars.size() / 2 + 5, "end", row.name().replace("`", "")));
      for (Measured each : bars) {
        double length = Math.min(400, each.wall().median() / widest * 400);
        body.append(bar(y, length, COLORS.get(subjects.indexOf(each.subject()))));
        body.append(text(266 + length, y + BAR - 1, "start", milliseconds(each)));
        y += BAR;
      }
      y += 12;
    }
    for (Subject subject : subjects) {
      body.append(bar(y, 20, COLORS.get(subjects.indexOf(subject))));
      body.append(text(286, y + BAR - 1, "start", label(subject)));
      y += BAR + 4;
    }
    return String.format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 740 %d\""
                + " font-family=\"sans-serif\" font-size=\"11\" fill=\"#57606a\">\n"
                + "<title>Milliseconds of a whole command</title>\n",
            y + 8)
        + body
        + "</svg>\n";
  }

  private static boolean drawn(Measured each) {
    return !each.row().name().equals(Row.DIRECT) && !each.row().name().equals(Row.PASSED_ON);
  }

  private static String milliseconds(Measured each) {
    double median = each.wall().median();
    return median < 1000
        ? String.format("%.0f ms", median)
        : String.format("%.1f s", median / 1000);
  }

  private static String bar(int y, double length, String color) {
    return String.format(
        "<rect x=\"260\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>",
        y, length, BAR - 1, color);
  }

  private static String text(double x, int y, String anchor, String text) {
    return String.format(
        "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, text);
  }
}

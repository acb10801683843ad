package ai.openclaw.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Times the commands of one installation on one or more JDKs, and beside it those of another
 * installation and of the real OpenClaw. Each round runs every command of every program once, so
 * that a machine that slows down slows them all.
 */
final class Benchmark {
  /** The real program takes seconds, and its spread is small beside the distance to ours. */
  private static final int REAL_RUNS = 5;

  private final List<Row> rows;
  private final List<Subject> subjects;
  private final List<Measured> measured = new ArrayList<>();

  private Benchmark(List<Row> rows, List<Subject> subjects, Path scratch) throws Exception {
    this.rows = rows;
    this.subjects = subjects;
    for (Subject subject : subjects) {
      for (Row row : rows) {
        if (subject.runs(row)) {
          measured.add(new Measured(row, subject, scratch));
        }
      }
    }
  }

  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    BenchmarkOptions options = BenchmarkOptions.of(args);
    Path scratch = Files.createTempDirectory("openclaw-bench");
    try (ModelServer server = new ModelServer()) {
      Benchmark benchmark =
          new Benchmark(Row.all(scratch, server), options.subjects(scratch), scratch);
      benchmark.run(options.runs());
      PerformancePage page =
          new PerformancePage(
              benchmark.rows, benchmark.subjects, benchmark.measured, options.runs());
      System.out.println(page.table());
      if (options.page() != null) {
        page.writeTo(options.page());
      }
    } finally {
      delete(scratch);
    }
  }

  private void run(int runs) throws Exception {
    for (Measured each : measured) {
      each.warmUp();
    }
    for (int round = 0; round < runs; round++) {
      for (Measured each : measured) {
        if (round < REAL_RUNS || !each.subject().real()) {
          each.time();
        }
      }
    }
    for (int round = 0; round < runs; round++) {
      for (Measured each : measured) {
        if (round < REAL_RUNS || !each.subject().real()) {
          each.timeProcessor();
        }
      }
    }
    for (Measured each : measured) {
      each.measureMemory();
    }
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}

package ai.openclaw.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the benchmark was asked for: {@code [--runs n] [--jdk home]… [--against installation]
 * [--real openclaw] [--page performance.md] [installation]}.
 */
record BenchmarkOptions(
    Path installation,
    int runs,
    List<Path> jdks,
    @Nullable Path against,
    @Nullable Path real,
    @Nullable Path page) {

  static BenchmarkOptions of(String[] args) throws IOException {
    Path installation = Path.of("target/openclaw");
    int runs = 20;
    List<Path> jdks = new ArrayList<>();
    Path against = null;
    Path real = null;
    Path page = null;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--runs" -> runs = Integer.parseInt(args[++i]);
        case "--jdk" -> jdks.add(Path.of(args[++i]).toRealPath());
        case "--against" -> against = Path.of(args[++i]).toRealPath();
        // Not followed: it is found by its link.
        case "--real" -> real = Path.of(args[++i]).toAbsolutePath();
        case "--page" -> page = Path.of(args[++i]);
        default -> installation = Path.of(args[i]);
      }
    }
    if (jdks.isEmpty()) {
      jdks.add(Path.of(System.getProperty("java.home")));
    }
    return new BenchmarkOptions(installation.toRealPath(), runs, jdks, against, real, page);
  }

  /** The programs to time: first this installation on the first JDK, which all are compared to. */
  List<Subject> subjects(Path scratch) throws IOException {
    List<Subject> subjects = new ArrayList<>();
    for (Path jdk : jdks) {
      subjects.add(Subject.installed("", installation, jdk, scratch));
    }
    if (against != null) {
      subjects.add(Subject.installed(Subject.BEFORE, against, jdks.get(0), scratch));
    }
    if (real != null) {
      subjects.add(new Subject("OpenClaw", real, jdks.get(0), "", scratch));
    }
    return subjects;
  }
}

package ai.openclaw.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A program to time, with the JDK that it is run on.
 *
 * @param name what stands beside the JDK's version in the table; empty for this installation
 * @param javaVersion empty for the real OpenClaw, which needs none
 * @param archives where its class-data archives are kept, one folder for all homes
 */
record Subject(String name, Path launcher, Path jdk, String javaVersion, Path archives) {
  static final String BEFORE = "before";

  static Subject installed(String name, Path installation, Path jdk, Path scratch)
      throws IOException {
    Properties release = new Properties();
    try (var reader = Files.newBufferedReader(jdk.resolve("release"))) {
      release.load(reader);
    }
    String version = release.getProperty("JAVA_VERSION").replace("\"", "");
    return new Subject(
        name,
        installation.resolve("bin/openclaw"),
        jdk,
        version,
        Files.createTempDirectory(scratch, "archives"));
  }

  boolean real() {
    return javaVersion.isEmpty();
  }

  /** Whether it is another installation, which need not have every command. */
  boolean earlier() {
    return name.equals(BEFORE);
  }

  String javaMajor() {
    return javaVersion.replaceAll("\\..*", "");
  }

  boolean runs(Row row) {
    return !real() || !row.realArguments().isEmpty();
  }

  List<String> command(Row row) {
    return real() ? row.command(launcher, row.realArguments()) : row.command(launcher, jdk);
  }

  Map<String, String> environment(Path home) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("HOME", home.toString());
    environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
    environment.put("JAVA_HOME", jdk.toString());
    environment.put("PATH", System.getenv("PATH"));
    environment.put("TERM", "xterm-256color");
    environment.put("LC_ALL", "C.UTF-8");
    return environment;
  }

  /** Lets a home use the archives of the other homes, and waits for one that is being made. */
  void shareArchives(Path home) throws IOException {
    if (!real()) {
      Files.createSymbolicLink(
          Files.createDirectories(home.resolve("cache/openclaw")).resolve("archives"), archives);
    }
  }

  void awaitArchive() throws IOException, InterruptedException {
    while (isBeingMade()) {
      Thread.sleep(100);
    }
  }

  private boolean isBeingMade() throws IOException {
    try (Stream<Path> files = Files.list(archives)) {
      return files.anyMatch(file -> file.toString().matches(".*\\.(maker|new)"));
    }
  }
}

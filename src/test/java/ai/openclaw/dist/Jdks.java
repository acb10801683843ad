package ai.openclaw.dist;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JDKs of this machine that the program is to run on. */
final class Jdks {
  private static final Path RUNNING = Path.of(System.getProperty("java.home"));

  private Jdks() {}

  /** The JDK that runs the tests, and the JDK 25 beside it, where there is one. */
  static List<Path> all() throws IOException {
    List<Path> jdks = new ArrayList<>(List.of(RUNNING));
    try (Stream<Path> siblings = Files.list(requireNonNull(RUNNING.getParent()))) {
      siblings.filter(jdk -> !jdk.equals(RUNNING) && is25(jdk)).limit(1).forEach(jdks::add);
    }
    return jdks;
  }

  /** The number of the JDK's release, {@code 17}. */
  static int feature(Path jdk) throws IOException {
    String release = Files.readString(jdk.resolve("release"));
    Matcher version = Pattern.compile("JAVA_VERSION=\"(\\d+)").matcher(release);
    assertTrue(version.find(), release);
    return Integer.parseInt(version.group(1));
  }

  /** A file of the JDK that runs the tests, named relative to its folder. */
  static Path running(String file) {
    return RUNNING.resolve(file);
  }

  private static boolean is25(Path jdk) {
    try {
      return Files.isExecutable(jdk.resolve("bin/java")) && feature(jdk) == 25;
    } catch (IOException e) {
      return false;
    }
  }
}

package ai.openclaw.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the archives are worth to the real thing: the packaged program on each JDK of this machine.
 */
@DisabledOnOs(OS.WINDOWS)
@ParameterizedClass
@MethodSource("ai.openclaw.dist.Jdks#all")
final class ArchiveOnJdkIT {
  private static final String[] COMMAND = {"--help"};

  private final Path jdk;

  @TempDir Path temp;
  private Installation installation;
  private ArchiveCache cache;
  private Processes processes;
  private String path;

  ArchiveOnJdkIT(Path jdk) {
    this.jdk = jdk;
  }

  @BeforeEach
  void install() throws IOException {
    installation = Installation.copiedTo(temp.resolve("moved/openclaw"));
    cache = new ArchiveCache(temp.resolve("cache"));
    processes = new Processes(temp);
    path = Tools.impatient(temp.resolve("tools"));
  }

  @AfterEach
  void nothingIsLeftRunning() {
    try {
      processes.awaitEnd();
    } finally {
      processes.kill();
    }
  }

  @Test
  void packagedArchiveCarriesTheClassesOfTheJdkThatBuilt() throws IOException {
    installation = new Installation(Installation.packaged());
    List<String> stamp =
        Files.readAllLines(installation.home().resolve("lib/archive/openclaw.stamp"));

    assertEquals(stamp.get(0).equals(jdk.toString()), classesFromArchive() > 0);
  }

  @Test
  void afterAMoveFirstRunsAtOnceMakeOneThatCarriesTheNext() throws IOException {
    Command.Running first = command().start(COMMAND);
    Command.Running second = command().start(COMMAND);
    Outcome outcome = assertRuns(first.end());
    assertEquals(outcome, second.end());
    processes.awaitEnd();

    assertTrue(classesFromArchive() > 0, () -> "no class came from " + cache.files("").toList());
    assertEquals(outcome, command().run(COMMAND));
  }

  /**
   * JDK 17 archives no class of a path that an URL writes otherwise; the run has to be right, not
   * fast.
   */
  @Test
  void aPathWithBlanksHarmsNobody() throws IOException {
    installation = Installation.copiedTo(temp.resolve("a path/with blanks"));
    Outcome outcome = assertRuns(command().run(COMMAND));
    processes.awaitEnd();

    assertEquals(outcome, command().run(COMMAND));
  }

  @Test
  void oneThatWasCutShortHarmsNobody() throws IOException {
    Path archive = planted();
    try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }

    assertRuns(command().run(COMMAND));
    processes.kill();
  }

  @Test
  void oneThatIsEmptyHarmsNobody() throws IOException {
    Files.write(planted(), new byte[0]);

    assertRuns(command().run(COMMAND));
    processes.kill();
  }

  @Test
  void oneThatTheJvmRefusesHarmsNobody() throws IOException {
    planted();

    assertRuns(command().run(COMMAND));
    assertEquals(0, classesFromArchive());
  }

  /**
   * The packaged archive with a stamp that makes the launcher take it although the JVM cannot: the
   * jar has another time.
   */
  private Path planted() throws IOException {
    Path archive = installation.home().resolve("lib/archive/openclaw.jsa");
    Path stamp = installation.home().resolve("lib/archive/openclaw.stamp");
    Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-------"));
    List<String> lines = new ArrayList<>(Files.readAllLines(stamp));
    lines.set(0, jdk.toString());
    lines.set(1, installation.home().toString());
    Files.write(stamp, lines);
    Age.set(Duration.ofMinutes(1), archive, stamp);
    Age.day(installation.jar());
    Age.day(installation.home().resolve("lib"));
    return archive;
  }

  private static Outcome assertRuns(Outcome outcome) {
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals("", outcome.err());
    assertFalse(outcome.out().isEmpty());
    return outcome;
  }

  private Command command() {
    return installation
        .command()
        .with("JAVA_HOME", jdk)
        .with("XDG_CACHE_HOME", cache.xdg())
        .with("HOME", temp)
        .with("PATH", path);
  }

  /** How many of the program's classes a run takes from an archive. */
  private long classesFromArchive() throws IOException {
    Path log = temp.resolve("classes.log");
    String options = "-Xlog:class+load:file=" + log + ":none";
    assertEquals(0, command().with("_JAVA_OPTIONS", options).run(COMMAND).exitCode());
    return Files.readAllLines(log).stream()
        .filter(line -> line.startsWith("ai.openclaw.") && line.endsWith("(top)"))
        .count();
  }
}

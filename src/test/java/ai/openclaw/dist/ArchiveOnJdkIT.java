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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the archives are worth to the real thing: the packaged program on each JDK of this machine.
 */
@DisabledOnOs(OS.WINDOWS)
@ParameterizedClass
@MethodSource("ai.openclaw.dist.Jdks#all")
final class ArchiveOnJdkIT extends ArchiveCacheScene {
  private static final String[] COMMAND = {"--help"};
  private static final String ARCHIVED = "source: shared objects file";

  private final Path jdk;

  ArchiveOnJdkIT(Path jdk) {
    this.jdk = jdk;
  }

  @Override
  Installation installation() throws IOException {
    return Installation.copiedTo(temp.resolve("moved/openclaw"));
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
    assertEquals(List.of(), loaded().filter(line -> !line.endsWith(ARCHIVED)).toList());
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

  /** Garbage collectors differ in the address space they ask for; 0.1.0 started in this much. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void startsWithOrWithoutOneInTheAddressSpaceOfTheFirstRelease() throws IOException {
    Path limited =
        Script.write(
            temp.resolve("limited"),
            "ulimit -v 2900000\nexec " + installation.launcher() + " \"$@\"");
    Command command = environment(new Command(List.of(limited.toString())));
    Outcome outcome = assertRuns(command.with("OPENCLAW_NO_ARCHIVE", 1).run(COMMAND));
    command().run(COMMAND);
    processes.awaitEnd();

    assertTrue(classesFromArchive() > 0);
    assertEquals(outcome, command.with("OPENCLAW_NO_ARCHIVE", "").run(COMMAND));
  }

  @Test
  void startsWhateverCollectorTheEnvironmentAsksFor() {
    for (String collector : List.of("Serial", "Parallel", "G1")) {
      Outcome outcome =
          command().with("JAVA_TOOL_OPTIONS", "-XX:+Use" + collector + "GC").run(COMMAND);

      assertEquals(0, outcome.exitCode(), outcome.err());
    }
    processes.kill();
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

  @Override
  Path javaHome() {
    return jdk;
  }

  /** How many of the program's classes a run takes from an archive. */
  private long classesFromArchive() throws IOException {
    return loaded()
        .filter(line -> line.startsWith("ai.openclaw.") && line.endsWith(ARCHIVED))
        .count();
  }

  /** The classes that a run loads, each with the place where it was found. */
  private Stream<String> loaded() throws IOException {
    Path log = temp.resolve("classes.log");
    String options = "-Xlog:class+load:file=" + log + ":none";
    assertEquals(0, command().with("_JAVA_OPTIONS", options).run(COMMAND).exitCode());
    return Files.readAllLines(log).stream();
  }
}

package ai.openclaw.dist;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which class-data archive {@code bin/openclaw} uses, and when it has one made; with a JDK that
 * only pretends.
 */
@DisabledOnOs(OS.WINDOWS)
final class ArchiveIT {
  private static final String ARCHIVE_FLAG = "<-XX:SharedArchiveFile=";

  @TempDir Path temp;
  private Installation installation;
  private FakeJdk jdk;
  private ArchiveCache cache;
  private Processes processes;
  private String path;

  @BeforeEach
  void install() throws IOException {
    installation = Installation.skeletonAt(temp.resolve("a folder with blanks/open claw"));
    jdk = FakeJdk.of("17.0.2", temp.resolve("j d k"));
    cache = new ArchiveCache(temp.resolve("user's cache"));
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
    assertFalse(cache.isAtWork());
    assertEquals(List.of(), cache.files(".new").toList());
  }

  @Test
  void firstRunMakesAnArchiveForTheNext() {
    assertRunsWithoutArchive();
    processes.awaitEnd();

    assertEquals(cache.only(".jsa"), assertRunsWithArchive());
  }

  @Test
  void aRunWithAnArchiveMakesNone() throws IOException {
    Path archive = cached();
    Object made = Files.getLastModifiedTime(archive);

    assertEquals(archive, assertRunsWithArchive());
    processes.awaitEnd();
    assertEquals(made, Files.getLastModifiedTime(archive));
  }

  @Test
  void switchedOffNoneIsUsedAndNoneIsMade() throws IOException {
    packaged();

    assertEquals(Optional.empty(), archive(command().with("OPENCLAW_NO_ARCHIVE", 1).run()));
    processes.awaitEnd();
    assertFalse(Files.exists(cache.xdg()));
  }

  @Test
  void nobodyWaitsForAnArchive() throws IOException {
    Path gate = temp.resolve("gate");
    String reader = Script.write(temp.resolve("reader"), "\"$@\" 2>&1 | cat").toString();

    Outcome outcome =
        environment(new Command(List.of(reader, installation.launcher().toString())))
            .with("GATE", gate)
            .run();

    assertEquals(Optional.empty(), archive(outcome));
    cache.awaitWork();
    Files.createFile(gate);
    processes.awaitEnd();
    assertRunsWithArchive();
  }

  @Test
  void firstRunsAtOnceMakeOneArchive() throws IOException {
    Path gate = temp.resolve("gate");
    List<Command.Running> runs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      runs.add(command().with("GATE", gate).start());
    }
    for (Command.Running run : runs) {
      assertEquals(Optional.empty(), archive(run.end()));
    }
    cache.awaitWork();
    Files.createFile(gate);
    processes.awaitEnd();

    assertEquals(cache.only(".jsa"), assertRunsWithArchive());
  }

  @Test
  void packagedArchiveServesItsJdkInItsFolder() throws IOException {
    Path archive = packaged();

    assertTrue(Files.isSameFile(archive, assertRunsWithArchive()));
    assertFalse(Files.exists(cache.xdg()));
  }

  @Test
  void packagedArchiveIsNoGoodAfterAMove() throws IOException {
    packaged();
    Path moved = temp.resolve("moved");
    Files.move(installation.home(), moved);
    installation = new Installation(moved);

    assertRunsWithoutArchive();
    processes.awaitEnd();
    assertEquals(cache.only(".jsa"), assertRunsWithArchive());
  }

  @Test
  void packagedArchiveIsNoGoodForAnotherJdk() throws IOException {
    packaged();
    jdk = FakeJdk.of("25", temp.resolve("jdk-25"));

    assertRunsWithoutArchive();
    processes.awaitEnd();
    assertEquals(cache.only(".jsa"), assertRunsWithArchive());
  }

  @Test
  void eachJdkHasItsOwn() throws IOException {
    Path archive = cached();
    FakeJdk first = jdk;
    jdk = FakeJdk.of("25", temp.resolve("jdk-25"));

    assertRunsWithoutArchive();
    processes.awaitEnd();
    assertNotEquals(archive, assertRunsWithArchive());
    jdk = first;
    assertEquals(archive, assertRunsWithArchive());
  }

  @Test
  void isMadeAnewWhenTheProgramIsReplaced() throws IOException {
    Path archive = cached();
    Age.set(installation.jar(), Duration.ofMinutes(30));

    assertIsMadeAnew(archive);
  }

  @Test
  void isMadeAnewWhenALibraryIsReplacedByAnOlderOne() throws IOException {
    Path archive = cached();
    Path older = Files.createFile(temp.resolve("older.jar"));
    Age.set(older, Duration.ofDays(2));
    Files.move(older, installation.jar(), REPLACE_EXISTING);
    Age.set(installation.home().resolve("lib"), Duration.ofMinutes(30));

    assertIsMadeAnew(archive);
  }

  @Test
  void isMadeAnewWhenTheJdkIsReplaced() throws IOException {
    Path archive = cached();
    Age.set(jdk.server(), Duration.ofMinutes(30));

    assertIsMadeAnew(archive);
  }

  @Test
  void followsALinkToTheCurrentJdk() throws IOException {
    Path current = temp.resolve("current");
    FakeJdk first = jdk;
    FakeJdk second = FakeJdk.of("21", temp.resolve("jdk-21"));
    jdk = new FakeJdk(Files.createSymbolicLink(current, first.home()));
    Path archive = cached();
    Files.delete(current);
    Files.createSymbolicLink(current, second.home());

    assertRunsWithoutArchive();
    processes.awaitEnd();
    assertNotEquals(archive, assertRunsWithArchive());
    jdk = first;
    assertEquals(archive, assertRunsWithArchive());
  }

  @Test
  void isMadeAnewWhenItWasCutShort() throws IOException {
    Path archive = cached();
    Files.writeString(archive, "arch");

    assertIsMadeAnew(archive);
  }

  @Test
  void isMadeAnewWhenAnotherOfAnyAgeHasTakenItsPlace() throws IOException {
    for (Duration age : List.of(Duration.ofDays(2), Duration.ofSeconds(1))) {
      Path archive = cached();
      Files.writeString(archive, "garbage\n");
      Age.set(archive, age);

      assertIsMadeAnew(archive);
    }
  }

  @Test
  void isRunWithTheOptionsThatItWasMadeWith() throws IOException {
    packaged();
    List<String> lines = command().run().lines();

    assertTrue(lines.contains("<-Xmx1g>"), lines::toString);
    assertFalse(lines.contains("<-Xmx512m>"), lines::toString);
  }

  @Test
  void aShimIsAskedOnlyOnce() throws IOException {
    Path asked = temp.resolve("asked");
    Path shim = temp.resolve("shims/java");
    Script.write(
        shim,
        "echo >>'%s'; printf '    java.home = %s\\n    java.version = 17.0.2\\n' >&2"
            .formatted(asked, jdk.home()));
    Command command = command().with("JAVA_HOME", "").with("PATH", shim.getParent() + ":" + path);

    assertEquals(Optional.empty(), archive(command.run()));
    processes.awaitEnd();
    assertEquals(Optional.of(cache.only(".jsa")), archive(command.run()));
    assertEquals("\n", Files.readString(asked));
    assertRunsWithArchive();
  }

  @Test
  void isNotMadeWhereItsNameCannotBeMade() throws IOException {
    path = Tools.only(temp.resolve("few"), "sh", "nice", "find", "ln", "mkdir", "mv").toString();

    assertRunsWithoutArchive();
    processes.awaitEnd();
    assertEquals(List.of(), cache.files("").toList());
  }

  @Test
  void isMadeAnewWhenItIsEmpty() throws IOException {
    Path archive = cached();
    Files.write(archive, new byte[0]);
    Age.day(archive);

    assertIsMadeAnew(archive);
  }

  @Test
  void isMadeAnewWhenItHasNoStamp() throws IOException {
    Path archive = cached();
    Files.delete(cache.only(".stamp"));

    assertIsMadeAnew(archive);
  }

  @Test
  void isMadeAnewWhenItsStampIsCutShort() throws IOException {
    Path archive = cached();
    Files.writeString(cache.only(".stamp"), jdk.home().toString());

    assertIsMadeAnew(archive);
  }

  @Test
  void isNotMadeOfWhatIsJustBeingInstalled() throws IOException {
    Path gate = temp.resolve("gate");
    command().with("GATE", gate).run();
    cache.awaitWork();
    Age.set(installation.jar(), Duration.ofSeconds(-2));
    Files.createFile(gate);
    processes.awaitEnd();

    assertEquals(List.of(), cache.files("").toList());
  }

  @Test
  void isNotTriedAgainForAnHourAfterAFailure() throws IOException {
    command().with("DUMP_EXIT", 1).run();
    processes.awaitEnd();
    assertRunsWithoutArchive();
    processes.awaitEnd();
    assertRunsWithoutArchive();

    Age.set(cache.only(".failed"), Duration.ofMinutes(61));
    assertRunsWithoutArchive();
    processes.awaitEnd();
    assertRunsWithArchive();
  }

  @Test
  void isNotKeptWhenNoRunSurvivesIt() {
    command().with("EXIT", 134).run();
    processes.awaitEnd();

    assertEquals(List.of(), cache.archives());
  }

  @Test
  void isLeftToTheOneWhoHasTheLock() throws IOException {
    Path lock = lockedBy(ProcessHandle.current().pid());
    assertRunsWithoutArchive();
    processes.awaitEnd();
    assertEquals(List.of(), cache.archives());

    Age.set(lock, Duration.ofMinutes(61));
    assertRunsWithoutArchive();
    processes.awaitEnd();
    assertRunsWithArchive();
  }

  @Test
  void isNotLeftToOneWhoWasKilled() throws Exception {
    Process killed = new ProcessBuilder("true").start();
    killed.waitFor();
    lockedBy(killed.pid());

    assertRunsWithoutArchive();
    processes.awaitEnd();
    assertRunsWithArchive();
  }

  @Test
  void goesWhenItsInstallationHasGone() throws IOException {
    Path archive = cached();
    Path moved = temp.resolve("moved");
    Files.move(installation.home(), moved);
    installation = new Installation(moved);

    assertRunsWithoutArchive();
    processes.awaitEnd();
    assertNotEquals(archive, cache.only(".jsa"));
    assertNotEquals(archive, assertRunsWithArchive());
  }

  @Test
  void needsNothingToBeWritableInTheInstallation() throws IOException {
    for (String folder : List.of("lib", "bin", ".")) {
      Files.setPosixFilePermissions(
          installation.home().resolve(folder), PosixFilePermissions.fromString("r-xr-xr-x"));
    }
    assertRunsWithoutArchive();
    processes.awaitEnd();
    assertRunsWithArchive();
    for (String folder : List.of(".", "bin", "lib")) {
      Files.setPosixFilePermissions(
          installation.home().resolve(folder), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void isDoneWithoutWhenTheCacheCannotBeWritten() throws IOException {
    Files.writeString(cache.xdg(), "a file, not a folder");

    assertRunsWithoutArchive();
    processes.awaitEnd();
    assertRunsWithoutArchive();
  }

  @Test
  void isDoneWithoutWhenThereIsNoHome() {
    Command homeless = installation.command().with("JAVA_HOME", jdk.home());

    assertEquals(Optional.empty(), archive(homeless.run()));
  }

  @Test
  void isDoneWithoutWhenTheCacheIsRelativeOrHasAColon() {
    for (String folder : List.of("relative", temp.resolve("a:b").toString())) {
      assertEquals(
          Optional.empty(), archive(command().in(temp).with("XDG_CACHE_HOME", folder).run()));
    }
    processes.awaitEnd();
    assertFalse(Files.exists(temp.resolve("relative")) || Files.exists(temp.resolve("a:b")));
  }

  @Test
  void isInTheHomeWhenNoCacheFolderIsSet() throws IOException {
    cache = new ArchiveCache(temp.resolve("home/.cache"));
    Command command = installation.command().with("JAVA_HOME", jdk.home()).with("PATH", path);
    command.with("HOME", Files.createDirectory(temp.resolve("home"))).run();
    processes.awaitEnd();

    assertEquals(cache.only(".jsa"), archive(command.run()).orElseThrow());
  }

  @Test
  void isNeitherUsedNorMadeInAnotherUsersCache() throws IOException {
    assumeTrue(System.getProperty("user.name").equals("root"), "only root can give files away");
    Path archive = cached();
    Files.setAttribute(cache.folder(), "unix:uid", 65534);
    assertRunsWithoutArchive();
    processes.awaitEnd();
    Files.delete(archive);
    assertRunsWithoutArchive();
    processes.awaitEnd();

    assertEquals(List.of(), cache.archives());
  }

  private Command command() {
    return environment(installation.command());
  }

  private Command environment(Command command) {
    return command
        .with("JAVA_HOME", jdk.home())
        .with("XDG_CACHE_HOME", cache.xdg())
        .with("PATH", path);
  }

  private void assertRunsWithoutArchive() {
    assertEquals(Optional.empty(), archive(command().run()));
  }

  private Path assertRunsWithArchive() {
    return archive(command().run()).orElseThrow(() -> new AssertionError("no archive was used"));
  }

  /** The archive that a run used, which must have gone as it always goes. */
  private static Optional<Path> archive(Outcome outcome) {
    assertEquals("", outcome.err());
    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.out().contains("<ai.openclaw.Main>"), outcome.out());
    return outcome
        .out()
        .lines()
        .filter(line -> line.startsWith(ARCHIVE_FLAG))
        .map(line -> Path.of(line.substring(ARCHIVE_FLAG.length(), line.length() - 1)))
        .findFirst();
  }

  private void assertIsMadeAnew(Path archive) throws IOException {
    assertRunsWithoutArchive();
    processes.awaitEnd();
    assertEquals(archive, assertRunsWithArchive());
    assertEquals("archive\n", Files.readString(archive));
  }

  /** An archive in the cache that was made an hour ago. */
  private Path cached() throws IOException {
    command().run();
    processes.awaitEnd();
    Age.set(Duration.ofHours(1), cache.only(".jsa"), cache.only(".stamp"));
    return cache.only(".jsa");
  }

  /** An archive in the installation that was made an hour ago. */
  private Path packaged() throws IOException {
    Path folder = Files.createDirectory(installation.home().resolve("lib/archive"));
    Path archive = Files.writeString(folder.resolve("openclaw.jsa"), "archive");
    Path stamp = folder.resolve("openclaw.stamp");
    Files.write(
        stamp, List.of(jdk.home().toString(), installation.home().toString(), "-Xmx1g", ""));
    Age.set(Duration.ofHours(1), archive, stamp);
    Age.day(installation.home().resolve("lib"));
    return archive;
  }

  /** The lock of the archive that the next run wants to make. */
  private Path lockedBy(long process) throws IOException {
    Path archive = cached();
    Path lock = Path.of(archive.toString().replaceFirst("jsa$", "lock"));
    Files.delete(archive);
    return Files.createSymbolicLink(lock, Path.of(Long.toString(process)));
  }
}

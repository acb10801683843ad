package ai.openclaw.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A packaged program, a JDK that only pretends, and the cache with their class-data archive. */
abstract class ArchiveScene extends ArchiveCacheScene {
  static final String ARCHIVE_FLAG = "<-XX:SharedArchiveFile=";

  FakeJdk jdk;

  @BeforeEach
  void aJdk() throws IOException {
    jdk = FakeJdk.of("17.0.2", temp.resolve("j d k"));
  }

  @AfterEach
  void nothingIsHalfMade() {
    nothingIsLeftRunning();
    assertFalse(cache.isAtWork());
    assertEquals(List.of(), cache.files(".new").toList());
  }

  @Override
  Installation installation() throws IOException {
    return Installation.skeletonAt(temp.resolve("a folder with blanks/open claw"));
  }

  @Override
  Path javaHome() {
    return jdk.home();
  }

  void assertRunsWithoutArchive() {
    assertEquals(Optional.empty(), archive(command().run()));
  }

  Path assertRunsWithArchive() {
    return archive(command().run()).orElseThrow(() -> new AssertionError("no archive was used"));
  }

  /** The archive that a run used, which must have gone as it always goes. */
  static Optional<Path> archive(Outcome outcome) {
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

  void assertIsMadeAnew(Path archive) throws IOException {
    assertRunsWithoutArchive();
    processes.awaitEnd();
    assertEquals(archive, assertRunsWithArchive());
    assertEquals("archive\n", Files.readString(archive));
  }

  /** An archive in the cache that was made an hour ago. */
  Path cached() throws IOException {
    command().run();
    processes.awaitEnd();
    Age.set(Duration.ofHours(1), cache.only(".jsa"), cache.only(".stamp"));
    return cache.only(".jsa");
  }

  /** An archive in the installation that was made an hour ago. */
  Path packaged() throws IOException {
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
  Path lockedBy(long process) throws IOException {
    Path archive = cached();
    Path lock = Path.of(archive.toString().replaceFirst("jsa$", "maker"));
    Files.delete(archive);
    return Files.createSymbolicLink(lock, Path.of(Long.toString(process)));
  }
}

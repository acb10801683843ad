package ai.openclaw.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Which class-data archive {@code bin/openclaw} uses, and when it has one made; with a JDK that
 * only pretends.
 */
@DisabledOnOs(OS.WINDOWS)
final class ArchiveIT extends ArchiveScene {
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
  void isDoneWithoutWhenNothingOfTheCachesPathIsThere() {
    String nameTooLong = "/" + "x".repeat(300);

    assertEquals(Optional.empty(), archive(command().with("XDG_CACHE_HOME", nameTooLong).run()));
    processes.awaitEnd();
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
}

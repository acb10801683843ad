package ai.openclaw.dist;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** When the archive is made anew, and when not; with a JDK that only pretends. */
@DisabledOnOs(OS.WINDOWS)
final class ArchiveRenewalIT extends ArchiveScene {
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
}

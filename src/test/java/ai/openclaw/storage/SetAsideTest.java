package ai.openclaw.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file is out of the way and comes back, whatever happens meanwhile. */
class SetAsideTest extends TransactionScene {
  private final PrivateFiles files = new PrivateFiles(new PosixDisk(), locks);
  private final FileTransaction transaction = new FileTransaction(files, locks);
  private Path left = Path.of("");

  @BeforeEach
  void aFile() {
    overwrite(config, "all of it");
    left = folder.resolve("left.json");
  }

  @Test
  void itIsElsewhereUntilThatIsOver() throws Exception {
    try (SetAside aside = transaction.setAside(files.read(config))) {
      assertEquals(Map.of("config.json.migrating", "all of it"), contents());
      assertNotEquals(null, aside);
    }
    assertEquals(Map.of("config.json", "all of it"), contents());
  }

  @Test
  void whatIsLeftOfItReplacesIt() throws Exception {
    try (SetAside aside = transaction.setAside(files.read(config))) {
      aside.settle(left, "a part");
    }
    assertEquals(Map.of("left.json", "a part"), contents());
  }

  @Test
  void nothingIsWrittenOverWhenItIsReplaced() throws Exception {
    try (SetAside aside = transaction.setAside(files.read(config))) {
      overwrite(left, "mine");

      Failure failure = assertThrows(Failure.class, () -> aside.settle(left, "a part"));

      assertEquals(ExitCode.CONFLICT, failure.code());
      assertEquals("another program has changed " + left + " meanwhile", failure.getMessage());
    }
    assertEquals(Map.of("config.json", "all of it", "left.json", "mine"), contents());
  }

  @Test
  void whoChangedItMeanwhileIsNotOverruled() throws Exception {
    try (SetAside aside = transaction.setAside(files.read(config))) {
      Path moved = SetAside.placeOf(config);
      overwrite(moved, "all of it and more");

      Failure failure = assertThrows(Failure.class, () -> aside.settle(left, "a part"));

      assertEquals("another program has changed " + moved + " meanwhile", failure.getMessage());
    }
    assertEquals(Map.of("config.json", "all of it and more"), contents());
  }

  @Test
  void aFileThatSomebodyMadeInItsPlaceStaysAndSoDoesItself() throws Exception {
    try (SetAside aside = transaction.setAside(files.read(config))) {
      overwrite(config, "another");
      assertNotEquals(null, aside);
    }
    assertEquals(
        Map.of("config.json", "another", "config.json.migrating", "all of it"), contents());
    assertFalse(transaction.putBack(config));
  }

  @Test
  void oneThatIsNotAsItWasSeenIsNotMoved() throws Exception {
    FileSnapshot seen = files.read(config);
    overwrite(config, "all of it and more");

    Failure failure = assertThrows(Failure.class, () -> transaction.setAside(seen));

    assertEquals("another program has changed " + config + " meanwhile", failure.getMessage());
    assertEquals(Map.of("config.json", "all of it and more"), contents());
  }

  @Test
  void whatAKilledRunLeftIsNotMovedOver() throws Exception {
    overwrite(SetAside.placeOf(config), "of a killed run");

    Failure failure = assertThrows(Failure.class, () -> transaction.setAside(files.read(config)));

    Path aside = SetAside.placeOf(config);
    assertEquals(ExitCode.CONFLICT, failure.code());
    assertEquals(
        aside + " was left by an interrupted run and may hold keys that config.json lacks",
        failure.getMessage());
    assertEquals(
        "compare the two, then move it away: mv " + aside + " " + aside + ".old", failure.hint());
    assertEquals(
        Map.of("config.json", "all of it", "config.json.migrating", "of a killed run"), contents());
  }

  @Test
  void aLinkIsNotMovedAndNotMovedOver() throws Exception {
    Path real = folder.resolve("real.json");
    Files.move(config, real);
    Files.createSymbolicLink(config, real);
    assertLinkStays(config);

    Files.delete(config);
    Files.move(real, config);
    Files.createSymbolicLink(SetAside.placeOf(config), folder.resolve("nowhere"));
    assertLinkStays(SetAside.placeOf(config));
    assertEquals("all of it", Files.readString(config));
  }

  private void assertLinkStays(Path link) {
    Failure failure = assertThrows(Failure.class, () -> transaction.setAside(files.read(config)));

    assertEquals("cannot write " + config + ": it is a symbolic link", failure.getMessage());
    assertTrue(Files.isSymbolicLink(link));
  }

  @Test
  void aProcessThatIsToldToEndPutsItBack() throws Exception {
    try (ChildJvm child = ChildJvm.start(Mover.class, config)) {
      assertEquals("moved", child.readLine());
      assertFalse(Files.exists(config));
      child.terminate();
      assertNotEquals(0, child.exitCode());
    }
    assertEquals(Map.of("config.json", "all of it"), contents());
  }

  @Test
  void afterAKillTheNextRunPutsItBack() throws Exception {
    try (ChildJvm child = ChildJvm.start(Mover.class, config)) {
      assertEquals("moved", child.readLine());
      child.kill();
      child.exitCode();
    }
    assertEquals(Map.of("config.json.migrating", "all of it"), contents());
    assertTrue(transaction.putBack(config));
    assertEquals(Map.of("config.json", "all of it"), contents());
  }

  /** A process that waits while the file is out of the way. */
  static final class Mover {
    private Mover() {}

    public static void main(String[] args) throws Exception {
      Processes processes = Processes.ofSystem();
      FileLocks locks =
          new FileLocks(
              processes, Clock.systemUTC(), time -> Thread.sleep(time.toMillis()), new LockDiary());
      PrivateFiles files = new PrivateFiles(new PosixDisk(), locks);
      try (SetAside aside =
          new FileTransaction(files, locks).setAside(files.read(Path.of(args[0])))) {
        System.out.println("moved");
        Thread.sleep(60_000);
        aside.settle(Path.of(args[0]), "");
      }
    }
  }
}

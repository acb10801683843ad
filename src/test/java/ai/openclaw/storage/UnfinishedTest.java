package ai.openclaw.storage;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** For what the end of the process waits, and until when. */
class UnfinishedTest extends TransactionScene {
  private final PrivateFiles files = new PrivateFiles(new PosixDisk(), TestLocks.of(42));

  /** Something that is taken back by being counted. */
  private static final class Counted extends Unfinished {
    private int takenBack;

    @Override
    void takeBack() {
      takenBack++;
    }
  }

  @Test
  void whatIsFinishedIsNotTakenBack() {
    Counted counted = new Counted();
    counted.begin();
    assertAwaited(counted);
    assertFalse(counted.isExiting());

    counted.end();
    counted.awaitEnd();

    assertEquals(0, counted.takenBack);
    assertTrue(counted.isExiting());
    assertNotAwaited(counted);
  }

  @Test
  void whatDoesNotComeToAnEndIsTakenBack() {
    Counted counted = new Counted();

    counted.awaitEnd();

    assertEquals(1, counted.takenBack);
  }

  @Test
  void whoIsInterruptedWhileWaitingStaysSo() {
    Counted counted = new Counted();
    Thread.currentThread().interrupt();

    counted.awaitEnd();

    assertTrue(Thread.interrupted());
    assertEquals(0, counted.takenBack);
  }

  @Test
  void aLockIsAwaitedUntilItIsGivenBack() throws IOException {
    Files.createDirectories(folder);
    HeldLock held = locks.acquire(config);
    assertAwaited(held);

    held.close();

    assertNotAwaited(held);
  }

  @Test
  void aStagedFileIsAwaitedUntilItIsPublishedOrDiscarded() {
    StagedFile published = files.stage(config, new byte[] {1});
    StagedFile discarded = files.stage(config, new byte[] {2});
    assertAwaited(published);
    assertAwaited(discarded);

    published.publish();
    discarded.discard();

    assertNotAwaited(published);
    assertNotAwaited(discarded);
  }

  @Test
  void aStagedFileThatFailsIsNotAwaitedAnyMore() {
    Path missing = folder.resolve("missing/temporary");
    StagedFile staged = new StagedFile(new PosixDisk(), config, config, missing);
    staged.begin();

    assertThrows(Failure.class, () -> staged.fill(new byte[] {1}));

    assertNotAwaited(staged);
  }

  @Test
  void whatIsSetAsideIsAwaitedUntilItIsBack() throws IOException {
    Files.writeString(config, "settings");
    SetAside aside = new FileTransaction(files, locks).setAside(files.read(config));
    assertAwaited(aside);

    aside.close();

    assertNotAwaited(aside);
  }

  /** The system takes nobody twice. */
  private static void assertAwaited(Unfinished unfinished) {
    assertThrows(IllegalArgumentException.class, unfinished::begin);
  }

  private static void assertNotAwaited(Unfinished unfinished) {
    assertDoesNotThrow(unfinished::begin);
    unfinished.end();
  }
}

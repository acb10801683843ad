package ai.openclaw.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileLocksTest extends LockScene {
  @ParameterizedTest
  @CsvSource({
    "2026-02-17T10:00:00Z,         2026-02-17T10:00:00.000Z",
    "2026-02-17T10:00:00.5Z,       2026-02-17T10:00:00.500Z",
    "2026-02-17T10:00:00.123987Z,  2026-02-17T10:00:00.123Z"
  })
  void lockNamesItsProcessAndItsTimeAsJavaScriptWritesIt(String now, String written)
      throws IOException {
    FileLocks locks =
        new FileLocks(
            FakeProcesses.of(42),
            Clock.fixed(Instant.parse(now), ZoneOffset.UTC),
            new FakeTime(NOW),
            diary);
    try (HeldLock held = locks.acquire(file())) {
      assertTrue(held.isIntact());
      assertEquals("{\"pid\":42,\"createdAt\":\"" + written + "\"}", Files.readString(lock()));
    }
  }

  @Test
  void othersMayReadWhoHasTheLock() throws IOException {
    Path plain = Files.createFile(folder.resolve("plain"));
    try (HeldLock held = locks(42).acquire(file())) {
      assertTrue(held.isIntact());
      assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(lock()));
    }
  }

  @Test
  void lockFileIsGoneAfterwards() {
    try (HeldLock held = locks(42).acquire(file())) {
      assertTrue(held.isIntact());
    }
    assertFalse(Files.exists(lock()));
  }

  @Test
  void lockOfADeadProcessIsTakenOverAtOnce() {
    plant(body(7, NOW));
    try (HeldLock held = locks(42).acquire(file())) {
      assertTrue(held.isIntact());
    }
    assertEquals(Instant.parse(NOW), time.instant());
    assertFalse(Files.exists(lock()));
  }

  @Test
  void lockOfALiveProcessIsTakenOverWhenItIsOlderThanHalfAMinute() {
    plant(body(7, "2026-02-17T09:59:40.000Z"));
    try (HeldLock held = locks(42, 7L).acquire(file())) {
      assertTrue(held.isIntact());
    }
    Duration waited = Duration.between(Instant.parse(NOW), time.instant());
    assertTrue(waited.toMillis() > 9_750 && waited.toMillis() <= 10_250, waited.toString());
  }

  @Test
  void liveLockIsWaitedForWithAWordAfterASecond() {
    plant(body(7, NOW));
    time.after(Duration.ofSeconds(3), this::removeLock);
    try (HeldLock held = locks(42, 7L).acquire(file())) {
      assertTrue(held.isIntact());
    }
    assertEquals(List.of("waiting for store.json.lock of 7"), diary.entries());
  }

  @Test
  void shortWaitIsSilent() {
    plant(body(7, NOW));
    time.after(Duration.ofMillis(600), this::removeLock);
    locks(42, 7L).acquire(file()).close();
    assertEquals(List.of(), diary.entries());
  }

  @Test
  void waitingEndsAfterHalfAMinuteWithTheProcessThatHoldsTheLock() throws IOException {
    String body = body(7, "2026-02-17T10:00:29.000Z");
    plant(body);
    Failure failure = assertThrows(Failure.class, () -> locks(42, 7L).acquire(file()));
    assertEquals(ExitCode.CONFLICT, failure.code());
    assertEquals("cannot lock " + file() + ": process 7 holds " + lock(), failure.getMessage());
    assertEquals("run the command again when process 7 is done", failure.hint());
    Duration waited = Duration.between(Instant.parse(NOW), time.instant());
    assertTrue(waited.toMillis() >= 30_000 && waited.toMillis() < 30_500, waited.toString());
    assertEquals(body, Files.readString(lock()), "a live lock stays as it is");
  }

  @Test
  void lockThatAnotherProcessReplacesDuringTheTakeOverIsTheirs() {
    plant(body(7, NOW));
    Processes sevenIsReplacedByEightAtTheSecondLook =
        new Processes() {
          private int looks;

          @Override
          public long current() {
            return 42;
          }

          @Override
          public boolean isAlive(long pid) {
            if (pid == 7 && ++looks == 2) {
              removeLock();
              plant(body(8, NOW));
            }
            return pid != 7;
          }
        };
    time.after(
        Duration.ofMillis(300),
        () -> {
          assertEquals(body(8, NOW), readLock());
          removeLock();
        });
    FileLocks locks = new FileLocks(sevenIsReplacedByEightAtTheSecondLook, time, time, diary);
    try (HeldLock held = locks.acquire(file())) {
      assertTrue(held.isIntact());
    }
    assertEquals(Instant.parse(NOW).plusMillis(300), time.instant());
  }

  @Test
  void lockThatAnotherProcessTookMeanwhileIsLeftToIt() throws IOException {
    String theirs = body(7, NOW);
    try (HeldLock held = locks(42, 7L).acquire(file())) {
      plant(theirs);
      assertFalse(held.isIntact());
    }
    assertEquals(theirs, Files.readString(lock()));
  }

  @Test
  void lockThatIsMissingAtTheEndIsFine() {
    try (HeldLock held = locks(42).acquire(file())) {
      removeLock();
      assertFalse(held.isIntact());
    }
    assertEquals(List.of(), diary.entries());
  }

  @Test
  void lockThatCannotBeRemovedIsReportedAndNoFailure() throws IOException {
    try (HeldLock held = locks(42).acquire(file())) {
      removeLock();
      Files.createDirectory(lock());
      assertFalse(held.isIntact());
    }
    assertEquals(List.of("left behind store.json.lock"), diary.entries());
  }

  @Test
  void lockOfADeadProcessCanBeRemovedWithoutAnyNeedForIt() {
    plant(body(7, NOW));
    removeStale(locks(42));
    assertFalse(Files.exists(lock()));
    removeStale(locks(42));
    assertFalse(Files.exists(lock()));
  }

  @Test
  void lockOfALiveProcessIsNotRemovedAndNotWaitedFor() {
    plant(body(7, NOW));
    removeStale(locks(42, 7L));
    assertEquals(body(7, NOW), readLock());
    assertEquals(Instant.parse(NOW), time.instant());
  }

  @Test
  void staleLockThatCannotBeRemovedIsReportedAndNoFailure() throws IOException {
    Files.createDirectory(lock());
    removeStale(locks(42));
    assertEquals(List.of("left behind store.json.lock"), diary.entries());
  }

  @Test
  void interruptedWaitIsACancelledRun() {
    plant(body(7, NOW));
    FileLocks.Sleeper interrupted =
        duration -> {
          throw new InterruptedException();
        };
    FileLocks locks = new FileLocks(FakeProcesses.of(42, 7L), time, interrupted, diary);
    Failure failure = assertThrows(Failure.class, () -> locks.acquire(file()));
    assertTrue(Thread.interrupted());
    assertEquals(ExitCode.CANCELLED, failure.code());
  }

  @Test
  void releaseIsAwaitedWithAWordAfterASecond() {
    plant(body(7, NOW));
    time.after(Duration.ofSeconds(3), this::removeLock);
    locks(42, 7L).awaitRelease(file());
    assertEquals(Duration.ofSeconds(3), Duration.between(Instant.parse(NOW), time.instant()));
    assertEquals(List.of("waiting for store.json.lock of 7"), diary.entries());
  }

  @Test
  void releaseIsAwaitedForTenSecondsAtMost() {
    plant(body(7, NOW));
    locks(42, 7L).awaitRelease(file());
    assertEquals(Duration.ofSeconds(10), Duration.between(Instant.parse(NOW), time.instant()));
  }

  @ParameterizedTest
  @CsvSource({
    "42, 2026-02-17T10:00:00Z",
    "9, 2026-02-17T10:00:00Z",
    "7, 2026-02-17T09:59:00Z",
  })
  void ownAndStaleLocksAreNotAwaited(long pid, String createdAt) {
    plant(body(pid, createdAt));
    locks(42, 7L).awaitRelease(file());
    assertEquals(Instant.parse(NOW), time.instant());
  }

  private void removeStale(FileLocks locks) {
    HeldLock held = locks.takeStale(file());
    if (held != null) {
      held.close();
    }
  }
}

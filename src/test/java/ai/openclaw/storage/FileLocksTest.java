package ai.openclaw.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileLocksTest {
  private static final String NOW = "2026-02-17T10:00:00.250Z";

  @TempDir Path folder;

  private final FakeTime time = new FakeTime(NOW);
  private final LockDiary diary = new LockDiary();

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
      assertEquals(folder.resolve("store.json.lock"), held.lock());
      assertEquals("{\"pid\":42,\"createdAt\":\"" + written + "\"}", Files.readString(lock()));
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"pid\":7,\"crea",
        "[]",
        "\0\0",
        "{\"pid\":\"x\",\"createdAt\":7}",
        "{\"pid\":7,\"createdAt\":\"soon\"}",
        "{\"pid\":7.5}"
      })
  void unreadableLockCountsByTheAgeOfItsFile(String body) throws IOException {
    plant(body);
    Files.setLastModifiedTime(lock(), FileTime.from(Instant.parse("2026-02-17T09:59:50Z")));
    try (HeldLock held = locks(42, 7L).acquire(file())) {
      assertTrue(held.isIntact());
    }
    Duration waited = Duration.between(Instant.parse(NOW), time.instant());
    assertTrue(waited.toMillis() > 19_750 && waited.toMillis() <= 20_250, waited.toString());
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
      Files.createDirectory(held.lock());
    }
    assertEquals(List.of("left behind store.json.lock"), diary.entries());
  }

  @Test
  void lockOfADeadProcessCanBeRemovedWithoutAnyNeedForIt() {
    plant(body(7, NOW));
    locks(42).removeStale(file());
    assertFalse(Files.exists(lock()));
    locks(42).removeStale(file());
    assertFalse(Files.exists(lock()));
  }

  @Test
  void lockOfALiveProcessIsNotRemovedAndNotWaitedFor() {
    plant(body(7, NOW));
    locks(42, 7L).removeStale(file());
    assertEquals(body(7, NOW), readLock());
    assertEquals(Instant.parse(NOW), time.instant());
  }

  @Test
  void staleLockThatCannotBeRemovedIsReportedAndNoFailure() throws IOException {
    Files.createDirectory(lock());
    locks(42).removeStale(file());
    assertEquals(List.of("left behind store.json.lock"), diary.entries());
  }

  @Test
  void lockThatCannotBeMadeIsAFailedWrite() {
    Path nowhere = folder.resolve("missing/store.json");
    Failure failure = assertThrows(Failure.class, () -> locks(42).acquire(nowhere));
    assertEquals(ExitCode.FAILED, failure.code());
    assertEquals("cannot write " + nowhere + ".lock: no such file or folder", failure.getMessage());
  }

  @Test
  void interruptedWaitIsACancelledRun() {
    plant(body(7, NOW));
    Sleeper interrupted =
        duration -> {
          throw new InterruptedException();
        };
    FileLocks locks = new FileLocks(FakeProcesses.of(42, 7L), time, interrupted, diary);
    Failure failure = assertThrows(Failure.class, () -> locks.acquire(file()));
    assertTrue(Thread.interrupted());
    assertEquals(ExitCode.CANCELLED, failure.code());
  }

  @Test
  void pipeInThePlaceOfTheLockIsNotWaitedFor() throws IOException {
    Fifo.make(lock());
    assertInTheWay("it is not a regular file");
  }

  @Test
  void folderInThePlaceOfTheLockIsSaid() throws IOException {
    Files.createDirectory(lock());
    assertInTheWay("it is a folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"precious", "missing"})
  void nothingIsWrittenThroughALinkInThePlaceOfTheLock(String target) throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "mine");
    Files.setLastModifiedTime(precious, FileTime.from(Instant.EPOCH));
    Files.createSymbolicLink(lock(), folder.resolve(target));
    assertInTheWay("it is a symbolic link");
    assertEquals("mine", Files.readString(precious));
    assertFalse(Files.exists(folder.resolve("missing")));
  }

  @Test
  void endlessLockIsNotReadAndCountsByTheAgeOfItsFile() throws IOException {
    try (RandomAccessFile huge = new RandomAccessFile(lock().toFile(), "rw")) {
      huge.write(body(7, NOW).getBytes(UTF_8));
      huge.setLength(3L * 1024 * 1024 * 1024);
    }
    Files.setLastModifiedTime(lock(), FileTime.from(Instant.parse("2026-02-17T09:59:50Z")));
    try (HeldLock held = locks(42, 7L).acquire(file())) {
      assertTrue(held.isIntact());
    }
    Duration waited = Duration.between(Instant.parse(NOW), time.instant());
    assertTrue(waited.toMillis() > 19_750 && waited.toMillis() <= 20_250, waited.toString());
  }

  @Test
  void deadLockThatOnlyItsOwnerMayWriteIsRemovedFromAFolderOfOurs() throws IOException {
    plant(body(7, NOW));
    Files.setPosixFilePermissions(lock(), PosixFilePermissions.fromString("r--r--r--"));
    try (HeldLock held = locks(42).acquire(file())) {
      assertTrue(held.isIntact());
    }
    assertFalse(Files.exists(lock()));
  }

  @Test
  void lockThatNobodyMayReadCountsByTheAgeOfItsFile() throws IOException {
    plant(body(8, NOW));
    Files.setLastModifiedTime(lock(), FileTime.from(Instant.parse("2026-02-17T09:59:20Z")));
    Files.setPosixFilePermissions(lock(), PosixFilePermissions.fromString("---------"));
    locks(42).acquire(file()).close();
    assertFalse(Files.exists(lock()));
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

  private void assertInTheWay(String what) {
    Failure failure = assertThrows(Failure.class, () -> locks(42).acquire(file()));
    assertEquals("cannot write " + lock() + ": " + what, failure.getMessage());
    assertEquals("move it away: mv " + lock() + " " + lock() + ".old", failure.hint());
    assertEquals(Instant.parse(NOW), time.instant());
    locks(42).awaitRelease(file());
    assertEquals(Instant.parse(NOW), time.instant());
  }

  private FileLocks locks(long pid, Long... others) {
    return new FileLocks(FakeProcesses.of(pid, others), time, time, diary);
  }

  private Path file() {
    return folder.resolve("store.json");
  }

  private Path lock() {
    return folder.resolve("store.json.lock");
  }

  private void plant(String body) {
    try {
      Files.writeString(lock(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String readLock() {
    try {
      return Files.readString(lock());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void removeLock() {
    try {
      Files.delete(lock());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String body(long pid, String createdAt) {
    return "{\"pid\":" + pid + ",\"createdAt\":\"" + createdAt + "\"}";
  }
}

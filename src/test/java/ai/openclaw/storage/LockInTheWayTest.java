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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What stands where a lock should be: pipes, folders, links, files without end or without
 * permission.
 */
class LockInTheWayTest extends LockScene {
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
  void lockThatCannotBeMadeIsAFailedWrite() {
    Path nowhere = folder.resolve("missing/store.json");
    Failure failure = assertThrows(Failure.class, () -> locks(42).acquire(nowhere));
    assertEquals(ExitCode.FAILED, failure.code());
    assertEquals("cannot write " + nowhere + ".lock: no such file or folder", failure.getMessage());
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
  void nothingIsWrittenIntoAFileThatTheLockIsAnotherNameOf() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "mine");
    Files.setLastModifiedTime(precious, FileTime.from(Instant.EPOCH));
    Files.createLink(lock(), precious);

    try (HeldLock held = locks(42).acquire(file())) {
      assertTrue(held.isIntact());
      assertEquals("mine", Files.readString(precious));
    }

    assertEquals("mine", Files.readString(precious));
    assertFalse(Files.exists(lock()));
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
  void aLockMayHaveFourKibibytes() {
    String dead = body(7, NOW);
    plant(dead + " ".repeat(4096 - dead.length()));
    removeStale(locks(42));
    assertFalse(Files.exists(lock()));

    plant(dead + " ".repeat(4097 - dead.length()));
    removeStale(locks(42));
    assertTrue(Files.exists(lock()), "nobody knows whose it is");
  }

  @Test
  void deadLockThatOnlyItsOwnerMayWriteIsRemovedFromAFolderOfOurs() throws IOException {
    plant(body(7, NOW));
    Files.setPosixFilePermissions(lock(), PosixFilePermissions.fromString("r--r--r--"));
    try (HeldLock held = locks(42).acquire(file())) {
      assertTrue(held.isIntact());
    }
    assertFalse(Files.exists(lock()));
    assertEquals(Instant.parse(NOW), time.instant(), "nobody is waited for");
  }

  @Test
  void lockThatNobodyMayReadCountsByTheAgeOfItsFile() throws IOException {
    plant(body(8, NOW));
    Files.setLastModifiedTime(lock(), FileTime.from(Instant.parse("2026-02-17T09:59:20Z")));
    Files.setPosixFilePermissions(lock(), PosixFilePermissions.fromString("---------"));
    locks(42).acquire(file()).close();
    assertFalse(Files.exists(lock()));
  }

  private void assertInTheWay(String what) {
    Failure failure = assertThrows(Failure.class, () -> locks(42).acquire(file()));
    assertEquals("cannot write " + lock() + ": " + what, failure.getMessage());
    assertEquals("move it away: mv " + lock() + " " + lock() + ".old", failure.hint());
    assertEquals(Instant.parse(NOW), time.instant());
    locks(42).awaitRelease(file());
    assertEquals(Instant.parse(NOW), time.instant());
  }

  private void removeStale(FileLocks locks) {
    HeldLock held = locks.takeStale(file());
    if (held != null) {
      held.close();
    }
  }
}

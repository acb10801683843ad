package ai.openclaw.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left behind where a transaction cannot go through. */
class FileTransactionFailureTest extends TransactionScene {
  static Stream<Arguments> troubles() {
    return Stream.of(
        Arguments.of(new IOException("No space left on device"), "no space left on device"),
        Arguments.of(
            new FileSystemException("x", null, "Read-only file system"), "read-only file system"),
        Arguments.of(new AccessDeniedException("x"), "permission denied"),
        Arguments.of(new FileSystemException("x"), "input/output error"));
  }

  /** Every operation on the disk fails once in its turn, on an empty disk. */
  @ParameterizedTest
  @MethodSource("troubles")
  void failureAnywhereLeavesNothingBehind(IOException trouble, String cause) throws IOException {
    int n = 0;
    for (; ; n++) {
      FaultyDisk disk = FaultyDisk.failingOnceAt(n, trouble);
      if (!failsWith(disk, cause, "key", "settings")) {
        break;
      }
      assertEquals(Map.of(), contents(), "operation " + n);
      assertEquals(List.of(), PrivateFilesTest.names(folder), "operation " + n);
    }
    assertTrue(n > 8, "the commit has only " + n + " operations");
    assertEquals(Map.of("agent/store.json", "key", "config.json", "settings"), contents());
  }

  /** The same where both files are there. */
  @ParameterizedTest
  @MethodSource("troubles")
  void failureAnywhereLeavesEverythingAsItWas(IOException trouble, String cause)
      throws IOException {
    commit(new PosixDisk(), "key", "settings 0");
    commit(new PosixDisk(), "key", "settings");
    Map<String, String> before = contents();
    int n = 0;
    for (; ; n++) {
      FaultyDisk disk = FaultyDisk.failingOnceAt(n, trouble);
      if (!failsWith(disk, cause, "key 2", "settings 2")) {
        break;
      }
      assertEquals(before, contents(), "operation " + n);
    }
    assertTrue(n > 8, "the commit has only " + n + " operations");
    assertEquals(
        Map.of(
            "agent/store.json", "key 2",
            "config.json", "settings 2",
            "config.json.bak", "settings"),
        contents());
  }

  /** A disk that breaks for good in the middle: some file may stay new, and the message says so. */
  @Test
  void brokenDiskLeavesWholeFilesAndSaysWhichStayChanged() throws IOException {
    boolean stayed = false;
    for (int n = 0; n < MORE_THAN_A_COMMIT_NEEDS; n++) {
      Files.createDirectories(store.getParent());
      Files.writeString(store, "key");
      Files.writeString(config, "settings");
      Files.deleteIfExists(folder.resolve("config.json.bak"));
      FaultyDisk disk = FaultyDisk.failingFrom(n, new IOException("Input/output error"));
      try {
        commit(disk, "key 2", "settings 2");
        break;
      } catch (Failure e) {
        boolean changed = Files.readString(store).equals("key 2");
        stayed |= changed;
        assertEquals(
            changed, e.getMessage().contains("; " + store + " stays changed"), e.getMessage());
        assertEquals("settings", Files.readString(config).replace(" 2", ""));
        assertEquals(1, e.getMessage().lines().count());
      }
    }
    assertTrue(stayed);
  }

  /** Somebody may end the process before the failure is told. */
  @Test
  void whatIsSaidOfACancelledRunIsTrueOfOneThatHasFailed() throws IOException {
    IOException trouble = new IOException("Input/output error");
    for (int n = 0; n < MORE_THAN_A_COMMIT_NEEDS; n++) {
      assertSaysWhetherAnythingStays(FaultyDisk.failingOnceAt(n, trouble));
      assertSaysWhetherAnythingStays(FaultyDisk.failingFrom(n, trouble));
    }
  }

  private void assertSaysWhetherAnythingStays(FaultyDisk disk) throws IOException {
    Files.createDirectories(store.getParent());
    Files.writeString(store, "key");
    Files.writeString(config, "settings");
    FileTransaction transaction = on(disk);
    try {
      commit(transaction, "key 2", "settings 2");
    } catch (Failure e) {
      // What has become of the files is what counts.
    }
    boolean stays = Files.readString(store).equals("key 2");
    assertEquals(
        stays ? "stopped; the changes were already made" : "cancelled; nothing was changed",
        transaction.cancelled().getMessage());
  }

  @Test
  void anEarlierChangeIsNotTakenBackByTheFailureOfALaterOne() throws IOException {
    for (int n = 0; n < MORE_THAN_A_COMMIT_NEEDS; n++) {
      FileTransaction transaction =
          on(FaultyDisk.failingOnceAt(n, new IOException("Input/output error")));
      try {
        commit(transaction, "key " + n, "settings " + n);
      } catch (Failure e) {
        continue;
      }
      try {
        commit(transaction, "key", "settings");
      } catch (Failure e) {
        assertEquals("key " + n, Files.readString(store));
      }
      assertEquals("stopped; the changes were already made", transaction.cancelled().getMessage());
    }
  }

  private FileTransaction on(FaultyDisk disk) {
    return new FileTransaction(new PrivateFiles(disk, TestLocks.of(42)), locks);
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent/store.json", "config.json", "config.json.bak"})
  void folderInThePlaceOfAFileLeavesEverythingAsItWas(String name) throws IOException {
    Files.writeString(config, "settings");
    Path obstacle = folder.resolve(name);
    Files.deleteIfExists(obstacle);
    Files.createDirectories(obstacle);
    Map<String, String> before = contents();
    PrivateFiles files = new PrivateFiles(new PosixDisk(), TestLocks.of(42));
    Failure failure = assertThrows(Failure.class, () -> commit(files, "key", "settings 2"));
    assertEquals(ExitCode.FAILED, failure.code());
    assertEquals(
        obstacle + ": it is a folder", failure.getMessage().replaceFirst("cannot [a-z]+ ", ""));
    assertEquals("move it away: mv " + obstacle + " " + obstacle + ".old", failure.hint());
    assertEquals(before, contents());
    assertTrue(Files.isDirectory(obstacle));
  }

  @ParameterizedTest
  @ValueSource(strings = {"precious", "missing"})
  void backupIsNotWrittenThroughALink(String target) throws IOException {
    Files.writeString(config, "settings");
    Path precious = Files.writeString(folder.resolve("precious"), "mine");
    Path backup = folder.resolve("config.json.bak");
    Files.createSymbolicLink(backup, folder.resolve(target));
    Map<String, String> before = contents();
    Failure failure =
        assertThrows(Failure.class, () -> commit(new PosixDisk(), "key", "settings 2"));
    assertEquals("cannot write " + backup + ": it is a symbolic link", failure.getMessage());
    assertEquals("move it away: mv " + backup + " " + backup + ".old", failure.hint());
    assertEquals(before, contents());
    assertTrue(Files.isSymbolicLink(backup));
    assertEquals("mine", Files.readString(precious));
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent/store.json", "config.json", "config.json.bak"})
  void pipeInThePlaceOfAFileIsNotWaitedFor(String name) throws IOException {
    Files.createDirectory(store.getParent());
    Files.writeString(config, "settings");
    Path pipe = folder.resolve(name);
    Files.deleteIfExists(pipe);
    Fifo.make(pipe);
    Failure failure =
        assertThrows(Failure.class, () -> commit(new PosixDisk(), "key", "settings 2"));
    assertEquals(
        pipe + ": it is not a regular file",
        failure.getMessage().replaceFirst("cannot [a-z]+ ", ""));
    assertEquals("move it away: mv " + pipe + " " + pipe + ".old", failure.hint());
  }

  @Test
  void fileThatCannotBeReplacedIsWrittenInPlaceWithItsBackupFirst() throws IOException {
    Files.writeString(config, "settings of former times");
    StringBuilder backup = new StringBuilder();
    Disk mounted =
        new ForwardingDisk() {
          @Override
          void before(String operation, Path path) {}

          @Override
          public boolean replace(Path file, Path target) throws IOException {
            if (!target.equals(config)) {
              return super.replace(file, target);
            }
            backup.append(Files.readString(folder.resolve("config.json.bak")));
            PosixDisk.overwrite(target, file);
            return true;
          }
        };
    FileTransaction.Receipt receipt = commit(mounted, "key", "new settings");
    assertEquals(List.of(config), receipt.inPlace());
    assertEquals("settings of former times", backup.toString());
    assertEquals(
        Map.of(
            "agent/store.json", "key",
            "config.json", "new settings",
            "config.json.bak", "settings of former times"),
        contents());
  }
}

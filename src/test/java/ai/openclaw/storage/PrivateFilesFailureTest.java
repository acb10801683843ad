package ai.openclaw.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read or written, and what is said of it. */
class PrivateFilesFailureTest extends PrivateFilesScene {
  @Test
  @EnabledOnOs(OS.LINUX)
  void modeThatCannotBeSetIsAnError() {
    Path modeless = Path.of("/proc/self/status");
    assertThrows(IOException.class, () -> new PosixDisk().keepPrivate(modeless, null));
  }

  @Test
  void linksInACircleAreAFailedWrite() throws IOException {
    Path file = folder.resolve("store.json");
    Files.createSymbolicLink(file, file);
    assertFailure("cannot write " + file + ": too many symbolic links", () -> write(file, "new"));
  }

  @Test
  void folderInThePlaceOfTheFileIsAFailedWrite() throws IOException {
    Path file = Files.createDirectory(folder.resolve("store.json"));
    assertFailure("cannot write " + file + ": it is a folder", () -> write(file, "new"));
    assertFailure("cannot read " + file + ": it is a folder", () -> files.read(file));
    assertEquals(List.of("store.json"), names(folder));
  }

  @Test
  void fileInThePlaceOfAFolderIsAFailedWrite() throws IOException {
    Path state = Files.createFile(folder.resolve("state"));
    Path file = state.resolve("agents/store.json");
    assertFailure(
        "cannot write " + file + ": " + state + " is not a folder", () -> write(file, "new"));
    assertFailure(
        "cannot read " + file + ": " + state + " is not a folder", () -> files.read(file));
  }

  @Test
  void linkToNoFolderInThePlaceOfAFolderIsAFailedWrite() throws IOException {
    Path state = Files.createSymbolicLink(folder.resolve("state"), Path.of("gone"));
    Path file = state.resolve("store.json");
    assertFailure(
        "cannot write "
            + file
            + ": "
            + state
            + " is a symbolic link to a folder that does not exist",
        () -> write(file, "new"));
  }

  @Test
  void pipeIsNeitherReadNorReplaced() throws IOException {
    Path pipe = Fifo.make(folder.resolve("store.json"));
    String why = pipe + ": it is not a regular file";
    assertFailure("cannot write " + why, () -> write(pipe, "new"));
    assertFailure("cannot read " + why, () -> files.read(pipe));
    assertEquals(List.of("store.json"), names(folder));
  }

  @Test
  void pipeThatCameMeanwhileIsNotReplaced() throws IOException {
    Path file = folder.resolve("store.json");
    StagedFile staged = files.stage(file, bytes("new"));
    Fifo.make(file);
    assertFailure("cannot write " + file + ": it is not a regular file", staged::publish);
    assertTrue(Fifo.isOne(file));
    assertEquals(List.of("store.json"), names(folder));
  }

  @Test
  void pipeWithTheNameOfALeftoverStays() throws IOException {
    Path file = existing("old");
    Fifo.make(folder.resolve("store.json.7.81.tmp"));
    files.removeLeftovers(file);
    write(file, "new");
    assertEquals(List.of("store.json", "store.json.7.81.tmp"), names(folder));
  }

  @Test
  void tooLongANameIsAFailedWrite() {
    Path file = folder.resolve("x".repeat(300));
    assertFailure("cannot write " + file + ": file name too long", () -> write(file, "new"));
    assertNull(assertThrows(Failure.class, () -> write(file, "new")).hint());
  }

  @Test
  void textThatIsNotUtf8IsAConflict() throws IOException {
    Path file = Files.write(folder.resolve("store.json"), new byte[] {'a', (byte) 0xE9, 'b'});
    Failure failure = assertThrows(Failure.class, () -> files.read(file).text());
    assertEquals(ExitCode.CONFLICT, failure.code());
    assertEquals("cannot read " + file + ": it is not UTF-8 text", failure.getMessage());
  }

  @Test
  void hugeFileIsNotReadIntoMemory() throws IOException {
    Path file = folder.resolve("store.json");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(16 * 1024 * 1024 + 1);
    }
    Failure failure = assertThrows(Failure.class, () -> files.read(file));
    assertEquals(ExitCode.CONFLICT, failure.code());
    assertEquals("cannot read " + file + ": it is larger than 16 MiB", failure.getMessage());
  }

  /** Root may read any file of a real disk, but not this one. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void fileThatIsThereAndCannotBeReadIsAConflict() {
    Path file = Path.of("/proc/self/mem");
    Failure failure = assertThrows(Failure.class, () -> files.read(file));
    assertEquals(ExitCode.CONFLICT, failure.code());
    assertEquals("cannot read /proc/self/mem: input/output error", failure.getMessage());
  }

  @Test
  void fileOfSomebodyElseIsAConflict() throws IOException {
    Path file = existing("old");
    Failure failure = FileFailures.reading(file, new AccessDeniedException(file.toString()));
    assertEquals(ExitCode.CONFLICT, failure.code());
    assertEquals("cannot read " + file + ": permission denied", failure.getMessage());
    assertEquals("see whose it is: ls -ld " + folder + " " + file, failure.hint());
  }

  @ParameterizedTest
  @ValueSource(strings = {"createFile", "keepPrivate", "replace", "syncFolder"})
  void failureAnywhereLeavesNoTemporaryFile(String failing) throws IOException {
    Path file = existing("old");
    ForwardingDisk disk =
        new ForwardingDisk() {
          @Override
          void before(String operation, Path path) throws IOException {
            if (operation.equals(failing)) {
              throw new FileSystemException(path.toString(), null, "Input/output error");
            }
          }
        };
    PrivateFiles faulty = new PrivateFiles(disk, TestLocks.of(42));
    assertFailure(
        "cannot write " + file + ": input/output error", () -> faulty.write(file, bytes("new")));
    assertEquals(List.of("store.json"), names(folder));
  }

  @Test
  void whoCannotReadAFileIsToldWhatToDo() throws IOException {
    Path file = existing("old");
    IOException denied = new AccessDeniedException(file.toString());

    Failure failure = FileFailures.reading(file, new ForeignFile.Unreadable(file, denied));

    assertEquals("cannot read " + file + ": permission denied", failure.getMessage());
    assertEquals("see whose it is: ls -ld " + folder + " " + file, failure.hint());
  }

  /** Root reads it all the same. */
  @Test
  void aFileThatIsClosedToItsOwnerIsSeenToBeSo() throws IOException {
    Path file = existing("old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file));

    Failure failure = assertThrows(Failure.class, () -> files.read(file));

    assertEquals("cannot read " + file + ": permission denied", failure.getMessage());
    assertEquals("see whose it is: ls -ld " + folder + " " + file, failure.hint());
  }

  @Test
  void hintNamesAFolderThatIsThere() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Path file = closed.resolve("state/store.json");
    ForwardingDisk denying =
        new ForwardingDisk() {
          @Override
          void before(String operation, Path path) throws IOException {
            throw new AccessDeniedException(path.toString());
          }
        };
    Failure failure =
        assertThrows(
            Failure.class,
            () -> new PrivateFiles(denying, TestLocks.of(42)).write(file, bytes("new")));
    assertEquals("see whose it is: ls -ld " + closed, failure.hint());
  }

  @Test
  void whatIsNotPermittedHasAHintToo() throws IOException {
    Path file = existing("old");
    ForwardingDisk immutable =
        new ForwardingDisk() {
          @Override
          void before(String operation, Path path) throws IOException {
            throw new FileSystemException(path.toString(), null, "Operation not permitted");
          }
        };
    Failure failure =
        assertThrows(
            Failure.class,
            () -> new PrivateFiles(immutable, TestLocks.of(42)).write(file, bytes("new")));
    assertEquals("cannot write " + file + ": operation not permitted", failure.getMessage());
    assertEquals("see whose it is: ls -ld " + folder + " " + file, failure.hint());
  }

  @Test
  void contentThatNobodyWouldReadAgainIsNotWritten() {
    FileSnapshot none = files.read(folder.resolve("store.json"));
    none.changedTo("x".repeat(PrivateFiles.LARGEST));
    Failure failure =
        assertThrows(
            Failure.class, () -> none.changedTo("ä".repeat(PrivateFiles.LARGEST / 2) + "x"));
    assertEquals(ExitCode.CONFLICT, failure.code());
    assertEquals(
        "cannot write " + none.path() + ": it would become larger than 16 MiB",
        failure.getMessage());
  }
}

package ai.openclaw.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateFilesTest {
  private final PrivateFiles files = PrivateFiles.on(OperatingSystem.LINUX, TestLocks.of(42));

  @TempDir Path folder;

  @Test
  void newFileAndItsNewFoldersBelongToTheOwnerAlone() throws IOException {
    Path file = folder.resolve("state/agents/main/store.json");
    write(file, "new");
    assertEquals("new", Files.readString(file));
    assertEquals("rw-------", mode(file));
    assertEquals("rwx------", mode(folder.resolve("state/agents/main")));
    assertEquals("rwx------", mode(folder.resolve("state/agents")));
    assertEquals("rwx------", mode(folder.resolve("state")));
  }

  @Test
  void fileIsPrivateFromItsCreationOn() throws IOException {
    Path file = folder.resolve("store.json");
    new PosixDisk().createFile(file, bytes("new"));
    assertEquals("rw-------", mode(file));
  }

  @Test
  void folderThatIsThereKeepsItsMode() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
    write(folder.resolve("store.json"), "new");
    assertEquals("rwxr-x---", mode(folder));
  }

  @ParameterizedTest
  @CsvSource({
    "rw-------, rw-------, false",
    "r--------, r--------, false",
    "rw-r-----, rw-------, true",
    "rw-r--r--, rw-------, true",
    "r--r--r--, r--------, true",
    "rwx------, rw-------, false"
  })
  void modeIsKeptButForWhatOthersMayDo(String before, String after, boolean tightened)
      throws IOException {
    Path file = existing("old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(before));
    StagedFile staged = files.stage(file, bytes("new"));
    staged.publish();
    assertEquals(after, mode(file));
    assertEquals(tightened, staged.tightened());
    assertEquals(List.of("store.json"), names(folder));
  }

  /** Root can give a file away and must not take it back; everybody else just stays the owner. */
  @Test
  void fileStaysItsOwners() throws IOException {
    Path file = existing("old");
    try {
      Files.setAttribute(file, "unix:uid", 65534);
    } catch (FileSystemException e) {
      assertEquals("Operation not permitted", e.getReason());
    }
    Object owner = Files.getAttribute(file, "unix:uid");
    write(file, "new");
    assertEquals(owner, Files.getAttribute(file, "unix:uid"));
    assertEquals("rw-------", mode(file));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void modeThatCannotBeSetIsAnError() {
    Path modeless = Path.of("/proc/self/status");
    assertThrows(IOException.class, () -> new PosixDisk().keepPrivate(modeless, null));
  }

  @Test
  void stagedContentIsPrivateAndTheFileAsItWas() throws IOException {
    Path file = existing("old");
    StagedFile staged = files.stage(file, bytes("new"));
    assertEquals("old", Files.readString(file));
    List<String> names = names(folder);
    assertEquals(2, names.size());
    assertTrue(names.get(1).startsWith("store.json.42."), names.toString());
    assertEquals("rw-------", mode(folder.resolve(names.get(1))));
    staged.discard();
    assertEquals(List.of("store.json"), names(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"real.json", "elsewhere/real.json", "missing/real.json"})
  void linkStaysALinkAlsoWhenItLeadsToNothing(String target) throws IOException {
    Files.createDirectory(folder.resolve("elsewhere"));
    Files.writeString(folder.resolve("elsewhere/real.json"), "old");
    Path state = Files.createDirectory(folder.resolve("state"));
    Path link = Files.createSymbolicLink(state.resolve("store.json"), Path.of("../" + target));
    Path first = Files.createSymbolicLink(folder.resolve("store.json"), link);
    write(first, "new");
    assertTrue(Files.isSymbolicLink(first));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(folder.resolve(target)));
    assertEquals(List.of("store.json"), names(state));
  }

  @Test
  void linkInALinkedFolderStartsWhereTheFolderReallyIs() throws IOException {
    Path real = Files.createDirectories(folder.resolve("a/b"));
    Path linked = Files.createSymbolicLink(folder.resolve("state"), real);
    Files.createSymbolicLink(real.resolve("store.json"), Path.of("../real.json"));
    write(linked.resolve("store.json"), "new");
    assertEquals("new", Files.readString(folder.resolve("a/real.json")));
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
  }

  @Test
  void snapshotHoldsWhatTheFileHeld() throws IOException {
    Path file = existing("old");
    FileSnapshot snapshot = files.read(file);
    write(file, "new");
    assertTrue(snapshot.exists());
    assertEquals(file, snapshot.path());
    assertArrayEquals(bytes("old"), snapshot.bytes());
  }

  @Test
  void missingFileIsASnapshotOfItsOwn() {
    FileSnapshot snapshot = files.read(folder.resolve("missing/store.json"));
    assertFalse(snapshot.exists());
    assertEquals(0, snapshot.bytes().length);
    assertEquals("", snapshot.text());
    assertFalse(snapshot.changedTo("").changesAnything(), "an empty file is not made");
    assertTrue(snapshot.changedTo("{}").changesAnything());
  }

  @Test
  void textThatIsNotUtf8IsAConflict() throws IOException {
    Path file = Files.write(folder.resolve("store.json"), new byte[] {'a', (byte) 0xE9, 'b'});
    Failure failure = assertThrows(Failure.class, () -> files.read(file).text());
    assertEquals(ExitCode.CONFLICT, failure.code());
    assertEquals("cannot read " + file + ": it is not UTF-8 text", failure.getMessage());
  }

  @Test
  void emptyFileMayBecomeAnythingAndAnythingEmpty() throws IOException {
    assertFalse(files.read(existing("")).changedTo("").changesAnything());
    assertTrue(files.read(existing("")).changedTo("a").changesAnything());
    assertTrue(files.read(existing("a")).changedTo("").changesAnything());
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

  @Test
  void leftoversOfKilledProcessesGoAndNothingElse() throws IOException {
    Path file = existing("old");
    List<String> others =
        List.of(
            "store.json.7.tmp",
            "store.json.7.8.9.tmp",
            "store.json.7.8.bak",
            "store.json.7.x.tmp",
            "store.json.bak.7.8.tmp",
            "other.json.7.8.tmp");
    for (String name : others) {
      Files.createFile(folder.resolve(name));
    }
    Files.createFile(folder.resolve("store.json.7.81.tmp"));
    Files.createFile(folder.resolve("store.json.9.1.tmp"));
    files.removeLeftovers(file);
    assertEquals(
        Stream.concat(others.stream(), Stream.of("store.json")).sorted().toList(), names(folder));
  }

  @Test
  void writingRemovesOldLeftoversOnlyBecauseOthersMayBeWritingToo() throws IOException {
    Path file = existing("old");
    Path old = Files.createFile(folder.resolve("store.json.7.81.tmp"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(60)));
    Files.createFile(folder.resolve("store.json.9.1.tmp"));
    write(file, "new");
    assertEquals(List.of("store.json", "store.json.9.1.tmp"), names(folder));
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

  /** What root makes in somebody's home is theirs; everybody else can only make their own. */
  @Test
  void newFilesAndFoldersBelongToTheOwnerOfTheirFolder() throws IOException {
    try {
      Files.setAttribute(folder, "unix:uid", 65534);
      Files.setAttribute(folder, "unix:gid", 65534);
    } catch (FileSystemException e) {
      assertEquals("Operation not permitted", e.getReason());
    }
    Path state = folder.resolve("state");
    Path agent = state.resolve("agent");
    Path file = agent.resolve("store.json");
    write(file, "new");
    for (Path made : List.of(file, agent, state)) {
      assertEquals(
          Files.getAttribute(folder, "unix:uid"), Files.getAttribute(made, "unix:uid"), "" + made);
      assertEquals(
          Files.getAttribute(folder, "unix:gid"), Files.getAttribute(made, "unix:gid"), "" + made);
    }
    assertEquals("rw-------", mode(file));
    assertEquals("rwx------", mode(agent));
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

  private void write(Path file, String content) {
    files.write(file, bytes(content));
  }

  private Path existing(String content) throws IOException {
    return Files.writeString(folder.resolve("store.json"), content);
  }

  private static void assertFailure(String message, Runnable action) {
    Failure failure = assertThrows(Failure.class, action::run);
    assertEquals(message, failure.getMessage());
    assertEquals(ExitCode.FAILED, failure.code());
  }

  static List<String> names(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}

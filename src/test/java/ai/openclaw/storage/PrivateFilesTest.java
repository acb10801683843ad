package ai.openclaw.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateFilesTest extends PrivateFilesScene {
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
  void snapshotHoldsWhatTheFileHeld() throws IOException {
    Path file = existing("old");
    FileSnapshot snapshot = files.read(file);
    write(file, "new");
    assertTrue(snapshot.exists());
    assertEquals(file, snapshot.path());
    assertArrayEquals(bytes("old"), snapshot.bytes());
    assertEquals("old", snapshot.text());
    assertEquals("later", snapshot.changedTo("later").afterText());
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
  void whatIsWrittenOverHasContentAndModeOfTheNewFile() throws IOException {
    Path target = existing("old and longer");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
    Path staged = folder.resolve("staged");
    new PosixDisk().createFile(staged, bytes("new"));

    PosixDisk.overwrite(target, staged);

    assertEquals("new", Files.readString(target));
    assertEquals("rw-------", mode(target));
    assertEquals(List.of("store.json"), names(folder));
  }

  @Test
  void whatChangesInAFolderIsForcedToTheDisk() {
    List<String> forced = new ArrayList<>();
    ForwardingDisk watching =
        new ForwardingDisk() {
          @Override
          void before(String operation, Path path) {
            if (operation.equals("syncFolder")) {
              forced.add(folder.relativize(path).toString());
            }
          }
        };
    PrivateFiles watched = new PrivateFiles(watching, TestLocks.of(42));

    watched.write(folder.resolve("a/b/store.json"), bytes("new"));
    assertEquals(List.of("", "a", "a/b"), forced);
    watched.remove(folder.resolve("a/b/store.json"));
    assertEquals(List.of("", "a", "a/b", "a/b"), forced);
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "' \0', true",
    "' \n\t', true",
    "x, false",
    "' \u007F', false",
    "ä, false"
  })
  void whiteSpaceAloneIsBlank(String content, boolean blank) throws IOException {
    assertEquals(blank, files.read(existing(content)).isBlank());
    assertFalse(files.read(folder.resolve("missing")).isBlank());
  }

  @Test
  void emptyFileMayBecomeAnythingAndAnythingEmpty() throws IOException {
    assertFalse(files.read(existing("")).changedTo("").changesAnything());
    assertTrue(files.read(existing("")).changedTo("a").changesAnything());
    assertTrue(files.read(existing("a")).changedTo("").changesAnything());
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
    Files.createFile(folder.resolve("store.json.1234567890.1234567890.tmp"));
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
}

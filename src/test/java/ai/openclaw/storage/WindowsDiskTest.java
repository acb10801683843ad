package ai.openclaw.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Windows' way, on any system: its access lists are kept beside the files. */
class WindowsDiskTest {
  private final UserPrincipal me = new Named("me");
  private final UserPrincipal everyone = new Named("Everyone");
  private final Map<Path, List<AclEntry>> lists = new HashMap<>();
  private final WindowsDisk disk = new WindowsDisk(FakeView::new);
  private final PrivateFiles files = new PrivateFiles(disk, TestLocks.of(42));

  @TempDir Path folder;

  @Test
  void newFileIsItsOwnersBeforeItHasContent() throws IOException {
    Path file = folder.resolve("store.json");
    disk.createFile(file, "new".getBytes(UTF_8));
    assertEquals("new", Files.readString(file));
    assertEquals(
        "me: 0 bytes", onlyEntry(file).principal().getName() + ": " + sizes.get(file) + " bytes");
  }

  @Test
  void newFolderHandsItsListDown() throws IOException {
    disk.createFolder(folder.resolve("state"));
    AclEntry entry = onlyEntry(folder.resolve("state"));
    assertEquals(me, entry.principal());
    assertEquals(Set.of(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT), entry.flags());
  }

  @Test
  void fileThatOthersCouldReadIsTightened() throws IOException {
    Path file = Files.writeString(folder.resolve("store.json"), "old");
    lists.put(file, List.of(entry(me), entry(everyone)));
    StagedFile staged = files.stage(file, "new".getBytes(UTF_8));
    staged.publish();
    assertTrue(staged.tightened());
    assertEquals("new", Files.readString(file));
  }

  @Test
  void fileOfTheOwnerAloneIsNotTightened() throws IOException {
    Path file = Files.writeString(folder.resolve("store.json"), "old");
    lists.put(file, List.of(entry(me)));
    assertFalse(files.stage(file, "new".getBytes(UTF_8)).tightened());
  }

  @Test
  void fileThatReplacesNoneIsItsOwners() throws IOException {
    Path file = Files.writeString(folder.resolve("store.json"), "new");
    lists.put(file, List.of(entry(everyone)));
    assertFalse(disk.keepPrivate(file, null));
    assertEquals(me, onlyEntry(file).principal());
  }

  @Test
  void fileIsRenamedWhereThatIsPossible() throws IOException {
    Path target = Files.writeString(folder.resolve("store.json"), "old");
    assertFalse(disk.replace(Files.writeString(folder.resolve("staged"), "new"), target));
    assertEquals("new", Files.readString(target));
  }

  @Test
  void fileSystemThatForgetsListsGetsNoSecret() throws IOException {
    Path file = folder.resolve("store.json");
    PrivateFiles forgetful = new PrivateFiles(new WindowsDisk(path -> null), TestLocks.of(42));
    Failure failure =
        assertThrows(Failure.class, () -> forgetful.write(file, "new".getBytes(UTF_8)));
    assertEquals(ExitCode.FAILED, failure.code());
    assertEquals(
        "cannot write " + file + ": the file system does not keep it private",
        failure.getMessage());
    assertEquals(List.of(), PrivateFilesTest.names(folder));
  }

  @Test
  void fileSystemThatIgnoresListsGetsNoSecret() throws IOException {
    Path file = folder.resolve("store.json");
    PrivateFiles deaf =
        new PrivateFiles(
            new WindowsDisk(
                path ->
                    new FakeView(path) {
                      @Override
                      public List<AclEntry> getAcl() {
                        return List.of(entry(everyone));
                      }
                    }),
            TestLocks.of(42));
    assertThrows(Failure.class, () -> deaf.write(file, "new".getBytes(UTF_8)));
    assertEquals(List.of(), PrivateFilesTest.names(folder));
  }

  @Test
  void folderThatCannotBeKeptPrivateIsNotLeftBehind() {
    Path state = folder.resolve("state");
    assertThrows(IOException.class, () -> new WindowsDisk(path -> null).createFolder(state));
    assertFalse(Files.exists(state));
  }

  /** A rename from one file system to another is refused like one over an open file. */
  @Test
  void refusedRenameBecomesACopy() throws IOException {
    Path target = Files.writeString(folder.resolve("store.json"), "old and longer");
    try (FileSystem other =
        FileSystems.newFileSystem(folder.resolve("other.zip"), Map.of("create", "true"))) {
      Path staged = Files.writeString(other.getPath("/staged"), "new");
      assertTrue(disk.replace(staged, target), "in place");
      assertFalse(Files.exists(staged));
    }
    assertEquals("new", Files.readString(target));
    assertEquals(me, onlyEntry(target).principal());
  }

  @Test
  void refusedRenameAndRefusedCopyAreOneFailure() throws IOException {
    Path target = Files.createDirectory(folder.resolve("store.json"));
    Path staged = Files.writeString(folder.resolve("staged"), "new");
    IOException e = assertThrows(IOException.class, () -> disk.replace(staged, target));
    assertEquals(1, e.getSuppressed().length);
    assertEquals("new", Files.readString(staged));
  }

  private final Map<Path, Long> sizes = new HashMap<>();

  private AclEntry onlyEntry(Path path) {
    List<AclEntry> list = lists.getOrDefault(path, List.of());
    assertEquals(1, list.size());
    return list.get(0);
  }

  private static AclEntry entry(UserPrincipal principal) {
    return AclEntry.newBuilder()
        .setType(AclEntryType.ALLOW)
        .setPrincipal(principal)
        .setPermissions(AclEntryPermission.READ_DATA)
        .build();
  }

  private record Named(String getName) implements UserPrincipal {}

  private class FakeView implements AclFileAttributeView {
    private final Path path;

    FakeView(Path path) {
      this.path = path;
    }

    @Override
    public String name() {
      return "acl";
    }

    @Override
    public List<AclEntry> getAcl() {
      return lists.getOrDefault(path, List.of());
    }

    @Override
    public void setAcl(List<AclEntry> acl) throws IOException {
      lists.put(path, acl);
      sizes.put(path, Files.size(path));
    }

    @Override
    public UserPrincipal getOwner() {
      return me;
    }

    @Override
    public void setOwner(UserPrincipal owner) {
      throw new UnsupportedOperationException();
    }
  }
}

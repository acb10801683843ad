package ai.openclaw.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Windows: an access list that names the owner alone, and a copy where a rename is refused because
 * another process has the target open.
 */
final class WindowsDisk implements Disk {

  /** Where a file's access list is; a seam, because no other system has them. */
  interface AccessLists {
    /** The list of this file or folder, or null when the file system has none. */
    @Nullable AclFileAttributeView of(Path path);
  }

  private final AccessLists accessLists;

  WindowsDisk(AccessLists accessLists) {
    this.accessLists = accessLists;
  }

  WindowsDisk() {
    this(
        new AccessLists() {
          @Override
          public @Nullable AclFileAttributeView of(Path path) {
            return Files.getFileAttributeView(path, AclFileAttributeView.class);
          }
        });
  }

  @Override
  public void createFile(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      restrict(file, Set.of());
      Disk.writeAll(channel, content);
    }
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    Files.createDirectory(folder);
    try {
      restrict(folder, EnumSet.of(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT));
    } catch (IOException e) {
      Files.delete(folder);
      throw e;
    }
  }

  @Override
  public boolean keepPrivate(Path file, @Nullable Path replaced) throws IOException {
    restrict(file, Set.of());
    if (replaced == null) {
      return false;
    }
    AclFileAttributeView old = view(replaced);
    return !belongsOnlyTo(old.getOwner(), old.getAcl());
  }

  @Override
  public boolean replace(Path file, Path target) throws IOException {
    try {
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
      return false;
    } catch (FileSystemException refused) {
      overwrite(file, target, refused);
      return true;
    }
  }

  /** Windows has no such thing as forcing a folder. */
  @Override
  public void syncFolder(Path folder) {}

  private void overwrite(Path file, Path target, FileSystemException refused) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            target,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      restrict(target, Set.of());
      Disk.writeAll(channel, Files.readAllBytes(file));
    } catch (IOException e) {
      e.addSuppressed(refused);
      throw e;
    }
    ForeignFile.remove(file);
  }

  private void restrict(Path path, Set<AclEntryFlag> flags) throws IOException {
    AclFileAttributeView view = view(path);
    UserPrincipal owner = view.getOwner();
    view.setAcl(
        List.of(
            AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(owner)
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .setFlags(flags)
                .build()));
    if (!belongsOnlyTo(owner, view.getAcl())) {
      throw notPrivate(path);
    }
  }

  private AclFileAttributeView view(Path path) throws FileSystemException {
    AclFileAttributeView view = accessLists.of(path);
    if (view == null) {
      throw notPrivate(path);
    }
    return view;
  }

  private static boolean belongsOnlyTo(UserPrincipal owner, List<AclEntry> entries) {
    for (AclEntry entry : entries) {
      if (entry.type() == AclEntryType.ALLOW && !entry.principal().equals(owner)) {
        return false;
      }
    }
    return true;
  }

  private static FileSystemException notPrivate(Path path) {
    return new FileSystemException(
        path.toString(), null, "the file system does not keep it private");
  }
}

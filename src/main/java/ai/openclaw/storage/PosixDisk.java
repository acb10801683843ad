package ai.openclaw.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Linux and macOS: modes 0600 and 0700, atomic renames, folders that can be forced to the disk. */
final class PosixDisk implements Disk {
  static final Set<PosixFilePermission> FILE =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final Set<PosixFilePermission> FOLDER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  @Override
  public void createFile(Path file, byte[] content) throws IOException {
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel =
        FileChannel.open(file, options, PosixFilePermissions.asFileAttribute(FILE))) {
      Disk.writeAll(channel, content);
    }
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
    try {
      giveToOwnerOfFolder(folder);
      setMode(folder, FOLDER);
    } catch (IOException e) {
      Files.delete(folder);
      throw e;
    }
  }

  @Override
  public boolean keepPrivate(Path file, @Nullable Path replaced) throws IOException {
    if (replaced == null) {
      giveToOwnerOfFolder(file);
      setMode(file, FILE);
      return false;
    }
    PosixFileAttributes old = attributes(replaced);
    keepOwner(file, old);
    Set<PosixFilePermission> mode = EnumSet.copyOf(FILE);
    mode.retainAll(old.permissions());
    setMode(file, mode);
    return !FOLDER.containsAll(old.permissions());
  }

  @Override
  public boolean replace(Path file, Path target) throws IOException {
    try {
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
      return false;
    } catch (FileSystemException e) {
      // EBUSY: in a container, a single file may be mounted, and keeps its place.
      if (e.getReason() == null || !e.getReason().endsWith("esource busy")) {
        throw e;
      }
      overwrite(target, file);
      return true;
    }
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** The content is also in the temporary file until all of it is in the other one. */
  static void overwrite(Path target, Path file) throws IOException {
    setMode(target, attributes(file).permissions());
    try (FileChannel channel =
        FileChannel.open(target, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      byte[] content = Files.readAllBytes(file);
      Disk.writeAll(channel, content);
      channel.truncate(content.length);
      channel.force(true);
    }
    ForeignFile.remove(file);
  }

  /** Of root's own folders and everybody's, such as /tmp, root is the owner anyway. */
  private static void giveToOwnerOfFolder(Path made) throws IOException {
    if (Integer.valueOf(0)
        .equals(Files.getAttribute(made, "unix:uid", LinkOption.NOFOLLOW_LINKS))) {
      keepOwner(made, attributes(PrivateFiles.folderOf(made)));
    }
  }

  /** Under sudo the new file would be root's, and its real owner could not read it any more. */
  private static void keepOwner(Path file, PosixFileAttributes old) throws IOException {
    if (!attributes(file).owner().equals(old.owner())) {
      PosixFileAttributeView view =
          Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
      view.setGroup(old.group());
      view.setOwner(old.owner());
    }
  }

  /** The umask may have taken rights away, and some file systems ignore modes: look again. */
  private static void setMode(Path path, Set<PosixFilePermission> mode) throws IOException {
    if (attributes(path).permissions().equals(mode)) {
      return;
    }
    Files.setPosixFilePermissions(path, mode);
    Set<PosixFilePermission> actual = attributes(path).permissions();
    if (!actual.equals(mode)) {
      throw new FileSystemException(
          path.toString(),
          null,
          "the file system does not keep it private, its mode stays "
              + PosixFilePermissions.toString(actual));
    }
  }

  private static PosixFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, PosixFileAttributes.class);
  }
}

package ai.openclaw.storage;

import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that only their owner may read. They are replaced whole or not at all: a temporary file
 * beside the real target, forced to the disk, then renamed over it.
 */
public final class PrivateFiles {
  /** Larger files are not OpenClaw's, in bytes. */
  static final int LARGEST = 16 * 1024 * 1024;

  private static final int MOST_LINKS = 40;
  private static final String TEMPORARY_SUFFIX = ".tmp";

  private final Disk disk;
  private final FileLocks locks;

  PrivateFiles(Disk disk, FileLocks locks) {
    this.disk = disk;
    this.locks = locks;
  }

  /** The files of this operating system, which other processes write under these locks. */
  public static PrivateFiles on(OperatingSystem system, FileLocks locks) {
    return new PrivateFiles(Disk.of(system), locks);
  }

  /**
   * What the file holds now. OpenClaw writes in place, under its lock: while another process has
   * that, even what looks whole may be a part, and this waits until it is done.
   *
   * @throws Failure with {@link ExitCode#CONFLICT} when it is there and cannot be read or is larger
   *     than 16 MiB; with {@link ExitCode#FAILED} when it is no file
   */
  public FileSnapshot read(Path path) {
    FileSnapshot now = readOnce(path);
    // A blank one may have been read just before its writer was done.
    return locks.awaitRelease(path) || now.isBlank() ? readOnce(path) : now;
  }

  /**
   * The same for a file that is also written under the lock of another, the one that includes it.
   */
  public FileSnapshot read(Path path, Path including) {
    FileSnapshot now = read(path);
    return !including.equals(path) && locks.awaitRelease(including) ? read(path) : now;
  }

  /** Whether the file holds something else by now: it was read just before its writer was done. */
  public boolean hasChanged(FileSnapshot doubtful) {
    return !readOnce(doubtful.path()).equalsContentOf(doubtful);
  }

  private static FileSnapshot readOnce(Path path) {
    try {
      return new FileSnapshot(path, ForeignFile.read(path, LARGEST));
    } catch (ForeignFile.Unreadable e) {
      throw FileFailures.reading(path, e);
    }
  }

  /**
   * Replaces the file at once, for files that nobody else writes; the rest go through a {@link
   * FileTransaction}. Folders that are missing are made.
   */
  public void write(Path path, byte[] content) {
    createFolders(path);
    removeLeftovers(path, false);
    StagedFile staged = prepare(path);
    if (staged.isExiting()) {
      staged.discard();
    } else {
      staged.fill(content);
      staged.publish();
    }
  }

  /** Puts the content beside the file that {@code path} leads to, whose folder must exist. */
  StagedFile stage(Path path, byte[] content) {
    StagedFile staged = prepare(path);
    staged.fill(content);
    return staged;
  }

  private StagedFile prepare(Path path) {
    try {
      Path target = targetOf(path);
      StagedFile staged = new StagedFile(disk, path, target, temporaryFor(target));
      staged.begin();
      return staged;
    } catch (IOException e) {
      throw FileFailures.writing(path, e);
    }
  }

  /** Fails unless this is a file of ours or missing: a backup is not written through a link. */
  void requireRegular(Path path) {
    try {
      FileFailures.requireRegular(path);
    } catch (IOException e) {
      throw FileFailures.writing(path, e);
    }
  }

  /** Makes the file hold what the snapshot says, whatever it holds now. */
  void putBack(FileSnapshot before) {
    Path path = before.path();
    if (read(path).equalsContentOf(before)) {
      return;
    }
    if (before.exists()) {
      stage(path, before.bytes()).publish();
      return;
    }
    remove(path);
  }

  /** Takes the file away that {@code path} leads to; there may be none. */
  void remove(Path path) {
    try {
      Path target = targetOf(path);
      ForeignFile.remove(target);
      disk.syncFolder(folderOf(target));
    } catch (IOException e) {
      throw FileFailures.writing(path, e);
    }
  }

  /**
   * Deletes what killed processes left staged for this file. Only for the holder of its lock: any
   * other process may just be staging.
   */
  void removeLeftovers(Path path) {
    removeLeftovers(path, true);
  }

  private void removeLeftovers(Path path, boolean recent) {
    try {
      Path target = targetOf(path);
      String prefix = target.getFileName() + ".";
      for (String name : namesIn(folderOf(target))) {
        Path sibling = target.resolveSibling(name);
        if (isTemporary(name, prefix)
            && Files.isRegularFile(sibling, LinkOption.NOFOLLOW_LINKS)
            && (recent || locks.isLongAgo(Files.getLastModifiedTime(sibling).toInstant()))) {
          ForeignFile.remove(sibling);
        }
      }
    } catch (IOException e) {
      throw FileFailures.writing(path, e);
    }
  }

  /** Not by a stream: from JDK 25 on, opening one links a lambda. */
  private static String[] namesIn(Path folder) throws IOException {
    String[] names = folder.toFile().list();
    if (names == null) {
      throw new FileSystemException(folder.toString(), null, "its folder cannot be listed");
    }
    return names;
  }

  /**
   * Makes the folders that are missing above the file, and above the file that it links to.
   *
   * @return the folders that were made, outermost first
   */
  List<Path> createFolders(Path path) {
    List<Path> created = new ArrayList<>();
    try {
      createFolder(folderOf(targetOf(path)), created);
      return created;
    } catch (IOException e) {
      removeFolders(created);
      throw FileFailures.writing(path, e);
    }
  }

  /**
   * Takes back folders that were made for something that then failed. One that cannot go stays, an
   * empty private folder or one that another process has put its file into.
   */
  static void removeFolders(List<Path> created) {
    for (int i = created.size() - 1; i >= 0; i--) {
      try {
        Files.deleteIfExists(created.get(i));
      } catch (IOException e) {
        return;
      }
    }
  }

  static Path folderOf(Path path) {
    Path absolute = path.toAbsolutePath();
    Path folder = absolute.getParent();
    return folder == null ? absolute : folder;
  }

  private void createFolder(Path folder, List<Path> created) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folderOf(folder);
    if (!parent.equals(folder)) {
      createFolder(parent, created);
    }
    try {
      disk.createFolder(folder);
      created.add(folder);
      disk.syncFolder(parent);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw new FileSystemException(folder.toString(), null, folder + " is not a folder");
      }
    }
  }

  /** The file behind the links, even when it is missing, so that a link stays a link. */
  private static Path targetOf(Path path) throws IOException {
    Path target = path;
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemLoopException(path.toString());
      }
      target = folderOf(target).toRealPath().resolve(Files.readSymbolicLink(target));
    }
    return target;
  }

  /** Named after its process, so that what a dead one left can be told. */
  private Path temporaryFor(Path target) {
    long unique = System.nanoTime() & Long.MAX_VALUE;
    return target.resolveSibling(
        target.getFileName() + "." + locks.pid() + "." + unique + TEMPORARY_SUFFIX);
  }

  /** Whether the name is {@code <prefix><digits>.<digits>.tmp}. */
  private static boolean isTemporary(String name, String prefix) {
    if (!name.startsWith(prefix) || !name.endsWith(TEMPORARY_SUFFIX)) {
      return false;
    }
    int dots = 0;
    for (int i = prefix.length(); i < name.length() - TEMPORARY_SUFFIX.length(); i++) {
      char c = name.charAt(i);
      if (c == '.') {
        dots++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return dots == 1;
  }
}

package ai.openclaw.storage;

import ai.openclaw.environment.OperatingSystem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What operating systems do differently when a private file is written; the seam for faults. */
interface Disk {

  /** The disk as this operating system offers it. */
  static Disk of(OperatingSystem system) {
    return system == OperatingSystem.WINDOWS ? new WindowsDisk() : new PosixDisk();
  }

  /** Makes a file that did not exist, private before its first byte, and forces it to the disk. */
  void createFile(Path file, byte[] content) throws IOException;

  /** Makes a folder that did not exist, for the owner of the one it is in alone. */
  void createFolder(Path folder) throws IOException;

  /**
   * Gives {@code file} the owner and the access of {@code replaced}, or those of a new file when it
   * is null, minus whatever others may do. What root makes in a folder of somebody else's becomes
   * theirs. Fails when the file does not have it afterwards.
   *
   * @return whether others had access to {@code replaced}
   */
  boolean keepPrivate(Path file, @Nullable Path replaced) throws IOException;

  /**
   * Moves a file over another one, which may be missing.
   *
   * @return whether the other one could only be written over, in place
   */
  boolean replace(Path file, Path target) throws IOException;

  /** Makes the renames in this folder survive a loss of power, where the system can. */
  void syncFolder(Path folder) throws IOException;

  /** Writes all of it and forces it to the disk. */
  static void writeAll(FileChannel channel, byte[] content) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(content);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
    channel.force(true);
  }
}

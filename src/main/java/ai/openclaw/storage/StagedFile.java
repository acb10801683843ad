package ai.openclaw.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** New content that lies whole and private beside its file, one rename away from replacing it. */
final class StagedFile {
  private final Disk disk;
  private final Path path;
  private final Path target;
  private final Path temporary;
  private final boolean tightened;

  /** {@code path} is the name for messages, {@code target} what it leads to through links. */
  StagedFile(Disk disk, Path path, Path target, Path temporary, boolean tightened) {
    this.disk = disk;
    this.path = path;
    this.target = target;
    this.temporary = temporary;
    this.tightened = tightened;
  }

  Path path() {
    return path;
  }

  /** Whether others had access to the file that is replaced. */
  boolean tightened() {
    return tightened;
  }

  /** Replaces the file. */
  void publish() {
    try {
      disk.replace(temporary, target);
      disk.syncFolder(PrivateFiles.folderOf(target));
    } catch (IOException e) {
      throw FileFailures.writing(path, e);
    }
  }

  /** Takes back what was staged; nothing happens when it was published. */
  void discard() {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      throw FileFailures.writing(temporary, e);
    }
  }
}

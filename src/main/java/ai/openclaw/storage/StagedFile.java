package ai.openclaw.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** New content that lies whole and private beside its file, one rename away from replacing it. */
final class StagedFile extends Unfinished {
  private final Disk disk;
  private final Path path;
  private final Path target;
  private final Path temporary;
  private boolean tightened;
  private boolean inPlace;

  /**
   * Nothing yet; {@code path} is the name for messages, {@code target} what it leads to through
   * links.
   */
  StagedFile(Disk disk, Path path, Path target, Path temporary) {
    this.disk = disk;
    this.path = path;
    this.target = target;
    this.temporary = temporary;
  }

  /** Puts the content there; access is settled and checked before anything is replaced. */
  void fill(byte[] content) {
    try {
      FileFailures.requireNoObstacle(target);
      disk.createFile(temporary, content);
      tightened = disk.keepPrivate(temporary, Files.exists(target) ? target : null);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Whether others had access to the file that is replaced. */
  boolean tightened() {
    return tightened;
  }

  /** Whether the file could only be written over, because it cannot be replaced. */
  boolean inPlace() {
    return inPlace;
  }

  /** Replaces the file. */
  void publish() {
    try {
      FileFailures.requireNoObstacle(target);
      inPlace = disk.replace(temporary, target);
      disk.syncFolder(PrivateFiles.folderOf(target));
      end();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Takes back what was staged; nothing happens when it was published. */
  void discard() {
    try {
      takeBack();
    } catch (IOException e) {
      throw FileFailures.writing(temporary, e);
    } finally {
      end();
    }
  }

  @Override
  void takeBack() throws IOException {
    ForeignFile.remove(temporary);
  }

  private RuntimeException failed(IOException failure) {
    try {
      takeBack();
    } catch (IOException e) {
      failure.addSuppressed(e);
    } finally {
      end();
    }
    return FileFailures.writing(path, failure);
  }
}

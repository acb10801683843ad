package ai.openclaw.storage;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The locks of a transaction, and the folders that had to be made for them. */
final class LockedFiles implements AutoCloseable {
  private final PrivateFiles files;
  private final FileLocks locks;
  private final List<Path> paths = new ArrayList<>();
  private final List<HeldLock> held = new ArrayList<>();
  private final List<Path> folders = new ArrayList<>();
  private boolean keepsFolders;

  LockedFiles(PrivateFiles files, FileLocks locks) {
    this.files = files;
    this.locks = locks;
  }

  /** Locks the files of these changes in their order; keeps what it holds if that is enough. */
  void cover(List<FileChange> changes) {
    if (isIntact() && coversAll(changes)) {
      return;
    }
    release();
    for (FileChange change : changes) {
      if (paths.contains(change.path())) {
        throw new IllegalArgumentException("two changes of " + change.path());
      }
      folders.addAll(files.createFolders(change.path()));
      held.add(locks.acquire(change.path()));
      paths.add(change.path());
    }
  }

  /** The last look before files are replaced. */
  void verify() throws FileTransaction.ChangedMeanwhile {
    for (int i = 0; i < held.size(); i++) {
      if (held.get(i).isExiting()) {
        throw new Failure(ExitCode.CANCELLED, "cancelled; nothing was changed", null);
      }
      if (!held.get(i).isIntact()) {
        throw new FileTransaction.ChangedMeanwhile(paths.get(i));
      }
    }
  }

  /** The files are in their folders now. */
  void keepFolders() {
    keepsFolders = true;
  }

  @Override
  public void close() {
    release();
    if (!keepsFolders) {
      PrivateFiles.removeFolders(folders);
    }
  }

  private boolean isIntact() {
    for (HeldLock lock : held) {
      if (!lock.isIntact()) {
        return false;
      }
    }
    return true;
  }

  private boolean coversAll(List<FileChange> changes) {
    for (FileChange change : changes) {
      if (!paths.contains(change.path())) {
        return false;
      }
    }
    return true;
  }

  private void release() {
    for (int i = held.size() - 1; i >= 0; i--) {
      held.get(i).close();
    }
    held.clear();
    paths.clear();
  }
}

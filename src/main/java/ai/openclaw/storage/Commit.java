package ai.openclaw.storage;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One attempt at a transaction, and what it has taken and made so far, so that {@link #close} can
 * give it back. Everything that needs room on the disk happens before the first file is replaced.
 */
final class Commit implements AutoCloseable {
  private final PrivateFiles files;
  private final FileLocks locks;
  private final List<FileChange> changes;
  private final List<Path> folders = new ArrayList<>();
  private final List<HeldLock> held = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private boolean complete;

  /** One file to replace, and what to put back if a later one fails. */
  private record Step(FileSnapshot before, StagedFile staged, boolean backup) {}

  Commit(PrivateFiles files, FileLocks locks, List<FileChange> changes) {
    this.files = files;
    this.locks = locks;
    this.changes = changes;
  }

  Receipt run() throws ChangedMeanwhile {
    lock();
    stage();
    verify();
    replace();
    complete = true;
    return receipt();
  }

  /** Leaves nothing behind but the replaced files: no lock, and if it failed no folder either. */
  @Override
  public void close() {
    try {
      if (!complete) {
        for (Step step : steps) {
          step.staged().discard();
        }
      }
    } finally {
      for (int i = held.size() - 1; i >= 0; i--) {
        held.get(i).close();
      }
      if (!complete) {
        PrivateFiles.removeFolders(folders);
      }
    }
  }

  private void lock() {
    for (FileChange change : changes) {
      folders.addAll(files.createFolders(change.path()));
      held.add(locks.acquire(change.path()));
    }
  }

  private void stage() {
    for (FileChange change : changes) {
      files.removeLeftovers(change.path());
      if (change.wantsBackup()) {
        stageBackup(change);
      }
      StagedFile staged = files.stage(change.path(), change.after());
      steps.add(new Step(change.before(), staged, false));
    }
  }

  private void stageBackup(FileChange change) {
    Path backup = change.backupPath();
    files.removeLeftovers(backup);
    byte[] previous = change.before().bytes();
    FileSnapshot older = files.read(backup);
    if (!older.hasContent(previous)) {
      steps.add(new Step(older, files.stage(backup, previous), true));
    }
  }

  /**
   * The last look before the first replacement: not everybody who writes these files locks them.
   */
  private void verify() throws ChangedMeanwhile {
    for (int i = 0; i < changes.size(); i++) {
      FileSnapshot expected = changes.get(i).before();
      HeldLock lock = held.get(i);
      if (lock.isExiting()) {
        throw new Failure(ExitCode.CANCELLED, "cancelled; nothing was changed", null);
      }
      if (!lock.isIntact() || !files.read(expected.path()).equalsContentOf(expected)) {
        throw new ChangedMeanwhile(expected.path());
      }
    }
  }

  private void replace() {
    for (int i = 0; i < steps.size(); i++) {
      try {
        steps.get(i).staged().publish();
      } catch (Failure e) {
        putBack(i, e);
        throw e;
      }
    }
  }

  /** The failed one too: it may have been replaced before its folder could not be forced. */
  private void putBack(int failed, Failure failure) {
    for (int i = failed; i >= 0; i--) {
      FileSnapshot before = steps.get(i).before();
      try {
        files.putBack(before);
      } catch (Failure e) {
        e.addSuppressed(failure);
        throw new Failure(
            failure.code(),
            failure.getMessage() + "; " + before.path() + " stays changed: " + e.getMessage(),
            null,
            e);
      }
    }
  }

  private Receipt receipt() {
    List<Path> written = new ArrayList<>();
    List<Path> backups = new ArrayList<>();
    List<Path> tightened = new ArrayList<>();
    for (Step step : steps) {
      Path path = step.before().path();
      (step.backup() ? backups : written).add(path);
      if (step.staged().tightened()) {
        tightened.add(path);
      }
    }
    return new Receipt(written, backups, tightened);
  }
}

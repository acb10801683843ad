package ai.openclaw.storage;

import ai.openclaw.failure.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One attempt to carry out a plan under its locks. Everything that needs room on the disk happens
 * before the first file is replaced; {@link #close} takes back what was only staged.
 */
final class Commit implements AutoCloseable {
  private final PrivateFiles files;
  private final FileTransaction.LockedFiles locked;
  private final List<FileChange> changes;
  private final List<Step> steps = new ArrayList<>();
  private boolean complete;
  private boolean restored;

  /** One file to replace, and what to put back if a later one fails. */
  private record Step(FileSnapshot before, StagedFile staged, boolean backup) {}

  Commit(PrivateFiles files, FileTransaction.LockedFiles locked, List<FileChange> changes) {
    this.files = files;
    this.locked = locked;
    this.changes = changes;
  }

  /** All that can go wrong before the first file is replaced. */
  void prepare() throws FileTransaction.ChangedMeanwhile {
    stage();
    verify();
  }

  FileTransaction.Receipt carryOut() {
    replace();
    complete = true;
    return receipt();
  }

  /** Whether it has failed and everything is as it was. */
  boolean isRestored() {
    return restored;
  }

  @Override
  public void close() {
    if (!complete) {
      for (Step step : steps) {
        step.staged().discard();
      }
    }
  }

  private void stage() {
    for (FileChange change : changes) {
      files.removeLeftovers(change.path());
      if (change.wantsBackup()) {
        stageBackup(change);
      }
      if (change.isRecord()) {
        files.requireRegular(change.path());
      }
      StagedFile staged = files.stage(change.path(), change.after());
      steps.add(new Step(change.before(), staged, change.isRecord()));
    }
  }

  private void stageBackup(FileChange change) {
    Path backup = change.backupPath();
    files.requireRegular(backup);
    files.removeLeftovers(backup);
    byte[] previous = change.before().bytes();
    FileSnapshot older = files.read(backup);
    if (!older.hasContent(previous)) {
      steps.add(new Step(older, files.stage(backup, previous), true));
    }
  }

  /** Not everybody who writes these files locks them, so this is as late as it can be. */
  private void verify() throws FileTransaction.ChangedMeanwhile {
    locked.verify();
    for (FileChange change : changes) {
      FileSnapshot expected = change.before();
      if (!files.read(expected.path()).equalsContentOf(expected)) {
        throw new FileTransaction.ChangedMeanwhile(expected.path());
      }
    }
  }

  private void replace() {
    for (int i = 0; i < steps.size(); i++) {
      try {
        steps.get(i).staged().publish();
      } catch (Failure e) {
        throw putBack(i, e);
      }
    }
  }

  /** The failed one too: it may have been replaced before its folder could not be forced. */
  private Failure putBack(int failed, Failure failure) {
    StringBuilder message = new StringBuilder(failure.getMessage());
    restored = true;
    for (int i = failed; i >= 0; i--) {
      FileSnapshot before = steps.get(i).before();
      try {
        files.putBack(before);
      } catch (Failure e) {
        message.append("; ").append(before.path()).append(" stays changed");
        failure.addSuppressed(e);
        restored = false;
      }
    }
    return new Failure(failure.code(), message.toString(), failure.hint(), failure);
  }

  private FileTransaction.Receipt receipt() {
    List<Path> written = new ArrayList<>();
    List<Path> backups = new ArrayList<>();
    List<Path> tightened = new ArrayList<>();
    List<Path> inPlace = new ArrayList<>();
    for (Step step : steps) {
      Path path = step.before().path();
      (step.backup() ? backups : written).add(path);
      if (step.staged().tightened()) {
        tightened.add(path);
      }
      if (step.staged().inPlace()) {
        inPlace.add(path);
      }
    }
    return new FileTransaction.Receipt(written, backups, tightened, inPlace);
  }
}

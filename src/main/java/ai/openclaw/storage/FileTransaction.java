package ai.openclaw.storage;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes several files or none. They are locked and replaced in the order of the plan, which is
 * the same everywhere: credentials, then config. So no two processes wait for each other, and a
 * config never names a credential that is not there yet.
 */
public final class FileTransaction {
  private static final int MOST_PLANS = 4;

  private final PrivateFiles files;
  private final FileLocks locks;
  private boolean begun;

  /** What was changed that is no file of this transaction, and what goes on or takes it back. */
  private @Nullable String elsewhere;

  private @Nullable String way;

  private boolean givenUp;

  /** Transactions on these files under these locks. */
  public FileTransaction(PrivateFiles files, FileLocks locks) {
    this.files = files;
    this.locks = locks;
  }

  /**
   * Carries out the plan, or does nothing at all, not even lock, when it changes nothing. A file
   * that has changed since it was read has the plan made again, three times at most; the locks are
   * held meanwhile, so that only those who ignore them can be faster once more.
   *
   * @throws Failure when a file cannot be locked or written; everything is as it was, and what was
   *     changed elsewhere is said
   */
  public Receipt commit(Planner planner) {
    try {
      return committed(planner);
    } catch (Failure e) {
      throw failed(e);
    }
  }

  /** The failure of a run, which says as well what was changed elsewhere before it. */
  public synchronized Failure failed(Failure e) {
    if (elsewhere == null || e.code() == ExitCode.CANCELLED) {
      return e;
    }
    String hint = e.hint() == null ? way : e.hint() + "; " + way;
    Failure told = new Failure(e.code(), e.getMessage() + "; " + elsewhere, e.details(), hint, e);
    return e.phase() == null ? told : told.inPhase(e.phase());
  }

  private Receipt committed(Planner planner) {
    try (LockedFiles locked = new LockedFiles()) {
      for (int plans = 1; ; plans++) {
        List<FileChange> changes = onlyReal(planner.plan());
        if (changes.isEmpty()) {
          return new Receipt(List.of(), List.of(), List.of(), List.of());
        }
        locked.cover(changes);
        try (Commit commit = new Commit(files, locked, changes)) {
          commit.prepare();
          return carriedOut(commit);
        } catch (ChangedMeanwhile e) {
          if (plans == MOST_PLANS) {
            throw changesTooOften(e);
          }
        }
      }
    }
  }

  /**
   * Has nothing replaced from now on, because the process is being ended; the same as {@link
   * #cancelled}.
   */
  public synchronized Failure giveUp() {
    givenUp = true;
    return cancelled();
  }

  /** Whether files are being replaced, or have been. */
  public synchronized boolean hasBegun() {
    return begun;
  }

  /** What is to be said of a run that is cancelled now: what it has changed, and what goes on. */
  public synchronized Failure cancelled() {
    return begun
        ? new Failure(ExitCode.CANCELLED, "stopped; the changes were already made", null)
        : unbegun();
  }

  /** What is said of a run that is cancelled before a file is replaced. */
  private Failure unbegun() {
    String changed = elsewhere == null ? "nothing was changed" : elsewhere;
    return new Failure(ExitCode.CANCELLED, "cancelled; " + changed, way);
  }

  /**
   * Something was changed that is no file of this transaction.
   *
   * @param words what has been done when nothing else is
   * @param hint the command that goes on or takes it back
   */
  public synchronized void changedElsewhere(String words, String hint) {
    elsewhere = words;
    way = hint;
  }

  /** What has failed is as if it had not begun, unless something of it stays. */
  private Receipt carriedOut(Commit commit) {
    boolean before = begin();
    try {
      return commit.carryOut();
    } catch (Failure e) {
      if (commit.isRestored()) {
        end(before);
      }
      throw e;
    }
  }

  /** Whether an earlier commit had begun already. */
  private synchronized boolean begin() {
    if (givenUp) {
      throw cancelled();
    }
    boolean before = begun;
    begun = true;
    return before;
  }

  private synchronized void end(boolean before) {
    begun = before;
  }

  /** The file as it is now. */
  public FileSnapshot read(Path path) {
    return files.read(path);
  }

  /**
   * Has the file out of everybody's way until what this gives is closed.
   *
   * @throws Failure when it is a link, or is not as it was seen any more; nothing was changed
   */
  public SetAside setAside(FileSnapshot seen) {
    SetAside moved = new SetAside(files, locks, seen);
    try {
      moved.move();
    } catch (Failure e) {
      moved.end();
      throw e;
    }
    return moved;
  }

  /** Puts back what a killed process has left out of the way; whether there was anything. */
  public boolean putBack(Path path) {
    FileSnapshot aside = files.read(SetAside.placeOf(path));
    if (!aside.exists() || files.read(path).exists()) {
      return false;
    }
    new SetAside(files, locks, files.read(path)).close();
    return true;
  }

  /** Takes a file away; there may be none. */
  public void remove(Path path) {
    files.remove(path);
  }

  /**
   * Removes the locks of these files that killed processes left, and what these had staged; locks
   * that are held stay. A commit does so only for the files that it changes.
   */
  public void removeStaleLocks(List<Path> paths) {
    for (Path path : paths) {
      HeldLock held = locks.takeStale(path);
      if (held != null) {
        try (held) {
          files.removeLeftovers(path);
        }
      }
    }
  }

  private static List<FileChange> onlyReal(List<FileChange> changes) {
    List<FileChange> real = new ArrayList<>();
    for (FileChange change : changes) {
      if (change.changesAnything()) {
        real.add(change);
      }
    }
    return real;
  }

  private static Failure changesTooOften(ChangedMeanwhile e) {
    return new Failure(
        ExitCode.CONFLICT,
        "cannot write " + e.path() + ": another program keeps changing it",
        "run the command again when the other program is done",
        e);
  }

  /** Reads the files anew and says what is to change in them. */
  @FunctionalInterface
  public interface Planner {

    /**
     * The changes from what the files hold now, each file once, those of credentials first; asked
     * again when another process was faster.
     */
    List<FileChange> plan();
  }

  /**
   * What a transaction did.
   *
   * @param written the files with new content, in the order of their changes
   * @param backups the files that hold previous content now
   * @param tightened those that others could read before
   * @param inPlace those that could only be written over, because they are mounted by themselves
   */
  public record Receipt(
      List<Path> written, List<Path> backups, List<Path> tightened, List<Path> inPlace) {}

  /** A file is not what its snapshot says any more, or its lock was lost; nothing was replaced. */
  static final class ChangedMeanwhile extends Exception {
    private final transient Path path;

    ChangedMeanwhile(Path path) {
      super("changed meanwhile");
      this.path = path;
    }

    Path path() {
      return path;
    }
  }

  /** The locks of a transaction, and the folders that had to be made for them. */
  final class LockedFiles implements AutoCloseable {
    private final List<Path> paths = new ArrayList<>();
    private final List<HeldLock> held = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();

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
    void verify() throws ChangedMeanwhile {
      for (int i = 0; i < held.size(); i++) {
        if (held.get(i).isExiting()) {
          throw unbegun();
        }
        if (!held.get(i).isIntact()) {
          throw new ChangedMeanwhile(paths.get(i));
        }
      }
    }

    /** Folders with a file in them stay. */
    @Override
    public void close() {
      release();
      PrivateFiles.removeFolders(folders);
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
}

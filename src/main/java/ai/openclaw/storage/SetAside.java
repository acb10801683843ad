package ai.openclaw.storage;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.failure.ShellWord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is out of everybody's way for a while, whole and under another name beside its own.
 * Closing puts it back unless it was settled, and so does the end of this program; only a power cut
 * leaves it, and then nothing of it is lost.
 */
public final class SetAside extends Unfinished implements AutoCloseable {
  private final PrivateFiles files;
  private final FileLocks locks;
  private final FileSnapshot seen;
  private final Path aside;
  private boolean over;

  SetAside(PrivateFiles files, FileLocks locks, FileSnapshot seen) {
    this.files = files;
    this.locks = locks;
    this.seen = seen;
    this.aside = placeOf(seen.path());
  }

  /** Where that file is while it is out of the way. */
  public static Path placeOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".migrating");
  }

  /**
   * What is to be said when that file is there and so is what an interrupted run has set aside:
   * only the user knows which of them counts.
   */
  public static Failure inTheWay(Path file) {
    Path aside = placeOf(file);
    return new Failure(
        ExitCode.CONFLICT,
        aside
            + " was left by an interrupted run and may hold keys that "
            + file.getFileName()
            + " lacks",
        "compare the two, then move it away: mv "
            + ShellWord.of(aside)
            + " "
            + ShellWord.of(aside + ".old"));
  }

  /** Moves it out of the way. */
  void move() {
    Path path = seen.path();
    begin();
    try (HeldLock lock = locks.acquire(path)) {
      if (isExiting() || !lock.isIntact()) {
        throw new Failure(ExitCode.CANCELLED, "cancelled; nothing was changed", null);
      }
      FileFailures.requireRegular(path);
      FileFailures.requireRegular(aside);
      if (Files.exists(aside)) {
        throw inTheWay(path);
      }
      if (!files.read(path).equalsContentOf(seen)) {
        throw changed(path);
      }
      Files.move(path, aside, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw FileFailures.writing(path, e);
    }
  }

  /**
   * Replaces it by what is left of it.
   *
   * @param target where that goes
   * @throws Failure when somebody else touched one of them meanwhile; then it stays whole
   */
  public void settle(Path target, String left) {
    try (HeldLock lock = locks.acquire(seen.path())) {
      boolean taken = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
      if (taken || !lock.isIntact() || !files.read(aside).equalsContentOf(seen)) {
        throw changed(taken ? target : aside);
      }
      files.stage(target, left.getBytes(StandardCharsets.UTF_8)).publish();
      files.remove(aside);
      over = true;
    }
  }

  /** Without its lock, which nobody gets any more while this program ends. */
  @Override
  public void close() {
    try {
      takeBack();
    } catch (IOException e) {
      throw FileFailures.writing(seen.path(), e);
    } finally {
      end();
    }
  }

  /** A file that somebody has made in its place stays, and so does this one beside it. */
  @Override
  synchronized void takeBack() throws IOException {
    if (!over && Files.exists(aside) && !Files.exists(seen.path(), LinkOption.NOFOLLOW_LINKS)) {
      Files.move(aside, seen.path(), StandardCopyOption.ATOMIC_MOVE);
    }
    over = true;
  }

  private static Failure changed(Path path) {
    return new Failure(
        ExitCode.CONFLICT,
        "another program has changed " + path + " meanwhile",
        "run the command again when it is done");
  }
}

package ai.openclaw.storage;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Locks by OpenClaw's own protocol, so that its gateway and this program respect each other: the
 * file {@code <file>.lock}, created exclusively, names its process and its time. It is stale when
 * that process is gone or when it is older than 30 s, and may then be taken over.
 *
 * <p>Two processes that find the same stale lock must not both get it. Deleting and creating anew
 * cannot ensure that: the slower one deletes what the faster one has just created. So the lock is
 * taken over in place. The operating system's lock on the stale file, which no crash leaves behind,
 * admits one process at a time; it looks again whether the file is stale and, if so, writes itself
 * into it, after which it is not stale to anyone. A process whose file was meanwhile deleted writes
 * into a file that has no name any more: it does not find itself under the name, and starts over.
 *
 * <p>What remains is OpenClaw's own way, which deletes a stale lock by its name: between its look
 * and its deletion, a lock that was just taken over can get lost. {@link HeldLock#isIntact} tells,
 * and is asked right before anything is replaced.
 */
public final class FileLocks {
  private static final Duration STALE = Duration.ofSeconds(30);
  private static final long LONGEST_WAIT = 30_000;
  private static final long LONGEST_LOOK = 10_000;
  private static final long WORD_AFTER = 1_000;
  private static final long FIRST_PAUSE = 100;
  private static final long LONGEST_PAUSE = 500;

  /** Far behind the content, which other processes can therefore read on Windows too. */
  private static final long GUARD = Long.MAX_VALUE - 1;

  private final Processes processes;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Listener listener;

  /** Lets time pass; tests let it pass at once. */
  @FunctionalInterface
  public interface Sleeper {

    /** The real thing. */
    Sleeper OF_THREAD =
        new Sleeper() {
          @Override
          public void sleep(Duration time) throws InterruptedException {
            Thread.sleep(time.toMillis());
          }
        };

    /** Returns after this time. */
    void sleep(Duration time) throws InterruptedException;
  }

  /** Hears what a user should know about locks. */
  public interface Listener {

    /**
     * Another process has held the lock for a second, and the wait goes on; told once a lock.
     *
     * @param lock the lock file
     * @param pid the process that holds it, or null when the lock file does not say
     */
    void waiting(Path lock, @Nullable Long pid);

    /**
     * The work is done, yet its lock file could not be removed; it blocks nobody once we are gone.
     */
    void leftBehind(Path lock, String why);
  }

  /** Locks of this process. */
  public FileLocks(Processes processes, Clock clock, Sleeper sleeper, Listener listener) {
    this.processes = processes;
    this.clock = clock;
    this.sleeper = sleeper;
    this.listener = listener;
  }

  /**
   * Takes the lock of this file, whose folder must exist; waits up to 30 s for another holder.
   *
   * @throws Failure with {@link ExitCode#CONFLICT} when it still holds it then
   */
  HeldLock acquire(Path file) {
    Path lock = lockOf(file);
    long waited = 0;
    boolean told = false;
    for (long pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      HeldLock held = tryAcquire(lock);
      if (held != null) {
        return held;
      }
      if (waited >= LONGEST_WAIT) {
        throw heldByAnother(file, lock);
      }
      if (waited >= WORD_AFTER && !told) {
        listener.waiting(lock, holder(lock));
        told = true;
      }
      pause(pause, file);
      waited += pause;
    }
  }

  /**
   * Waits until no other process holds the lock of this file, 10 s at most; whether one held it.
   * Where there is no lock, as nearly always, one look is all that it takes.
   */
  boolean awaitRelease(Path file) {
    Path lock = lockOf(file);
    if (!Files.exists(lock, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    long waited = 0;
    while (waited < LONGEST_LOOK && isHeldByAnother(lock)) {
      if (waited == WORD_AFTER) {
        listener.waiting(lock, holder(lock));
      }
      pause(FIRST_PAUSE, file);
      waited += FIRST_PAUSE;
    }
    return waited > 0;
  }

  /** Whether that is longer ago than anything takes that is done under a lock. */
  boolean isLongAgo(Instant since) {
    return since.plus(STALE).isBefore(clock.instant());
  }

  /** The number of this process. */
  long pid() {
    return processes.current();
  }

  /** Takes the lock of this file over when a killed process left it; null for any other. */
  @Nullable HeldLock takeStale(Path file) {
    Path lock = lockOf(file);
    if (!Files.exists(lock, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    try {
      return attempt(lock);
    } catch (IOException e) {
      listener.leftBehind(lock, FileFailures.cause(lock, e));
      return null;
    }
  }

  private static Path lockOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".lock");
  }

  private @Nullable HeldLock tryAcquire(Path lock) {
    try {
      return attempt(lock);
    } catch (IOException e) {
      throw FileFailures.writing(lock, e);
    }
  }

  private @Nullable HeldLock attempt(Path lock) throws IOException {
    byte[] body = HeldLock.Body.write(processes.current(), clock.millis());
    HeldLock held = new HeldLock(lock, body, listener);
    boolean taken = false;
    held.begin();
    try {
      if (held.isExiting()) {
        throw new Failure(ExitCode.CANCELLED, "cancelled; nothing was changed", null);
      }
      taken = create(lock, body) || takeOver(lock, body);
      return taken ? held : null;
    } finally {
      if (!taken) {
        held.end();
      }
    }
  }

  private static boolean create(Path lock, byte[] body) throws IOException {
    try (FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      writeAfterCreation(lock, channel, body);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private static void writeAfterCreation(Path lock, FileChannel channel, byte[] body)
      throws IOException {
    try {
      channel.write(ByteBuffer.wrap(body));
      if (!Files.isReadable(lock)) {
        // A umask that keeps us out as well.
        Files.setPosixFilePermissions(lock, PosixDisk.FILE);
      }
    } catch (IOException e) {
      ForeignFile.remove(lock);
      throw e;
    }
  }

  private boolean takeOver(Path lock, byte[] body) throws IOException {
    try {
      return isStale(lock, HeldLock.Body.bytes(lock)) && takeOverStale(lock, body);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private boolean takeOverStale(Path lock, byte[] body) throws IOException {
    if (hasOtherNames(lock)) {
      return replaceStale(lock, body);
    }
    try (FileChannel channel =
        FileChannel.open(
            lock, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      if (!overwriteStale(lock, channel, body)) {
        return false;
      }
    } catch (AccessDeniedException e) {
      // Another user's in a folder of ours.
      return replaceStale(lock, body);
    }
    return Arrays.equals(HeldLock.Body.bytes(lock), body);
  }

  /** Where nothing may be written into the file, all that is left is OpenClaw's own way. */
  private boolean replaceStale(Path lock, byte[] body) throws IOException {
    return isStale(lock, HeldLock.Body.bytes(lock))
        && ForeignFile.remove(lock)
        && create(lock, body);
  }

  /** A hard link: what is written into the lock would be written into somebody's file. */
  private static boolean hasOtherNames(Path lock) throws IOException {
    return lock.getFileSystem().supportedFileAttributeViews().contains("unix")
        && (int) Files.getAttribute(lock, "unix:nlink", LinkOption.NOFOLLOW_LINKS) > 1;
  }

  private boolean overwriteStale(Path lock, FileChannel channel, byte[] body) throws IOException {
    try (FileLock guard = channel.tryLock(GUARD, 1, false)) {
      if (guard == null || !isStale(lock, HeldLock.Body.bytes(Channels.newInputStream(channel)))) {
        return false;
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(body), 0);
      return true;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private boolean isStale(Path lock, byte[] content) throws IOException {
    HeldLock.Body body = HeldLock.Body.read(content);
    Long pid = body.pid();
    if (pid != null && !processes.isAlive(pid)) {
      return true;
    }
    Instant createdAt = body.createdAt();
    return isLongAgo(createdAt == null ? Files.getLastModifiedTime(lock).toInstant() : createdAt);
  }

  private void pause(long millis, Path file) {
    try {
      sleeper.sleep(Duration.ofMillis(millis));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(ExitCode.CANCELLED, "cancelled while waiting for " + file, null, e);
    }
  }

  private boolean isHeldByAnother(Path lock) {
    try {
      byte[] content = HeldLock.Body.bytes(lock);
      if (HeldLock.Body.isWrittenBy(processes.current(), content)) {
        return false;
      }
      Long pid = HeldLock.Body.read(content).pid();
      return (pid == null || pid != processes.current()) && !isStale(lock, content);
    } catch (IOException e) {
      return false;
    }
  }

  private static @Nullable Long holder(Path lock) {
    try {
      return HeldLock.Body.read(HeldLock.Body.bytes(lock)).pid();
    } catch (IOException e) {
      return null;
    }
  }

  private static Failure heldByAnother(Path file, Path lock) {
    Long pid = holder(lock);
    String holder = pid == null ? "another process" : "process " + pid;
    return new Failure(
        ExitCode.CONFLICT,
        "cannot lock " + file + ": " + holder + " holds " + lock,
        "run the command again when " + holder + " is done");
  }
}

package ai.openclaw.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A lock file of this process. {@link #close} removes it; when the process is told to end first,
 * its shutdown waits until then, so that what was begun is finished or taken back.
 */
final class HeldLock implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 2;

  private final Path lock;
  private final byte[] body;
  private final LockListener listener;
  private final CountDownLatch released = new CountDownLatch(1);
  private final Thread atExit =
      new Thread("release lock") {
        @Override
        public void run() {
          releaseAtExit();
        }
      };
  private volatile boolean exiting;

  private HeldLock(Path lock, byte[] body, LockListener listener) {
    this.lock = lock;
    this.body = body;
    this.listener = listener;
  }

  /** A lock file that is there already and goes away with the process at the latest. */
  static HeldLock untilExit(Path lock, byte[] body, LockListener listener) {
    HeldLock held = new HeldLock(lock, body, listener);
    try {
      Runtime.getRuntime().addShutdownHook(held.atExit);
    } catch (IllegalStateException e) {
      held.exiting = true;
    }
    return held;
  }

  Path lock() {
    return lock;
  }

  /** Whether the process has been told to end since. */
  boolean isExiting() {
    return exiting;
  }

  /** Whether the lock file is still ours: nobody took it for stale. */
  boolean isIntact() {
    try {
      return Arrays.equals(Files.readAllBytes(lock), body);
    } catch (IOException e) {
      return false;
    }
  }

  /** Removes the lock file, unless it is another process's by now. */
  @Override
  public void close() {
    try {
      remove();
    } catch (IOException e) {
      listener.leftBehind(lock, e);
    } finally {
      released.countDown();
      unregister();
    }
  }

  private void remove() throws IOException {
    try {
      if (Arrays.equals(Files.readAllBytes(lock), body)) {
        Files.deleteIfExists(lock);
      }
    } catch (NoSuchFileException e) {
      // Another process took it for stale and is done already: it is gone, as it should be.
    }
  }

  private void unregister() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      exiting = true;
    }
  }

  private void releaseAtExit() {
    exiting = true;
    try {
      if (!released.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        remove();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      listener.leftBehind(lock, e);
    }
  }
}

package ai.openclaw.storage;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A lock file of this process. {@link #close} removes it; when the process is told to end first,
 * its shutdown waits until then, so that what was begun is finished or taken back.
 */
final class HeldLock extends Unfinished implements AutoCloseable {
  private final Path lock;
  private final byte[] body;
  private final LockListener listener;

  /** A lock that is to have this content. */
  HeldLock(Path lock, byte[] body, LockListener listener) {
    this.lock = lock;
    this.body = body;
    this.listener = listener;
  }

  Path lock() {
    return lock;
  }

  /** Whether the lock file is still ours: nobody took it for stale. */
  boolean isIntact() {
    try {
      return isOurs();
    } catch (IOException e) {
      return false;
    }
  }

  /** Removes the lock file, unless it is another process's by now. */
  @Override
  public void close() {
    try {
      takeBack();
    } catch (IOException e) {
      listener.leftBehind(lock, FileFailures.cause(lock, e));
    } finally {
      end();
    }
  }

  @Override
  void takeBack() throws IOException {
    if (isOurs()) {
      ForeignFile.remove(lock);
    }
  }

  private boolean isOurs() throws IOException {
    try {
      return Arrays.equals(LockBody.bytes(lock), body);
    } catch (NoSuchFileException e) {
      // Another process took it for stale and is done already: it is gone, as it should be.
      return false;
    }
  }
}

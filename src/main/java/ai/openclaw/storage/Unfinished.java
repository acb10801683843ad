package ai.openclaw.storage;

import ai.openclaw.task.AtEnd;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A file that must not outlive the process. When the process is told to end, its shutdown waits
 * until the file is gone or has become what it was for, and takes it back if that takes too long.
 */
abstract class Unfinished {
  private static final long PATIENCE_SECONDS = 2;

  private final CountDownLatch over = new CountDownLatch(1);
  private final AtEnd atEnd =
      new AtEnd(
          "take back",
          new Runnable() {
            @Override
            public void run() {
              awaitEnd();
            }
          });
  private volatile boolean exiting;

  /**
   * Has the shutdown wait from now on; to be called before the file is made, because a process that
   * is already ending waits for nothing new: see {@link #isExiting}.
   */
  final void begin() {
    if (!atEnd.begin()) {
      exiting = true;
    }
  }

  /** Whether the process has been told to end. */
  final boolean isExiting() {
    return exiting;
  }

  /** Nothing is left to take back. */
  final void end() {
    over.countDown();
    if (!atEnd.cancel()) {
      exiting = true;
    }
  }

  /** Removes the file; the process ends, so nobody hears of a failure any more. */
  abstract void takeBack() throws IOException;

  /** Waits for the end, and takes back what does not come to one. */
  final void awaitEnd() {
    exiting = true;
    try {
      if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        takeBack();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // It stays for the next run to remove, as after a power cut.
    }
  }
}

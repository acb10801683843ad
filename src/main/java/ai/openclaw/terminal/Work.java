package ai.openclaw.terminal;

import ai.openclaw.prompt.Cancelled;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Work on a thread of its own, while another one looks after the terminal. */
final class Work<T> {
  /** Work that is done sooner is not worth a flicker. */
  private static final long UNSEEN_MILLIS = 120;

  private final FutureTask<T> task;

  private Work(FutureTask<T> task) {
    this.task = task;
  }

  static <T> Work<T> start(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "work");
    // Work that nobody waits for any more must not keep the process alive.
    thread.setDaemon(true);
    thread.start();
    return new Work<>(task);
  }

  /**
   * Waits for what the work gives; Ctrl-C interrupts the work and leaves it alone.
   *
   * @param turn done about ten times a second; not at all for work that is done at once
   */
  T await(Keyboard keyboard, Runnable turn) throws Exception {
    boolean done = isDone(UNSEEN_MILLIS);
    while (!done) {
      turn.run();
      @Nullable Key key = keyboard.read();
      if (key != null && key.name() == Key.Name.LEAVE) {
        task.cancel(true);
        throw new Cancelled();
      }
      done = task.isDone();
    }
    return result();
  }

  private boolean isDone(long millis) throws InterruptedException {
    try {
      task.get(millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException e) {
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  /** What the work gave; what it threw is thrown here. */
  private T result() throws Exception {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }
}

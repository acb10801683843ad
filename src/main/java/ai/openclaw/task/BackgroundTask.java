package ai.openclaw.task;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Work on a thread of its own, which does not keep the process alive. */
public final class BackgroundTask<T> {
  private final FutureTask<T> task;

  private BackgroundTask(FutureTask<T> task) {
    this.task = task;
  }

  /** Starts the work; the name is the thread's. */
  public static <T> BackgroundTask<T> start(String name, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return new BackgroundTask<>(task);
  }

  /** Work whose result is there already. */
  public static <T> BackgroundTask<T> done(T result) {
    FutureTask<T> task = new FutureTask<>(() -> result);
    task.run();
    return new BackgroundTask<>(task);
  }

  /** Whether there is a result, or what the work threw. */
  public boolean isDone() {
    return task.isDone();
  }

  /** Waits that long at most; whether there is a result then, or what the work threw. */
  public boolean isDoneWithin(Duration patience) {
    try {
      task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true;
    } catch (InterruptedException e) {
      throw interrupted();
    }
    return true;
  }

  /** Interrupts the work; nobody may ask for its result any more. */
  public void cancel() {
    task.cancel(true);
  }

  /**
   * What the work gives, as soon as it is there; what it threw is thrown here.
   *
   * @throws CancellationException when the waiting thread is interrupted
   */
  public T result() {
    try {
      return task.get();
    } catch (InterruptedException e) {
      throw interrupted();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    }
  }

  private static CancellationException interrupted() {
    Thread.currentThread().interrupt();
    return new CancellationException();
  }
}

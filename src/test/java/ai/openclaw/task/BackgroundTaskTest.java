package ai.openclaw.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BackgroundTaskTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final CountDownLatch go = new CountDownLatch(1);

  @AfterEach
  void letAllThreadsEnd() {
    go.countDown();
  }

  @Test
  void workGivesItsResultAndTheCallerGoesOnMeanwhile() {
    BackgroundTask<String> task = BackgroundTask.start("work", () -> waits() ? "done" : "");
    assertFalse(task.isDone());
    assertFalse(task.isDoneWithin(Duration.ofMillis(1)));
    go.countDown();
    assertTrue(task.isDoneWithin(LONG));
    assertTrue(task.isDone());
    assertEquals("done", task.result());
    assertEquals("done", task.result());
  }

  @Test
  void whatTheWorkThrowsIsThrownToWhoeverAsksForTheResult() {
    IllegalStateException fault = new IllegalStateException("lost");
    BackgroundTask<String> task = failing(fault);
    assertTrue(task.isDoneWithin(LONG));
    assertSame(fault, assertThrows(IllegalStateException.class, task::result));
    Error error = new StackOverflowError();
    assertSame(error, assertThrows(StackOverflowError.class, failing(error)::result));
  }

  @Test
  void threadHasTheNameAndDoesNotKeepTheProcessAlive() {
    Thread thread = BackgroundTask.start("models", Thread::currentThread).result();
    assertEquals("models", thread.getName());
    assertTrue(thread.isDaemon());
  }

  @Test
  void cancellingInterruptsTheWork() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    BackgroundTask<Boolean> task =
        BackgroundTask.start(
            "work",
            () -> {
              started.countDown();
              boolean done = waits();
              interrupted.countDown();
              return done;
            });
    started.await();
    task.cancel();
    assertTrue(interrupted.await(LONG.toSeconds(), TimeUnit.SECONDS));
  }

  @Test
  void interruptedWaiterStaysInterrupted() {
    BackgroundTask<Boolean> task = BackgroundTask.start("work", this::waits);
    Thread.currentThread().interrupt();
    assertThrows(CancellationException.class, task::result);
    assertTrue(Thread.interrupted());
    Thread.currentThread().interrupt();
    assertThrows(CancellationException.class, () -> task.isDoneWithin(LONG));
    assertTrue(Thread.interrupted());
  }

  private boolean waits() {
    try {
      return go.await(LONG.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }

  private static BackgroundTask<String> failing(Throwable fault) {
    return BackgroundTask.start(
        "work",
        () -> {
          if (fault instanceof Error error) {
            throw error;
          }
          throw (RuntimeException) fault;
        });
  }
}

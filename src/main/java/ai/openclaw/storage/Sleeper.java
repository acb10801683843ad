package ai.openclaw.storage;

import java.time.Duration;

/** Lets time pass; tests let it pass at once. */
@FunctionalInterface
public interface Sleeper {

  /** The real thing. Not a lambda: the first one of a process costs 5 ms. */
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

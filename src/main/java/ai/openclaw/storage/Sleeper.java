package ai.openclaw.storage;

import java.time.Duration;

/** Lets time pass; tests let it pass at once. */
@FunctionalInterface
public interface Sleeper {

  /** The real thing. */
  Sleeper OF_THREAD = time -> Thread.sleep(time.toMillis());

  /** Returns after this time. */
  void sleep(Duration time) throws InterruptedException;
}

package ai.openclaw.storage;

import ai.openclaw.SetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that moves only when somebody sleeps, and what happens meanwhile. */
final class FakeTime extends SetClock implements FileLocks.Sleeper {
  private final List<Runnable> events = new ArrayList<>();
  private final List<Instant> due = new ArrayList<>();

  FakeTime(String start) {
    super(Instant.parse(start));
  }

  FakeTime after(Duration time, Runnable event) {
    events.add(event);
    due.add(instant().plus(time));
    return this;
  }

  @Override
  public void sleep(Duration time) {
    passes(time);
    for (int i = due.size() - 1; i >= 0; i--) {
      if (!due.get(i).isAfter(instant())) {
        due.remove(i);
        events.remove(i).run();
      }
    }
  }
}

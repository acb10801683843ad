package ai.openclaw.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that moves only when somebody sleeps, and what happens meanwhile. */
final class FakeTime extends Clock implements Sleeper {
  private final List<Runnable> events = new ArrayList<>();
  private final List<Instant> due = new ArrayList<>();
  private Instant now;

  FakeTime(String start) {
    now = Instant.parse(start);
  }

  FakeTime after(Duration time, Runnable event) {
    events.add(event);
    due.add(now.plus(time));
    return this;
  }

  @Override
  public void sleep(Duration time) {
    now = now.plus(time);
    for (int i = due.size() - 1; i >= 0; i--) {
      if (!due.get(i).isAfter(now)) {
        due.remove(i);
        events.remove(i).run();
      }
    }
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}

package ai.openclaw;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A clock that moves only when it is told to, and by as much with every look if it is to. */
public class SetClock extends Clock {
  private final Duration perLook;
  private Instant now;

  /** A clock that stands at {@code start}. */
  public SetClock(Instant start) {
    this(start, Duration.ZERO);
  }

  private SetClock(Instant start, Duration perLook) {
    now = start;
    this.perLook = perLook;
  }

  /** A clock that goes on by that with every look. */
  public static SetClock ticking(Duration perLook) {
    return new SetClock(Instant.EPOCH, perLook);
  }

  /** Lets time pass. */
  public final synchronized void passes(Duration time) {
    now = now.plus(time);
  }

  @Override
  public final synchronized Instant instant() {
    now = now.plus(perLook);
    return now;
  }

  @Override
  public final ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public final Clock withZone(@Nullable ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}

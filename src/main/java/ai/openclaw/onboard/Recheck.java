package ai.openclaw.onboard;

import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.task.BackgroundTask;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a token has got the permission that it lacked, while its owner edits it elsewhere:
 * now and then, not for ever, and no more once the server has had enough.
 */
final class Recheck {
  private static final long EVERY_MILLIS = 15_000;
  private static final long LONGEST_MILLIS = 180_000;

  private final Clock clock;
  private final Supplier<AccountVerdict> ask;
  private final long end;
  private long next;
  private @Nullable BackgroundTask<AccountVerdict> asking;

  Recheck(Clock clock, Supplier<AccountVerdict> ask) {
    this.clock = clock;
    this.ask = ask;
    end = clock.millis() + LONGEST_MILLIS;
    next = clock.millis() + EVERY_MILLIS;
  }

  /** Whether it still looks. */
  boolean isOn() {
    return isAsking() || next <= end;
  }

  /** Whether an answer is on its way. */
  boolean isAsking() {
    return asking != null;
  }

  /** To be called often; whether the token is another one now than it was. */
  boolean hasChanged() {
    BackgroundTask<AccountVerdict> task = asking;
    if (task == null) {
      boolean due = isOn() && clock.millis() >= next;
      asking = due ? BackgroundTask.start("permission", ask) : null;
      return false;
    }
    if (!task.isDone()) {
      return false;
    }
    asking = null;
    next = clock.millis() + EVERY_MILLIS;
    AccountVerdict verdict = task.result();
    if (verdict instanceof AccountVerdict.Unchecked unchecked) {
      next = unchecked.why() == AccountVerdict.Why.TOO_OFTEN ? Long.MAX_VALUE : next;
      return false;
    }
    boolean stillLacking =
        verdict instanceof AccountVerdict.Refused refused && refused.account() != null;
    next = stillLacking ? next : Long.MAX_VALUE;
    return !stillLacking;
  }
}

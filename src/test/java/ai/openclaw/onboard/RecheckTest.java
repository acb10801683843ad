package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.SetClock;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.Account;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.huggingface.AccountVerdict.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Looking again at a token whose owner edits it: how often, how long, and what ends it. */
class RecheckTest {
  private static final Account ADA =
      new Account("ada", null, null, List.of(), new Account.Token("laptop", null, List.of()));
  private static final AccountVerdict LACKS =
      new AccountVerdict.Refused(new Failure(ExitCode.REFUSED, "it lacks", null), ADA);
  private final SetClock watch = new SetClock(Instant.EPOCH);
  private final AtomicInteger asked = new AtomicInteger();
  private volatile AccountVerdict verdict = LACKS;
  private final Recheck recheck =
      new Recheck(
          watch,
          () -> {
            asked.incrementAndGet();

            return verdict;
          });

  @Test
  void asksEveryFifteenSecondsForThreeMinutes() {
    assertFalse(after(14));
    assertEquals(0, asked.get());

    for (int i = 0; i < 400; i++) {
      assertFalse(after(1));
    }

    assertEquals(12, asked.get());
    assertFalse(recheck.isOn());
  }

  @Test
  void permissionThatWasGivenIsNews() {
    assertFalse(after(15));
    verdict = new AccountVerdict.Confirmed(ADA);

    assertTrue(after(15));
  }

  @Test
  void tokenThatIsGoneIsNews() {
    verdict = new AccountVerdict.Refused(new Failure(ExitCode.REFUSED, "unknown", null), null);

    assertTrue(after(15));
  }

  @Test
  void serverThatHasHadEnoughIsAskedNoMore() {
    verdict = new AccountVerdict.Unchecked("hub answered 429", Why.TOO_OFTEN);

    assertFalse(after(15));
    assertFalse(recheck.isOn());
    assertFalse(after(60));
    assertEquals(1, asked.get());
  }

  @Test
  void networkThatIsAwayForAMomentIsWaitedFor() {
    verdict = new AccountVerdict.Unchecked("no network", Why.NO_ANSWER);
    assertFalse(after(15));
    verdict = new AccountVerdict.Confirmed(ADA);

    assertTrue(after(15));
  }

  /** Looks that many seconds later, and again once the answer is there. */
  private boolean after(int seconds) {
    watch.passes(Duration.ofSeconds(seconds));
    boolean news = recheck.hasChanged();
    while (recheck.isAsking()) {
      Thread.onSpinWait();
      news = recheck.hasChanged();
    }
    return news;
  }
}

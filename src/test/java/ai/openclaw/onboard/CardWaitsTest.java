package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub.Behaviour;
import ai.openclaw.huggingface.StubHub.Service;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hugging Face takes its time, and somebody who wants something of the card does not. */
class CardWaitsTest extends OnboardScene {
  private static final String CHECKING = "Checking the key and loading the models";
  private static final String SKIP = "s";

  @BeforeEach
  void slowAccount() {
    hub.set(Service.ACCOUNT, Behaviour.SLOW);
    person.patience(Duration.ZERO).meanwhile(CHECKING, this::untilItIsAsked);
  }

  private void untilItIsAsked() {
    while (asked().stream().noneMatch(path -> path.contains("whoami"))) {
      Thread.onSpinWait();
    }
    person.patience(Duration.ofSeconds(10));
  }

  @Test
  void aCheckThatIsSkippedIsOverAndCanBeMadeAgain() throws Exception {
    person.onCard(ENTER).answer(CHECKING, SKIP).onCard("r");
    person.meanwhile("card r", () -> hub.set(Service.ACCOUNT, Behaviour.WELL));

    Outcome run = machine.ask(person.onCard(ENTER), "onboard");

    assertEquals(ExitCode.DONE, run.code(), run.err() + person.transcript());
    assertTrue(card(1).contains("CAUTION Key: hf_good…AAAA"), card(1));
    assertTrue(card(1).contains(" · not checked: skipped | "), card(1));
    assertTrue(card(1).contains("[r retry, "), card(1));
    assertFalse(card(1).contains("could not be checked"), card(1));
  }

  @Test
  void theKeyIsNotSentAgainOnceTheCheckIsSkipped() throws Exception {
    person.onCard(ENTER).answer(CHECKING, SKIP).onCard("d", "m", ENTER);

    done(person.enterEverythingElse());

    assertFalse(asked().toString().contains("auth-check"), asked().toString());
    assertEquals(1, asked().stream().filter(path -> path.contains("whoami")).count());
    assertTrue(person.transcript().contains("Set it up all the same?: yes"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"m", "d", "w", "x"})
  void whatWaitsForTheCheckGoesOnWithoutItWhereThatIsSkipped(String key) throws Exception {
    person.onCard(key).answer(CHECKING, SKIP).enterEverythingElse();

    done(person.onCard(ENTER));

    assertEquals("waits: " + CHECKING, person.transcript().get(1));
    assertFalse(person.transcript().get(2).startsWith("card"), person.transcript().get(2));
  }

  @Test
  void helpWaitsForNothing() throws Exception {
    machine.ask(person.onCard("?"), "onboard");

    assertTrue(person.transcript().get(1).startsWith("show What the keys do"));
  }
}

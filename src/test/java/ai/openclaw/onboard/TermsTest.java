package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.huggingface.StubHub.Behaviour;
import ai.openclaw.huggingface.StubHub.Service;
import ai.openclaw.prompt.FakePrompter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A model whose author wants terms to be accepted first. */
class TermsTest extends OnboardScene {
  private static final String SAID =
      "deepseek-ai/DeepSeek-R1 is gated: accept its terms at https://huggingface.co/deepseek-ai/DeepSeek-R1";

  private List<String> askedForTerms() {
    return hub.requests().stream()
        .map(StubHub.Arrived::path)
        .filter(path -> path.endsWith("/auth-check"))
        .toList();
  }

  @Test
  void aScriptThatTriesTheModelIsToldWhereItsTermsAre() throws Exception {
    hub.set(Service.TERMS, Behaviour.NO_PERMISSION);

    Outcome run = machine.onboard("--probe");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.err().contains(SAID), run.err());
    assertEquals(List.of("/api/models/deepseek-ai/DeepSeek-R1/auth-check"), askedForTerms());
  }

  @Test
  void aScriptThatDoesNotAsksNobody() throws Exception {
    hub.set(Service.TERMS, Behaviour.NO_PERMISSION);

    assertFalse(machine.onboard().err().contains("gated"));
    assertFalse(machine.onboard("--no-verify", "--probe").err().contains("gated"));
    assertEquals(List.of(), askedForTerms());
  }

  @Test
  void theCardSaysItAndGoesOn() throws Exception {
    hub.set(Service.TERMS, Behaviour.NO_PERMISSION);
    FakePrompter person = new FakePrompter().onCard("<enter>");

    assertEquals(ExitCode.DONE, machine.ask(person, "onboard").code());

    assertTrue(person.transcript().get(0).contains(SAID), person.transcript() + "");
  }

  @ParameterizedTest
  @EnumSource(
      value = Behaviour.class,
      names = {
        "WELL",
        "WRONG_TOKEN",
        "NOT_SERVED",
        "RATE_LIMITED",
        "SERVER_ERROR",
        "WEB_PAGE",
        "BLOCKED",
        "EMPTY",
        "BROKEN_JSON",
        "CUT_OFF"
      })
  void anyOtherAnswerIsSilence(Behaviour behaviour) throws Exception {
    hub.set(Service.TERMS, behaviour);

    Outcome run = machine.onboard("--probe");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertFalse(run.err().contains("gated"), run.err());
  }
}

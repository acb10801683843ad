package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.huggingface.StubHub.Behaviour;
import ai.openclaw.huggingface.StubHub.Service;
import ai.openclaw.prompt.FakePrompter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A model whose author wants terms to be accepted first. */
class TermsTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String SAID =
      "deepseek-ai/DeepSeek-R1 is gated: accept its terms at https://huggingface.co/deepseek-ai/DeepSeek-R1";

  @TempDir Path home;
  private final StubHub hub = StubHub.start();
  private OpenClawRun openclaw;

  @BeforeEach
  void somebodyWithAKey() {
    openclaw = new OpenClawRun(home).online(hub).set("HF_TOKEN", KEY);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private Outcome script(String... more) throws Exception {
    String[] words = new String[more.length + 3];
    System.arraycopy(more, 0, words, 3, more.length);
    words[0] = "onboard";
    words[1] = "--non-interactive";
    words[2] = "--auth-choice=huggingface-api-key";
    return openclaw.run(words);
  }

  private List<String> asked() {
    return hub.requests().stream()
        .map(StubHub.Arrived::path)
        .filter(path -> path.endsWith("/auth-check"))
        .toList();
  }

  @Test
  void aScriptThatTriesTheModelIsToldWhereItsTermsAre() throws Exception {
    hub.set(Service.TERMS, Behaviour.NO_PERMISSION);

    Outcome run = script("--probe");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.err().contains(SAID), run.err());
    assertEquals(List.of("/api/models/deepseek-ai/DeepSeek-R1/auth-check"), asked());
  }

  @Test
  void aScriptThatDoesNotAsksNobody() throws Exception {
    hub.set(Service.TERMS, Behaviour.NO_PERMISSION);

    assertFalse(script().err().contains("gated"));
    assertFalse(script("--no-verify", "--probe").err().contains("gated"));
    assertEquals(List.of(), asked());
  }

  @Test
  void theCardSaysItAndGoesOn() throws Exception {
    hub.set(Service.TERMS, Behaviour.NO_PERMISSION);
    FakePrompter person = new FakePrompter().onCard("<enter>");

    assertEquals(ExitCode.DONE, openclaw.ask(person, "onboard").code());

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

    Outcome run = script("--probe");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertFalse(run.err().contains("gated"), run.err());
  }
}

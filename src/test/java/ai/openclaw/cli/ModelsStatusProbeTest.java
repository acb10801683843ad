package ai.openclaw.cli;

import static ai.openclaw.cli.Warnings.codes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code openclaw models status --probe}: what is tried, with which key, and what comes of it. */
class ModelsStatusProbeTest extends StatusScene {
  @Test
  void withARefusedKeyTheModelIsNotTried() throws Exception {
    machine.write(STORE, machine.read(STORE).replace("testtesttest", "wrongtesttest"));

    assertEquals(List.of("key-refused"), codes(json("--check", "--probe")));
    assertTrue(hub.requests().stream().noneMatch(each -> each.path().contains("chat")));
  }

  @Test
  void probeTriesTheDefaultModelWithOneToken() throws Exception {
    JsonNode json = json("--probe");

    assertTrue(json.at("/probe/ok").asBoolean());
    StubHub.Arrived asked = hub.requests().get(hub.requests().size() - 1);
    assertTrue(asked.body().contains("\"max_tokens\":1"), asked.body());
    assertEquals("Bearer " + TOKEN, asked.authorization());
  }

  @Test
  void probeTriesAnotherProfilesKeyWithOtherTerms() throws Exception {
    String other = "hf_testtesttesttesttesttesttesttest34";
    machine.standardInput(other);
    machine.run(
        "models", "auth", "paste-api-key", "--provider=huggingface", "--profile-id=huggingface:b");

    JsonNode json =
        json(
            "--probe",
            "--probe-provider=huggingface",
            "--probe-profile=huggingface:b",
            "--probe-timeout=5000",
            "--probe-concurrency=2",
            "--probe-max-tokens=8");

    assertTrue(json.at("/probe/ok").asBoolean());
    StubHub.Arrived asked = hub.requests().get(hub.requests().size() - 1);
    assertTrue(asked.body().contains("\"max_tokens\":8"), asked.body());
    assertEquals("Bearer " + other, asked.authorization());
  }

  @ParameterizedTest
  @CsvSource({
    "together, '', is a profile of together",
    "'huggingface-endpoint', '', is a profile of huggingface-endpoint",
    "'', '', names no provider",
    "huggingface, together, is a profile of huggingface"
  })
  void noProviderIsTriedWithTheKeyOfAnother(String owner, String tried, String said)
      throws Exception {
    machine.write(
        STORE,
        """
        {"version": 1, "profiles": {
          "huggingface:default": {"type": "api_key", "provider": "huggingface", "key": "%s"},
          "other:default": {"type": "api_key", "provider": "%s", "key": "key-of-another"}}}
        """
            .formatted(TOKEN, owner));
    List<String> line =
        new ArrayList<>(List.of("--check", "--probe", "--probe-profile=other:default"));
    if (!tried.isEmpty()) {
      line.add("--probe-provider=" + tried);
    }

    Outcome outcome = status(line.toArray(new String[0]));

    assertEquals(ExitCode.USAGE, outcome.code());
    assertTrue(outcome.err().startsWith("error: other:default " + said + ", and "), outcome.err());
    assertTrue(outcome.err().contains("\nhint: openclaw models "), outcome.err());
    assertEquals(List.of(), hub.requests());
  }

  @Test
  void whatIsNoModelOfTheRoutersIsNotTried() throws Exception {
    JsonNode json = json("--probe", "--probe-provider=together");

    assertEquals(List.of("model-unclear"), codes(json));
    assertEquals(ExitCode.USAGE, status("--probe", "--probe-timeout=soon").code());
  }

  @ParameterizedTest
  @CsvSource({
    "NO_CREDITS, model-refused, CHECK_FAILED",
    "NOT_SERVED, model-refused, CHECK_FAILED",
    "SERVER_ERROR, model-unclear, DONE"
  })
  void whatTheProbeMeetsIsTold(StubHub.Behaviour behaviour, String code, ExitCode exit)
      throws Exception {
    hub.set(StubHub.Service.CHAT, behaviour);

    Outcome outcome = status("--check", "--probe", "--json");

    assertEquals(List.of(code), codes(outcome.json()));
    assertEquals(exit, outcome.code());
    assertEquals(ExitCode.DONE, status("--probe").code(), "only --check tells by the exit code");
  }

  @Test
  void aModelOfAnotherProviderIsNotProbed() throws Exception {
    machine.write(CONFIG, "{agents: {defaults: {model: 'anthropic/claude-opus'}}}");

    JsonNode json = json("--probe");

    assertEquals(List.of("model-unclear"), codes(json));
    assertTrue(json.path("probe").isNull());
  }
}

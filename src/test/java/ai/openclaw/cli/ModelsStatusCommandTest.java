package ai.openclaw.cli;

import static ai.openclaw.cli.Warnings.codes;
import static ai.openclaw.cli.Warnings.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code openclaw models status} on a machine that onboarding has set up, and on worse ones. */
class ModelsStatusCommandTest extends StatusScene {
  @Test
  void nobodyIsAskedAndNothingIsWrong() throws Exception {
    JsonNode json = json();

    assertEquals("huggingface/deepseek-ai/DeepSeek-R1", json.path("defaultModel").asText());
    assertEquals("unknown", json.at("/served/state").asText(), "there is no list yet");
    assertEquals("huggingface:default", json.at("/auth/providers/0/usedByOpenClaw").asText());
    assertEquals("huggingface/deepseek-ai/DeepSeek-R1", json.at("/aliases/Hugging Face").asText());
    assertTrue(json.path("account").isNull());
    assertEquals(List.of(), codes(json));
    assertEquals(List.of(), hub.requests());
  }

  @Test
  void modelsAloneIsTheStatus() throws Exception {
    Outcome status = machine.run("models", "status", "--agent", "main");

    assertEquals(status, machine.run("models", "--agent", "main"));
    assertEquals(machine.run("models", "status", "--json"), machine.run("models", "--status-json"));
    assertEquals(machine.run("models", "status", "--json"), machine.run("models", "--json"));
    assertEquals(
        machine.run("models", "status", "--plain"), machine.run("models", "--status-plain"));
    assertEquals(status, machine.run("models", "--agent", "main", "status"));
  }

  @Test
  void providersWithoutAKeyAndProfilesThatRestAreListedAsOpenClawDoes() throws Exception {
    assertEquals("[]", json().at("/auth/missingProvidersInUse").toString());
    long until = OpenClawRun.NOW.toEpochMilli() + 60_000;
    machine.write(
        STORE,
        "{\"version\": 1, \"profiles\": {\"together:x\": {\"type\": \"api_key\","
            + " \"provider\": \"together\", \"key\": \"t\"}},"
            + " \"usageStats\": {\"together:x\": {\"cooldownUntil\": "
            + until
            + "}, \"huggingface:default\": {\"disabledUntil\": 1}}}");

    JsonNode auth = json().path("auth");

    assertEquals("[\"huggingface\"]", auth.path("missingProvidersInUse").toString());
    assertEquals(
        "[{\"profileId\":\"together:x\",\"provider\":\"together\",\"kind\":\"cooldown\","
            + "\"reason\":null,\"until\":"
            + until
            + ",\"remainingMs\":60000}]",
        auth.path("unusableProfiles").toString());
  }

  @Test
  void theLastListTellsWhetherTheDefaultIsServed() throws Exception {
    machine.run("models", "list");

    JsonNode json = json();

    assertEquals("served", json.at("/served/state").asText());
    assertEquals("cache", json.at("/served/source").asText());
    assertTrue(json.at("/served/providers").asInt() > 0);
    assertEquals(1, hub.requests().size(), "the list alone asked");
  }

  @Test
  void aDefaultAndAFallbackThatTheRouterDroppedAreGone() throws Exception {
    machine.write(
        CONFIG,
        """
        {agents: {defaults: {model: {primary: "huggingface/org/gone",
           fallbacks: ["huggingface/org/gone-too"]}}}}
        """);
    machine.run("models", "list");

    JsonNode json = json();

    assertEquals("gone", json.at("/served/state").asText());
    assertEquals(List.of("model-gone", "model-gone"), codes(json));
    assertTrue(message(json, 1).startsWith("the fallback huggingface/org/gone-too"));
  }

  @Test
  void soIsAModelThatTheAgentUsesInPlaceOfTheDefault() throws Exception {
    machine.write(
        CONFIG,
        """
        {agents: {defaults: {model: "huggingface/openai/gpt-oss-120b"},
           list: [{id: "main", model: "huggingface/org/gone"}]}}
        """);
    machine.run("models", "list");

    JsonNode json = json();

    assertEquals(List.of("model-gone"), codes(json));
    assertEquals(
        "the default model huggingface/org/gone of agent main is no longer served",
        message(json, 0));
  }

  @Test
  void whatMendsTheFilesOfAProfileIsACommandForThatProfile() throws Exception {
    machine.write(
        ".openclaw-work/openclaw.json",
        """
        {meta: {lastTouchedVersion: "2026.2.17"},
         agents: {defaults: {model: "huggingface/openai/gpt-oss-120b",
           models: {"huggingface/openai/gpt-oss-20b": {}}}}}
        """);

    JsonNode json = machine.run("--profile", "work", "models", "status", "--json").json();

    assertEquals("model-not-allowed", codes(json).get(0));
    assertEquals(
        "openclaw --profile work models set huggingface/openai/gpt-oss-120b",
        json.at("/verdict/next/0").asText());
  }

  @Test
  void plainIsTheDefaultsRefWhateverTheConfigCallsIt() throws Exception {
    machine.write(
        CONFIG,
        "{agents: {defaults: {model: 'fast', models: {'huggingface/org/m': {alias: 'Fast'}}}}}");

    assertEquals("huggingface/org/m", status("--plain").out().strip());
  }

  @ParameterizedTest
  @CsvSource(
      value = {"''", "{", "[]", "{profiles: {}}"},
      delimiter = '|')
  void aBrokenStoreIsToldAndTheRestIsShown(String content) throws Exception {
    machine.write(STORE, content);

    Outcome outcome = status("--check", "--json");

    assertEquals(List.of("store-broken"), codes(outcome.json()));
    assertEquals(ExitCode.CHECK_FAILED, outcome.code());
    assertEquals(
        "huggingface/deepseek-ai/DeepSeek-R1", outcome.json().path("defaultModel").asText());
  }

  @Test
  void aBrokenConfigIsAConflict() throws Exception {
    machine.write(CONFIG, "{models: ");

    Outcome outcome = status();

    assertEquals(ExitCode.CONFLICT, outcome.code());
    assertEquals("", outcome.out());
  }

  @Test
  void aKeyThatOnlyThisToolUsesIsToldOfOnce() throws Exception {
    String second =
        "\"huggingface:second\": {\"type\": \"token\", \"provider\": \"huggingface\","
            + " \"token\": \"hf_secondsecondsecondsecondsecond12\"},";
    machine.write(CONFIG, "{agents: {defaults: {model: 'huggingface/deepseek-ai/DeepSeek-R1'}}}");
    machine.write(
        STORE, machine.read(STORE).replaceFirst("\"profiles\": *\\{", "\"profiles\": {" + second));

    JsonNode json = json();

    assertEquals("huggingface:second", json.at("/auth/providers/0/usedByOpenClaw").asText());
    assertEquals("huggingface:default", json.at("/auth/providers/0/usedByThisTool").asText());
    assertEquals(List.of("keys-differ"), codes(json));
  }

  @Test
  void theNewerGenerationDoesNotReadTheProfiles() throws Exception {
    machine.write(".openclaw/state/openclaw.sqlite", "huggingface:default");

    JsonNode json = json();

    assertEquals(List.of("store-not-read"), codes(json));
    assertTrue(json.path("warnings").toString().contains("auth-profiles.json.aside"));
    assertTrue(json.at("/auth/providers/0/usedByOpenClaw").isNull());
    assertTrue(json.at("/auth/providers/0/databaseMayWin").asBoolean());
    assertFalse(json.at("/auth/providers/0/keys/0/readByOpenClaw").asBoolean());
  }

  @Test
  void aVariableThatBeatsTheStoredKeyFailsTheCheck() throws Exception {
    machine.write(
        CONFIG,
        "{meta: {lastTouchedVersion: '2026.9.6'}, agents: {defaults: {model: 'huggingface/a/b'}},"
            + " models: {providers: {huggingface: {apiKey: 'hf_stored'}}}}");
    Files.delete(machine.path(".openclaw/agents/main/agent/auth-profiles.json"));
    machine.set("HF_TOKEN", "hf_other");

    Outcome outcome =
        machine.set("HF_HUB_OFFLINE", "1").run("models", "status", "--check", "--json");

    assertEquals(ExitCode.CHECK_FAILED, outcome.code());
    assertTrue(codes(outcome.json()).contains("key-overruled"), outcome.out());
    assertEquals("unset HF_TOKEN", outcome.json().at("/verdict/next/0").asText());
  }

  @Test
  void anAgentsOwnModelIsNamedAndADefaultThatIsNotAllowedFailsTheCheck() throws Exception {
    machine.write(
        CONFIG,
        "{agents: {defaults: {model: 'huggingface/a/b', models: {'huggingface/c/d': {}}},"
            + " entries: {main: {model: 'huggingface/c/d'}}}}");

    assertTrue(status().out().contains("main has a model of its own, huggingface/c/d"));
    machine.write(
        CONFIG,
        "{agents: {defaults: {model: 'huggingface/a/b', models: {'huggingface/c/d': {}}}}}");
    assertTrue(codes(status("--json").json()).contains("model-not-allowed"));
  }

  @Test
  void aNewerRuntimeWithoutItsDatabaseHasNoKeyAtAll() throws Exception {
    machine.write(
        CONFIG,
        machine.read(CONFIG).replaceFirst("\\{", "{meta: {lastTouchedVersion: '2026.9.6'},"));

    Outcome outcome = status("--check", "--json");

    assertEquals(List.of("store-not-read", "key-not-read"), codes(outcome.json()));
    assertTrue(message(outcome.json(), 1).startsWith("OpenClaw 2026.9.6 does not read"));
    assertEquals(ExitCode.CHECK_FAILED, outcome.code());
  }

  @Test
  void whatMakesNoSenseIsWrongUsage() throws Exception {
    assertEquals(ExitCode.USAGE, status("--plain", "--json").code());
    assertEquals(ExitCode.USAGE, status("--plain", "--probe").code());
    assertEquals(ExitCode.USAGE, status("--agent", "../x").code());
  }
}

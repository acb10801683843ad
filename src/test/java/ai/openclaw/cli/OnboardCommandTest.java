package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.huggingface.StubHub.Behaviour;
import ai.openclaw.huggingface.StubHub.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a script sees of {@code openclaw onboard}: exit codes, messages, the JSON object. */
class OnboardCommandTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String WRONG = "hf_wrong00000000000000000000000000BBBB";
  private static final String CONFIG = ".openclaw/openclaw.json";

  @TempDir Path home;
  private OpenClawRun openclaw;

  @BeforeEach
  void emptyHome() {
    openclaw = new OpenClawRun(home);
  }

  @ParameterizedTest
  @CsvSource({
    "onboard --modle x/y, unknown option --modle, did you mean --model?",
    "onboard --auth-choice huggingface, unknown --auth-choice huggingface, "
        + "did you mean --auth-choice huggingface-api-key?",
    "onbaord, unknown command onbaord, did you mean openclaw onboard?",
    "onboard now, unexpected argument now, openclaw onboard --help",
    "onboard --sing, unknown option --sing, openclaw onboard --help",
    "onboard --auth-choice nobody, unknown --auth-choice nobody, 'one of huggingface-api-key,"
        + " huggingface-endpoint, together-api-key, custom-api-key, skip'",
    "onboard --workspace=, --workspace is empty, is the variable that it is made from set?",
    "onboard --model=, --model is empty, is the variable that it is made from set?",
    "onboard --huggingface-api-key hf_a --model huggingface/, --model is empty, "
        + "for example --model org/model",
    "onboard --mode hybrid, unknown --mode hybrid, the only one here is --mode local",
    "onboard --credential-store keychain, unknown --credential-store keychain, "
        + "'one of auto, auth-profiles, config, runtime'",
    "onboard --token abc, --token needs --token-provider, add --token-provider huggingface",
    "onboard --token-provider huggingface, --token-provider needs --token, add --token <token>",
    "onboard --token abc --token-provider nobody, unknown --token-provider nobody, ",
    "onboard --auth-choice apiKey, --auth-choice apiKey needs --token and --token-provider, "
        + "add --token <token> --token-provider huggingface",
    "onboard --token-provider huggingface --token=, --token is empty, "
        + "is the variable that it is made from set?",
    "onboard --huggingface-api-key=, --huggingface-api-key is empty, "
        + "is the variable that it is made from set?",
    "onboard --huggingface-api-key a --together-api-key b, "
        + "'more than one provider key: --huggingface-api-key, --together-api-key', "
        + "'give one of them, or say which one counts with --auth-choice'",
    "onboard, Missing --auth-choice., openclaw onboard --help",
    "onboard --auth-choice huggingface-api-key --api-key-file none, "
        + "--api-key-file: none does not exist, the file must contain the key and nothing else",
    "onboard --auth-choice huggingface-api-key --api-key-file -, --api-key-file: standard input"
        + " holds no key, the file must contain the key and nothing else",
    "onboard --auth-choice huggingface-api-key --huggingface-base-url http://gw.example.com/v1,"
        + " '--huggingface-base-url: http: would send the key in the clear; use https:', openclaw"
        + " onboard --help",
    "--profile ../x onboard --auth-choice skip, '''../x'' cannot be a profile name', ",
  })
  void wrongUsageIsOneLineAndAHint(String command, String message, String hint) throws IOException {
    List<String> args = new ArrayList<>(List.of(command.split(" ", -1)));
    if (args.contains("onboard")) {
      args.add("--non-interactive");
    }
    Outcome run = openclaw.run(args.toArray(new String[0]));
    assertEquals(ExitCode.USAGE, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("error: " + message + "\n\nhint: "), run.err());
    assertTrue(hint == null || run.err().endsWith("\nhint: " + hint + "\n"), run.err());
    assertFalse(Files.exists(home.resolve(".openclaw")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--mode remote",
        "--install-daemon",
        "--daemon-runtime node",
        "--reset",
        "--gateway-port 18789",
        "--gateway-auth token",
        "--gateway-of-a-later-release x",
        "--remote-password x",
        "--remote-url wss://example.com",
        "--tailscale serve",
      })
  void whatOpenClawItselfDoesIsSaidToBeItsOwn(String option) throws IOException {
    List<String> args =
        new ArrayList<>(List.of("onboard", "--non-interactive", "--huggingface-api-key", KEY));
    args.addAll(List.of(option.split(" ", -1)));
    Outcome run = openclaw.run(args.toArray(new String[0]));
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("belongs to OpenClaw itself"), run.err());
    assertTrue(run.err().contains("hint: "), run.err());
    assertFalse(Files.exists(home.resolve(".openclaw")));
  }

  @Test
  void jsonHasTheFieldsOfOpenClawsOwnOnboarding() throws Exception {
    Outcome run =
        openclaw.run(
            "onboard",
            "--non-interactive",
            "--huggingface-api-key",
            KEY,
            "--skip-skills",
            "--workspace",
            "/w",
            "--json");

    JsonNode json = run.json();
    assertEquals("local", json.path("mode").asText());
    assertEquals("/w", json.path("workspace").asText());
    assertEquals("huggingface-api-key", json.path("authChoice").asText());
    assertTrue(json.path("skipSkills").asBoolean());
    assertFalse(json.path("skipHealth").asBoolean(true));
    assertFalse(json.path("installDaemon").asBoolean(true));
    JsonNode again =
        openclaw.run("onboard", "--non-interactive", "--auth-choice=skip", "--json").json();
    assertEquals("skip", again.path("authChoice").asText());
    assertEquals("/w", again.path("workspace").asText());
  }

  @Test
  void withoutATerminalTheScriptedCommandIsNamed() throws IOException {
    Outcome run = openclaw.run("onboard");
    assertEquals(ExitCode.USAGE, run.code());
    assertEquals(
        """
        error: onboard is interactive and needs a terminal

        hint: openclaw onboard --non-interactive --auth-choice huggingface-api-key
        """,
        run.err());
  }

  @Test
  void keyInTheArgumentsGetsAHintButNotInJson() throws Exception {
    Outcome told = openclaw.onboard("--huggingface-api-key", KEY);
    assertTrue(told.err().contains("hint: arguments show in process lists"), told.err());
    Outcome json = openclaw.onboard("--huggingface-api-key", KEY, "--json");
    assertEquals("", json.err());
    assertTrue(json.json().path("ok").asBoolean());
  }

  @Test
  void aKeyThatOpenClawPassesOverIsToldOfAndMended() throws Exception {
    openclaw.write(CONFIG, "{\"meta\": {\"lastTouchedVersion\": \"2026.9.6\"}}");
    openclaw.set("HF_TOKEN", WRONG);

    Outcome run = openclaw.onboard("--huggingface-api-key", KEY);

    assertEquals(ExitCode.DONE, run.code());
    assertTrue(
        run.out()
            .startsWith(
                """
                ▲ Done: the default model is huggingface/deepseek-ai/DeepSeek-R1
                  OpenClaw uses HF_TOKEN in the environment, which is another key
                  hint: unset HF_TOKEN
                """),
        run.out());
    assertFalse(run.out().contains("passed over"), run.out());
  }

  @Test
  void aDefaultThatAnAgentOverridesIsToldOf() throws Exception {
    openclaw.write(CONFIG, "{agents: {list: [{id: 'main', model: 'anthropic/claude-x'}]}}");

    Outcome run = openclaw.onboard("--huggingface-api-key", KEY);

    assertTrue(
        run.out()
            .startsWith(
                """
                ▲ Done: the default model is huggingface/deepseek-ai/DeepSeek-R1
                  main has a model of its own, anthropic/claude-x
                  hint: openclaw models set huggingface/deepseek-ai/DeepSeek-R1 --agent main
                """),
        run.out());
    Outcome set =
        openclaw.run(
            "models", "set", "huggingface/deepseek-ai/DeepSeek-R1", "--agent", "main", "--offline");
    assertTrue(set.out().startsWith("✔ Done: the model of main is huggingface/"), set.out());
    assertTrue(openclaw.onboard("--huggingface-api-key", KEY).out().startsWith("✔ "));
  }

  @Test
  void modelsThatWorkTodayStayAllowed() throws Exception {
    openclaw.write(
        CONFIG,
        """
        {"agents": {
          "defaults": {"model": {"primary": "anthropic/claude-x", "fallbacks": ["openai/y"]}},
          "entries": {"ops": {"model": "google/z"}}},
        "models": {"providers": {"hearth": {"models": [{"id": "ember-2"}]}}}}
        """);

    openclaw.onboard("--huggingface-api-key", KEY);

    List<String> allowed = new ArrayList<>();
    openclaw.json(CONFIG).at("/agents/defaults/models").fieldNames().forEachRemaining(allowed::add);
    assertEquals(
        List.of(
            "anthropic/claude-x",
            "openai/y",
            "google/z",
            "hearth/ember-2",
            "huggingface/deepseek-ai/DeepSeek-R1"),
        allowed);
  }

  @Test
  void whereAPolicySaysWhatIsAllowedTheModelGoesThere() throws Exception {
    openclaw.write(
        CONFIG, "{\"agents\": {\"defaults\": {\"modelPolicy\": {\"allow\": [\"openai/y\"]}}}}");

    Outcome run = openclaw.onboard("--huggingface-api-key", KEY);

    assertTrue(run.out().startsWith("✔ "), run.out());
    assertEquals(
        "[\"openai/y\",\"huggingface/deepseek-ai/DeepSeek-R1\"]",
        openclaw.json(CONFIG).at("/agents/defaults/modelPolicy/allow").toString());
  }

  @Test
  void whoeverIsStrictAboutItIsToldByTheExitCode() throws Exception {
    assertEquals(ExitCode.DONE, openclaw.onboard("--huggingface-api-key", KEY, "--strict").code());
    openclaw.write(CONFIG, "{\"meta\": {\"lastTouchedVersion\": \"2026.9.6\"}}");
    openclaw.set("HF_TOKEN", WRONG);
    Files.delete(openclaw.path(".openclaw/agents/main/agent/auth-profiles.json"));

    Outcome run = openclaw.onboard("--huggingface-api-key", KEY, "--strict", "--json");

    assertEquals(ExitCode.OVERRULED, run.code());
    assertFalse(run.json().at("/verdict/key/effective").asBoolean(true));
    assertEquals("unset HF_TOKEN", run.json().at("/verdict/next/0").asText());
    assertTrue(
        openclaw
            .onboard("--huggingface-api-key", KEY, "--dry-run", "--json")
            .json()
            .get("verdict")
            .isNull());
  }

  @Test
  void hintNamesTheVariableOfTheProviderInUse() throws IOException {
    Outcome run = openclaw.run("onboard", "--non-interactive", "--together-api-key", KEY);
    assertTrue(run.err().contains("TOGETHER_API_KEY in the environment"), run.err());
  }

  @Test
  void keyThatLostItsOptionIsMaskedEvenInAStackTrace() throws IOException {
    openclaw.set("OPENCLAW_DEBUG", "1");
    String key = "key-lost0000000000000000000";
    Outcome run = openclaw.run("onboard", "--non-interactive", "--together-api-key=x", key);
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().startsWith("error: unexpected argument key-…0000\n"), run.err());
  }

  @Test
  void keyInTheWrongOptionIsMasked() throws IOException {
    Outcome run = openclaw.run("onboard", "--non-interactive", "--auth-choice", KEY);
    assertTrue(run.err().startsWith("error: unknown --auth-choice hf_good…AAAA\n"), run.err());
  }

  @Test
  void skippingChangesNothing() throws Exception {
    Outcome run = openclaw.run("onboard", "--non-interactive", "--auth-choice=skip", "--json");
    assertEquals(ExitCode.DONE, run.code());
    assertFalse(run.json().path("dryRun").asBoolean(true));
    assertFalse(Files.exists(home.resolve(".openclaw")));
  }

  @Test
  void dryRunShowsThePlanWithMaskedKeysAndWritesNothing() throws IOException {
    Outcome run =
        openclaw.onboard("--huggingface-api-key", KEY, "--dry-run", "--credential-store=config");
    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.out().contains("set models.providers.huggingface.apiKey = hf_good…AAAA\n"));
    assertFalse(Files.exists(home.resolve(".openclaw")));
  }

  @Test
  void jsonOfSuccessIsOneObject() throws Exception {
    JsonNode json = openclaw.onboard("--huggingface-api-key", KEY, "--json").json();
    assertTrue(json.path("ok").asBoolean());
    assertEquals("huggingface", json.path("provider").asText());
    assertEquals("huggingface/deepseek-ai/DeepSeek-R1", json.path("model").asText());
    assertEquals("flag", json.path("token").path("source").asText());
    assertEquals("built-in", json.path("catalog").path("source").asText());
    assertEquals(4, json.path("catalog").path("count").asInt());
    assertEquals(2, json.path("files").size());
    assertFalse(json.path("dryRun").asBoolean());
  }

  @Test
  void secondJsonSaysThatNothingChanged() throws Exception {
    openclaw.onboard("--huggingface-api-key", KEY);
    JsonNode json = openclaw.onboard("--huggingface-api-key", KEY, "--json").json();
    assertTrue(json.path("ok").asBoolean());
    assertEquals(0, json.path("changed").size());
    assertEquals(0, json.path("files").size());
  }

  @Test
  void wrongUsageEndsWithTwo() throws Exception {
    assertFailure(ExitCode.USAGE, openclaw.onboard("--json"));
  }

  @Test
  void brokenConfigEndsWithThreeAndStaysAsItIs() throws Exception {
    openclaw.write(CONFIG, "{ models: [ }");
    assertFailure(ExitCode.CONFLICT, openclaw.onboard("--huggingface-api-key", KEY, "--json"));
    assertEquals("{ models: [ }", openclaw.read(CONFIG));
  }

  @Test
  void refusedKeyEndsWithFourAndWritesNothing() throws Exception {
    try (StubHub hub = StubHub.start()) {
      openclaw.online(hub);
      assertFailure(ExitCode.REFUSED, openclaw.onboard("--huggingface-api-key", WRONG, "--json"));
    }
    assertFalse(Files.exists(home.resolve(".openclaw")));
  }

  @Test
  void keyOfAKindThatIsNoLongerAcceptedEndsWithFour() throws Exception {
    assertFailure(
        ExitCode.REFUSED,
        openclaw.onboard("--huggingface-api-key", "api_org_0123456789", "--json"));
  }

  @Test
  void folderThatCannotBeMadeEndsWithOne() throws Exception {
    openclaw.write("file", "").set("OPENCLAW_STATE_DIR", home.resolve("file/state").toString());
    Outcome run = openclaw.onboard("--huggingface-api-key", KEY, "--json");
    assertFailure(ExitCode.FAILED, run);
  }

  @Test
  void liveModelsArePutInWithTheirFacts() throws Exception {
    try (StubHub hub = StubHub.start()) {
      openclaw.online(hub).set("HF_TOKEN", KEY);
      Outcome run = openclaw.onboard("--model", "Qwen/Qwen3-8B", "--json");
      assertEquals(ExitCode.DONE, run.code(), run.out() + run.err());
      JsonNode json = run.json();
      assertEquals("live", json.path("catalog").path("source").asText());
      assertEquals(136, json.path("catalog").path("count").asInt());
      assertEquals("ada", json.path("account").path("name").asText());
    }
    JsonNode section = openclaw.json(CONFIG).path("models").path("providers").path("huggingface");
    assertEquals(5, section.path("models").size());
    assertEquals("Qwen3 8B", section.path("models").path(4).path("name").asText());
  }

  @Test
  void modelThatIsNotThereNamesTheNearest() throws Exception {
    try (StubHub hub = StubHub.start()) {
      openclaw.online(hub).set("HF_TOKEN", KEY);
      Outcome run = openclaw.onboard("--model", "Qwen/Qwen3-9B");
      assertEquals(ExitCode.USAGE, run.code());
      assertTrue(run.err().startsWith("error: Hugging Face has no model Qwen/Qwen3-9B\n"));
      assertTrue(run.err().contains("hint: the nearest are Qwen/Qwen3-8B, "), run.err());
    }
  }

  @ParameterizedTest
  @CsvSource({"SERVER_ERROR", "WEB_PAGE", "EMPTY", "BROKEN_JSON", "CUT_OFF"})
  void withoutAListTheBuiltInModelsAreTakenAndTheReasonIsSaid(Behaviour behaviour)
      throws Exception {
    try (StubHub hub = StubHub.start()) {
      openclaw.online(hub.set(Service.MODELS, behaviour)).set("HF_TOKEN", KEY);
      Outcome run = openclaw.onboard("--json");
      assertEquals(ExitCode.DONE, run.code(), run.out() + run.err());
      JsonNode catalog = run.json().path("catalog");
      assertEquals("built-in", catalog.path("source").asText());
      assertFalse(catalog.path("reason").asText().isEmpty());
      assertEquals(4, catalog.path("count").asInt());
    }
  }

  @Test
  void listThatCannotBeKeptIsAWarning() throws Exception {
    try (StubHub hub = StubHub.start()) {
      openclaw.online(hub).write("file", "").set("XDG_CACHE_HOME", home.resolve("file").toString());
      Outcome run = openclaw.onboard("--huggingface-api-key", KEY);
      assertEquals(ExitCode.DONE, run.code());
      assertTrue(run.err().contains("the list of models is not kept\n"), run.err());
    }
  }

  @Test
  void offlineAsksNobody() throws Exception {
    try (StubHub hub = StubHub.start()) {
      openclaw.online(hub);
      assertEquals(
          ExitCode.DONE, openclaw.onboard("--huggingface-api-key", KEY, "--offline").code());
      assertEquals(List.of(), hub.requests());
    }
  }

  @Test
  void stackTraceOfARefusalHoldsNoKey() throws Exception {
    try (StubHub hub = StubHub.start()) {
      openclaw.online(hub).set("OPENCLAW_DEBUG", "1");
      Outcome run = openclaw.onboard("--huggingface-api-key", WRONG);
      assertEquals(ExitCode.REFUSED, run.code());
      assertTrue(run.err().contains("\tat ai.openclaw."), run.err());
    }
  }

  @Test
  void withoutDebugThereIsNoStackTrace() throws Exception {
    openclaw.write(CONFIG, "{");
    assertFalse(openclaw.onboard("--huggingface-api-key", KEY).err().contains("\tat "));
  }

  private static void assertFailure(ExitCode code, Outcome run) throws Exception {
    assertEquals(code, run.code(), run.out() + run.err());
    JsonNode error = run.json().path("error");
    assertFalse(run.json().path("ok").asBoolean(true));
    assertEquals(code.number(), error.path("exitCode").asInt());
    assertFalse(error.path("message").asText().isEmpty());
    assertFalse(error.path("message").asText().contains("\n"));
    assertEquals("", run.err());
  }
}

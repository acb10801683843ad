package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the end of {@code openclaw onboard} says of the key, the model and the allowlists that
 * OpenClaw will use.
 */
class OnboardVerdictTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String WRONG = "hf_wrong00000000000000000000000000BBBB";
  private static final String CONFIG = ".openclaw/openclaw.json";

  @TempDir Path home;
  private OpenClawRun openclaw;

  @BeforeEach
  void emptyHome() {
    openclaw = new OpenClawRun(home);
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
                ▲ Written, with problems: the default model is huggingface/deepseek-ai/DeepSeek-R1
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
                ▲ Written, with problems: the default model is huggingface/deepseek-ai/DeepSeek-R1
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
}

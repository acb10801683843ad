package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one JSON object of {@code openclaw onboard --json}. */
class OnboardJsonTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";

  @TempDir Path home;
  private OpenClawRun openclaw;

  @BeforeEach
  void emptyHome() {
    openclaw = new OpenClawRun(home);
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
  void skippingChangesNothing() throws Exception {
    Outcome run = openclaw.run("onboard", "--non-interactive", "--auth-choice=skip", "--json");
    assertEquals(ExitCode.DONE, run.code());
    assertFalse(run.json().path("dryRun").asBoolean(true));
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
}

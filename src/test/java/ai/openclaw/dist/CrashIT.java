package ai.openclaw.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.json5.Json5Document;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills onboarding, as a power cut would, at moments that are spread over its whole run time. How
 * many times is set by {@code crash.kills}; the profile {@code crash} has the full number.
 */
@DisabledOnOs(OS.WINDOWS)
final class CrashIT {
  private static final int KILLS = Integer.getInteger("crash.kills", 25);

  /** The same seed for the same moments, as far as a machine can repeat them. */
  private final Random random = new Random(KILLS);

  private final Map<Setup, JsonNode> configs = new EnumMap<>(Setup.class);

  @TempDir Path temp;
  private Home home;

  /** What a run is told to set up; each one changes both files of the other one. */
  private enum Setup {
    FIRST("hf_firstABCDEFGHIJKLMNOPQRSTUVWXYZabc", "deepseek-ai/DeepSeek-R1"),
    SECOND("hf_secondABCDEFGHIJKLMNOPQRSTUVWXYZab", "openai/gpt-oss-120b");

    private final String token;
    private final String model;

    Setup(String token, String model) {
      this.token = token;
      this.model = model;
    }

    Setup other() {
      return this == FIRST ? SECOND : FIRST;
    }
  }

  /** What is in both files at one moment. */
  private record Contents(String credentials, String config) {}

  @BeforeEach
  void onboardEachOnce() throws Exception {
    home = Home.emptyIn(temp);
    finish(Setup.FIRST);
    for (Setup setup : List.of(Setup.SECOND, Setup.FIRST)) {
      finish(setup);
      configs.put(setup, withoutTime(home.configData()));
    }
  }

  @Test
  void everyKillLeavesWholeFilesAndTheNextRunFinishes() throws Exception {
    Setup now = Setup.FIRST;
    long runTime = 0;
    for (int i = 0; i < 3; i++) {
      now = now.other();
      long start = System.nanoTime();
      finish(now);
      runTime = Math.max(runTime, System.nanoTime() - start);
    }
    int hits = 0;
    for (int i = 0; i < KILLS; i++) {
      Setup next = now.other();
      Contents before = files();
      long moment = (long) (runTime * (i + random.nextDouble()) / KILLS);
      if (kill(next, moment)) {
        hits++;
      }
      assertOldOrNew(before, next, "kill " + i + " after " + moment / 1_000_000 + " ms");
      finish(next);
      assertNew(next);
      now = next;
    }
    assertTrue(hits > 0, "every run was over before it could be killed");
  }

  /** Whether the run was still going on. */
  private boolean kill(Setup setup, long nanoseconds) throws Exception {
    Command.Running running = start(setup);
    boolean ended = running.process().waitFor(nanoseconds, TimeUnit.NANOSECONDS);
    running.process().destroyForcibly();
    running.end();
    return !ended;
  }

  private void assertOldOrNew(Contents before, Setup next, String when) throws Exception {
    Contents after = files();
    boolean credentialIsOld = before.credentials().equals(after.credentials());
    if (!credentialIsOld) {
      assertEquals(next.token, token(), when);
    }
    if (!before.config().equals(after.config())) {
      assertEquals(configs.get(next), withoutTime(home.configData()), when);
      assertTrue(!credentialIsOld, when + ": the config came before the credential");
    }
    JsonNode backup = withoutTime(Json5Document.parse(Files.readString(backup())).data());
    assertTrue(configs.containsValue(backup), when + ": the backup is " + backup);
  }

  private void assertNew(Setup setup) throws Exception {
    assertEquals(setup.token, token());
    assertEquals(configs.get(setup), withoutTime(home.configData()));
    assertEquals(
        List.of(
            "agents/main/agent/auth-profiles.json",
            "openclaw.json",
            "openclaw.json.bak",
            "openclaw.json.undo"),
        home.stateFiles());
  }

  private void finish(Setup setup) {
    Outcome outcome = start(setup).end();
    assertEquals(0, outcome.exitCode(), outcome.err());
  }

  private Command.Running start(Setup setup) {
    return home.openclaw()
        .with("HF_TOKEN", setup.token)
        .start(
            "onboard",
            "--non-interactive",
            "--auth-choice",
            "huggingface-api-key",
            "--model",
            setup.model);
  }

  private String token() throws Exception {
    JsonNode profile = home.profiles("main").path("huggingface:default");
    return profile.path("key").asText();
  }

  private Contents files() throws IOException {
    return new Contents(
        Files.readString(home.credentials("main")), Files.readString(home.config()));
  }

  private Path backup() {
    return home.state().resolve("openclaw.json.bak");
  }

  private static JsonNode withoutTime(JsonNode config) {
    ((ObjectNode) config.path("wizard")).remove("lastRunAt");
    return config;
  }
}

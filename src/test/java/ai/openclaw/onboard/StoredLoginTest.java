package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A login that is stored is what a run goes on with, and stays what it is. */
class StoredLoginTest extends StoreScene {
  private static final String PROFILES = ".openclaw/agents/main/agent/auth-profiles.json";
  private static final String MODE = "/auth/profiles/huggingface:default/mode";

  @BeforeEach
  void noKeyInTheEnvironment() {
    openclaw.unset("HF_TOKEN");
  }

  @Test
  void aTokenThatEndsIsStillOneAfterTheNextRun() throws Exception {
    done("--token", KEY, "--token-provider", "huggingface", "--token-expires-in", "30d");

    done();

    assertEquals("token", openclaw.json(CONFIG).at(MODE).asText());
    assertEquals(
        "token",
        openclaw.json(PROFILES).path("profiles").path("huggingface:default").path("type").asText());
  }

  @Test
  void aReferenceCannotEndByItself() throws Exception {
    openclaw.set("HF_TOKEN", KEY);

    Outcome run =
        openclaw.onboard(
            "--offline",
            "--token-expires-in",
            "30d",
            "--secret-input-mode",
            "ref",
            "--credential-store",
            "auth-profiles");

    assertEquals(ExitCode.USAGE, run.code(), run.out());
    assertTrue(run.err().contains("hint: leave --token-expires-in out"), run.err());
    assertFalse(Files.exists(openclaw.path(PROFILES)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"token", "access"})
  void aRunPutsRightWhatTheConfigSaysOfALogin(String secret) throws Exception {
    String type = secret.equals("token") ? "token" : "oauth";
    openclaw.write(
        PROFILES,
        """
        {"version": 1, "profiles": {"huggingface:default":
          {"type": "%s", "provider": "huggingface", "%s": "hf_login"}}}
        """
            .formatted(type, secret));
    openclaw.write(
        CONFIG,
        """
        {"auth": {"profiles": {"huggingface:default":
          {"provider": "huggingface", "mode": "api_key"}}}}
        """);

    JsonNode said = done();

    assertEquals(type, openclaw.json(CONFIG).at(MODE).asText());
    assertTrue(said.at("/verdict/key/effective").booleanValue(), said.toString());
  }

  @Test
  void theProfileThatIsAskedForGetsTheKeyThoughAnotherLeadsToIt() throws Exception {
    openclaw.set("HF_TOKEN", KEY);
    openclaw.write(
        PROFILES,
        """
        {"version": 1, "profiles": {"huggingface:default": {"type": "api_key",
          "provider": "huggingface",
          "keyRef": {"source": "env", "provider": "default", "id": "HF_TOKEN"}}}}
        """);

    done("--token-profile-id", "huggingface:work");

    JsonNode work = openclaw.json(PROFILES).path("profiles").path("huggingface:work");
    assertEquals(KEY, work.path("key").asText());
  }

  @Test
  void aKeyOfTheConfigGoesToTheProfilesWhereThatIsAskedFor() throws Exception {
    openclaw.write(
        CONFIG,
        "{\"models\": {\"providers\": {\"huggingface\": {\"apiKey\": \"%s\"}}}}".formatted(KEY));

    JsonNode said = done("--credential-store", "auth-profiles");

    JsonNode profile = openclaw.json(PROFILES).path("profiles").path("huggingface:default");
    assertEquals(KEY, profile.path("key").asText());
    assertFalse(openclaw.read(CONFIG).contains(KEY));
    assertTrue(said.path("warnings").toString().contains("stays in its backup"), said.toString());
    assertTrue(said.at("/verdict/key/effective").booleanValue(), said.toString());
    assertEquals(0, done("--credential-store", "auth-profiles").path("files").size());
  }

  @Test
  void aReferenceOfTheConfigIsNotMovedForAReleaseThatKnowsNone() throws Exception {
    openclaw.set("OTHER", KEY);
    openclaw.write(
        CONFIG,
        """
        {"meta": {"lastTouchedVersion": "2026.2.17"},
          "models": {"providers": {"huggingface": {"apiKey": "${OTHER}"}}}}
        """);

    Outcome run = openclaw.onboard("--credential-store", "auth-profiles");

    assertEquals(ExitCode.USAGE, run.code(), run.out());
    assertTrue(run.err().contains("OpenClaw 2026.2.17 knows no references to secrets"), run.err());
    assertEquals(ExitCode.DONE, openclaw.onboard().code(), "it stays where it is");
  }

  private JsonNode done(String... flags) throws Exception {
    Outcome run = openclaw.onboard(withJson(flags));
    assertEquals(ExitCode.DONE, run.code(), run.out());
    return run.json();
  }

  private static String[] withJson(String... flags) {
    String[] all = Arrays.copyOf(flags, flags.length + 1);
    all[flags.length] = "--json";
    return all;
  }
}

package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.runtime.FakeOpenClaw;
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

/** What a run does and says for the OpenClaw that is there; the golden folders have the files. */
class GenerationTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String CONFIG = ".openclaw/openclaw.json";
  private static final String STORE = ".openclaw/agents/main/agent/auth-profiles.json";
  private static final String DATABASE = ".openclaw/state/openclaw.sqlite";

  @TempDir Path home;
  private OpenClawRun openclaw;

  @BeforeEach
  void keyInTheEnvironment() {
    openclaw = new OpenClawRun(home).set("HF_TOKEN", KEY);
  }

  @Test
  void aNewerRuntimeOnPathGetsTheKeyInTheConfig() throws Exception {
    install("2026.9.6");

    JsonNode token = openclaw.onboard("--json").json().path("token");

    assertEquals("config", token.path("route").textValue());
    assertEquals("OpenClaw 2026.9.6 is installed", token.path("routeReason").textValue());
    assertEquals(KEY, openclaw.json(CONFIG).at("/models/providers/huggingface/apiKey").textValue());
    assertTrue(openclaw.json(CONFIG).path("auth").isMissingNode(), "no profile, so no entry");
    assertFalse(Files.exists(openclaw.path(STORE)));
  }

  @Test
  void anOlderRuntimeOnPathGetsAProfileAndIsNotToldOfNewerOnes() throws Exception {
    install("2026.2.17");

    Outcome run = openclaw.onboard();

    assertTrue(run.out().contains("auth-profiles.json (OpenClaw 2026.2.17 is installed)"));
    assertFalse(run.out().contains("2026.6.5"), run.out());
    assertTrue(Files.exists(openclaw.path(STORE)));
  }

  @ParameterizedTest
  @CsvSource({"2026.2.17, false", "2026.4.15, true", "2026.9.6, true"})
  void aModelWithoutToolsIsWrittenAsOneWhereTheReleaseKnowsThat(String release, boolean known)
      throws Exception {
    install(release);
    try (StubHub hub = StubHub.start()) {
      hub.models(
          "{\"data\": [{\"id\": \"org/mute\", \"providers\":"
              + " [{\"provider\": \"a\", \"status\": \"live\", \"supports_tools\": false}]}]}");
      openclaw.online(hub);
      assertEquals(ExitCode.DONE, openclaw.onboard("--model", "org/mute").code());
      assertMuteIsSaidToBe(known);
      for (String verb : List.of("set", "set-image", "fallbacks add", "aliases add quick")) {
        openclaw.write(CONFIG, "{}");
        List<String> line = new ArrayList<>(List.of(("models " + verb).split(" ", -1)));
        line.addAll(List.of("huggingface/org/mute", "--force"));
        Outcome run = openclaw.run(line.toArray(new String[0]));
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertMuteIsSaidToBe(known);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"'', false", "2026.2.17, false", "2026.4.15, false", "2026.5.7, true"})
  void whatElseAModelTakesInIsWrittenWhereTheReleaseKnowsThat(String release, boolean known)
      throws Exception {
    if (!release.isEmpty()) {
      install(release);
    }
    try (StubHub hub = StubHub.start()) {
      hub.models(
          "{\"data\": [{\"id\": \"org/omni\", \"architecture\": {\"input_modalities\":"
              + " [\"text\", \"image\", \"audio\", \"video\"]}}]}");
      openclaw.online(hub);
      String input = known ? "[\"text\",\"image\",\"audio\",\"video\"]" : "[\"text\",\"image\"]";
      assertEquals(ExitCode.DONE, openclaw.onboard("--model", "org/omni").code());
      assertEquals(input, last("org/omni").path("input").toString());
      openclaw.write(CONFIG, "{}");
      Outcome run = openclaw.run("models", "set", "huggingface/org/omni");
      assertEquals(ExitCode.DONE, run.code(), run.err());
      assertEquals(input, last("org/omni").path("input").toString());
    }
  }

  /** The last model that the config describes, which is that one. */
  private JsonNode last(String id) throws Exception {
    JsonNode models = openclaw.json(CONFIG).at("/models/providers/huggingface/models");
    JsonNode last = models.path(models.size() - 1);
    assertEquals(id, last.path("id").asText());
    return last;
  }

  private void assertMuteIsSaidToBe(boolean known) throws Exception {
    JsonNode mute = last("org/mute");
    assertEquals(known, mute.has("compat"));
    assertEquals(known, !mute.at("/compat/supportsTools").asBoolean(true));
  }

  @Test
  void anOlderRuntimeOnPathTakesNoReference() throws Exception {
    install("2026.2.17");

    Outcome run = openclaw.onboard("--secret-input-mode", "ref");

    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().startsWith("error: OpenClaw 2026.2.17 knows no references"), run.err());
    assertFalse(Files.exists(openclaw.path(".openclaw")));
  }

  @Test
  void aProfileBesideANewerStoreIsToldOfWithItsFixAndStays() throws Exception {
    String profiles = "{\"version\": 1, \"profiles\": {}}";
    openclaw.write(DATABASE, "").write(STORE, profiles);

    Outcome run = openclaw.onboard();

    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.out().contains("stops at it while openclaw.sqlite is empty"), run.out());
    assertFalse(run.out().contains("doctor --fix"), run.out());
    install("2026.9.6");
    assertTrue(openclaw.onboard().out().contains("hint: openclaw doctor --fix\n"), run.out());
    assertEquals(profiles, openclaw.read(STORE));
  }

  @Test
  void aDatabaseWithoutATraceOfTheProviderHasNoKeyOfIts() throws Exception {
    openclaw.write(DATABASE, "anthropic:default");

    assertTrue(openclaw.onboard().out().startsWith("✔ Done: "));
  }

  @Test
  void theSectionInAnotherCaseIsTheOneThatGetsTheKey() throws Exception {
    install("2026.9.6");
    openclaw.write(CONFIG, "{\"models\": {\"providers\": {\"HuggingFace\": {\"timeout\": 7}}}}");

    openclaw.onboard();

    JsonNode providers = openclaw.json(CONFIG).at("/models/providers");
    assertEquals(1, providers.size(), providers.toString());
    assertEquals(KEY, providers.at("/HuggingFace/apiKey").textValue());
    assertEquals(7, providers.at("/HuggingFace/timeout").intValue());
  }

  @ParameterizedTest
  @CsvSource({"2026.9.6, true", "2026.8.2, true", "2026.7.1, false", "2026.2.17, false"})
  void nobodyIsShutOutByTheFirstModelOfAFreshConfig(String version, boolean told) throws Exception {
    install(version);

    openclaw.onboard();

    JsonNode config = openclaw.json(CONFIG);
    assertEquals(told, config.at("/meta/migrations/modelPolicyAllowlist").booleanValue());
    assertEquals(1, config.at("/agents/defaults/models").size(), "" + config);
    assertTrue(config.at("/agents/defaults/modelPolicy").isMissingNode());
  }

  @Test
  void statusKnowsTheRuntimeOnPath() throws Exception {
    install("2026.9.6");

    Outcome run = openclaw.run("models", "status", "--json");

    assertTrue(run.json().path("openclaw").toString().contains("2026.9.6"), run.out());
  }

  @Test
  void anOpenClawBehindAShimIsFound() throws Exception {
    install("2026.9.6");
    Path shim = Files.createDirectories(home.resolve("pnpm")).resolve("openclaw");
    Files.writeString(
        shim,
        "#!/bin/sh\nbasedir=$(dirname \"$0\")\n"
            + "exec node \"$basedir/../npm/node_modules/openclaw/openclaw.mjs\" \"$@\"\n");
    assertTrue(shim.toFile().setExecutable(true));
    openclaw.set("PATH", shim.resolveSibling("").toString());

    JsonNode token = openclaw.onboard("--json").json().path("token");

    assertEquals("OpenClaw 2026.9.6 is installed", token.path("routeReason").textValue());
    assertFalse(Files.exists(openclaw.path(STORE)));
  }

  @Test
  void whatCannotBeUnderstoodIsAnOpenClawAllTheSame() throws Exception {
    Path program = Files.createDirectories(home.resolve("bin")).resolve("openclaw");
    Files.writeString(program, "#!/no/such/interpreter\n");
    assertTrue(program.toFile().setExecutable(true));
    openclaw.set("PATH", program.resolveSibling("").toString());

    JsonNode token = openclaw.onboard("--json").json().path("token");

    assertEquals(
        "an OpenClaw of unknown version is installed", token.path("routeReason").textValue());
  }

  @Test
  void aNewProfileIsForTheOpenClawOfTheDefaultOne() throws Exception {
    openclaw.write(".openclaw/openclaw.json", "{\"meta\": {\"lastTouchedVersion\": \"2026.9.6\"}}");

    JsonNode token = openclaw.onboard("--profile", "new", "--json").json().path("token");

    assertEquals("config", token.path("route").textValue());
    assertEquals("OpenClaw 2026.9.6 wrote the config", token.path("routeReason").textValue());
  }

  @Test
  void aBrokenConfigOfTheDefaultProfileIsNotThatOfANewOne() throws Exception {
    openclaw.write(".openclaw/openclaw.json", "{");

    JsonNode token = openclaw.onboard("--profile", "new", "--json").json().path("token");

    assertEquals("no OpenClaw found", token.path("routeReason").textValue());
  }

  private void install(String version) throws IOException {
    openclaw.set(
        "PATH", FakeOpenClaw.linked(home.resolve("npm"), version, "#!/no/node").toString());
  }
}

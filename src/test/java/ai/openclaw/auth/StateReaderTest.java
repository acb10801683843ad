package ai.openclaw.auth;

import static ai.openclaw.auth.StateScene.CONFIG;
import static ai.openclaw.auth.StateScene.STORE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.runtime.FakeOpenClaw;
import ai.openclaw.runtime.RuntimeProcess;
import ai.openclaw.runtime.RuntimeSearch;
import ai.openclaw.storage.PrivateFiles;
import ai.openclaw.storage.TestLocks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What OpenClaw would read on this machine, and which OpenClaw that is. */
class StateReaderTest {
  private static final String NEW = "{meta: {lastTouchedVersion: \"2026.9.6\"}}";
  private static final String OLD = "{meta: {lastTouchedVersion: \"2026.2.17\"}}";

  private static final String API_KEY =
      "\"huggingface:default\": {\"type\": \"api_key\", \"provider\": \"huggingface\","
          + " \"key\": \"hf_stored000000000000000000000000AAAA\"}";

  @TempDir Path home;
  private StateScene scene;

  @BeforeEach
  void aHome() {
    scene = new StateScene(home);
  }

  @Test
  void theProcessCountsThenDotEnvThenTheConfigUnlessTheProcessHasABlank() {
    scene
        .set("PROCESS", "process")
        .set("BLANK", " ")
        .set("ONLY_BLANK", " ")
        .write(".openclaw/.env", "PROCESS=dotenv\nBLANK=dotenv\nBOTH=dotenv\n")
        .write(CONFIG, "{env: {PROCESS: \"config\", BOTH: \"config\", CONFIG: \"config\"}}");

    Map<String, String> variables = scene.read().environment().variables();

    assertEquals("process", variables.get("PROCESS"));
    assertEquals("dotenv", variables.get("BLANK"));
    assertEquals(" ", variables.get("ONLY_BLANK"));
    assertEquals("dotenv", variables.get("BOTH"));
    assertEquals("config", variables.get("CONFIG"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{} | true", OLD + " | false", NEW + " | true"})
  void aProfileThatTellsNothingIsForTheUsualOpenClaw(String config, boolean inConfig) {
    scene.write(CONFIG, NEW).write(".openclaw-work/openclaw.json", config);

    assertEquals(inConfig, reader("work").inspect().route().inConfig());
  }

  @Test
  void theUsualFolderItselfHasNoOtherToAsk() {
    scene.write(CONFIG, "{}").write(".openclaw-work/openclaw.json", NEW);

    assertFalse(reader(null).inspect().route().inConfig());
  }

  @Test
  void aUsualConfigThatIsBrokenTellsNothing() {
    scene.write(CONFIG, "{broken").write(".openclaw-work/openclaw.json", "{}");

    assertFalse(reader("work").inspect().route().inConfig());
  }

  @Test
  void withoutAnOpenClawNobodyCanBeAsked() {
    StateReader reader = reader(null);

    assertFalse(reader.hasRuntime());
    assertNull(reader.runtimeKeys(reader.inspect()));
    assertFalse(reader.inspect().route().installed());
  }

  @Test
  void anOpenClawOnThePathIsTheOneToAsk() throws Exception {
    Path bin = FakeOpenClaw.linked(home.resolve("npm"), "2026.9.6", "#!/bin/sh\n");
    scene.set("PATH", bin.toString());
    StateReader reader = reader(null);

    assertTrue(reader.hasRuntime());
    assertNotNull(reader.runtimeKeys(reader.inspect()));
    assertTrue(reader.inspect().route().installed());
    assertEquals("OpenClaw 2026.9.6", reader.inspect().route().runtime());
  }

  @Test
  void whatClearsTheWayForAnOpenClawThatStopsDependsOnWhoIsThere() throws Exception {
    String file = "~/" + STORE;
    scene.write(CONFIG, NEW).profiles(API_KEY);
    assertEquals("mv " + file + " " + file + ".aside", scene.read().clearing());

    scene.set("PATH", FakeOpenClaw.linked(home.resolve("npm"), "2026.9.6", "#!/bin/sh\n") + "");
    assertEquals("openclaw onboard --migrate-profiles", scene.read().clearing());

    scene.profiles("\"huggingface:default\": {\"type\": \"oauth\", \"provider\": \"huggingface\"}");
    assertEquals("openclaw doctor --fix", scene.read().clearing());
  }

  @Test
  void otherAgentsWithAStoreAreNamedAndTheirKeysTakenOverByName() throws Exception {
    scene.set("PATH", FakeOpenClaw.linked(home.resolve("npm"), "2026.9.6", "#!/bin/sh\n") + "");
    scene.write(CONFIG, "{agents: {list: [{id: 'main'}, {id: 'work'}, {id: 'idle'}]}}");
    scene.profiles(API_KEY).write(STORE.replace("main", "work"), "{}");

    StateFiles files = scene.read();

    assertEquals(List.of("work"), files.others());
    assertEquals("openclaw onboard --migrate-profiles --agent work", files.clearingOthers());
  }

  @ParameterizedTest
  @CsvSource({
    ", , openclaw models auth remove x",
    ", main, openclaw models auth remove x",
    "dev, , openclaw --profile dev models auth remove x",
    ", work, openclaw models auth remove x --agent work",
    "dev, work, openclaw --profile dev models auth remove x --agent work",
  })
  void aCommandThatIsShownIsForTheseFiles(
      @Nullable String profile, @Nullable String agent, String command) {
    StateFiles read = reader(profile, agent).inspect();

    assertEquals(command, read.command("models auth remove x"));
  }

  @Test
  void anOpenClawThatDoesNotAnswerIsPutRightByTakingAwayWhatItStopsAt() throws Exception {
    Path bin = FakeOpenClaw.linked(home.resolve("npm"), "2026.9.6", "#!/bin/sh\nexit 1\n");
    scene.set("PATH", bin.toString()).write(CONFIG, NEW);
    scene.write(".openclaw/state/openclaw.sqlite", "huggingface:default");
    StateReader reader = reader(null);
    assertEquals(
        "openclaw doctor --fix", reader.evidence("huggingface", reader.inspect()).remedy());

    scene.profiles(API_KEY);

    assertEquals(
        "openclaw onboard --migrate-profiles",
        reader.evidence("huggingface", reader.inspect()).remedy());
  }

  @ParameterizedTest
  @CsvSource({
    "{}, .openclaw/workspace",
    "'{agents: {defaults: {workspace: \"/srv/${PLACE}\"}}}', /srv/here",
  })
  void agentsWorkBesideTheConfigUnlessItSaysOtherwise(String config, Path folder) {
    scene.set("PLACE", "here").write(CONFIG, config);

    assertEquals(home.resolve(folder).toString(), scene.read().workspace());
  }

  @Test
  void profilesThatAreInTheWayAreImportedOrPutAside() throws Exception {
    String store = "~/" + StateScene.STORE;
    assertEquals("mv " + store + " " + store + ".aside", scene.read().clearing());

    Path bin = FakeOpenClaw.linked(home.resolve("npm"), "2026.9.6", "#!/bin/sh\n");
    scene.set("PATH", bin.toString());
    assertEquals("openclaw doctor --fix", scene.read().clearing());
  }

  private StateReader reader(@Nullable String profile) {
    return reader(profile, null);
  }

  private StateReader reader(@Nullable String profile, @Nullable String agent) {
    RuntimeSearch runtimes =
        new RuntimeSearch(scene.environment(), new RuntimeProcess(scene.environment(), line -> {}));
    PrivateFiles files = PrivateFiles.on(OperatingSystem.LINUX, TestLocks.of(1));
    return new StateReader(scene.environment(), files, runtimes, profile, agent);
  }
}

package ai.openclaw.dist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.huggingface.StubHub;
import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code openclaw onboard} from a script: the packaged program, an empty home, whole processes. */
@DisabledOnOs(OS.WINDOWS)
final class OnboardIT {
  private static final String TOKEN = "hf_endToEndABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String WRONG_TOKEN = "hf_wrongABCDEFGHIJKLMNOPQRSTUVWXYZabc";
  private static final String DEFAULT_MODEL = "huggingface/deepseek-ai/DeepSeek-R1";
  private static final String ROUTER = "https://router.huggingface.co/v1";
  private static final String BUILT_IN = "onboarded.json";
  private static final String LIVE = "onboarded-live.json";

  /** The three ways to say the same. */
  enum Spelling {
    CHOICE_AND_FLAG,
    CHOICE_AND_ENVIRONMENT,
    FLAG_ALONE
  }

  private final StringBuilder printed = new StringBuilder();

  @TempDir Path temp;
  private Home home;

  @BeforeEach
  void moveIn() throws IOException {
    home = Home.emptyIn(temp);
  }

  /** Whatever a test does: no run of it may let the token out. */
  @AfterEach
  void noTokenGotOut() throws IOException {
    for (String token : List.of(TOKEN, WRONG_TOKEN)) {
      home.assertKeeps(token);
      assertFalse(printed.toString().contains(token), printed::toString);
    }
    assertFalse(printed.toString().contains("\tat "), printed::toString);
  }

  @ParameterizedTest
  @EnumSource
  void worksOfflineAndTheSecondTimeChangesNothing(Spelling spelling) throws Exception {
    assertWorksTwice(spelling, () -> home.openclaw(), "4 models built in", ROUTER);
  }

  @ParameterizedTest
  @EnumSource
  void worksWithARouterOf136ModelsAndTheSecondTimeChangesNothing(Spelling spelling)
      throws Exception {
    try (StubHub hub = StubHub.start()) {
      assertWorksTwice(spelling, () -> online(hub), "136 models live", hub.routerUrl());
      for (StubHub.Arrived request : hub.requests()) {
        assertEquals("Bearer " + TOKEN, request.authorization(), request.path());
      }
    }
  }

  @Test
  void worksWithoutNetworkAndSaysWhatItCouldNotCheck() throws Exception {
    StubHub gone = StubHub.start();
    gone.close();

    Outcome outcome = huggingFace(online(gone).with("HF_TOKEN", TOKEN));

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(outcome.out().contains("4 models built in ("), outcome.out());
    assertTrue(outcome.err().contains("the key could not be checked"), outcome.err());
    assertState(gone.routerUrl(), BUILT_IN);
  }

  @Test
  void takesAModelThatOnlyTheRouterKnows() throws Exception {
    try (StubHub hub = StubHub.start()) {
      Outcome outcome =
          huggingFace(online(hub).with("HF_TOKEN", TOKEN), "--model", "Qwen/Qwen3-8B:cheapest");

      assertEquals(0, outcome.exitCode(), outcome.err());
      JsonNode config = home.configData();
      assertEquals(
          "huggingface/Qwen/Qwen3-8B:cheapest",
          config.at("/agents/defaults/model/primary").textValue());
      JsonNode models = config.at("/models/providers/huggingface/models");
      assertEquals("Qwen/Qwen3-8B:cheapest", models.path(models.size() - 1).path("id").textValue());
    }
  }

  @Test
  void refusedTokenIsExitFourAndNothingIsWritten() throws Exception {
    try (StubHub hub = StubHub.start()) {
      Outcome outcome = onboard(online(hub), "--huggingface-api-key", WRONG_TOKEN);

      assertEquals(4, outcome.exitCode(), outcome.err());
      assertEquals("", outcome.out());
      assertTrue(outcome.err().contains("\n\nhint: "), outcome.err());
      assertFalse(Files.exists(home.state()), "something was written");
    }
  }

  @Test
  void refusedTokenStaysSecretInAStackTraceToo() throws Exception {
    try (StubHub hub = StubHub.start()) {
      Command command = online(hub).with("OPENCLAW_DEBUG", 1);
      Outcome outcome =
          command.run("onboard", "--non-interactive", "--huggingface-api-key", WRONG_TOKEN);

      assertEquals(4, outcome.exitCode(), outcome.err());
      assertTrue(outcome.err().contains("\tat ai.openclaw."), outcome.err());
      assertFalse((outcome.out() + outcome.err()).contains(WRONG_TOKEN), outcome.err());
    }
  }

  @Test
  void refusedTokenIsOneJsonObjectWhenThatIsAskedFor() throws Exception {
    try (StubHub hub = StubHub.start()) {
      Outcome outcome = huggingFace(online(hub).with("HF_TOKEN", WRONG_TOKEN), "--json");

      assertEquals(4, outcome.exitCode(), outcome.err());
      assertFalse(JsonTree.read(outcome.out()).path("ok").asBoolean(true), outcome.out());
    }
  }

  @Test
  void successIsOneJsonObjectWhenThatIsAskedFor() throws Exception {
    Outcome outcome = onboard(home.openclaw(), "--huggingface-api-key", TOKEN, "--json");

    assertEquals(0, outcome.exitCode(), outcome.err());
    JsonNode summary = JsonTree.read(outcome.out());
    assertTrue(summary.path("ok").booleanValue(), outcome.out());
    assertEquals(DEFAULT_MODEL, summary.path("model").textValue());
    assertEquals("hf_endT…WXYZ", summary.at("/token/masked").textValue());
  }

  @Test
  void dryRunShowsThePlanAndWritesNothing() {
    Outcome outcome = onboard(home.openclaw(), "--huggingface-api-key", TOKEN, "--dry-run");

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(outcome.out().contains("store huggingface:default = hf_endT…WXYZ"), outcome.out());
    assertFalse(Files.exists(home.state()), "something was written");
  }

  @Test
  void readsTheKeyFromStandardInputWhenToldTo() throws Exception {
    Path key = Files.writeString(temp.resolve("key"), TOKEN + "\r\n");

    Outcome outcome = huggingFace(home.openclaw().reading(key), "--api-key-file", "-");

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(outcome.out().contains("from standard input"), outcome.out());
    assertState(ROUTER, BUILT_IN);
  }

  @Test
  void neverWaitsForInputThatItWasNotToldToRead() throws Exception {
    Outcome outcome = huggingFace(home.openclaw().readingPipe().with("HF_TOKEN", TOKEN));

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertState(ROUTER, BUILT_IN);
  }

  @Test
  void missingKeyIsExitTwoWithoutWaitingForOne() {
    Outcome outcome = huggingFace(home.openclaw().readingPipe());

    assertEquals(2, outcome.exitCode(), outcome.err());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains("Missing --huggingface-api-key"), outcome.err());
    assertFalse(Files.exists(home.state()), "something was written");
  }

  @Test
  void credentialsThatCannotBeParsedAreExitThreeAndStay() throws Exception {
    Path store = home.credentials("main");
    Files.createDirectories(store.getParent());
    String broken = "{\"profiles\":{\"huggingface:default\":{\"key\":\"" + TOKEN + "\"}},,}";
    Files.writeString(store, broken);

    Outcome outcome = onboard(home.openclaw(), "--huggingface-api-key", TOKEN);

    assertEquals(3, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().contains("auth-profiles.json"), outcome.err());
    assertEquals(broken, Files.readString(store));
    assertFalse(Files.exists(home.config()), "the config was written");
  }

  private interface Start {
    Command command();
  }

  private void assertWorksTwice(Spelling spelling, Start start, String models, String router)
      throws Exception {
    Outcome first = onboard(start.command(), spelling);
    assertEquals(0, first.exitCode(), first.err());
    assertTrue(first.out().contains("Done: the default model is " + DEFAULT_MODEL), first.out());
    assertTrue(first.out().contains(models), first.out());
    assertEquals(
        spelling != Spelling.CHOICE_AND_ENVIRONMENT, first.err().contains("hint: "), first.err());
    assertState(router, router.equals(ROUTER) ? BUILT_IN : LIVE);

    Map<Path, String> times = times();
    byte[] config = Files.readAllBytes(home.config());
    byte[] credentials = Files.readAllBytes(home.credentials("main"));
    Outcome second = onboard(start.command(), spelling);
    assertEquals(0, second.exitCode(), second.err());
    assertTrue(second.out().contains("Nothing to change"), second.out());
    assertEquals(times, times());
    assertArrayEquals(config, Files.readAllBytes(home.config()));
    assertArrayEquals(credentials, Files.readAllBytes(home.credentials("main")));
  }

  private void assertState(String router, String file) throws Exception {
    assertEquals(
        List.of("agents/main/agent/auth-profiles.json", "openclaw.json", "openclaw.json.undo"),
        home.stateFiles());
    ObjectNode profile = JsonTree.NODES.objectNode();
    profile.put("type", "api_key").put("provider", "huggingface").put("key", TOKEN);
    assertEquals(
        JsonTree.NODES.objectNode().set("huggingface:default", profile), home.profiles("main"));
    assertEquals(expectedConfig(router, file), withoutTime(home.configData()));
    assertPrivate();
  }

  /** Of a model that the router lists, the config has what the router says of it. */
  private static JsonNode expectedConfig(String router, String file) throws Exception {
    return JsonTree.read(
        Files.readString(Path.of("src/test/resources", file))
            .replace(ROUTER, router)
            .replace("<version>", System.getProperty("openclaw.version")));
  }

  private static JsonNode withoutTime(JsonNode config) {
    ObjectNode wizard = (ObjectNode) config.path("wizard");
    String time = wizard.remove("lastRunAt").textValue();
    assertTrue(time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"), time);
    return config;
  }

  /** Of the cache too: everything that a run makes is its user's alone. */
  private void assertPrivate() throws IOException {
    for (Path path : home.everything()) {
      if (!path.equals(home.folder()) && !path.equals(home.temporaryFiles())) {
        assertEquals(
            Files.isDirectory(path) ? "rwx------" : "rw-------",
            PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
            path::toString);
      }
    }
  }

  private Map<Path, String> times() throws IOException {
    Map<Path, String> times = new TreeMap<>();
    for (Path path : home.everything()) {
      if (path.startsWith(home.state())) {
        times.put(path, Files.getLastModifiedTime(path).toString());
      }
    }
    return times;
  }

  private Command online(StubHub hub) {
    return home.openclaw()
        .with("HF_HUB_OFFLINE", 0)
        .with("HF_ENDPOINT", hub.hubUrl())
        .with("OPENCLAW_HUGGINGFACE_BASE_URL", hub.routerUrl());
  }

  private Outcome onboard(Command command, Spelling spelling) {
    return switch (spelling) {
      case CHOICE_AND_FLAG -> huggingFace(command, "--huggingface-api-key", TOKEN);
      case CHOICE_AND_ENVIRONMENT -> huggingFace(command.with("HF_TOKEN", TOKEN));
      case FLAG_ALONE -> onboard(command, "--huggingface-api-key", TOKEN);
    };
  }

  private Outcome huggingFace(Command command, String... more) {
    List<String> arguments = new ArrayList<>(List.of("--auth-choice", "huggingface-api-key"));
    arguments.addAll(List.of(more));
    return onboard(command, arguments.toArray(new String[0]));
  }

  private Outcome onboard(Command command, String... arguments) {
    List<String> whole = new ArrayList<>(List.of("onboard", "--non-interactive"));
    whole.addAll(List.of(arguments));
    Outcome outcome = command.run(whole.toArray(new String[0]));
    printed.append(outcome.out()).append(outcome.err());
    return outcome;
  }
}

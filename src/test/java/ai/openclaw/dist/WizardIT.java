package ai.openclaw.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.openclaw.huggingface.StubHub;
import ai.openclaw.huggingface.StubHub.Behaviour;
import ai.openclaw.huggingface.StubHub.Service;
import ai.openclaw.json.JsonTree;
import ai.openclaw.terminal.PtySession;
import ai.openclaw.terminal.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program, its launcher included, in a real pseudo-terminal, with somebody typing. */
class WizardIT {
  private static final String TOKEN = "hf_wizard0000000000000000000000000001";
  private static final String CTRL_C = "\u0003";

  @TempDir Path scratch;
  private final Map<String, String> environment = new HashMap<>();
  private final StubHub hub = StubHub.start();
  private int sessions;

  @BeforeEach
  void somebodyWithoutAnything() throws IOException {
    assumeTrue(PtySession.isAvailable(), "needs script of util-linux");
    for (String name : System.getenv().keySet()) {
      if (name.matches("HF_.*|HUGGING.*|.*OPENCLAW_.*|.*DISPLAY|XDG_.*|TOGETHER.*|CUSTOM_.*")) {
        environment.put(name, "");
      }
    }
    environment.put("HOME", Files.createDirectory(scratch.resolve("home")).toString());
    environment.put("JAVA_HOME", Jdks.running("").toString());
    environment.put("OPENCLAW_NO_ARCHIVE", "1");
    // With npm on PATH, the last question would be whether to install OpenClaw.
    String[] tools = {"sh", "stty", "tty", "readlink", "cat", "sleep"};
    environment.put("PATH", Tools.only(scratch.resolve("tools"), tools).toString());
    environment.put("HF_ENDPOINT", hub.hubUrl());
    environment.put("OPENCLAW_HUGGINGFACE_BASE_URL", hub.routerUrl());
  }

  @AfterEach
  void hubGoes() {
    hub.close();
  }

  @Test
  void aFreshUserWithATokenInTheEnvironmentPressesEnterOnce() throws Exception {
    environment.put("HF_TOKEN", TOKEN);
    try (PtySession wizard = start(80, 24)) {
      wizard.waitFor("HF_TOKEN in the environment").waitFor("ada").type("\r");
      assertEquals(0, wizard.exit());
      assertAsItWas(wizard);
      assertFalse(wizard.screen().history().contains(TOKEN));
    }
    assertStored(TOKEN);
  }

  @Test
  void enterBeforeTheAnswerWaitsForIt() throws Exception {
    environment.put("HF_TOKEN", TOKEN);
    CountDownLatch gate = new CountDownLatch(1);
    hub.modelsAfter(gate);
    try (PtySession wizard = start(80, 24)) {
      wizard.waitFor("checking").type("\r").waitFor("s skip");
      assertFalse(Files.exists(state()));
      gate.countDown();
      assertEquals(0, wizard.exit());
    }
    assertStored(TOKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"80x24", "40x10", "30x8", "200x60"})
  void aFreshUserWithoutAnyKeyPressesEnterPastesAndPressesEnter(String size) throws Exception {
    String[] sides = size.split("x", -1);
    try (PtySession wizard = start(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]))) {
      wizard.waitFor("Provider").waitFor("Skip for now").type("\r").waitFor("none yet");
      paste(wizard, TOKEN);
      wizard.waitFor("✔ hf_").type("\r");
      assertEquals(0, wizard.exit());
      assertAsItWas(wizard);
      assertFalse(wizard.screen().history().contains(TOKEN));
    }
    assertStored(TOKEN);
  }

  @Test
  void aKeyPastedOnTheFirstMenuChoosesItsProvider() throws Exception {
    try (PtySession wizard = start(80, 24)) {
      wizard.waitFor("Skip for now");
      paste(wizard, TOKEN);
      wizard.waitFor("✔ hf_").type("\r");
      assertEquals(0, wizard.exit());
      assertFalse(wizard.screen().history().contains(TOKEN));
    }
    assertStored(TOKEN);
  }

  @Test
  void onADumbTerminalTheQuestionsComeOneByOne() throws Exception {
    environment.put("TERM", "dumb");
    try (PtySession wizard = start(80, 24)) {
      wizard.waitFor("Skip for now").type("1\r").waitFor("Hugging Face token");
      wizard.type(TOKEN + "\r").waitFor("Type an id").type("\r").waitFor("cheapest").type("\r");
      wizard.waitFor("(yes or no)").type("n\r").waitFor("Leave").type("\r");
      assertEquals(0, wizard.exit());
      assertAsItWas(wizard);
      assertFalse(wizard.screen().history().contains(TOKEN));
    }
    assertStored(TOKEN);
  }

  @Test
  void aWrongTokenIsTheRowTheCursorStandsOn() throws Exception {
    hub.set(Service.ACCOUNT, Behaviour.WRONG_TOKEN);
    environment.put("HF_TOKEN", "hf_wrong00000000000000000000000000002");
    try (PtySession wizard = start(80, 24)) {
      wizard.waitFor("❯ Key").waitFor("Hugging Face does not");
      hub.set(Service.ACCOUNT, Behaviour.WELL);
      paste(wizard, TOKEN);
      wizard.waitFor("✔ hf_").type("\r");
      assertEquals(0, wizard.exit());
    }
    assertStored(TOKEN);
  }

  @Test
  void withoutANetworkItSaysSoAndAsks() throws Exception {
    hub.close();
    environment.put("HF_TOKEN", TOKEN);
    try (PtySession wizard = start(80, 24)) {
      wizard.waitFor("not checked").waitFor("r retry").type("\r").waitFor("[Y/n]").type("y");
      assertEquals(0, wizard.exit());
    }
    assertStored(TOKEN);
  }

  @Test
  void oneHundredAndThirtySixModelsAreFilteredDownToOne() throws Exception {
    environment.put("HF_TOKEN", TOKEN);
    try (PtySession wizard = start(80, 24)) {
      wizard.waitFor("ada").type("m").waitFor("5 of 140").type("v3.1 deepseek");
      wizard.waitFor("1 of 1 found").type("\r");
      wizard.waitFor("cheapest").type("\r").waitFor("cannot call tools").type("y");
      wizard.waitFor("DeepSeek-V3.1 · ").type("\r");
      assertEquals(0, wizard.exit());
    }
    assertEquals(
        "huggingface/deepseek-ai/DeepSeek-V3.1",
        JsonTree.read(Files.readString(state().resolve("openclaw.json")))
            .at("/agents/defaults/model/primary")
            .textValue());
  }

  @Test
  void aSecondRunSaysWhatIsSetUpAndLeavesItSo() throws Exception {
    aFreshUserWithATokenInTheEnvironmentPressesEnterOnce();
    String before = Files.readString(state().resolve("openclaw.json"));
    try (PtySession wizard = start(80, 24)) {
      wizard.waitFor("set up").waitFor("ada").waitFor("Keep as is").type("\r");
      wizard.waitFor("Nothing to change");
      assertEquals(0, wizard.exit());
    }
    assertEquals(before, Files.readString(state().resolve("openclaw.json")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void ctrlCAtAnyQuestionChangesNothing(int question) throws Exception {
    List<String> screens =
        List.of("Skip for now", "none yet", "Enter accept", "fastest: ", "5 of 140", "cheapest");
    List<String> answers = List.of("\r", "\r", TOKEN + "\r", "m", "\r", "");
    environment.put("DISPLAY", "");
    try (PtySession wizard = start(80, 24)) {
      for (int i = 0; i < question; i++) {
        wizard.waitFor(screens.get(i)).type(answers.get(i));
      }
      wizard.waitFor(screens.get(question)).type(CTRL_C);
      assertEquals(130, wizard.exit());
      String history = wizard.screen().history();
      assertTrue(history.contains("nothing was changed"), history);
      assertAsItWas(wizard);
    }
    assertFalse(Files.exists(state()));
  }

  /** Between the last question and the first file there is a wait for a lock. */
  @Test
  void ctrlCWhereNothingIsAskedChangesNothingEither() throws Exception {
    assumeTrue(Signals.heeded("INT").contains("INT"), "started in the background");
    environment.put("HF_TOKEN", TOKEN);
    String lock = "{\"pid\":%d,\"createdAt\":\"%s\"}";
    Files.createDirectory(state());
    try (PtySession wizard = start(80, 24)) {
      wizard.waitFor("ada");
      Files.writeString(
          state().resolve("openclaw.json.lock"),
          lock.formatted(ProcessHandle.current().pid(), Instant.now()));
      wizard.type("\r").waitFor("waiting for").type(CTRL_C);
      assertEquals(130, wizard.exit());
      String last = wizard.screen().text();
      assertTrue(last.endsWith("cancelled; nothing was changed"), last);
      assertAsItWas(wizard);
    }
    assertFalse(Files.exists(state().resolve("openclaw.json")));
  }

  private PtySession start(int columns, int rows) throws IOException {
    return PtySession.start(
        scratch.resolve("pty" + sessions++),
        List.of(Installation.packaged().resolve("bin/openclaw").toString(), "onboard"),
        environment,
        columns,
        rows);
  }

  private static void paste(PtySession wizard, String text) throws IOException {
    wizard.type("\u001b[200~" + text + "\u001b[201~");
  }

  private Path state() {
    return scratch.resolve("home/.openclaw");
  }

  private void assertStored(String token) throws Exception {
    Path config = state().resolve("openclaw.json");
    assertEquals(
        token,
        JsonTree.read(Files.readString(config))
            .at("/models/providers/huggingface/apiKey")
            .textValue());
  }

  private static void assertAsItWas(PtySession wizard) throws Exception {
    assertEquals(wizard.terminalBefore(), wizard.terminalAfter());
    assertTrue(wizard.screen().isCursorVisible());
    assertEquals(List.of(), wizard.screen().problems());
  }
}

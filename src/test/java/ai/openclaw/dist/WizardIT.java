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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    environment.put("HF_ENDPOINT", hub.hubUrl());
    environment.put("OPENCLAW_HUGGINGFACE_BASE_URL", hub.routerUrl());
  }

  @AfterEach
  void hubGoes() {
    hub.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xterm-256color", "dumb"})
  void aFreshUserIsDone(String type) throws Exception {
    environment.put("TERM", type);
    try (PtySession wizard = start(80, 24)) {
      toTheKey(wizard, type);
      wizard.type(TOKEN + "\r");
      toTheEnd(wizard, type);
      assertEquals(0, wizard.exit());
      assertAsItWas(wizard);
      assertFalse(wizard.screen().history().contains(TOKEN));
    }
    assertStored(TOKEN);
  }

  @Test
  void aWrongTokenIsAskedForAgain() throws Exception {
    hub.set(Service.ACCOUNT, Behaviour.WRONG_TOKEN);
    try (PtySession wizard = start(80, 24)) {
      toTheKey(wizard, "xterm");
      wizard.type("hf_wrong00000000000000000000000000002\r").waitFor("does not accept the token");
      hub.set(Service.ACCOUNT, Behaviour.WELL);
      wizard.waitFor("Enter accept").type(TOKEN + "\r");
      toTheEnd(wizard, "xterm");
      assertEquals(0, wizard.exit());
    }
    assertStored(TOKEN);
  }

  @Test
  void withoutANetworkItSaysSoAndGoesOn() throws Exception {
    hub.close();
    try (PtySession wizard = start(80, 24)) {
      toTheKey(wizard, "xterm");
      wizard.type(TOKEN + "\r").waitFor("could not be checked").waitFor("Type an id").type("\r");
      wizard.waitFor("[Y/n]").type("n").waitFor("Write this?").type("\r");
      assertEquals(0, wizard.exit());
    }
    assertStored(TOKEN);
  }

  @Test
  void oneHundredAndThirtySixModelsAreFilteredDownToOne() throws Exception {
    try (PtySession wizard = start(80, 24)) {
      toTheKey(wizard, "xterm");
      wizard.type(TOKEN + "\r").waitFor("1 of 136").type("v3.1 deepseek");
      wizard.waitFor("1 of 1 found").type("\r");
      wizard.waitFor("cheapest").type("\r").waitFor("cannot call tools").type("y");
      afterTheRoute(wizard, "xterm");
      assertEquals(0, wizard.exit());
    }
    assertEquals(
        "huggingface/deepseek-ai/DeepSeek-V3.1",
        JsonTree.read(Files.readString(state().resolve("openclaw.json")))
            .at("/agents/defaults/model/primary")
            .textValue());
  }

  @Test
  void fortyColumnsAndTenLinesAreEnough() throws Exception {
    try (PtySession wizard = start(40, 10)) {
      toTheKey(wizard, "xterm");
      wizard.type(TOKEN + "\r");
      toTheEnd(wizard, "xterm");
      assertEquals(0, wizard.exit());
      assertEquals(List.of(), wizard.screen().problems());
    }
    assertStored(TOKEN);
  }

  @Test
  void aSecondRunHasTheFirstAnswersAsDefaults() throws Exception {
    aFreshUserIsDone("xterm-256color");
    String before = Files.readString(state().resolve("openclaw.json"));
    try (PtySession wizard = start(80, 24)) {
      wizard.waitFor("Skip for now").type("\r").waitFor("Auth method").type("\r");
      wizard.waitFor("the stored profile huggingface:default").type("\r");
      wizard.waitFor("(current)").type("\r");
      wizard.waitFor("Route").waitFor("cheapest").type("\r").waitFor("[Y/n]").type("n");
      wizard.waitFor("Nothing to change");
      assertEquals(0, wizard.exit());
    }
    assertEquals(before, Files.readString(state().resolve("openclaw.json")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void ctrlCAtAnyQuestionChangesNothing(int question) throws Exception {
    List<String> screens =
        List.of(
            "Skip for now",
            "Auth method",
            "Enter accept",
            "1 of 136",
            "cheapest",
            "[Y/n]",
            "without writing anything");
    List<String> answers = List.of("\r", "\r", TOKEN + "\r", "\r", "\r", "n", "");
    try (PtySession wizard = start(80, 24)) {
      for (int i = 0; i < question; i++) {
        wizard.waitFor(screens.get(i)).type(answers.get(i));
      }
      wizard.waitFor(screens.get(question)).type(CTRL_C);
      assertEquals(130, wizard.exit());
      assertTrue(wizard.screen().history().contains("nothing was changed"));
      assertAsItWas(wizard);
    }
    assertFalse(Files.exists(state()));
  }

  private PtySession start(int columns, int rows) throws IOException {
    return PtySession.start(
        scratch.resolve("pty" + sessions++),
        List.of(Installation.packaged().resolve("bin/openclaw").toString(), "onboard"),
        environment,
        columns,
        rows);
  }

  /** Two questions whose first answer is taken; plain lines take it by Enter or by its number. */
  private static void toTheKey(PtySession wizard, String type) {
    String first = type.equals("dumb") ? "1\r" : "\r";
    wizard.waitFor("Skip for now").type(first);
    wizard.waitFor(type.equals("dumb") ? "Dedicated" : "Auth method").type(first);
    wizard.waitFor(type.equals("dumb") ? "Hugging Face token" : "Enter accept");
  }

  private static void toTheEnd(PtySession wizard, String type) {
    wizard.waitFor(type.equals("dumb") ? "Type an id" : "1 of 136").type("\r");
    afterTheModel(wizard, type);
  }

  /** A drawn yes or no needs no Enter. */
  private static void afterTheModel(PtySession wizard, String type) {
    wizard.waitFor("cheapest").type("\r");
    afterTheRoute(wizard, type);
  }

  private static void afterTheRoute(PtySession wizard, String type) {
    boolean plain = type.equals("dumb");
    wizard.waitFor(plain ? "(yes or no)" : "[Y/n]").type(plain ? "n\r" : "n");
    wizard.waitFor("Leave").type("\r");
  }

  private Path state() {
    return scratch.resolve("home/.openclaw");
  }

  private void assertStored(String token) throws Exception {
    Path store = state().resolve("agents/main/agent/auth-profiles.json");
    assertEquals(
        token,
        JsonTree.read(Files.readString(store)).at("/profiles/huggingface:default/key").textValue());
  }

  private static void assertAsItWas(PtySession wizard) throws Exception {
    assertEquals(wizard.terminalBefore(), wizard.terminalAfter());
    assertTrue(wizard.screen().isCursorVisible());
    assertEquals(List.of(), wizard.screen().problems());
  }
}

package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.json.JsonTree;
import ai.openclaw.prompt.FakePrompter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code openclaw models auth add}: the key's part of onboarding, and nothing else. */
class KeyOnlyTest {
  private static final String TOKEN = "hf_keyonly000000000000000000000000001";
  private static final String PROFILES = ".openclaw/agents/main/agent/auth-profiles.json";
  private static final String CONFIG = ".openclaw/openclaw.json";

  @TempDir Path home;
  private OpenClawRun openclaw;

  @BeforeEach
  void freshMachine() {
    openclaw = new OpenClawRun(home);
  }

  @Test
  void storesTheKeyAndLeavesModelsAlone() throws Exception {
    openclaw.write(CONFIG, "{agents: {defaults: {model: 'a/b'}}} // mine\n");

    Outcome run = add("--huggingface-api-key", TOKEN);

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(
        TOKEN, openclaw.json(PROFILES).at("/profiles/huggingface:default/key").textValue());
    assertEquals(
        "{agents: {defaults: {model: 'a/b'}}, "
            + "auth: {profiles: {'huggingface:default': {provider: 'huggingface', mode: 'api_key'}}}}"
            + " // mine\n",
        openclaw.read(CONFIG));
    assertTrue(add("--huggingface-api-key", TOKEN).out().contains("Nothing to change"));
  }

  @Test
  void newerOpenClawGetsAWholeSectionForIt() throws Exception {
    openclaw.write(".openclaw/state/openclaw.sqlite", "").set("HF_TOKEN", TOKEN);

    add("--auth-choice", "huggingface-api-key");

    assertEquals(
        JsonTree.read(
            """
            {"models": {"mode": "merge", "providers": {"huggingface": {
              "baseUrl": "https://router.huggingface.co/v1",
              "apiKey": "%s", "api": "openai-completions", "models": []}}}}
            """
                .formatted(TOKEN)),
        openclaw.json(CONFIG));
    assertFalse(Files.exists(openclaw.path(PROFILES)));
  }

  @Test
  void aKeyPastedOnTheMenuOfProvidersIsAskedForNoMore() throws Exception {
    FakePrompter person = new FakePrompter().paste("Provider", TOKEN).enter("Write this?");

    Outcome run = openclaw.ask(person, "models", "auth", "add", "--offline");

    assertEquals(ExitCode.DONE, run.code(), run.err() + person.transcript());
    assertTrue(openclaw.read(CONFIG).contains(TOKEN));
  }

  @Test
  void aRefusedKeyIsNotStored() throws Exception {
    try (StubHub hub = StubHub.start()) {
      openclaw.online(hub);
      hub.set(StubHub.Service.ACCOUNT, StubHub.Behaviour.WRONG_TOKEN);
      Outcome run = add("--huggingface-api-key", TOKEN);
      assertEquals(ExitCode.REFUSED, run.code());
      assertFalse(Files.exists(openclaw.path(PROFILES)));
    }
  }

  @Test
  void anotherProvidersKeyIsAddedTheSameWay() throws Exception {
    add("--together-api-key", "key-together00000000000000000001");
    assertEquals(
        "together", openclaw.json(PROFILES).at("/profiles/together:default/provider").textValue());
  }

  @Test
  void whatNeedsMoreThanAKeyIsOnboardings() throws Exception {
    Outcome run = add("--auth-choice", "custom-api-key");
    assertEquals(ExitCode.USAGE, run.code());
    assertEquals(
        """
        error: --auth-choice custom-api-key needs more than a key

        hint: openclaw onboard --auth-choice custom-api-key
        """,
        run.err());
  }

  @Test
  void optionsAboutModelsAreNotIts() throws Exception {
    Outcome run = add("--model", "org/model");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().startsWith("error: unknown option --model"), run.err());
  }

  @Test
  void aPersonIsAskedForProviderAndKeyOnly() throws Exception {
    FakePrompter person =
        new FakePrompter()
            .answer("Provider", "Hugging Face")
            .answer("Hugging Face token", TOKEN)
            .answer("Write this?", "Write");

    Outcome run = openclaw.ask(person, "models", "auth", "add");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(
        run.out()
            .contains(
                "Script   openclaw models auth add --non-interactive"
                    + " --auth-choice huggingface-api-key"),
        run.out());
    assertEquals(
        TOKEN, openclaw.json(CONFIG).at("/models/providers/huggingface/apiKey").textValue());
    assertNull(openclaw.json(CONFIG).get("agents"));
  }

  @Test
  void withoutATerminalItsOwnScriptedCommandIsNamed() throws Exception {
    Outcome run = openclaw.run("models", "auth", "add");
    assertEquals(
        """
        error: models auth add is interactive and needs a terminal

        hint: openclaw models auth add --non-interactive --auth-choice huggingface-api-key
        """,
        run.err());
  }

  private Outcome add(String... options) throws Exception {
    String[] args = new String[options.length + 4];
    System.arraycopy(new String[] {"models", "auth", "add", "--non-interactive"}, 0, args, 0, 4);
    System.arraycopy(options, 0, args, 4, options.length);
    return openclaw.run(args);
  }
}

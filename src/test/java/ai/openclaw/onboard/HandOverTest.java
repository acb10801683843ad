package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.json5.Json5Document;
import ai.openclaw.prompt.FakePrompter;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A key goes where the OpenClaw that is here finds it first, if need be by its own command. */
class HandOverTest extends StoreScene {
  private static final String LABEL = "huggingface:default=hf_good0...0000AAAA";
  private static final String PROFILES = ".openclaw/agents/main/agent/auth-profiles.json";
  private static final String WITH_FORMER_KEY =
      """
      {
        // mine
        models: {providers: {huggingface: {
          apiKey: 'hf_former00000000000000000000former', // the old one
        }}},
      }
      """;

  @Test
  void aKeyInOpenClawsOwnStoreIsReplacedByOpenClaw() throws Exception {
    installWithStoredKey();
    openclaw.write(CONFIG, WITH_FORMER_KEY);

    Outcome run = openclaw.onboard("--json");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(LABEL, openclaw.read(STORE).strip());
    assertEquals("runtime", run.json().at("/token/route").textValue());
    assertTrue(run.json().at("/verdict/key/effective").booleanValue(), run.out());
    assertEquals("huggingface:default", run.json().at("/verdict/key/from").textValue());
    assertTrue(
        run.json().path("changed").toString().contains("store huggingface:default = hf_good…AAAA"));
    JsonNode section = config().at("/models/providers/huggingface");
    assertTrue(section.path("apiKey").isMissingNode(), section.toString());
    assertTrue(openclaw.read(CONFIG).contains("// mine"));
    assertTrue(
        run.json().path("warnings").toString().contains("openclaw onboard --forget deletes both"));
    assertFalse(Files.exists(openclaw.path(PROFILES)));
    assertFalse(openclaw.read(".openclaw/calls").contains("hf_"));
  }

  @Test
  void theSecondRunHandsNothingOver() throws Exception {
    installWithStoredKey();
    openclaw.onboard();
    Files.delete(openclaw.path(".openclaw/calls"));

    Outcome run = openclaw.onboard();

    assertTrue(run.out().contains("Nothing to change"), run.out());
    assertEquals("models status --json", openclaw.read(".openclaw/calls").strip());
  }

  @Test
  void aRehearsalHandsNothingOverAndSaysWhatWouldBe() throws Exception {
    installWithStoredKey();

    Outcome run = openclaw.onboard("--dry-run");

    assertTrue(
        run.out().contains("OpenClaw's own store\n  store huggingface:default = hf_good…AAAA"),
        run.out());
    assertEquals(FORMER, openclaw.read(STORE));
    assertFalse(Files.exists(openclaw.path(CONFIG)));
  }

  @Test
  void thePersonSeesTheHandOverAndItsProgress() throws Exception {
    installWithStoredKey();
    FakePrompter person = new FakePrompter().answer("Write this?", "Details", "Write");

    Outcome run =
        openclaw.ask(
            person.enterEverythingElse(),
            "onboard",
            "--auth-choice",
            "huggingface-api-key",
            "--model",
            "openai/gpt-oss-120b");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    String transcript = String.join("\n", person.transcript());
    assertTrue(transcript.contains("during: Handing the key over to OpenClaw"), transcript);
    assertTrue(
        transcript.contains("OpenClaw's own store |   store huggingface:default"), transcript);
    assertTrue(run.out().contains("OpenClaw's own store (OpenClaw has a key of its own"));
    assertEquals(LABEL, openclaw.read(STORE).strip());
  }

  @Test
  void theKeyAloneIsHandedOverAndTheConfigLosesTheFormerOne() throws Exception {
    installWithStoredKey();
    openclaw.write(CONFIG, WITH_FORMER_KEY);

    Outcome run =
        openclaw.run(
            "models", "auth", "add", "--non-interactive", "--auth-choice", "huggingface-api-key");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(LABEL, openclaw.read(STORE).strip());
    assertEquals("{\"models\":{\"providers\":{\"huggingface\":{}}}}", config().toString());
  }

  @Test
  void whatOpenClawHasInItsStoreIsEnough() throws Exception {
    installWithStoredKey();
    openclaw.unset("HF_TOKEN");

    Outcome run = openclaw.onboard("--json");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals("huggingface:default", run.json().at("/token/from").textValue());
    assertTrue(run.json().at("/token/masked").isNull(), run.out());
    assertTrue(run.json().at("/verdict/key/effective").booleanValue(), run.out());
    assertTrue(run.err().contains("was not checked: only OpenClaw can read it"), run.err());
    assertEquals(FORMER, openclaw.read(STORE), "nothing is handed over");
    assertFalse(openclaw.read(".openclaw/calls").contains("paste-api-key"));
    JsonNode config = config();
    assertTrue(config.at("/models/providers/huggingface/apiKey").isMissingNode());
    assertEquals(
        "huggingface/deepseek-ai/DeepSeek-R1",
        config.at("/agents/defaults/model/primary").textValue());
    assertTrue(
        openclaw.onboard().out().contains("Key      held by OpenClaw, from the stored profile"));
  }

  @Test
  void aPersonIsOfferedWhatOpenClawHasInItsStore() throws Exception {
    installWithStoredKey();
    openclaw.unset("HF_TOKEN");
    FakePrompter person = new FakePrompter().enterEverythingElse();

    Outcome run = openclaw.ask(person, "onboard", "--auth-choice", "huggingface-api-key");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(String.join("\n", person.transcript()).contains("held by OpenClaw"));
    assertEquals(FORMER, openclaw.read(STORE));
  }

  @Test
  void whatOnlyOpenClawCanReadGoesNowhereElse() throws Exception {
    installWithStoredKey();
    openclaw.unset("HF_TOKEN");

    Outcome run = openclaw.onboard("--credential-store", "config");

    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("can only be read by OpenClaw, and stays where it is"));
    assertFalse(Files.exists(openclaw.path(CONFIG)));
  }

  @Test
  void aReferenceThatOnlyOpenClawFollowsIsEnoughToo() throws Exception {
    install();
    openclaw.unset("HF_TOKEN");
    openclaw.write(
        CONFIG,
        "{secrets: {providers: {vault: {source: 'exec', command: '/bin/vault'}}},"
            + " models: {providers: {huggingface: {apiKey:"
            + " {source: 'exec', provider: 'vault', id: 'hf'}}}}}");

    Outcome run = openclaw.onboard("--json");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals("config", run.json().at("/token/source").textValue());
    assertTrue(run.json().at("/verdict/key/effective").booleanValue(), run.out());
    assertEquals("exec", config().at("/models/providers/huggingface/apiKey/source").textValue());
  }

  @Test
  void whatOpenClawRefusesLeavesTheConfigAsItIs() throws Exception {
    installWithStoredKey();
    openclaw
        .write(STORE, "huggingface:default=hf_forme...mer-0000\n")
        .write(CONFIG, WITH_FORMER_KEY);
    openclaw.write("bin/openclaw", refusing());

    Outcome run = openclaw.onboard();

    assertEquals(ExitCode.FAILED, run.code());
    assertTrue(
        run.err()
            .contains(
                "cannot hand the key of huggingface:default over to OpenClaw 2026.9.6: exit status"
                    + " 3: the vault is closed; OpenClaw may have the key in its own store, the"
                    + " config is unchanged\n"),
        run.err());
    assertEquals(WITH_FORMER_KEY, openclaw.read(CONFIG));
  }

  @Test
  void theKeyOfTheConfigStaysThereAndIsHandedOverOnlyOnRequest() throws Exception {
    installWithStoredKey();
    openclaw.unset("HF_TOKEN");
    openclaw.write(CONFIG, "{models: {providers: {huggingface: {apiKey: '" + KEY + "'}}}}");

    Outcome left = openclaw.onboard();

    assertTrue(left.out().contains("openclaw.json (it is there)"), left.out());
    assertTrue(left.out().startsWith("▲"), left.out());
    assertEquals(FORMER, openclaw.read(STORE));
    assertEquals(ExitCode.DONE, openclaw.onboard("--credential-store", "runtime").code());
    assertEquals(LABEL, openclaw.read(STORE).strip());
    assertFalse(openclaw.read(CONFIG).contains(KEY));
  }

  private JsonNode config() throws Exception {
    return Json5Document.parse(openclaw.read(CONFIG)).data();
  }
}

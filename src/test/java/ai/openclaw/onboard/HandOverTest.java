package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.json5.Json5Document;
import ai.openclaw.prompt.FakePrompter;
import ai.openclaw.runtime.FakeOpenClaw;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key goes where the OpenClaw that is here finds it first, if need be by its own command. */
class HandOverTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String LABEL = "huggingface:default=hf_good0...0000AAAA";
  private static final String FORMER = "huggingface:default=hf_forme...mer-0000\n";
  private static final String CONFIG = ".openclaw/openclaw.json";
  private static final String PROFILES = ".openclaw/agents/main/agent/auth-profiles.json";
  private static final String DATABASE = ".openclaw/state/openclaw.sqlite";
  private static final String STORE = ".openclaw/store";
  private static final String WITH_FORMER_KEY =
      """
      {
        // mine
        models: {providers: {huggingface: {
          apiKey: 'hf_former00000000000000000000former', // the old one
        }}},
      }
      """;

  @TempDir Path home;
  private OpenClawRun openclaw;

  @BeforeEach
  void keyInTheEnvironment() {
    openclaw = new OpenClawRun(home).set("HF_TOKEN", KEY);
  }

  @Test
  void aKeyInOpenClawsOwnStoreIsReplacedByOpenClaw() throws Exception {
    installWithStoredKey();
    openclaw.write(CONFIG, WITH_FORMER_KEY);

    Outcome run = onboard("--json");

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
    onboard();
    Files.delete(openclaw.path(".openclaw/calls"));

    Outcome run = onboard();

    assertTrue(run.out().contains("Nothing to change"), run.out());
    assertEquals("models status --json", openclaw.read(".openclaw/calls").strip());
  }

  @Test
  void aRehearsalHandsNothingOverAndSaysWhatWouldBe() throws Exception {
    installWithStoredKey();

    Outcome run = onboard("--dry-run");

    assertTrue(
        run.out().contains("OpenClaw's own store\n  store huggingface:default = hf_good…AAAA"),
        run.out());
    assertEquals(FORMER, openclaw.read(STORE));
    assertFalse(Files.exists(openclaw.path(CONFIG)));
  }

  @Test
  void thePersonSeesTheHandOverAndItsProgress() throws Exception {
    installWithStoredKey();
    FakePrompter person = new FakePrompter().enterEverythingElse();

    Outcome run =
        openclaw.ask(
            person,
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

    Outcome run = onboard("--json");

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
    assertTrue(onboard().out().contains("Key      held by OpenClaw, from the stored profile"));
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

    Outcome run = onboard("--credential-store", "config");

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

    Outcome run = onboard("--json");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals("config", run.json().at("/token/source").textValue());
    assertTrue(run.json().at("/verdict/key/effective").booleanValue(), run.out());
    assertEquals("exec", config().at("/models/providers/huggingface/apiKey/source").textValue());
  }

  @Test
  void aGatewayThatRunsIsRestartedByAPersonWhoWantsIt() throws Exception {
    installWithStoredKey();
    try (ServerSocket gateway = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      openclaw.write(CONFIG, "{gateway: {port: " + gateway.getLocalPort() + "}}");

      FakePrompter person = new FakePrompter().enterEverythingElse();
      Outcome run = openclaw.ask(person, "onboard", "--auth-choice", "huggingface-api-key");

      assertEquals(ExitCode.DONE, run.code(), run.err());
      assertTrue(
          person.transcript().contains("during: Restarting the gateway"), "" + person.transcript());
    }
    assertEquals("Gateway restarted.\n", openclaw.read(".openclaw/gateway"));
  }

  @Test
  void aScriptIsToldOfAGatewayThatRuns() throws Exception {
    installWithStoredKey();
    try (ServerSocket gateway = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      openclaw.set("OPENCLAW_GATEWAY_PORT", "" + gateway.getLocalPort());

      JsonNode said = onboard("--json").json();

      assertTrue(said.path("warnings").toString().contains("until: openclaw gateway restart"));
    }
    assertFalse(Files.exists(openclaw.path(".openclaw/gateway")));
  }

  @Test
  void whoHasNoOpenClawIsToldHowToGetIt() throws Exception {
    FakePrompter person = new FakePrompter().enterEverythingElse();

    Outcome run = openclaw.ask(person, "onboard", "--auth-choice", "huggingface-api-key");

    assertTrue(run.out().contains("  Install  npm install -g openclaw\n"), run.out());
    install();
    person = new FakePrompter().enterEverythingElse();
    String model = "openai/gpt-oss-120b";
    run = openclaw.ask(person, "onboard", "--auth-choice", "huggingface-api-key", "--model", model);
    assertFalse(run.out().contains("npm install"), run.out());
  }

  @Test
  void aPersonSeesWhereTheKeyGoesAndCanChangeIt() throws Exception {
    FakePrompter person =
        new FakePrompter()
            .answer("Write this?", "place")
            .answer("--credential-store", "before 2026.6.5")
            .enterEverythingElse();

    Outcome run = openclaw.ask(person, "onboard", "--auth-choice", "huggingface-api-key");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(Files.exists(openclaw.path(PROFILES)));
    assertTrue(run.out().contains("--credential-store auth-profiles"), run.out());
  }

  @Test
  void nothingKnownIsACurrentOpenClawForAPersonAndTheScriptSaysSo() throws Exception {
    Outcome run =
        openclaw.ask(
            new FakePrompter().enterEverythingElse(),
            "onboard",
            "--auth-choice",
            "huggingface-api-key");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertFalse(Files.exists(openclaw.path(PROFILES)));
    assertTrue(run.out().contains("--credential-store config"), run.out());
    assertEquals(KEY, openclaw.json(CONFIG).at("/models/providers/huggingface/apiKey").textValue());
  }

  @Test
  void whatOpenClawRefusesLeavesTheConfigAsItIs() throws Exception {
    installWithStoredKey();
    openclaw
        .write(STORE, "huggingface:default=hf_forme...mer-0000\n")
        .write(CONFIG, WITH_FORMER_KEY);
    openclaw.write("bin/openclaw", refusing());

    Outcome run = onboard();

    assertEquals(ExitCode.FAILED, run.code());
    assertTrue(run.err().contains("exit status 3: the vault is closed"), run.err());
    assertEquals(WITH_FORMER_KEY, openclaw.read(CONFIG));
  }

  @Test
  void aTraceOfAProfileThatIsGoneIsNoReasonToHandOver() throws Exception {
    install();
    openclaw.write(DATABASE, "… huggingface:default …").write(STORE, "");

    JsonNode said = onboard("--json").json();

    assertEquals("config", said.at("/token/route").textValue());
    assertTrue(said.at("/verdict/key/effective").booleanValue(), "there is none that would win");
    assertEquals(KEY, openclaw.json(CONFIG).at("/models/providers/huggingface/apiKey").textValue());
  }

  @Test
  void withoutATraceOpenClawIsNotAsked() throws Exception {
    install();
    openclaw.write(DATABASE, "");

    assertEquals("config", onboard("--json").json().at("/token/route").textValue());

    assertFalse(Files.exists(openclaw.path(".openclaw/calls")));
  }

  @Test
  void aTraceAndNobodyToAskStopsBeforeAnythingIsWritten() throws Exception {
    openclaw.write(DATABASE, "huggingface:default");

    Outcome run = onboard();

    assertEquals(ExitCode.CONFLICT, run.code());
    assertTrue(run.err().contains("openclaw models auth paste-api-key"), run.err());
    assertTrue(run.err().contains("--credential-store config"), run.err());
    assertFalse(Files.exists(openclaw.path(CONFIG)));
  }

  @Test
  void theConfigAlwaysGoesOnAndSaysWhatWins() throws Exception {
    installWithStoredKey();

    Outcome run = onboard("--credential-store", "config");

    assertEquals(ExitCode.DONE, run.code());
    assertTrue(
        run.out()
            .contains("OpenClaw uses the stored profile huggingface:default, which is another key"),
        run.out());
    assertTrue(run.out().contains("hint: openclaw onboard --credential-store runtime"), run.out());
    assertEquals(FORMER, openclaw.read(STORE));
    assertEquals(KEY, openclaw.json(CONFIG).at("/models/providers/huggingface/apiKey").textValue());
  }

  @Test
  void theKeyOfTheConfigStaysThereAndIsHandedOverOnlyOnRequest() throws Exception {
    installWithStoredKey();
    openclaw.unset("HF_TOKEN");
    openclaw.write(CONFIG, "{models: {providers: {huggingface: {apiKey: '" + KEY + "'}}}}");

    Outcome left = onboard();

    assertTrue(left.out().contains("openclaw.json (it is there)"), left.out());
    assertTrue(left.out().startsWith("▲"), left.out());
    assertEquals(FORMER, openclaw.read(STORE));
    assertEquals(ExitCode.DONE, onboard("--credential-store", "runtime").code());
    assertEquals(LABEL, openclaw.read(STORE).strip());
    assertFalse(openclaw.read(CONFIG).contains(KEY));
  }

  @Test
  void aReferenceCannotBeHandedOver() throws Exception {
    installWithStoredKey();

    Outcome run = onboard("--secret-input-mode", "ref");
    Outcome wanted = onboard("--secret-input-mode", "ref", "--credential-store", "runtime");

    assertEquals(ExitCode.CONFLICT, run.code());
    assertTrue(run.err().contains("would win over the reference"), run.err());
    assertTrue(run.err().contains("openclaw models auth remove huggingface:default"), run.err());
    assertEquals(ExitCode.USAGE, wanted.code());
    assertFalse(Files.exists(openclaw.path(CONFIG)));
  }

  @Test
  void whatCannotComeTrueIsAnErrorOfUsage() throws Exception {
    assertEquals(ExitCode.USAGE, onboard("--credential-store", "runtime").code());
    install();
    assertEquals(ExitCode.USAGE, onboard("--credential-store", "auth-profiles").code());
    FakeOpenClaw.of(home, "#!/bin/sh\necho 'OpenClaw 2026.6.1 (abc)'\n");
    assertEquals(ExitCode.USAGE, onboard("--credential-store", "runtime").code());
    assertFalse(Files.exists(openclaw.path(".openclaw")));
  }

  @Test
  void nothingKnownSaysWhatANewerOpenClawNeeds() throws Exception {
    String words = "for it, use --credential-store config";

    assertTrue(onboard("--json").json().path("warnings").toString().contains(words));
    assertTrue(onboard().out().contains(words));
    assertTrue(Files.exists(openclaw.path(PROFILES)));
  }

  @Test
  void aShimIsAskedOnceAndOnlyWhereItsVersionMatters() throws Exception {
    FakeOpenClaw.of(home, "#!/bin/sh\necho x >>\"$HOME/asked\"\necho 2026.2.17\n");
    openclaw.set("PATH", home.resolve("bin") + ":" + System.getenv("PATH"));
    openclaw.write(
        CONFIG, "{agents: {defaults: {models: {'huggingface/openai/gpt-oss-120b': {}}}}}");

    openclaw.run("models", "set", "huggingface/openai/gpt-oss-120b");
    openclaw.run("models", "list");

    assertFalse(Files.exists(openclaw.path("asked")));
    assertEquals(ExitCode.DONE, onboard().code());
    assertEquals("x\n", openclaw.read("asked"));
  }

  @Test
  void aLoginInOpenClawsOwnStoreIsRemovedByOpenClaw() throws Exception {
    installWithStoredKey();
    openclaw.unset("HF_TOKEN").write(STORE, FORMER + "huggingface:work=hf_workA...ABCDEFGH\n");

    Outcome rehearsed = remove("--dry-run");
    Outcome run = remove("--yes");

    assertTrue(rehearsed.out().contains("OpenClaw's own store\n  remove huggingface:default"));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().contains("huggingface:default was removed"), run.out());
    assertTrue(run.out().contains("huggingface:work in OpenClaw's own store"), run.out());
    assertEquals("huggingface:work=hf_workA...ABCDEFGH\n", openclaw.read(STORE));
  }

  @Test
  void aLoginThatOpenClawKeepsHasToBeConfirmedToo() throws Exception {
    installWithStoredKey();

    assertEquals(ExitCode.USAGE, remove().code());

    assertEquals(FORMER, openclaw.read(STORE));
  }

  @Test
  void whyOpenClawDoesNotRemoveALoginIsSaidInItsWords() throws Exception {
    installWithStoredKey();
    openclaw.write("bin/openclaw", refusing());

    Outcome run = remove("--yes");

    assertEquals(ExitCode.FAILED, run.code());
    assertTrue(run.err().contains("the vault is closed"), run.err());
  }

  private void installWithStoredKey() throws IOException {
    install();
    openclaw.write(DATABASE, "… huggingface:default …").write(STORE, FORMER);
  }

  private void install() throws IOException {
    FakeOpenClaw.in(home);
    openclaw.set("PATH", home.resolve("bin") + ":" + System.getenv("PATH"));
  }

  /** The script of an OpenClaw that shows its store and does not let it be changed. */
  private String refusing() throws IOException {
    return openclaw
        .read("bin/openclaw")
        .replace("key=$(cat)", "echo 'the vault is closed' >&2; exit 3")
        .replace("if ! grep -q \"^$4=\" \"$store\"; then", "if true; then")
        .replace(
            "Auth profile \\\"$4\\\" not found for agent \\\"main\\\".", "the vault is closed");
  }

  private JsonNode config() throws Exception {
    return Json5Document.parse(openclaw.read(CONFIG)).data();
  }

  private Outcome onboard(String... more) throws IOException {
    List<String> args =
        new ArrayList<>(
            List.of("onboard", "--non-interactive", "--auth-choice", "huggingface-api-key"));
    args.addAll(List.of(more));
    return openclaw.run(args.toArray(new String[0]));
  }

  private Outcome remove(String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of("models", "auth", "remove", "huggingface:default"));
    args.addAll(List.of(more));
    return openclaw.run(args.toArray(new String[0]));
  }
}

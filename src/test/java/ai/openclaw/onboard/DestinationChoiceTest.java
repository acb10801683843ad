package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.prompt.FakePrompter;
import ai.openclaw.runtime.FakeOpenClaw;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Where a key goes by what is known of the OpenClaw here, and what the user can make of it. */
class DestinationChoiceTest extends StoreScene {
  private static final String PROFILES = ".openclaw/agents/main/agent/auth-profiles.json";

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
  void aTraceOfAProfileThatIsGoneIsNoReasonToHandOver() throws Exception {
    install();
    openclaw.write(DATABASE, "… huggingface:default …").write(STORE, "");

    JsonNode said = openclaw.onboard("--json").json();

    assertEquals("config", said.at("/token/route").textValue());
    assertTrue(said.at("/verdict/key/effective").booleanValue(), "there is none that would win");
    assertEquals(KEY, openclaw.json(CONFIG).at("/models/providers/huggingface/apiKey").textValue());
  }

  @Test
  void withoutATraceOpenClawIsNotAsked() throws Exception {
    install();
    openclaw.write(DATABASE, "");

    assertEquals("config", openclaw.onboard("--json").json().at("/token/route").textValue());

    assertFalse(Files.exists(openclaw.path(".openclaw/calls")));
  }

  @Test
  void aTraceAndNobodyToAskStopsBeforeAnythingIsWritten() throws Exception {
    openclaw.write(DATABASE, "huggingface:default");

    Outcome run = openclaw.onboard();

    assertEquals(ExitCode.CONFLICT, run.code());
    assertTrue(run.err().contains("openclaw models auth paste-api-key"), run.err());
    assertTrue(run.err().contains("--credential-store config"), run.err());
    assertFalse(Files.exists(openclaw.path(CONFIG)));
  }

  @Test
  void theConfigAlwaysGoesOnAndSaysWhatWins() throws Exception {
    installWithStoredKey();

    Outcome run = openclaw.onboard("--credential-store", "config");

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
  void aReferenceCannotBeHandedOver() throws Exception {
    installWithStoredKey();

    Outcome run = openclaw.onboard("--secret-input-mode", "ref");
    Outcome wanted =
        openclaw.onboard("--secret-input-mode", "ref", "--credential-store", "runtime");

    assertEquals(ExitCode.CONFLICT, run.code());
    assertTrue(run.err().contains("would win over the reference"), run.err());
    assertTrue(run.err().contains("openclaw models auth remove huggingface:default"), run.err());
    assertEquals(ExitCode.USAGE, wanted.code());
    assertFalse(Files.exists(openclaw.path(CONFIG)));
  }

  @Test
  void whatCannotComeTrueIsAnErrorOfUsage() throws Exception {
    assertEquals(ExitCode.USAGE, openclaw.onboard("--credential-store", "runtime").code());
    install();
    assertEquals(ExitCode.USAGE, openclaw.onboard("--credential-store", "auth-profiles").code());
    FakeOpenClaw.of(home, "#!/bin/sh\necho 'OpenClaw 2026.6.1 (abc)'\n");
    assertEquals(ExitCode.USAGE, openclaw.onboard("--credential-store", "runtime").code());
    assertFalse(Files.exists(openclaw.path(".openclaw")));
  }

  @Test
  void whereAProfileIsAnotherKeyGoesAndTheReasonIsThat() throws Exception {
    String stored = "{'type':'api_key','provider':'huggingface','key':'hf_other'}";
    openclaw.write(
        PROFILES,
        ("{'version':1,'profiles':{'huggingface:default':" + stored + "}}").replace('\'', '"'));

    String out =
        openclaw
            .ask(
                new FakePrompter().enterEverythingElse(),
                "onboard",
                "--auth-choice",
                "huggingface-api-key")
            .out();

    assertTrue(out.contains("auth-profiles.json (where it was)"), out);
    out = openclaw.onboard("--credential-store", "auth-profiles").out();
    assertFalse(out.contains("(where it was)"), out);
  }

  @Test
  void nothingKnownSaysWhatANewerOpenClawNeeds() throws Exception {
    String words = "for it, use --credential-store config";

    assertTrue(openclaw.onboard("--json").json().path("warnings").toString().contains(words));
    assertTrue(openclaw.onboard().out().contains(words));
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
    assertEquals(ExitCode.DONE, openclaw.onboard().code());
    assertEquals("x\n", openclaw.read("asked"));
  }
}

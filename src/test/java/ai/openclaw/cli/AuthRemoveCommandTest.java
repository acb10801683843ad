package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.prompt.FakePrompter;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code models auth remove}: what it asks, and what it says is left. */
class AuthRemoveCommandTest {
  private static final String CONFIG = ".openclaw/openclaw.json";
  private static final String STORE = ".openclaw/agents/main/agent/auth-profiles.json";
  private static final String KEY = "hf_storedABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String ONE = store(profile("huggingface:default", KEY));
  private static final String TWO =
      store(
          profile("huggingface:default", KEY)
              + ","
              + profile("huggingface:work", "hf_workABCDEFGHIJKLMNOPQRSTUVWXYZ12"));

  @TempDir Path home;
  private OpenClawRun machine;

  @BeforeEach
  void aMachine() {
    machine = new OpenClawRun(home);
  }

  @Test
  void aScriptHasToConfirm() throws IOException {
    machine.write(STORE, ONE);

    Outcome outcome = remove();

    assertEquals(ExitCode.USAGE, outcome.code());
    assertTrue(
        outcome.err().contains("hint: openclaw models auth remove huggingface:default --yes"),
        outcome.err());
    assertEquals(ONE, machine.read(STORE));
  }

  @Test
  void aVariableInOpenClawsDotEnvStillLogsIn() throws Exception {
    machine.write(STORE, ONE).write(".openclaw/.env", "HF_TOKEN=hf_x\n");

    Outcome outcome = remove("--yes");

    assertTrue(outcome.out().contains("HF_TOKEN in OpenClaw's .env"), outcome.out());
  }

  @Test
  void theNameOfAVariableIsNoSecret() throws Exception {
    machine.write(
        ".openclaw/openclaw.json",
        "{models: {providers: {huggingface: {apiKey: \"HUGGINGFACE_HUB_TOKEN\"}}}}");
    machine.set("HUGGINGFACE_HUB_TOKEN", KEY);

    Outcome outcome = remove("--yes");

    assertTrue(outcome.out().contains("HUGGINGFACE_HUB_TOKEN in the environment"), outcome.out());
    assertFalse(outcome.out().contains("HUGG…"), outcome.out());
  }

  @Test
  void theOnlyProfileNeedNotBeNamed() throws Exception {
    machine.write(STORE, ONE);

    Outcome outcome = remove("--yes");

    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    assertEquals("{\"version\":1,\"profiles\":{}}", machine.json(STORE).toString());
  }

  @Test
  void aStoreWithoutProfilesStillTakesANewKey() throws Exception {
    machine.write(STORE, ONE);
    remove("--yes");

    Outcome outcome =
        machine
            .set("HF_TOKEN", KEY)
            .run("onboard", "--non-interactive", "--auth-choice", "huggingface-api-key");

    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    assertEquals(KEY, machine.json(STORE).at("/profiles/huggingface:default/key").asText());
  }

  @Test
  void ofSeveralProfilesAScriptHasToNameOne() throws IOException {
    machine.write(STORE, TWO);

    Outcome outcome = remove("--yes");

    assertEquals(ExitCode.USAGE, outcome.code());
    assertTrue(
        outcome.err().contains("several keys are stored: huggingface:default, huggingface:work"),
        outcome.err());
    assertEquals(TWO, machine.read(STORE));
  }

  @Test
  void aPersonChoosesAndConfirms() throws Exception {
    machine.write(STORE, TWO);
    FakePrompter person =
        new FakePrompter().answer("Profile to remove", "huggingface:work").answer("--yes", "yes");

    Outcome outcome = machine.ask(person, "models", "auth", "remove");

    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    assertTrue(machine.json(STORE).path("profiles").has("huggingface:default"));
    assertFalse(machine.json(STORE).path("profiles").has("huggingface:work"));
    assertTrue(outcome.out().contains("the stored profile huggingface:default"), outcome.out());
  }

  @Test
  void aPersonWhoOnlyPressesEnterKeepsTheKey() throws IOException {
    machine.write(STORE, ONE);

    Outcome outcome = machine.ask(new FakePrompter().enter("--yes"), "models", "auth", "remove");

    assertEquals(ExitCode.CANCELLED, outcome.code());
    assertEquals(ONE, machine.read(STORE));
  }

  @Test
  void aPersonIsNotAskedForJson() throws IOException {
    machine.write(STORE, ONE);

    assertEquals(
        ExitCode.USAGE,
        machine.ask(new FakePrompter(), "models", "auth", "remove", "--json").code());
  }

  @Test
  void aDryRunAsksNothingAndWritesNothing() throws IOException {
    machine.write(STORE, ONE);

    Outcome outcome = remove("--dry-run");

    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    assertTrue(outcome.out().contains("remove huggingface:default = hf_stor…WXYZ"), outcome.out());
    assertEquals(ONE, machine.read(STORE));
  }

  @Test
  void whatStillLogsInIsSaid() throws Exception {
    machine.write(STORE, ONE);
    machine.write(
        CONFIG,
        "{models:{providers:{huggingface:{apiKey:'hf_otherABCDEFGHIJKLMNOPQRSTUVWXYZ1'}}}}");
    machine.write(".cache/huggingface/token", "hf_loginABCDEFGHIJKLMNOPQRSTUVWXYZ1");
    machine.set("HF_TOKEN", "hf_environABCDEFGHIJKLMNOPQRSTUVWXY");

    Outcome outcome = remove("huggingface:default", "--yes", "--json");

    assertEquals(
        "[\"HF_TOKEN in the environment\","
            + "\"models.providers.huggingface.apiKey in the config\","
            + "\"hf auth login\"]",
        outcome.json().path("left").toString());
    assertEquals("huggingface:default", outcome.json().path("removed").asText());
  }

  @Test
  void aDatabaseOfOpenClawsOwnMayStillLogIn() throws IOException {
    machine.write(STORE, ONE);
    machine.write(".openclaw/state/openclaw.sqlite", "huggingface:default");

    assertTrue(
        remove("--yes").out().contains("perhaps openclaw.sqlite, which OpenClaw itself keeps"));
  }

  @Test
  void anOldBackupWithTheKeyIsPointedOut() throws IOException {
    machine.write(CONFIG, "{models:{providers:{huggingface:{apiKey:'key-1234567890123456'}}}}");
    machine.write(
        CONFIG + ".bak", "{models:{providers:{huggingface:{apiKey:'key-1234567890123456'}}}}");

    Outcome outcome = remove("--yes");

    assertEquals("{models:{providers:{huggingface:{}}}}", machine.read(CONFIG));
    assertTrue(
        outcome.err().contains("openclaw.json.bak may hold a copy of the key"), outcome.err());
  }

  @Test
  void anotherKeyOfTheSameProviderStays() throws Exception {
    String config = "{models:{providers:{huggingface:{apiKey:'key-of-another-place'}}}}";
    machine.write(STORE, ONE);
    machine.write(CONFIG, config);

    remove("huggingface:default", "--yes");

    assertEquals(config, machine.read(CONFIG));
  }

  @Test
  void theProfileOfAnotherAgentIsAnother() throws Exception {
    machine.write(STORE, ONE);
    machine.write(STORE.replace("main", "second"), ONE);

    assertEquals(ExitCode.DONE, remove("--agent", "second", "--yes").code());

    assertEquals(ONE, machine.read(STORE));
    assertFalse(machine.read(STORE.replace("main", "second")).contains("hf_"));
  }

  @Test
  void aProfileThatIsNotStoredIsAWordAndNoFailure() throws IOException {
    machine.write(STORE, ONE);

    Outcome outcome = remove("huggingface:defalt");

    assertEquals(ExitCode.DONE, outcome.code());
    assertTrue(outcome.out().startsWith("✔ Nothing to change: huggingface:defalt is not stored"));
    assertTrue(outcome.err().contains("huggingface:default is"), outcome.err());
    assertEquals(ONE, machine.read(STORE));
  }

  @Test
  void withoutAnyKeyThereIsNothingToDo() throws Exception {
    assertEquals("No key is stored.", remove().out().strip());
    assertTrue(remove("--json").json().path("removed").isNull());
  }

  @Test
  void aFileThatIsNoStoreIsLeftAlone() throws IOException {
    machine.write(STORE, "");

    assertEquals(ExitCode.CONFLICT, remove("--yes").code());
    assertEquals("", machine.read(STORE));
  }

  @Test
  void oneProfileAtATime() throws IOException {
    assertEquals(ExitCode.USAGE, remove("a:b", "c:d").code());
  }

  private Outcome remove(String... more) throws IOException {
    String[] command = new String[3 + more.length];
    command[0] = "models";
    command[1] = "auth";
    command[2] = "remove";
    System.arraycopy(more, 0, command, 3, more.length);
    return machine.run(command);
  }

  private static String store(String profiles) {
    return "{\"version\":1,\"profiles\":{" + profiles + "}}";
  }

  private static String profile(String id, String key) {
    return "\""
        + id
        + "\":{\"type\":\"api_key\",\"provider\":\"huggingface\",\"key\":\""
        + key
        + "\"}";
  }
}

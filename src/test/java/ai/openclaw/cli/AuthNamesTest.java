package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.PassedOn;
import ai.openclaw.prompt.FakePrompter;
import ai.openclaw.runtime.FakeOpenClaw;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenClaw's own names for what this program does with keys, and their order. */
class AuthNamesTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String OTHER = "hf_work000000000000000000000000000BBBB";
  private static final String CONFIG = ".openclaw/openclaw.json";
  private static final String STORE = ".openclaw/agents/main/agent/auth-profiles.json";

  @TempDir Path home;
  private OpenClawRun openclaw;

  @BeforeEach
  void aMachine() {
    openclaw = new OpenClawRun(home);
  }

  @ParameterizedTest
  @ValueSource(strings = {"paste-api-key", "paste-token"})
  void aKeyFromStandardInputIsStored(String name) throws Exception {
    openclaw.standardInput(KEY + "\n");

    Outcome run = openclaw.run("models", "auth", name, "--provider", "huggingface");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(KEY, profile("huggingface:default").path("key").textValue());
    assertTrue(openclaw.json(CONFIG).path("agents").isMissingNode(), "models stay as they are");
  }

  @Test
  void severalProfilesOfAProviderHaveAnOrder() throws Exception {
    paste(KEY, "huggingface:home");
    paste(OTHER, "huggingface:work");

    Outcome set = order("set", "huggingface:work", "huggingface:home");

    assertTrue(
        set.out().contains("Done: the order is huggingface:work, huggingface:home"), set.out());
    assertEquals(
        "[\"huggingface:work\",\"huggingface:home\"]",
        openclaw.json(STORE).at("/order/huggingface").toString());
    assertEquals(
        "[\"huggingface:work\",\"huggingface:home\"]",
        order("get", "--json").json().path("order").toString());
    assertEquals(
        "api_key", openclaw.json(CONFIG).at("/auth/profiles/huggingface:work/mode").asText());

    Outcome cleared = order("clear");

    assertTrue(
        cleared.out().contains("OpenClaw itself orders the profiles of huggingface"),
        cleared.out());
    assertTrue(order("get").out().endsWith("Order override: (none)\n"), order("get").out());
    assertTrue(order("get", "--json").json().path("order").isNull());
  }

  @ParameterizedTest
  @CsvSource({
    "set huggingface:nobody, huggingface:nobody is not stored",
    "set together:x, 'together:x is a profile of together, not of huggingface'",
    "set, needs <profile>"
  })
  void anOrderIsOfProfilesThatThereAre(String line, String message) throws Exception {
    paste(KEY, "huggingface:home");
    openclaw.standardInput("key-together0000000000");
    openclaw.run(
        "models", "auth", "paste-api-key", "--provider", "together", "--profile-id", "together:x");

    Outcome run = order(line.split(" ", -1));

    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains(message), run.err());
  }

  @Test
  void anOrderIsOfOneProvider() throws Exception {
    Outcome run = openclaw.run("models", "auth", "order", "get");

    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("needs --provider"), run.err());
  }

  @Test
  void aTokenThatEndsIsStoredAsOne() throws Exception {
    openclaw.standardInput(KEY);

    Outcome run =
        openclaw.run(
            "models", "auth", "paste-token", "--provider", "huggingface", "--expires-in", "30d");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    JsonNode profile = profile("huggingface:default");
    assertEquals("token", profile.path("type").asText());
    assertEquals(KEY, profile.path("token").textValue());
    assertEquals(
        OpenClawRun.NOW.toEpochMilli() + 30L * 24 * 3600 * 1000, profile.path("expires").asLong());
    assertEquals(
        "token", openclaw.json(CONFIG).at("/auth/profiles/huggingface:default/mode").asText());
  }

  @Test
  void aTimeThatIsNoneIsRefused() throws Exception {
    Outcome run =
        openclaw.run(
            "onboard",
            "--non-interactive",
            "--token",
            KEY,
            "--token-provider",
            "huggingface",
            "--token-expires-in",
            "soon");

    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("--token-expires-in is soon, not a duration"), run.err());
  }

  @Test
  void loginAsksAsAddDoes() throws Exception {
    FakePrompter person = new FakePrompter().answer("Hugging Face token", KEY).enter("Write this?");

    Outcome run = openclaw.ask(person, "models", "auth", "login", "--provider", "huggingface");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(KEY, openclaw.json(CONFIG).at("/models/providers/huggingface/apiKey").asText());
  }

  @Test
  void loginMayBeOfOneAgent() throws Exception {
    install("2026.2.17");
    openclaw.write(CONFIG, "{agents:{list:[{id:'main'},{id:'work'}]}}");
    FakePrompter person = new FakePrompter().answer("Hugging Face token", KEY).enter("Write this?");

    Outcome run =
        openclaw.ask(
            person, "models", "auth", "login", "--provider", "huggingface", "--agent", "work");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(openclaw.read(STORE.replace("main", "work")).contains(KEY));
    assertFalse(Files.exists(openclaw.path(STORE)), "the main agent has none");
  }

  @Test
  void loginMayMakeTheProvidersModelTheDefault() throws Exception {
    FakePrompter person =
        new FakePrompter().answer("Hugging Face token", KEY).enter("Model").enter("Write this?");

    Outcome run =
        openclaw.ask(
            person, "models", "auth", "login", "--provider", "huggingface", "--set-default");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(
        "huggingface/deepseek-ai/DeepSeek-R1",
        openclaw.json(CONFIG).at("/agents/defaults/model/primary").asText());
  }

  @Test
  void logoutRemoves() throws Exception {
    paste(KEY, "huggingface:home");

    Outcome run = openclaw.run("models", "auth", "logout", "huggingface:home", "--yes");

    assertTrue(run.out().contains("huggingface:home was removed"), run.out());
    assertTrue(profile("huggingface:home").isMissingNode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "models auth login --provider openai",
        "models auth login --provider huggingface --method oauth",
        "models auth paste-token --provider anthropic",
        "models auth order get --provider huggingface --json",
        "models auth order set --provider huggingface huggingface:x",
        "models auth paste-api-key --provider huggingface --profile-id huggingface:x",
        "onboard --non-interactive --token x --token-provider huggingface --token-profile-id y",
        "onboard --non-interactive --install-daemon",
        "models scan --json",
        "doctor"
      })
  void whatOnlyANewerOpenClawCanDoIsItsLine(String line) throws Exception {
    install("2026.9.6");

    PassedOn end = assertThrows(PassedOn.class, () -> openclaw.run(line.split(" ", -1)));

    assertEquals(7, end.status());
    assertEquals(line, openclaw.read("line").strip());
    assertFalse(Files.exists(openclaw.path(CONFIG)));
  }

  @Test
  void withoutAnOpenClawThereIsNobodyToPassItOnTo() throws Exception {
    Outcome run = openclaw.run("models", "auth", "login", "--provider", "openai");

    assertEquals(ExitCode.NOT_INSTALLED, run.code());
    assertEquals(
        "error: models auth login --provider openai belongs to OpenClaw itself, which is not"
            + " installed\n\nhint: npm install -g openclaw\n",
        run.err());
  }

  private void paste(String key, String profile) throws IOException {
    openclaw.standardInput(key);
    Outcome run =
        openclaw.run(
            "models",
            "auth",
            "paste-api-key",
            "--provider",
            "huggingface",
            "--profile-id",
            profile);
    assertEquals(ExitCode.DONE, run.code(), run.err());
  }

  private Outcome order(String... words) throws IOException {
    String[] line = new String[words.length + 5];
    line[0] = "models";
    line[1] = "auth";
    line[2] = "order";
    line[3] = words[0];
    line[4] = "--provider";
    line[5] = "huggingface";
    System.arraycopy(words, 1, line, 6, words.length - 1);
    return openclaw.run(line);
  }

  private JsonNode profile(String id) throws Exception {
    return openclaw.json(STORE).path("profiles").path(id);
  }

  /** One that notes its line, and ends with 7. */
  private void install(String version) throws IOException {
    String script = "#!/bin/sh\necho \"$*\" >" + home.resolve("line") + "\nexit 7\n";
    openclaw.set("PATH", FakeOpenClaw.linked(home, version, script).toString());
  }
}

package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a script sees of {@code openclaw onboard}: exit codes and messages. */
class OnboardCommandTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String WRONG = "hf_wrong00000000000000000000000000BBBB";
  private static final String CONFIG = ".openclaw/openclaw.json";

  @TempDir Path home;
  private OpenClawRun openclaw;

  @BeforeEach
  void emptyHome() {
    openclaw = new OpenClawRun(home);
  }

  @ParameterizedTest
  @CsvSource({
    "onboard --modle x/y, unknown option --modle, did you mean --model?",
    "onboard --auth-choice huggingface, unknown --auth-choice huggingface, "
        + "did you mean --auth-choice huggingface-api-key?",
    "onbaord, unknown command onbaord, did you mean openclaw onboard?",
    "onboard now, unexpected argument now, openclaw onboard --help",
    "onboard --sing, unknown option --sing, openclaw onboard --help",
    "onboard --auth-choice nobody, unknown --auth-choice nobody, 'one of huggingface-api-key,"
        + " huggingface-endpoint, together-api-key, custom-api-key, skip'",
    "onboard --workspace=, --workspace is empty, is the variable that it is made from set?",
    "onboard --model=, --model is empty, is the variable that it is made from set?",
    "onboard --huggingface-api-key hf_a --model huggingface/, --model is empty, "
        + "for example --model org/model",
    "onboard --mode hybrid, unknown --mode hybrid, the only one here is --mode local",
    "onboard --credential-store keychain, unknown --credential-store keychain, "
        + "'one of auto, auth-profiles, config, runtime'",
    "onboard --token abc, --token needs --token-provider, add --token-provider huggingface",
    "onboard --token-provider huggingface, --token-provider needs --token, add --token <token>",
    "onboard --token abc --token-provider nobody, unknown --token-provider nobody, ",
    "onboard --auth-choice apiKey, --auth-choice apiKey needs --token and --token-provider, "
        + "add --token <token> --token-provider huggingface",
    "onboard --token-provider huggingface --token=, --token is empty, "
        + "is the variable that it is made from set?",
    "onboard --huggingface-api-key=, --huggingface-api-key is empty, "
        + "is the variable that it is made from set?",
    "onboard --huggingface-api-key a --together-api-key b, "
        + "'more than one provider key: --huggingface-api-key, --together-api-key', "
        + "'give one of them, or say which one counts with --auth-choice'",
    "onboard, Missing --auth-choice., openclaw onboard --help",
    "onboard --auth-choice huggingface-api-key --api-key-file none, "
        + "--api-key-file: none does not exist, the file must contain the key and nothing else",
    "onboard --auth-choice huggingface-api-key --api-key-file -, --api-key-file: standard input"
        + " holds no key, the file must contain the key and nothing else",
    "onboard --auth-choice huggingface-api-key --huggingface-base-url http://gw.example.com/v1,"
        + " '--huggingface-base-url: http: would send the key in the clear; use https:', openclaw"
        + " onboard --help",
    "--profile ../x onboard --auth-choice skip, '''../x'' cannot be a profile name', ",
  })
  void wrongUsageIsOneLineAndAHint(String command, String message, String hint) throws IOException {
    List<String> args = new ArrayList<>(List.of(command.split(" ", -1)));
    if (args.contains("onboard")) {
      args.add("--non-interactive");
    }
    Outcome run = openclaw.run(args.toArray(new String[0]));
    assertEquals(ExitCode.USAGE, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("error: " + message + "\n\nhint: "), run.err());
    assertTrue(hint == null || run.err().endsWith("\nhint: " + hint + "\n"), run.err());
    assertFalse(Files.exists(home.resolve(".openclaw")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--mode remote",
        "--install-daemon",
        "--daemon-runtime node",
        "--reset",
        "--gateway-port 18789",
        "--gateway-auth token",
        "--gateway-of-a-later-release x",
        "--remote-password x",
        "--remote-url wss://example.com",
        "--tailscale serve",
      })
  void whatOpenClawItselfDoesIsSaidToBeItsOwn(String option) throws IOException {
    List<String> args =
        new ArrayList<>(List.of("onboard", "--non-interactive", "--huggingface-api-key", KEY));
    args.addAll(List.of(option.split(" ", -1)));
    Outcome run = openclaw.run(args.toArray(new String[0]));
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("belongs to OpenClaw itself"), run.err());
    assertTrue(run.err().contains("hint: "), run.err());
    assertFalse(Files.exists(home.resolve(".openclaw")));
  }

  @Test
  void withoutATerminalTheScriptedCommandIsNamed() throws IOException {
    Outcome run = openclaw.run("onboard");
    assertEquals(ExitCode.USAGE, run.code());
    assertEquals(
        """
        error: onboard is interactive and needs a terminal

        hint: openclaw onboard --non-interactive --auth-choice huggingface-api-key
        """,
        run.err());
  }

  @Test
  void keyInTheArgumentsGetsAHintButNotInJson() throws Exception {
    Outcome told = openclaw.onboard("--huggingface-api-key", KEY);
    assertTrue(told.err().contains("hint: arguments show in process lists"), told.err());
    Outcome json = openclaw.onboard("--huggingface-api-key", KEY, "--json");
    assertEquals("", json.err());
    assertTrue(json.json().path("ok").asBoolean());
  }

  /** Servers of one's own take any word for a key, also one that our data has. */
  @ParameterizedTest
  @ValueSource(strings = {"openai", "custom", "model", "models", "localhost"})
  void aWordForAKeyChangesNoData(String key) throws Exception {
    Outcome run =
        openclaw.run(
            "onboard",
            "--non-interactive",
            "--auth-choice",
            "custom-api-key",
            "--custom-base-url",
            "http://localhost:1/v1",
            "--custom-model-id",
            "openai/models-of-huggingface",
            "--custom-api-key",
            key,
            "--offline",
            "--json");
    assertEquals(
        "custom-localhost/openai/models-of-huggingface", run.json().path("model").asText());
  }

  @Test
  void hintNamesTheVariableOfTheProviderInUse() throws IOException {
    Outcome run = openclaw.run("onboard", "--non-interactive", "--together-api-key", KEY);
    assertTrue(run.err().contains("TOGETHER_API_KEY in the environment"), run.err());
  }

  @Test
  void keyThatLostItsOptionIsMaskedEvenInAStackTrace() throws IOException {
    openclaw.set("OPENCLAW_DEBUG", "1");
    String key = "key-lost0000000000000000000";
    Outcome run = openclaw.run("onboard", "--non-interactive", "--together-api-key=x", key);
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().startsWith("error: unexpected argument key-…0000\n"), run.err());
  }

  @Test
  void keyInTheWrongOptionIsMasked() throws IOException {
    Outcome run = openclaw.run("onboard", "--non-interactive", "--auth-choice", KEY);
    assertTrue(run.err().startsWith("error: unknown --auth-choice hf_good…AAAA\n"), run.err());
  }

  @Test
  void dryRunShowsThePlanWithMaskedKeysAndWritesNothing() throws IOException {
    Outcome run =
        openclaw.onboard("--huggingface-api-key", KEY, "--dry-run", "--credential-store=config");
    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.out().contains("set models.providers.huggingface.apiKey = hf_good…AAAA\n"));
    assertFalse(Files.exists(home.resolve(".openclaw")));
  }

  @Test
  void wrongUsageEndsWithTwo() throws Exception {
    assertFailure(ExitCode.USAGE, openclaw.onboard("--json"));
  }

  @Test
  void brokenConfigEndsWithThreeAndStaysAsItIs() throws Exception {
    openclaw.write(CONFIG, "{ models: [ }");
    assertFailure(ExitCode.CONFLICT, openclaw.onboard("--huggingface-api-key", KEY, "--json"));
    assertEquals("{ models: [ }", openclaw.read(CONFIG));
  }

  @Test
  void refusedKeyEndsWithFourAndWritesNothing() throws Exception {
    try (StubHub hub = StubHub.start()) {
      openclaw.online(hub);
      assertFailure(ExitCode.REFUSED, openclaw.onboard("--huggingface-api-key", WRONG, "--json"));
    }
    assertFalse(Files.exists(home.resolve(".openclaw")));
  }

  @Test
  void keyOfAKindThatIsNoLongerAcceptedEndsWithFour() throws Exception {
    assertFailure(
        ExitCode.REFUSED,
        openclaw.onboard("--huggingface-api-key", "api_org_0123456789", "--json"));
  }

  @Test
  void folderThatCannotBeMadeEndsWithOne() throws Exception {
    openclaw.write("file", "").set("OPENCLAW_STATE_DIR", home.resolve("file/state").toString());
    Outcome run = openclaw.onboard("--huggingface-api-key", KEY, "--json");
    assertFailure(ExitCode.FAILED, run);
  }

  @Test
  void stackTraceOfARefusalHoldsNoKey() throws Exception {
    try (StubHub hub = StubHub.start()) {
      openclaw.online(hub).set("OPENCLAW_DEBUG", "1");
      Outcome run = openclaw.onboard("--huggingface-api-key", WRONG);
      assertEquals(ExitCode.REFUSED, run.code());
      assertTrue(run.err().contains("\tat ai.openclaw."), run.err());
    }
  }

  @Test
  void withoutDebugThereIsNoStackTrace() throws Exception {
    openclaw.write(CONFIG, "{");
    assertFalse(openclaw.onboard("--huggingface-api-key", KEY).err().contains("\tat "));
  }

  private static void assertFailure(ExitCode code, Outcome run) throws Exception {
    assertEquals(code, run.code(), run.out() + run.err());
    JsonNode error = run.json().path("error");
    assertFalse(run.json().path("ok").asBoolean(true));
    assertEquals(code.number(), error.path("exitCode").asInt());
    assertFalse(error.path("message").asText().isEmpty());
    assertFalse(error.path("message").asText().contains("\n"));
    assertEquals("", run.err());
  }
}

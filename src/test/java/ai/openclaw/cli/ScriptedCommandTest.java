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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that does without questions what somebody did with them. */
class ScriptedCommandTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";

  @TempDir Path home;
  private final FakePrompter person = new FakePrompter();

  @Test
  void answersBecomeOptionsAndTheKeyIsLeftOut() throws IOException {
    person.answer("Provider", "Hugging Face");
    person.answer("Hugging Face token", KEY).answer("Model", "openai/gpt-oss-120b");
    assertEquals(
        "openclaw onboard --non-interactive --auth-choice huggingface-api-key"
            + " --model openai/gpt-oss-120b --credential-store config",
        afterAsking());
  }

  @Test
  void keysAmongTheArgumentsAreLeftOutToo() throws IOException {
    String command = afterAsking("--token", KEY, "--token-provider", "huggingface");
    assertFalse(command.contains("--token"), command);
    command = afterAsking("--huggingface-api-key", KEY, "--workspace", "w");
    assertFalse(command.contains("--huggingface-api-key"), command);
    assertTrue(command.contains(" --workspace w "), command);
  }

  @Test
  void whatOnlySaysHowToAskIsLeftOut() throws IOException {
    String command = afterAsking("--huggingface-api-key", KEY, "--accessible", "--no-browser");
    assertEquals(
        "openclaw onboard --non-interactive --auth-choice huggingface-api-key"
            + " --model deepseek-ai/DeepSeek-R1 --credential-store config",
        command);
  }

  @Test
  void aModelThatWouldChangeNothingIsLeftOut() throws IOException {
    String command = afterAsking("--huggingface-api-key", KEY, "--keep-default-model");
    assertTrue(command.contains(" --keep-default-model"), command);
    assertFalse(command.contains(" --model"), command);
  }

  @Test
  void valuesThatAShellWouldTakeApartAreQuoted() throws IOException {
    String command = afterAsking("--huggingface-api-key", KEY, "--workspace", "it's $HOME");
    assertTrue(command.contains(" --workspace 'it'\\''s $HOME' "), command);
  }

  @Test
  void answersAboutACustomProviderAreAllInThere() throws IOException {
    person.answer("Provider", "Custom Provider");
    person.answer("--custom-base-url", "http://127.0.0.1:1/v1").enter("--custom-api-key");
    person.answer("--custom-model-id", "my model");
    String command = afterAsking("--offline");
    assertEquals(
        "openclaw onboard --non-interactive --auth-choice custom-api-key"
            + " --custom-base-url http://127.0.0.1:1/v1 --custom-model-id 'my model' --offline",
        command);
  }

  @Test
  void commandDoesTheSameAgain() throws IOException {
    person.answer("Provider", "Hugging Face");
    person.answer("Hugging Face token", KEY).answer("Model", "openai/gpt-oss-120b");
    String[] again = afterAsking().substring("openclaw ".length()).split(" ", -1);
    Outcome run = new OpenClawRun(home).run(again);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().contains("Nothing to change"), run.out());
  }

  @Test
  void whereThereIsNoTerminalItIsTheHint() throws IOException {
    Outcome run =
        new OpenClawRun(home)
            .run("onboard", "--huggingface-api-key", KEY, "--model", "openai/gpt-oss-120b");
    assertEquals(ExitCode.USAGE, run.code());
    assertEquals(
        """
        error: onboard is interactive and needs a terminal

        hint: openclaw onboard --non-interactive --auth-choice huggingface-api-key \
        --model openai/gpt-oss-120b
        """,
        run.err());
  }

  /** The command in the summary of a run with these options. */
  private String afterAsking(String... options) throws IOException {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "onboard";
    System.arraycopy(options, 0, arguments, 1, options.length);
    Outcome run = new OpenClawRun(home).ask(person.enterEverythingElse(), arguments);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    String row = "  Script   ";
    return run.out()
        .lines()
        .filter(line -> line.startsWith(row))
        .findFirst()
        .orElseThrow(() -> new AssertionError(run.out()))
        .substring(row.length());
  }
}

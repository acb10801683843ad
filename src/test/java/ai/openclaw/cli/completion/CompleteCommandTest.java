package ai.openclaw.cli.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
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

/** What {@code openclaw __complete} answers; how shells offer it is for {@link CompletionTest}. */
class CompleteCommandTest {
  @TempDir Path home;
  private OpenClawRun machine;

  @BeforeEach
  void aMachineWithAConfig() throws IOException {
    machine =
        new OpenClawRun(home)
            .write(
                ".openclaw/openclaw.json",
                """
                {agents: {defaults: {
                  model: {primary: 'huggingface/org/Big-Model:cheapest'},
                  models: {'huggingface/org/Big-Model:cheapest': {alias: 'Best'}}}}}
                """)
            .write(
                ".openclaw/agents/main/agent/auth-profiles.json",
                """
                {"version": 1, "profiles": {"huggingface:default":
                  {"type": "api_key", "provider": "huggingface", "key": "hf_x"}}}
                """);
    Files.createDirectories(home.resolve(".openclaw-work"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "openclaw onb | onboard",
        "openclaw models fallbacks | fallbacks",
        "openclaw --profile onboard models li | list",
        "A=1 openclaw comp | completion",
        "openclaw models list --prov | --provider",
        "openclaw models list --provider tog | together",
        "openclaw models auth list --provider tog | together",
        "openclaw onboard --auth-choice=tog | --auth-choice=together-api-key",
        "openclaw onboard '--auth-choice' tog | together-api-key",
        "openclaw --pro | --profile",
        "openclaw --profile wo | work",
        "openclaw models auth remove hug | huggingface:default",
        "openclaw models aliases remove B | Best",
        "openclaw models set Be | Best",
        "openclaw models fallbacks add a/b Be | Best",
        "openclaw models set big-mo | huggingface/org/Big-Model:cheapest",
        "openclaw onboard --model=big-mo | --model=huggingface/org/Big-Model:cheapest"
      })
  void theOnlyPossibilityIsAnswered(String line, String word) throws IOException {
    assertEquals(List.of(word), answers(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "openclaw onboard --api-key-file x | :files",
        "openclaw onboard --workspace=x | :directories",
        "openclaw onboard --bill-to x | :"
      })
  void whereAShellKnowsBetterItIsToldSo(String line, String last) throws IOException {
    assertEquals(List.of(last), machine.run("__complete", line).out().lines().toList());
  }

  @Test
  void commandsOptionsAndModelsSayWhatTheyAre() throws IOException {
    assertEquals(
        "onboard\tSet up a provider: key, model, OpenClaw's files\n:\n",
        machine.run("__complete", "openclaw onb").out());
    assertTrue(
        machine.run("__complete", "openclaw onboard --dry").out().startsWith("--dry-run\tShow"));
  }

  @Test
  void aProfileOnTheLineIsWhoseFilesCount() throws IOException {
    machine.write(
        ".openclaw-work/openclaw.json",
        "{agents: {defaults: {models: {'huggingface/a/b': {alias: 'Working'}}}}}");
    assertEquals(List.of("Working"), answers("openclaw --profile work models aliases remove "));
    assertEquals(List.of("Working"), answers("openclaw --profile=work models aliases remove "));
    assertEquals(List.of("Best"), answers("openclaw models aliases remove "));
  }

  @Test
  void nothingThatHelpDoesNotListIsOffered() throws IOException {
    assertFalse(answers("openclaw ").contains("__complete"));
    assertFalse(answers("openclaw onboard --").contains("--gateway-port"));
    assertFalse(machine.run("--help").out().contains("__complete"));
  }

  @Test
  void optionsOnTheLineAreNotTakenForOurOwn() throws IOException {
    assertEquals(List.of("--offline"), answers("openclaw onboard --help --json --version --off"));
  }

  @Test
  void aConfigThatCannotBeReadHasNothingToOffer() throws IOException {
    machine.write(".openclaw/openclaw.json", "{");
    Outcome run = machine.run("__complete", "openclaw models set x");
    assertEquals(ExitCode.CONFLICT, run.code());
    assertEquals("", run.out());
  }

  private List<String> answers(String line) throws IOException {
    Outcome run = machine.run("__complete", line);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals("", run.err());
    List<String> words = new ArrayList<>();
    for (String answer : run.out().lines().toList()) {
      if (!answer.startsWith(":")) {
        words.add(answer.split("\t", 2)[0]);
      }
    }
    return words;
  }
}

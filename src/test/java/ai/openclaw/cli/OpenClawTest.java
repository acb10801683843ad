package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenClawTest {
  @TempDir Path home;
  private OpenClawRun openclaw;

  @BeforeEach
  void emptyHome() {
    openclaw = new OpenClawRun(home);
  }

  @ParameterizedTest
  @CsvSource({
    "onbord, onbord, onboard",
    "modles list --json=x, modles, models list",
    "model list, model, models list",
    "models lst, models lst, models list",
    "models fallbacks ad x, models fallbacks ad, models fallbacks add",
    "--profile work onbaord, onbaord, onboard"
  })
  void aSlipIsPutRight(String line, String wrong, String right) throws IOException {
    Outcome run = openclaw.run(line.split(" ", -1));

    assertEquals(ExitCode.USAGE, run.code());
    assertEquals(
        "error: unknown command " + wrong + "\n\nhint: did you mean openclaw " + right + "?\n",
        run.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agent --message hi",
        "agent --help",
        "help agent",
        "login",
        "nodes list",
        "chat",
        "models scan",
        "models scan --help"
      })
  void whatIsOpenClawsIsNotGuessedAt(String line) throws IOException {
    Outcome run = openclaw.run(line.split(" ", -1));

    String words = line.replace("help ", "").replace(" --help", "");
    String command = words.startsWith("models") ? words : words.split(" ", 2)[0];
    assertEquals(ExitCode.NOT_INSTALLED, run.code());
    assertEquals(
        "error: "
            + command
            + " belongs to OpenClaw itself, which is not installed\n\n"
            + "hint: npm install -g openclaw\n",
        run.err());
  }

  @ParameterizedTest
  @CsvSource({
    "help, --help",
    "help --all, --help",
    "help onboard, onboard --help",
    "help models, models --help",
    "help models status, models status --help",
    "help models auth list, models auth list --help"
  })
  void helpIsAlsoAWord(String word, String option) throws IOException {
    Outcome asked = openclaw.run(word.split(" ", -1));

    assertEquals(ExitCode.DONE, asked.code());
    assertEquals(openclaw.run(option.split(" ", -1)), asked);
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    Outcome run = openclaw.run("models", "aliases", "add", "gr\uFFFD", "a/b");

    assertEquals(ExitCode.USAGE, run.code());
    assertEquals("error: argument 4 is not valid UTF-8\n", run.err());
  }
}

package ai.openclaw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.cli.Command;
import ai.openclaw.cli.ProcessIo;
import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
  @TempDir Path home;

  @Test
  void noTwoCommandsHaveOneName() {
    List<String> names = new ArrayList<>();
    for (Command command : Program.commands()) {
      names.add(command.name());
    }
    assertEquals(names.size(), new HashSet<>(names).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "models list --all --offline --json"})
  void outputThatCannotBeWrittenIsOneLineAndExitOne(String line) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    Environment nothing = new Environment(Map.of(), home, home, OperatingSystem.LINUX);
    ProcessIo io =
        new ProcessIo(
            nothing,
            Clock.systemUTC(),
            InputStream.nullInputStream(),
            new ProcessIo.Output(full, err, StandardCharsets.UTF_8),
            new ProcessIo.Terminals(false, false, false));

    assertEquals(ExitCode.FAILED, new Program(io, List.of(line.split(" ", -1)), null).run());
    assertEquals(
        List.of(
            "error: cannot write to standard output: no space left on device",
            "hint: only the output is lost: what the command has changed is changed"),
        err.toString(StandardCharsets.UTF_8).lines().filter(each -> !each.isEmpty()).toList());
  }

  @Test
  void passwordInAnAddressIsNotRepeated() throws Exception {
    for (String address : List.of("https://user:pw-secret@h/v1", "https://h/v1?key=pw-secret")) {
      OpenClawRun.Outcome run =
          new OpenClawRun(home)
              .set("OPENCLAW_DEBUG", "1")
              .run(
                  "onboard",
                  "--non-interactive",
                  "--auth-choice",
                  "huggingface-api-key",
                  "--huggingface-base-url",
                  address);
      assertEquals(ExitCode.USAGE, run.code());
      assertFalse(run.err().contains("pw-secret"), run.err());
    }
  }

  @Test
  void whatIsMissingLeadsToTheHelpOfTheCommand() throws Exception {
    assertTrue(
        new OpenClawRun(home)
            .run("models", "auth", "add", "--non-interactive")
            .err()
            .contains("hint: openclaw models auth add --help"));
  }

  @Test
  void removingWhatIsNotStoredRemovesNothing() throws Exception {
    assertTrue(
        new OpenClawRun(home)
            .run("models", "auth", "remove", "huggingface:default", "--yes", "--json")
            .json()
            .path("removed")
            .isNull());
  }

  @Test
  void helpFitsEightyColumns() throws Exception {
    List<String> names = new ArrayList<>(List.of("", "models", "models auth"));
    for (Command command : Program.commands()) {
      names.add(command.name());
    }
    for (String name : names) {
      String[] args = (name + " --help").strip().split(" ", -1);
      for (String line : new OpenClawRun(home).run(args).out().lines().toList()) {
        assertTrue(line.length() <= 80, () -> name + ": " + line);
      }
    }
  }

  @Test
  void aProbeThatCannotBeIsNotPassedOverInSilence() throws Exception {
    OpenClawRun.Outcome run =
        new OpenClawRun(home)
            .set("HF_TOKEN", "hf_probe0000000000000000000000000000001")
            .run(
                "onboard",
                "--non-interactive",
                "--auth-choice",
                "huggingface-api-key",
                "--probe",
                "--offline");
    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.err().contains("warning: the model was not tried: offline"), run.err());
  }
}

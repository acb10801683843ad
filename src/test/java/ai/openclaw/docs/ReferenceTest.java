package ai.openclaw.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.cli.Command;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.model.Golden;
import ai.openclaw.provider.catalog.Providers;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages that repeat what the program says of itself; run with {@code -Dgolden.write} to renew
 * them.
 */
class ReferenceTest {
  static Stream<String> firstWordsOfCommands() {
    Set<String> words = new LinkedHashSet<>();
    for (Command command : OpenClawRun.commands()) {
      words.add(command.name().split(" ", 2)[0]);
    }
    return words.stream();
  }

  @ParameterizedTest
  @MethodSource("firstWordsOfCommands")
  void everyCommandWithEveryOptionHasItsPlaceOnAPage(String word) {
    Golden.assertSame(
        Path.of("docs", "cli", word + ".md"), new CommandPages(OpenClawRun.commands()).page(word));
  }

  @Test
  void thePageOfProvidersIsTheProviderTable() {
    Golden.assertSame(
        Path.of("docs", "providers", "index.md"), new ProviderPage(Providers.ALL).text());
  }

  @ParameterizedTest
  @MethodSource("pagesWithExitCodes")
  void exitCodesAreThoseOfTheProgram(Path page) {
    String text = String.join("\n", Page.read(page).lines());
    for (ExitCode code : ExitCode.values()) {
      String row = "| " + code.number() + " | " + code.meaning() + " |";
      assertTrue(text.contains(row), page + " lacks: " + row);
    }
  }

  static Stream<Path> pagesWithExitCodes() {
    return Stream.of(Path.of("README.md"), Path.of("docs", "ci.md"));
  }
}

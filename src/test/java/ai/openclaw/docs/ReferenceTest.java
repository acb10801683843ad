package ai.openclaw.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.cli.Command;
import ai.openclaw.cli.manual.Variable;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.UnreadVariables;
import ai.openclaw.model.Golden;
import ai.openclaw.provider.catalog.Providers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  @Test
  void thePageOfVariablesIsTheirTable() {
    StringBuilder page =
        new StringBuilder(
            Markdown.frontMatter(
                "Every environment variable that is read",
                "You set a variable, or wonder what one does",
                "Environment variables"));
    page.append("# Environment variables\n\n");
    page.append("Of several names for one thing, the first that is set counts.\n");
    Variable.byTopic()
        .forEach(
            (topic, variables) -> {
              page.append("\n## ").append(topic).append("\n\n| variable | meaning |\n|---|---|\n");
              for (Variable variable : variables) {
                page.append("| `").append(String.join("`, `", variable.names())).append("` | ");
                page.append(Markdown.cell(variable.meaning())).append(" |\n");
              }
            });
    Golden.assertSame(Path.of("docs", "environment.md"), page.toString());
  }

  @Test
  void theTableOfVariablesHasWhatTheCodeReads() throws IOException {
    Set<String> described = new TreeSet<>();
    Variable.byTopic().values().forEach(all -> all.forEach(one -> described.addAll(one.names())));
    Set<String> read = new TreeSet<>(named("\"([A-Z][A-Z0-9]*_[A-Z0-9_]+)\"", "src/main/java"));
    read.addAll(named("\\$\\{?([A-Z][A-Z0-9]*_[A-Z0-9_]+)", "src/dist"));
    read.removeAll(UnreadVariables.ALL);
    assertEquals(Set.of(), minus(read, described), "read, and not in the table");

    Set<String> words = new TreeSet<>(named("\\b([A-Z][A-Z0-9_]+)\\b", "src/main/java"));
    words.addAll(named("\\b([A-Z][A-Z0-9_]+)\\b", "src/dist"));
    Providers.ALL.forEach(provider -> words.add(provider.keyFileVariable()));
    assertEquals(Set.of(), minus(described, words), "in the table, and not read");
  }

  private static Set<String> minus(Set<String> from, Set<String> what) {
    Set<String> rest = new TreeSet<>(from);
    rest.removeAll(what);
    return rest;
  }

  /** The first group of the pattern wherever it occurs in the folder, but for the table itself. */
  private static Set<String> named(String pattern, String folder) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("Variable.java")) {
          Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
          while (matcher.find()) {
            names.add(matcher.group(1));
          }
        }
      }
    }
    return names;
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

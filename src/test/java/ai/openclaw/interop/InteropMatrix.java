package ai.openclaw.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.Json5Document;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * After our onboarding a real OpenClaw makes its first call with the key and the model that the
 * last screen names, or the screen says that it will not. {@code ./mvnw -Pinterop verify} runs
 * every row of {@code rows.md} and writes {@code docs/interop.md}; {@code -Dinterop.only=<regex>}
 * runs those whose name and release it finds. No other build does.
 */
final class InteropMatrix {

  /** What each release's linter finds in a home before our onboarding. */
  private static final Map<String, Set<String>> FINDINGS = new LinkedHashMap<>();

  @BeforeAll
  static void forgetFormerHomes() throws IOException {
    Machine.delete(Machine.HOMES);
  }

  static Stream<Row> rows() throws IOException {
    Pattern only = Pattern.compile(System.getProperty("interop.only", ""));
    return Row.all().stream().filter(row -> only.matcher(row.toString()).find());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void openClawDoesWhatOursSays(Row row) throws Exception {
    try (Machine machine = Machine.real(row.release())) {
      new Before(machine).all(row.before());
      boolean linted = lintBefore(row, machine);
      boolean commented = config(machine).contains(Before.COMMENT);

      Machine.Outcome run = machine.ours(row.arguments(machine));

      String said = Row.said(run, machine);
      assertEquals(commented, config(machine).contains(Before.COMMENT), "comments still stand");
      if (linted && run.exitCode() == 0) {
        assertFindsNothingNew(row, machine);
      }
      if (run.exitCode() == 0 && (linted || row.writesMore())) {
        assertContent(machine);
      }
      String used = run.exitCode() == 0 ? Turn.of(machine) : "";
      String mended = said.startsWith("▲") ? mended(row, run, machine) : "";
      Page.write(row, new Page.Result(said, used, mended));
      assertTrue(said.startsWith(row.said()), () -> said + ", and " + used + "; " + run);
      assertTrue(used.startsWith(row.used()), () -> used + ": " + run.out());
      assertTrue(mended.isEmpty() || mended.endsWith(": the new key"), mended);
      if (said.startsWith(Row.TICK)) {
        assertTrue(
            used.equals("the new key") || (row.key().equals("none") && used.equals(row.used())),
            "it is what the tick promises");
      } else if (run.exitCode() == 0 && said.contains("another key")) {
        assertNotEquals("the new key", used, "the warning is true");
      }
    }
  }

  /** What is used after the lines that the last screen gives. */
  private static String mended(Row row, Machine.Outcome run, Machine machine) throws Exception {
    List<String> lines = new ArrayList<>();
    for (JsonNode next : JsonTree.read(run.out()).at("/verdict/next")) {
      lines.add("`" + next.asText().replace(machine.home.toString(), "~") + "`");
      for (String command : next.asText().split(" && ", -1)) {
        carryOut(List.of(command.split(" ", -1)), row, machine);
      }
    }
    return String.join(", ", lines) + ": " + Turn.of(machine);
  }

  private static void carryOut(List<String> words, Row row, Machine machine) throws Exception {
    switch (words.get(0)) {
      case "unset" -> machine.variables.keySet().removeAll(words);
      case "delete" -> {
        Path file = Path.of(words.get(3));
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.removeIf(line -> line.contains(words.get(1)));
        Files.write(file, lines);
      }
      default -> {
        List<String> arguments = new ArrayList<>(words.subList(1, words.size()));
        if (words.get(1).equals("onboard")) {
          arguments.addAll(0, row.arguments(machine));
          arguments.remove(arguments.lastIndexOf("onboard"));
        }
        Machine.Outcome outcome = machine.ours(arguments);
        assertEquals(0, outcome.exitCode(), () -> words + ": " + outcome);
      }
    }
  }

  private static String config(Machine machine) throws IOException {
    Path file = machine.state().resolve("openclaw.json");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  /** OpenClaw accepts the config, by the command that the release has for that. */
  private static void assertContent(Machine machine) throws Exception {
    if (machine.release.isAtLeast("2026.4.15")) {
      machine.realDone(null, "config", "validate");
    } else {
      Machine.Outcome status = machine.real(null, "models", "status");
      assertFalse((status.out() + status.err()).contains("Invalid config"), status::err);
    }
  }

  private static boolean lintBefore(Row row, Machine machine) throws Exception {
    boolean linted =
        machine.release.isAtLeast("2026.6.1")
            && row.before().size() == 1
            && Pattern.matches("fresh|initialised", row.before().get(0));
    if (linted && !FINDINGS.containsKey(row.release() + row.before())) {
      FINDINGS.put(row.release() + row.before(), findings(machine));
    }
    return linted;
  }

  private static void assertFindsNothingNew(Row row, Machine machine) throws Exception {
    Set<String> found = new TreeSet<>(findings(machine));
    found.removeAll(FINDINGS.get(row.release() + row.before()));
    if (row.key().equals("plain")) {
      found.remove("core/doctor/security");
    }
    assertEquals(new TreeSet<>(), found, "doctor --lint");
  }

  private static Set<String> findings(Machine machine) throws Exception {
    Machine.Outcome lint = machine.real(null, "doctor", "--lint", "--json");
    Set<String> found = new TreeSet<>();
    for (JsonNode finding : Json5Document.parse(lint.out()).data().path("findings")) {
      found.add(finding.path("checkId").asText());
    }
    return found;
  }
}

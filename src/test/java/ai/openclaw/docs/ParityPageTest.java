package ai.openclaw.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.RecordedHelp;
import ai.openclaw.cli.Command;
import ai.openclaw.cli.Flag;
import ai.openclaw.cli.Flags;
import ai.openclaw.model.Golden;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page that says what becomes of every name in OpenClaw's own help. One without an answer
 * fails, and so does one that is said to be this program's and that no test types, option and verb
 * in one statement. Which test does is written down beside the recorded help.
 */
@DisabledOnOs(OS.WINDOWS)
final class ParityPageTest {
  private static final Path PAGE = Path.of("docs", "parity.md");
  private static final Path TESTS = Path.of("src", "test", "resources", "parity", "tests.txt");

  /** Without steps back: a text of many letters would need a deep stack. */
  private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");

  private static final String OURS = "ours";
  private static final String WITHOUT_EFFECT = "accepted, without effect";
  private static final String PASSED_ON = "passed on";
  private static final String BY_RELEASE = "ours before 2026.6.5, passed on from there";
  private static final Set<String> OF_PROFILES =
      Set.of("--token-profile-id", "--token-expires-in", "--profile-id", "--expires-in");
  private static final Map<String, String> BUT_FOR =
      Map.of(
          "--mode", "; `remote` is passed on",
          "--flow", "; `import` is passed on",
          "--token-provider", "; other providers are passed on",
          "--method", "; other ways are passed on");

  /** They type lines, and do not look at what comes of the options. */
  private static final Set<String> WITHOUT_BEHAVIOUR =
      Set.of(
          "CompleteCommandTest",
          "CompletionTest",
          "HostileWorldTest",
          "KeyFormTest",
          "ParityPageTest",
          "PassingOnTest",
          "ShownCommandsTest");

  @Test
  void everyNameOfTheRecordedHelpHasAnAnswer() throws Exception {
    StringBuilder page =
        new StringBuilder(
            Markdown.frontMatter(
                    "What becomes of OpenClaw's own onboard and models",
                    "You wonder whether this program or OpenClaw itself answers a line",
                    "Parity")
                .replace("ReferenceTest", "ParityPageTest"));
    page.append("# Parity with OpenClaw\n\n")
        .append("What OpenClaw's own help names in its oldest and its newest release that was\n")
        .append(
            "looked at, and who does it. What is *passed on* is OpenClaw's, with the whole line;\n")
        .append(
            "without an OpenClaw it ends with a word about how to install it. Lines with other\n")
        .append("names end with exit code 2.\n");
    StringBuilder tests = new StringBuilder();
    table("onboard", "onboard", "Options of onboard", page, tests);
    table("auth-choices", "onboard --auth-choice", "Ways to log in, `--auth-choice`", page, tests);
    table("models", "models", "Verbs and options of models", page, tests);
    Golden.assertSame(PAGE, page.toString());
    Golden.assertSame(TESTS, tests.toString());
  }

  @Test
  void everyCommandOfOursHasHelpByBothNames(@TempDir Path home) throws Exception {
    List<String> lines = new ArrayList<>();
    for (String what : List.of("onboard", "models")) {
      for (String name : releases(what).keySet()) {
        if (name.endsWith("-h") && OURS.equals(own(what, name))) {
          lines.add(what + " " + name);
        }
      }
    }
    for (String line : lines) {
      String command = line.substring(0, line.length() - " -h".length());
      String shown = new OpenClawRun(home).run(line.split(" ", -1)).out();

      assertTrue(shown.startsWith("Usage: openclaw " + command + " "), line + ": " + shown);
      assertEquals(shown, new OpenClawRun(home).run((command + " --help").split(" ", -1)).out());
    }
    assertTrue(lines.size() > 20, lines::toString);
  }

  private static void table(
      String what, String command, String title, StringBuilder page, StringBuilder tests)
      throws Exception {
    List<String> names = new ArrayList<>(new TreeMap<>(releases(what)).keySet());
    List<String> lines = new ArrayList<>();
    for (String name : names) {
      lines.add(RecordedHelp.complete(command + " " + name));
    }
    List<Boolean> answered = RecordedHelp.answers(lines);
    page.append("\n## ").append(title).append("\n\n| name |");
    RecordedHelp.RELEASES.forEach(release -> page.append(' ').append(release).append(" |"));
    page.append(" what becomes of it |\n|---|").append("---|".repeat(RecordedHelp.RELEASES.size()));
    page.append("---|\n");
    List<Statement> statements = statements();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      String answer = answered.get(i) ? own(what, name) : PASSED_ON;
      assertNotNull(answer, command + " " + name + " has no answer");
      String word = name.substring(name.lastIndexOf(' ') + 1);
      boolean help = word.equals("-h") || word.equals("--help");
      if (!help && (answer.equals(OURS) || answer.equals(BY_RELEASE))) {
        String line = command + " " + name;
        tests.append(line).append(": ").append(testOf(line, statements)).append('\n');
      }
      page.append("| ").append(Markdown.code(name)).append(" |");
      for (String release : RecordedHelp.RELEASES) {
        page.append(releases(what).get(name).contains(release) ? " yes |" : " |");
      }
      String but = answer.equals(PASSED_ON) ? "" : BUT_FOR.getOrDefault(word, "");
      page.append(' ').append(answer).append(but).append(" |\n");
    }
  }

  /** What was recorded, without arity, and in which releases. */
  private static Map<String, Set<String>> releases(String what) throws IOException {
    Map<String, Set<String>> releases = new TreeMap<>();
    for (String release : RecordedHelp.RELEASES) {
      for (String line : RecordedHelp.of(what, release)) {
        String name = line.replaceFirst(" (0|1|1\\.\\.n)$", "");
        releases.computeIfAbsent(name, each -> new TreeSet<>()).add(release);
      }
    }
    return releases;
  }

  /** What this program does with a name that the launcher leaves to it; null for nothing. */
  private static @Nullable String own(String what, String name) {
    if (what.equals("auth-choices")) {
      Provider provider = Providers.ofAuthChoice(name);
      return provider != null || List.of("skip", "token", "apiKey").contains(name) ? OURS : null;
    }
    int option = name.startsWith("-") ? 0 : name.indexOf(" -") + 1;
    String words = (what + " " + name.substring(0, option)).strip();
    String flag = name.substring(option);
    Command command = null;
    boolean group = false;
    for (Command each : OpenClawRun.commands()) {
      command = each.name().equals(words) ? each : command;
      group |= each.name().startsWith(words + " ");
    }
    if (flag.equals("-h") || flag.equals("--help")) {
      return command != null || group ? OURS : null;
    }
    if (command == null) {
      return group && flag.equals("--agent") ? OURS : null;
    }
    List<Flag> flags = new ArrayList<>(command.flags());
    flags.addAll(Flags.COMMON);
    for (Flag each : flags) {
      if (each.name().equals(flag)) {
        boolean profiles = words.startsWith("models auth order") || OF_PROFILES.contains(flag);
        return profiles ? BY_RELEASE : (each.isListed() ? OURS : WITHOUT_EFFECT);
      }
    }
    return null;
  }

  /** What a test types in one statement, or in one table of cases. */
  private record Statement(String test, String text) {
    boolean has(String words) {
      return text.contains(" " + words + " ");
    }
  }

  private static String testOf(String line, List<Statement> statements) {
    int option = line.indexOf(" -");
    String verb = line.substring(0, option);
    String word = line.substring(option + 1);
    for (Statement each : statements) {
      if (each.has(verb) && each.has(word)) {
        return each.test();
      }
    }
    throw new AssertionError("no test types " + verb + " … " + word);
  }

  private static List<Statement> statements() throws IOException {
    List<Statement> statements = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      for (Path file :
          files.filter(each -> each.toString().endsWith("Test.java")).sorted().toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        if (!WITHOUT_BEHAVIOUR.contains(name)) {
          for (String statement : Files.readString(file).split(";", -1)) {
            statements.add(new Statement(name, typed(statement)));
          }
        }
      }
    }
    return statements;
  }

  private static String typed(String statement) {
    StringBuilder typed = new StringBuilder(" ");
    // A scene's own method types the first words.
    Matcher literal = LITERAL.matcher(statement.replace(".onboard(", "(\"onboard\", "));
    while (literal.find()) {
      typed.append(literal.group(1).replace('=', ' ')).append(' ');
    }
    return typed.toString();
  }
}

package ai.openclaw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command that is shown is about the files of the run that shows it. */
class ShownCommandsTest extends OnlineScene {
  private static final Pattern COMMAND =
      Pattern.compile("\"([^\"\\\\]|\\\\.)*\\bopenclaw [^\"]*\"");

  /** Where the text is about the program, whosever the files: its help, its name, its version. */
  private static final Set<String> ABOUT_THE_PROGRAM =
      Set.of(
          "Command",
          "CompletionCommand",
          "HelpPage",
          "Manual",
          "OpenClaw",
          "RuntimeSearch",
          "Variable");

  /** An OpenClaw that cannot be started: the line that it was to do may have no profile to read. */
  private static final String UNREAD_LINES = "PassingOn";

  @Test
  void aCommandIsAsItIsTyped() {
    Commands usual = new Commands(null, null);
    Commands work = new Commands("my work", "home's");

    assertEquals("openclaw onboard", usual.of("onboard"));
    assertEquals("openclaw --profile 'my work' doctor --fix", work.forAll("doctor --fix"));
    assertEquals("openclaw --profile 'my work' onboard --agent 'home'\\''s'", work.of("onboard"));
    assertEquals(work.forAll("onboard"), work.ofAgent(null).of("onboard"));
  }

  /** No other class writes one out, save the examples and notes of help. */
  @Test
  void oneClassPutsThemTogether() throws IOException {
    List<String> writtenOut = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        if (!name.equals("Commands")
            && !name.equals(UNREAD_LINES)
            && !ABOUT_THE_PROGRAM.contains(name)) {
          writtenOut(name, Files.readAllLines(file), writtenOut);
        }
      }
    }
    assertEquals(List.of(), writtenOut);
  }

  private static void writtenOut(String name, List<String> lines, List<String> found) {
    boolean help = false;
    for (String line : lines) {
      help |= line.startsWith("  public List<String> examples()");
      help |= line.startsWith("  public List<String> notes()");
      help &= !line.equals("  }");
      boolean code = !line.trim().startsWith("*") && !line.trim().startsWith("/");
      if (code && !help && COMMAND.matcher(line).find()) {
        found.add(name + ": " + line.trim());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          models list                                    | onboard
          models list                                    | models list --all
          models status                                  | onboard
          models status --plain                          | onboard
          models try                                     | models try <ref>
          models set nosuchmodel/x                       | models list --all
          models set cheapest                            | onboard
          models set-image huggingface/openai/gpt-oss-20b| models list --all --vision
          models auth order set --provider huggingface a | models auth list
          onboard --auth-choice skip --non-interactive   | onboard
          onboard --auth-choice huggingface-api-key      | onboard --non-interactive
          onboard --gateway-unheard-of 1                 | configure
          models auth add --auth-choice custom-api-key --non-interactive | onboard --auth-choice custom-api-key
          """)
  void everyCommandNamesTheProfile(String line, String shown) throws IOException {
    if (!line.contains("set-image") && !line.contains("huggingface-api-key")) {
      machine.unset("HF_TOKEN");
    }

    assertShows("openclaw --profile work " + shown, "--profile work " + line);
  }

  @Test
  void everyCommandNamesTheAgent() throws IOException {
    machine.unset("HF_TOKEN");

    assertShows("openclaw onboard --agent home", "models status --agent home");
    assertShows("openclaw models list --all --agent home", "models list --agent home");
  }

  /** Undoing without it would take back the run of the usual files. */
  @Test
  void undoingNamesTheProfileThatIsUndone() throws IOException {
    type("onboard --non-interactive --auth-choice huggingface-api-key");
    type("--profile work onboard --non-interactive --auth-choice huggingface-api-key");

    assertShows(
        "hint: openclaw --profile work onboard --undo --non-interactive",
        "--profile work onboard --undo");
  }

  @Test
  void whatIsKeptIsForgottenInTheProfileThatKeepsIt() throws IOException {
    type("--profile work onboard --non-interactive --auth-choice huggingface-api-key");
    machine.write(".openclaw-work/openclaw.json", "{changed: true}");

    assertShows("openclaw --profile work onboard --forget", "--profile work onboard --undo --json");

    machine.write(".openclaw-work/openclaw.json.undo", "{broken");
    assertShows("openclaw --profile work onboard --forget", "--profile work onboard --undo --json");
  }

  @Test
  void aKeyThatIsReplacedIsTakenBackInItsProfile() throws IOException {
    String onboard = "--profile work onboard --non-interactive --auth-choice huggingface-api-key";
    machine.write(
        ".openclaw-work/openclaw.json",
        "{models:{providers:{huggingface:{apiKey:'hf_former00000000000000000000000former'}}}}");

    Outcome run = type(onboard + " --credential-store config --huggingface-api-key " + TOKEN);

    String said = run.out() + run.err();
    assertTrue(said.contains("for openclaw --profile work onboard --undo; "), said);
    assertTrue(said.contains("; openclaw --profile work onboard --forget deletes both"), said);
  }

  /** What it is written as may have a blank, and be one agent's. */
  @Test
  void anAliasInUseIsQuotedAndNamesItsAgent() throws IOException {
    machine.write(
        ".openclaw-work/openclaw.json",
        "{models:{providers:{lab:{}}},agents:{defaults:{models:{'lab/a':{alias:'big one'}}},"
            + "list:[{id:'home',model:{primary:'big one'}}]}}");

    String said = machine.run("--profile", "work", "models", "aliases", "remove", "big one").err();

    assertTrue(
        said.contains(
            "hint: openclaw --profile work models set 'big one' --agent home writes it as a ref"),
        said);
  }

  private void assertShows(String command, String line) throws IOException {
    Outcome run = type(line);
    String said = run.out() + run.err();

    assertTrue(said.replaceAll("\\\\?\\s+", " ").contains(command), line + "\n" + said);
  }

  private Outcome type(String line) throws IOException {
    return machine.run(line.split(" +"));
  }
}

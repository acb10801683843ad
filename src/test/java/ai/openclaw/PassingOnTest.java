package ai.openclaw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.openclaw.cli.Command;
import ai.openclaw.cli.Flag;
import ai.openclaw.onboard.OnboardRequest;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * The launcher's list of what is this program's agrees with the commands and options that it has,
 * and the list of what is OpenClaw's with what OpenClaw's own help said, oldest and newest release.
 */
@DisabledOnOs(OS.WINDOWS)
final class PassingOnTest {
  /** Other names of a key that --token holds, which the provider decides about. */
  private static final Set<String> CHOICES_BY_TOKEN = Set.of("skip", "token", "apiKey");

  @Test
  void everyCommandIsAnswered() throws Exception {
    for (Command command : Program.commands()) {
      assertAnswered(true, RecordedHelp.complete(command.name()));
    }
  }

  @Test
  void everyOptionOfOnboardThatIsNotOnlyOpenClawsIsAnswered() throws Exception {
    for (String option : own()) {
      assertAnswered(true, "onboard " + option);
    }
  }

  @Test
  void everyRecordedOptionOfOnboardThatIsNotOursIsPassedOn() throws Exception {
    Set<String> own = own();
    for (String line : RecordedHelp.of("onboard")) {
      String option = line.split(" ", 2)[0];
      if (option.startsWith("--") && !option.equals("--help")) {
        assertAnswered(own.contains(option), "onboard " + option);
      }
    }
  }

  @Test
  void everyRecordedWayToLogInThatIsNotOursIsPassedOn() throws Exception {
    Set<String> own = new TreeSet<>(CHOICES_BY_TOKEN);
    for (Provider provider : Providers.ALL) {
      own.add(provider.authChoice().id());
    }
    Set<String> all = new TreeSet<>(own);
    all.addAll(RecordedHelp.of("auth-choices"));
    for (String choice : all) {
      assertAnswered(own.contains(choice), "onboard --auth-choice " + choice);
      assertAnswered(own.contains(choice), "onboard --auth-choice=" + choice);
    }
  }

  @Test
  void aTokenOfAProviderThatIsNotOursIsPassedOn() throws Exception {
    for (String id : List.of("huggingface", "together", "anthropic", "custom")) {
      boolean ours = Providers.fixed().contains(id);
      assertAnswered(ours, "onboard --auth-choice token --token x --token-provider " + id);
      assertAnswered(ours, "onboard --token x --token-provider=" + id);
    }
  }

  @Test
  void everyRecordedCommandOfModelsThatIsNotOursIsPassedOn() throws Exception {
    List<String> own = Program.commands().stream().map(Command::name).toList();
    for (String line : RecordedHelp.of("models")) {
      String name = ("models " + line).replaceFirst(" +-.*", "");
      boolean ours = own.stream().anyMatch(each -> (each + " ").startsWith(name + " "));
      assertAnswered(ours, RecordedHelp.complete(name));
    }
  }

  @Test
  void loginsToProvidersThatAreNotOursArePassedOn() throws Exception {
    Set<String> own = Set.copyOf(Providers.fixed());
    for (String id : List.of("huggingface", "together", "huggingface-endpoint", "openai", "x")) {
      boolean ours = own.contains(id) && OnboardRequest.Scope.KEY.includes(known(id));
      for (String verb : List.of("login", "paste-api-key", "paste-token")) {
        assertAnswered(ours, "models auth " + verb + " --provider " + id);
        assertAnswered(ours, "models auth " + verb + " --agent a --provider=" + id);
      }
      assertAnswered(ours, "models auth logout " + id + ":default --yes");
    }
    assertAnswered(false, "models auth login");
    assertAnswered(false, "models auth login --provider huggingface --device-code");
    assertAnswered(false, "models auth login --provider huggingface --method oauth");
    assertAnswered(true, "models auth login --provider huggingface --method api-key");
    assertAnswered(true, "models auth paste-token --provider together --profile-id openai:x");
  }

  private static Provider known(String id) {
    Provider known = Providers.find(id);
    return known == null ? Providers.ALL.get(0) : known;
  }

  @Test
  void theLauncherOfWindowsHasTheSameWords() throws Exception {
    String launcher = Files.readString(Path.of("src/dist/bin/openclaw.cmd"));
    Set<String> first = new TreeSet<>(Set.of("--help", "--version", "help", "__complete"));
    Set<String> verbs = new TreeSet<>();
    for (Command command : Program.commands()) {
      String[] words = command.name().split(" ", -1);
      if (!words[0].equals("models")) {
        first.add(words[0]);
      } else if (words.length > 1) {
        verbs.add(words[1]);
      }
    }

    assertEquals(first, words(launcher, "for %%w in ("));
    assertEquals(verbs, words(launcher, "for %%v in ("));
  }

  private static Set<String> words(String text, String before) {
    int begin = text.indexOf(before) + before.length();
    return new TreeSet<>(List.of(text.substring(begin, text.indexOf(')', begin)).split(" ", -1)));
  }

  private static Set<String> own() {
    Set<String> names = new TreeSet<>();
    for (Command command : Program.commands()) {
      if (command.name().equals("onboard")) {
        for (Flag flag : command.flags()) {
          if (flag.visibility() != Flag.Visibility.ELSEWHERE) {
            names.add(flag.name());
          }
        }
      }
    }
    return names;
  }

  private static void assertAnswered(boolean expected, String line) throws Exception {
    assertEquals(List.of(expected), RecordedHelp.answers(List.of(line)), line);
  }
}

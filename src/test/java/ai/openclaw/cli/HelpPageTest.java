package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code --help} prints for each command. */
final class HelpPageTest {
  static List<Command> commands() {
    return OpenClawRun.commands();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void fits80ColumnsAndBreaksAtBlanksOnly(Command command) {
    List<String> lines = HelpPage.of(command);

    for (String line : lines) {
      assertTrue(line.length() <= 80, line);
      assertEquals(line.stripTrailing(), line);
    }
    List<String> words = words(String.join(" ", lines));
    for (Flag flag : command.flags()) {
      if (flag.isListed()) {
        assertTrue(words.containsAll(words(flag.help())), flag.help());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void endsNoSummaryAndNoOptionWithAFullStopOfItsOwn(Command command) {
    assertTrue(!command.summary().endsWith("."), command.summary());
    for (Flag flag : command.flags()) {
      assertTrue(!flag.help().endsWith("."), flag.help());
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void hasExamplesThatTheCommandUnderstands(Command command) {
    assertTrue(!command.examples().isEmpty(), command.name());
    for (String example : command.examples()) {
      assertTrue(HelpPage.of(command).contains("  " + example), example);
      String start = "openclaw " + command.name();
      assertTrue(example.startsWith(start), example);
      new CommandParser(command).parse(words(example.substring(start.length())));
    }
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>(Arrays.asList(text.split(" +", -1)));
    words.remove("");
    return words;
  }
}

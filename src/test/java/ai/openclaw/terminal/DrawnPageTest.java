package ai.openclaw.terminal;

import static ai.openclaw.terminal.Person.ESCAPE;
import static ai.openclaw.terminal.Person.UP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.output.TextWidth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that are read a screen at a time. */
class DrawnPageTest {
  private Person person = open(80, 24);

  @AfterEach
  void closeTerminal() {
    person.close();
  }

  @Test
  void pageShowsAScreenOfLinesAtATime() throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      lines.add("line " + i + ".");
    }
    Person.Asked<@Nullable Void> asked =
        person.isAsked(
            () -> {
              person.prompter().page("What will be written", lines);
              return null;
            });
    person.sees("What will be written").sees("line 22.").sees("1–22 of 60 · Esc back · Space more");
    person.types(" ").sees("line 44.").types(Person.END).sees("line 60.").types(UP);
    person.sees("line 38.").types("q");
    asked.answer();
    assertEquals("", person.screen().text());
  }

  @ParameterizedTest
  @CsvSource({"30,8", "40,10", "80,24", "200,60"})
  void aDiffIsReadToItsEndAtEverySize(int columns, int rows) throws Exception {
    person.close();
    person = open(columns, rows);
    List<String> diff = new ArrayList<>(List.of("~/.openclaw/openclaw.json"));
    for (int i = 1; i <= 30; i++) {
      diff.add("  - agents.defaults.model" + i + ".primary = \"huggingface/org/old\"");
      diff.add("  + agents.defaults.model" + i + ".primary = \"huggingface/org/new\"");
    }
    Person.Asked<@Nullable Void> asked =
        person.isAsked(
            () -> {
              person.prompter().page("This will be written", diff);
              return null;
            });
    person.sees("This will be written").sees("  - agents").sees("Esc back");
    person.types(Person.PAGE_DOWN).sees("of ").types(" ").types(Person.DOWN).types(Person.END);
    person.sees("org/new\"").sees("model30");
    for (String line : person.screen().text().split("\n", -1)) {
      assertTrue(TextWidth.of(line) < columns, line);
      // What goes on in the next line stands under its beginning.
      assertTrue(line.matches("This.*|~.*|  [-+] .*|    \\S.*|  \\d+–.*"), line);
    }
    person.types(Person.PAGE_UP).types(Person.HOME).sees("~/.openclaw").types(ESCAPE);
    asked.answer();
    assertEquals("", person.screen().text());
  }

  private static Person open(int columns, int rows) {
    try {
      return new Person(columns, rows, true);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }
}

package ai.openclaw.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.prompt.LiveOutput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Work whose lines fill in while somebody looks at them. */
class LiveOutputTest {
  @ParameterizedTest
  @CsvSource({"30, 8", "40, 10", "80, 24", "200, 60"})
  void linesFillInAndTheLastOnesStay(int columns, int rows) throws Exception {
    try (Person person = new Person(columns, rows, true)) {
      Work work = new Work();
      Person.Asked<Boolean> asked = person.isAsked(() -> follow(person, work));

      person.sees("a waits").sees("Ctrl-C keep");
      work.line = "a 891 ████";
      person.sees("891").seesNoMore("a waits");
      work.done = true;

      assertTrue(asked.answer());
      assertEquals("Model\na 891 ████", person.screen().text());
      assertFalse(work.stopped);
    }
  }

  @Test
  void ctrlCEndsTheWorkAndKeepsItsLines() throws Exception {
    try (Person person = new Person(80, 24, true)) {
      Work work = new Work();
      Person.Asked<Boolean> asked = person.isAsked(() -> follow(person, work));

      person.sees("a waits").types(Person.CTRL_C);

      assertTrue(asked.answer());
      assertTrue(work.stopped);
      assertEquals("Model\na waits", person.screen().text());
      assertTrue(person.screen().isCursorVisible());
    }
  }

  @Test
  void moreLinesThanTheScreenHasAreCutUntilTheEnd() throws Exception {
    try (Person person = new Person(30, 8, true)) {
      Work work = new Work();
      work.more = 20;
      Person.Asked<Boolean> asked = person.isAsked(() -> follow(person, work));

      person.sees("more 5").sees("Ctrl-C keep");
      assertFalse(person.screen().text().contains("more 6"));
      work.done = true;

      assertTrue(asked.answer());
      person.sees("more 20");
    }
  }

  @Test
  void inPlainLinesTheyAreToldOnceAtTheEnd() throws Exception {
    try (Person person = new Person(80, 24, false)) {
      Work work = new Work();
      Person.Asked<Boolean> asked = person.isAsked(() -> follow(person, work));

      work.line = "a 891";
      work.done = true;

      assertTrue(asked.answer());
      assertEquals("Running; Ctrl-C keeps what there is.\nModel\na 891", person.screen().text());
    }
  }

  @Test
  void inPlainLinesCtrlCEndsTheWorkToo() throws Exception {
    try (Person person = new Person(80, 24, false)) {
      Work work = new Work();
      Person.Asked<Boolean> asked = person.isAsked(() -> follow(person, work));

      person.sees("Running").types(Person.CTRL_C);

      assertTrue(asked.answer());
      assertTrue(work.stopped);
    }
  }

  private static Boolean follow(Person person, LiveOutput work) {
    person.prompter().follow(work);
    return true;
  }

  private static final class Work implements LiveOutput {
    private volatile String line = "a waits";
    private volatile boolean done;
    private volatile boolean stopped;
    private volatile int more;

    @Override
    public List<String> lines(int columns, boolean spoken) {
      List<String> lines = new ArrayList<>(List.of("Model", line));
      for (int i = 1; i <= more; i++) {
        lines.add("more " + i);
      }
      return lines;
    }

    @Override
    public boolean isDoneWithin(Duration patience) {
      return done;
    }

    @Override
    public void stop() {
      stopped = true;
    }
  }
}

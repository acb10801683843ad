package ai.openclaw.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Yes or no, however long the question is. */
class YesNoTest {
  private static final String WITHOUT_TOOLS =
      "meta-llama/Llama-3.3-70B-Instruct cannot call tools, which OpenClaw's agent needs. Take it?";
  private static final String REPLACES =
      "Replace hf_good…BBBB, models.providers.huggingface.apiKey in the config file all the same?";

  @ParameterizedTest
  @CsvSource({"30, 8", "40, 10", "80, 24", "200, 60"})
  void theQuestionIsReadWholeAndStaysWithItsAnswer(int columns, int rows) throws Exception {
    for (String question : new String[] {WITHOUT_TOOLS, REPLACES}) {
      try (Person person = new Person(columns, rows, true)) {
        Person.Asked<Boolean> asked = asked(person, question, "no");

        person.sees("[y/N]").sees("y yes");
        String shown = packed(person.screen().text());
        assertTrue(shown.startsWith(packed("◆" + question + "[y/N]yyes")), shown);
        person.types(Person.ENTER);

        assertFalse(asked.answer());
        person.seesNoMore("[y/N]");
        assertEquals(packed("✔" + question + "no"), packed(person.screen().text()));
      }
    }
  }

  @Test
  void whereNotEvenTheQuestionHasRoomItsEndHas() throws Exception {
    try (Person person = new Person(30, 3, true)) {
      Person.Asked<Boolean> asked = asked(person, WITHOUT_TOOLS, "no");

      person.sees("Take it?  [y/N]").types("y");

      assertTrue(asked.answer());
    }
  }

  @Test
  void whatIsWrongWithALongAnswerTakesThePlaceOfAllItsLines() throws Exception {
    try (Person person = new Person(40, 10, true)) {
      Person.Asked<Boolean> asked =
          person.isAsked(
              () -> {
                person.prompter().info("before");
                boolean yes = person.prompter().confirm(text(REPLACES, "yes"));
                person.prompter().rejected(new Failure(ExitCode.USAGE, "it cannot be", null));
                return yes;
              });

      person.sees("[Y/n]").types(Person.ENTER);

      assertTrue(asked.answer());
      assertEquals("  before\n✖ yes  it cannot be", person.screen().text());
    }
  }

  private static Person.Asked<Boolean> asked(Person person, String question, String usual) {
    return person.isAsked(() -> person.prompter().confirm(text(question, usual)));
  }

  private static Text text(String question, String usual) {
    return new Text(question, "--yes", usual, true, Text.ANY);
  }

  /** Without blanks and the ends of lines, wherever they are. */
  private static String packed(String text) {
    return text.replace(" ", "").replace("\n", "");
  }
}

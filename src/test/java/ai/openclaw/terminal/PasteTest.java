package ai.openclaw.terminal;

import static ai.openclaw.terminal.Person.ENTER;
import static ai.openclaw.terminal.Person.ESCAPE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.secret.Secret;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is typed or pasted where a list or a line is asked for. */
class PasteTest {
  private Person person = open(80, 24);

  @AfterEach
  void closeTerminal() {
    person.close();
  }

  @Test
  void digitsAndLettersGoToARowOfAShortList() throws Exception {
    List<Option<String>> options =
        List.of(
            Option.of("a", "Alpha", ""), Option.of("b", "Beta", ""), Option.of("g", "Gamma", ""));
    Person.Asked<String> asked =
        person.isAsked(() -> person.prompter().choose(Choice.of("Letter", "--l", options, 0)));
    person.sees("❯ ● Alpha").types("3").sees("❯   Gamma").types("b").sees("❯   Beta").types(ENTER);

    assertEquals("b", asked.answer());
  }

  @Test
  void pasteOnAListIsNoAnswerOfTheList() throws Exception {
    List<Option<String>> options = List.of(Option.of("a", "Alpha", ""));
    person.prompter().pasteAllowed(true);
    Person.Asked<String> asked =
        person.isAsked(() -> person.prompter().choose(Choice.of("Key", "--k", options, 0)));
    person.sees("Alpha").types("\u001b[200~hf_pasted\u001b[201~");

    assertEquals("hf_pasted", assertThrows(Prompter.Pasted.class, asked::answer).text());
    assertEquals("✔ Key  pasted", person.screen().text());
  }

  @Test
  void escKeepsWhatWasTypedAndARefusalTakesItAway() throws Exception {
    Text key = new Text("Token", "--t", null, true, Text.ANY);
    person.prompter().backAllowed(true);
    Person.Asked<Secret> first = person.isAsked(() -> person.prompter().secret(key));
    person.sees("Token").types("hf_typed").sees("8 characters").types(ESCAPE);
    assertThrows(Prompter.Back.class, first::answer);
    Person.Asked<Secret> second = person.isAsked(() -> person.prompter().secret(key));
    person.sees("8 characters").types(ENTER);
    assertEquals("hf_typed", second.answer().reveal());
    person.prompter().rejected(new Failure(ExitCode.REFUSED, "no such token", null));
    assertTrue(person.screen().text().endsWith("✖ hf_…  no such token"), person.screen().text());
    Person.Asked<Secret> third = person.isAsked(() -> person.prompter().secret(key));
    person.sees("Ctrl-U clear").types("x").sees("1 character").types(ENTER);
    assertEquals("x", third.answer().reveal());
  }

  @Test
  void longPasteTakesNoLonger() throws Exception {
    Text key = new Text("Token", "--t", null, true, Text.ANY);
    Person.Asked<Secret> asked = person.isAsked(() -> person.prompter().secret(key));
    person.sees("Token").types("\u001b[200~" + "x".repeat(20_000) + "\u001b[201~");
    person.sees("20000 characters").types(ENTER);

    assertEquals(20_000, asked.answer().reveal().length());
  }

  private static Person open(int columns, int rows) {
    try {
      return new Person(columns, rows, true);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }
}

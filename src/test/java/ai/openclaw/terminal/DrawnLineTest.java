package ai.openclaw.terminal;

import static ai.openclaw.terminal.Person.BACKSPACE;
import static ai.openclaw.terminal.Person.CTRL_C;
import static ai.openclaw.terminal.Person.CTRL_U;
import static ai.openclaw.terminal.Person.CTRL_W;
import static ai.openclaw.terminal.Person.DELETE;
import static ai.openclaw.terminal.Person.END;
import static ai.openclaw.terminal.Person.ENTER;
import static ai.openclaw.terminal.Person.HOME;
import static ai.openclaw.terminal.Person.LEFT;
import static ai.openclaw.terminal.Person.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.output.Style;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.secret.Secret;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Text, secrets and yes or no, drawn. */
class DrawnLineTest {
  private static final String TOKEN = "hf_abcdefghijklmnopqrstuvwxyz012345";

  private Person person = open(80, 24, Style.PLAIN);

  @AfterEach
  void closeTerminal() {
    person.close();
  }

  @Test
  void anInitialValueIsOffered() throws Exception {
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().text(agent("main")));

    person.sees("Tab edit");
    assertEquals(
        """
        ◆ Agent name  main
          Enter accept · Tab edit · Ctrl-U clear\
        """,
        person.screen().text());
    person.types(ENTER);

    assertEquals("main", asked.answer());
    assertEquals("✔ Agent name  main", person.screen().text());
  }

  @Test
  void anInitialValueCanBeEdited() throws Exception {
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().text(agent("main")));

    person.sees("Tab edit").types("\t-2" + ENTER);

    assertEquals("main-2", asked.answer());
  }

  @Test
  void typingReplacesTheInitialValue() throws Exception {
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().text(agent("main")));

    person.sees("Tab edit").types("o").seesNoMore("main").types("ther" + ENTER);

    assertEquals("other", asked.answer());
  }

  @Test
  void aLineCanBeEditedInTheMiddle() throws Exception {
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().text(agent(null)));

    person.sees("Agent name").types("abxd" + LEFT + BACKSPACE + "c" + END + "模f" + LEFT + LEFT);
    person.types(DELETE + "e" + HOME + ">" + RIGHT + DELETE).sees(">acdef");
    assertEquals("◆ Agent name  >".length() + 1, person.screen().cursorColumn());
    person.types(ENTER);

    assertEquals(">acdef", asked.answer());
  }

  @Test
  void wordsAndTheWholeLineCanBeDeleted() throws Exception {
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().text(agent(null)));

    person.sees("Agent name").types("one two  " + CTRL_W).sees("one").seesNoMore("two");
    person.types(CTRL_U).seesNoMore("one").types("three" + ENTER);

    assertEquals("three", asked.answer());
  }

  @Test
  void aComplaintIsShownUntilTheAnswerChanges() throws Exception {
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().text(agent(null)));

    person.sees("Agent name").types(ENTER).sees("✖ this cannot be empty");
    person.types("bad name" + ENTER).sees("✖ no blanks");
    assertEquals(
        """
        ◆ Agent name  bad name
          ✖ no blanks
          Enter accept · Ctrl-U clear\
        """,
        person.screen().text());
    person.types(CTRL_W).seesNoMore("no blanks").types(BACKSPACE + "-name" + ENTER);

    assertEquals("bad-name", asked.answer());
  }

  @Test
  void aLongLineScrollsWithTheCursor() throws Exception {
    person.close();
    person = open(40, 10, Style.PLAIN);
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().text(agent(null)));

    String url = "https://a-very-long-name.example.org/with/a/path";
    person.sees("Agent name").types(url).sees("◆ Agent name  .example.org/with/a/path");
    assertEquals(39, person.screen().cursorColumn() + 1);
    person.types(HOME).sees("◆ Agent name  https://a-very-long-name");
    assertEquals("◆ Agent name  ".length(), person.screen().cursorColumn());
    person.types(ENTER);

    assertEquals(url, asked.answer());
  }

  @Test
  void aLongTitleLeavesTheTextALineOfItsOwn() throws Exception {
    person.close();
    person = open(40, 10, Style.PLAIN);
    Person.Asked<Secret> asked = person.isAsked(() -> person.prompter().secret(token()));

    person.sees("Hugging Face access").types("abc").sees("3 characters");
    assertEquals(
        """
        ◆ Hugging Face access token
          •••
          3 characters · Enter accept\
        """,
        person.screen().text());

    person.types(CTRL_C);
    assertThrows(Prompter.Cancelled.class, asked::answer);
  }

  @Test
  void aSecretShowsOneDotForEachCharacter() throws Exception {
    Person.Asked<Secret> asked = person.isAsked(() -> person.prompter().secret(token()));

    person.sees("Hugging Face").types(TOKEN + "xx").sees("37 characters");
    person.types(BACKSPACE + BACKSPACE).sees("35 characters");
    assertEquals("◆ Hugging Face access token  " + "•".repeat(35), person.screen().line(0));
    person.types(ENTER);

    assertEquals(TOKEN, asked.answer().reveal());
    assertEquals("✔ Hugging Face access token  hf_abcd…2345", person.screen().text());
  }

  @Test
  void aSecretCanBePastedWithWhatIsAroundIt() throws Exception {
    Person.Asked<Secret> asked = person.isAsked(() -> person.prompter().secret(token()));

    person.sees("Hugging Face");
    assertTrue(person.screen().isBracketedPaste());
    person.types("\u001b[200~export HF_TOKEN=\"" + TOKEN + "\"\r\n\u001b[201~");
    person.sees("characters").types(ENTER);

    assertEquals(TOKEN, asked.answer().reveal());
    assertFalse(person.screen().isBracketedPaste());
  }

  @Test
  void aVeryLongPasteIsAccepted() throws Exception {
    Person.Asked<Secret> asked = person.isAsked(() -> person.prompter().secret(token()));

    String secret = "x".repeat(3_000);
    person.sees("Hugging Face").types("\u001b[200~" + secret + "\u001b[201~");
    person.sees("3000 characters").types(ENTER);

    assertEquals(secret, asked.answer().reveal());
  }

  @Test
  void whatLooksLikeATokenIsNotEvenShownWhereItDoesNotBelong() throws Exception {
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().text(agent(null)));

    person.sees("Agent name").types(TOKEN).sees("hf_abcd…2345");
    assertFalse(person.screen().history().contains(TOKEN));
    person.types(ENTER);

    assertEquals(TOKEN, asked.answer());
    assertEquals("✔ Agent name  hf_abcd…2345", person.screen().text());
  }

  @Test
  void yesOrNoTakesOneKey() throws Exception {
    Person.Asked<Boolean> asked =
        person.isAsked(() -> person.prompter().confirm(yesOrNo("no", "Open the browser")));

    person.sees("y yes");
    assertEquals(
        """
        ◆ Open the browser  [y/N]
          y yes · n no · Enter no\
        """,
        person.screen().text());
    person.types("Y");

    assertTrue(asked.answer());
    assertEquals("✔ Open the browser  yes", person.screen().text());
  }

  @Test
  void withoutADefaultEnterIsNoAnswer() throws Exception {
    Person.Asked<Boolean> asked =
        person.isAsked(() -> person.prompter().confirm(yesOrNo(null, "Open the browser")));

    person.sees("[y/n]").types(ENTER + "x" + "n");

    assertFalse(asked.answer());
  }

  @Test
  void asciiIsEnough() throws Exception {
    person.close();
    person = open(80, 24, new Style(false, true));
    Person.Asked<Secret> asked = person.isAsked(() -> person.prompter().secret(token()));

    person.sees("Hugging Face").types(ENTER).sees("x this").types(TOKEN).sees("35 char");
    assertTrue(person.screen().line(0).endsWith("*".repeat(35)), person.screen().line(0));
    person.types(ENTER);
    asked.answer();

    assertEquals("+ Hugging Face access token  hf_abcd...2345", person.screen().text());
    assertTrue(person.screen().history().chars().allMatch(c -> c < 127));
  }

  @Test
  void theEndOfTheInputLeaves() throws Exception {
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().text(agent(null)));

    person.sees("Agent name");
    person.terminal().hangUp();

    assertThrows(Prompter.Cancelled.class, asked::answer);
  }

  private static Text agent(@Nullable String initial) {
    return new Text(
        "Agent name",
        "--agent",
        initial,
        true,
        answer -> answer.contains(" ") ? "no blanks" : null);
  }

  private static Text token() {
    return new Text("Hugging Face access token", "--token", null, true, Text.ANY);
  }

  private static Text yesOrNo(@Nullable String initial, String title) {
    return new Text(title, "--browser", initial, true, Text.ANY);
  }

  private static Person open(int columns, int rows, Style style) {
    try {
      return new Person(columns, rows, true, style, Clock.systemUTC());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

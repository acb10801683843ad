package ai.openclaw.terminal;

import static ai.openclaw.terminal.Person.CTRL_C;
import static ai.openclaw.terminal.Person.DOWN;
import static ai.openclaw.terminal.Person.ENTER;
import static ai.openclaw.terminal.Person.ESCAPE;
import static ai.openclaw.terminal.Person.UP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.output.TextWidth;
import ai.openclaw.prompt.Card;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A card on the screen, and what the keys do to it. */
class DrawnCardTest {
  private static final String REFUSED = "Hugging Face does not accept the token";
  private static final String LINK =
      "https://huggingface.co/settings/tokens/new?ownUserPermissions=inference.serverless.write";

  private static final Card.Pending CHECKING = new Card.Pending("Checking the key", true);
  private static final Card.Pending ASKING = new Card.Pending("Asking OpenClaw", false);

  private final AtomicReference<Card> card = new AtomicReference<>(known());
  private Person person = open(80, 24);

  @AfterEach
  void closeTerminal() {
    person.close();
  }

  @Test
  void enterTakesACardThatLacksNothingAndLeavesItOnTheScreen() throws Exception {
    Person.Asked<Card.Pressed> asked = shown();
    person.sees("❯ Set up   m model · k key · ? help").types(ENTER);

    assertEquals(Card.TAKE, asked.answer().key());
    assertEquals(
        """
        ✔ openclaw · Hugging Face
          Key    ✔ hf_good…AAAA  HF_TOKEN in the environment · ada
          Model  ✔ openai/gpt-oss-120b · 128k
          For    OpenClaw, agent main""",
        person.screen().text());
  }

  @Test
  void enterTakesNoKeyThatTurnsUpWhileItWaits() throws Exception {
    card.set(card("asking OpenClaw…", Card.State.PLAIN, 3, ASKING));
    Person.Asked<Card.Pressed> asked = shown();
    person.sees("Set up").types(ENTER).sees("Asking OpenClaw").sees("Esc back");

    card.set(card("hf_good…AAAA  hf auth login", Card.State.PLAIN, 3, null));
    person.sees("hf auth login").sees("❯ Set up").types(ENTER);

    assertEquals(Card.TAKE, asked.answer().key());
  }

  @Test
  void enterGoesOnWaitingForTheCheckOfTheKeyThatTurnedUp() throws Exception {
    card.set(card("asking OpenClaw…", Card.State.PLAIN, 3, ASKING));
    Person.Asked<Card.Pressed> asked = shown();
    person.sees("Set up").types(ENTER).sees("Asking OpenClaw");

    card.set(pending());
    person.sees("Checking the key");
    card.set(known());

    assertEquals(Card.TAKE, asked.answer().key());
  }

  @Test
  void enterWaitsForTheAnswerAndThenTakesIt() throws Exception {
    card.set(pending());
    Person.Asked<Card.Pressed> asked = shown();
    person.sees("❯ Set up").types(ENTER).sees("Checking the key").sees("s skip · Esc back");
    card.set(known());

    assertEquals(Card.TAKE, asked.answer().key());
  }

  @Test
  void nothingIsTakenThatTurnedOutWrongMeanwhile() throws Exception {
    card.set(pending());
    Person.Asked<Card.Pressed> asked = shown();
    person.sees("❯ Set up").types(ENTER).sees("s skip");
    card.set(refused());
    person.sees("❯ Key    ✖ " + REFUSED).types(ENTER);

    assertEquals('k', asked.answer().key());
  }

  @Test
  void waitingEndsWithEscAndTheCheckIsSkippedWithS() throws Exception {
    card.set(pending());
    Person.Asked<Card.Pressed> asked = shown();
    person.sees("❯ Set up").types(ENTER).sees("s skip").types(ESCAPE).sees("m model");
    person.types(ENTER).sees("s skip").types("s");

    assertEquals('s', asked.answer().key());
    assertEquals("", person.screen().text());
  }

  @Test
  void enterOnARowAsksForThatRow() throws Exception {
    Person.Asked<Card.Pressed> asked = shown();
    person.sees("❯ Set up").types(UP).sees("❯ For").types(UP).sees("❯ Model").types(DOWN + UP);
    person.types(ENTER);

    assertEquals('m', asked.answer().key());
  }

  @Test
  void enterOnTheLastLineOfARefusedCardGoesToWhatIsWrong() throws Exception {
    card.set(refused());
    Person.Asked<Card.Pressed> asked = shown();
    person.sees("❯ Key").types(UP).sees("❯ Set up").types(ENTER).sees("❯ Key").types("k");

    assertEquals('k', asked.answer().key());
  }

  @Test
  void pasteAnywhereIsTaken() throws Exception {
    Person.Asked<Card.Pressed> asked = shown();
    person.sees("❯ Set up").types("\u001b[200~hf_pasted\u001b[201~");

    assertEquals(new Card.Pressed(Card.PASTE, "hf_pasted"), asked.answer());
  }

  @Test
  void ctrlCLeaves() throws Exception {
    Person.Asked<Card.Pressed> asked = shown();
    person.sees("❯ Set up").types(CTRL_C);

    assertThrows(Prompter.Cancelled.class, asked::answer);
    assertEquals("✖ openclaw · Hugging Face  cancelled", person.screen().text());
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

  @ParameterizedTest
  @CsvSource({"30,8", "40,10", "80,24", "200,60"})
  void refusalAndActionAreSeenAtEverySize(int columns, int rows) throws Exception {
    person.close();
    person = open(columns, rows);
    card.set(refused());
    Person.Asked<Card.Pressed> asked = shown();

    person.sees("❯ Key    ✖ Hugging").sees("accept").sees("Set up");
    String text = person.screen().text();
    assertEquals(1, text.split("huggingface.co/settings", -1).length - (rows > 8 ? 1 : 0), text);
    for (String line : text.split("\n", -1)) {
      assertTrue(TextWidth.of(line) < columns, line);
    }
    person.types("k");
    asked.answer();
  }

  @ParameterizedTest
  @CsvSource({"30,8", "40,10", "80,24", "200,60"})
  void linkIsWholeForATerminalThatOpensIt(int columns, int rows) throws Exception {
    person.close();
    person = Person.withLinks(columns, rows);
    card.set(refused());
    Person.Asked<Card.Pressed> asked = shown();
    person.sees("❯ Key").types("k");
    asked.answer();
    person.prompter().warn("see " + LINK + ".");

    List<String> links = person.screen().links();
    assertEquals(rows > 8 ? 2 : 1, links.size(), links.toString());
    assertTrue(links.get(0).endsWith(" → " + LINK), links.toString());
    assertEquals(LINK + " → " + LINK, links.get(links.size() - 1));
  }

  @Test
  void whatIsDoubtfulIsReadBeforeWhatIsWell() throws Exception {
    person.close();
    person = open(40, 10);
    card.set(
        card("hf_good…AAAA  HF_TOKEN in the environment · not checked", Card.State.CAUTION, 3, null)
            .noting("HTTPS_PROXY sends requests through proxy.example:3128"));
    Person.Asked<Card.Pressed> asked = shown();

    person.sees("checked").sees("proxy.example:3128").types("k");
    asked.answer();
  }

  @Test
  void rowsThatAreWellShareWhatRoomThereIs() throws Exception {
    person.close();
    person = open(40, 10);
    List<Card.Row> rows =
        List.of(
            new Card.Row(
                'k',
                "Key",
                "hf_good…AAAA  HF_TOKEN in the environment · ada (free plan), token \"laptop\""
                    + " (fine-grained), may call Inference Providers",
                Card.State.GOOD),
            new Card.Row(
                'm',
                "Model",
                "deepseek-ai/DeepSeek-R1 · fastest: cerebras · 128k · $1.69/7.00 · tools · 65 tok/s",
                Card.State.GOOD),
            new Card.Row(
                'd', "For", "a current OpenClaw, agent main · none found here", Card.State.PLAIN),
            new Card.Row('w', "Pays", "ada", Card.State.PLAIN));
    card.set(
        new Card(
            "openclaw",
            rows,
            List.of(),
            3,
            null,
            "Set up",
            List.of("? help", "m model", "k key", "p provider", "w who pays")));
    Person.Asked<Card.Pressed> asked = shown();

    person.sees("hf_good").sees("$1.69/7.00").sees("a current OpenClaw").sees("Set up").types("m");
    asked.answer();
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

  @ParameterizedTest
  @CsvSource({"30,8", "40,10", "80,24", "200,60"})
  void whatTheKeysDoIsSaidOrLedToAtEverySize(int columns, int rows) throws Exception {
    person.close();
    person = open(columns, rows);
    Card few = known();
    List<String> keys =
        List.of("m model", "k key", "p provider", "w who pays", "t try it", "d details", "? help");
    card.set(new Card(few.title(), few.rows(), List.of(), few.focus(), null, few.action(), keys));
    Person.Asked<Card.Pressed> asked = shown();

    person.sees("Set up").sees("? help").types("d");
    assertEquals('d', asked.answer().key());
    card.set(pending());
    Person.Asked<Card.Pressed> waiting = shown();
    person.sees("Set up").types(ENTER).sees("s skip").types("s");
    assertEquals('s', waiting.answer().key());
  }

  private Person.Asked<Card.Pressed> shown() {
    return person.isAsked(() -> person.prompter().card(card::get));
  }

  private static Card known() {
    return card("hf_good…AAAA  HF_TOKEN in the environment · ada", Card.State.GOOD, 3, null);
  }

  private static Card pending() {
    return card("hf_good…AAAA · checking…", Card.State.PLAIN, 3, CHECKING);
  }

  private static Card refused() {
    Card card = card(REFUSED, Card.State.BAD, 0, null);
    return new Card(
        card.title(),
        card.rows(),
        List.of("create one: " + LINK),
        card.focus(),
        card.pending(),
        card.action(),
        card.keys());
  }

  private static Card card(
      String key, Card.State state, int focus, Card.@Nullable Pending pending) {
    return new Card(
        "openclaw · Hugging Face",
        List.of(
            new Card.Row('k', "Key", key, state),
            new Card.Row('m', "Model", "openai/gpt-oss-120b · 128k", Card.State.GOOD),
            new Card.Row('d', "For", "OpenClaw, agent main", Card.State.PLAIN)),
        List.of(),
        focus,
        pending,
        "Set up",
        List.of("m model", "k key", "? help"));
  }

  private static Person open(int columns, int rows) {
    try {
      return new Person(columns, rows, true);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }
}

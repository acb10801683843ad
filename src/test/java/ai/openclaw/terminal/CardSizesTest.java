package ai.openclaw.terminal;

import static ai.openclaw.terminal.Person.ENTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.output.TextWidth;
import ai.openclaw.prompt.Card;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a card is in sight where there is little room. */
class CardSizesTest extends CardScene {
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
  void aKeyThatHasRoomIsNotLeftOutForOneBeforeItThatHasNone() throws Exception {
    Card few = known();
    List<String> keys =
        List.of(
            "m model",
            "k key",
            "p provider",
            "w who pays",
            "t try it",
            "o a key with many words",
            "d details",
            "? help");
    card.set(new Card(few.title(), few.rows(), List.of(), few.focus(), null, few.action(), keys));
    Person.Asked<Card.Pressed> asked = shown();

    person.sees("t try it · d details").types("d");
    assertEquals('d', asked.answer().key());
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
}

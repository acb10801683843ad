package ai.openclaw.terminal;

import static ai.openclaw.terminal.Person.CTRL_C;
import static ai.openclaw.terminal.Person.DOWN;
import static ai.openclaw.terminal.Person.ENTER;
import static ai.openclaw.terminal.Person.ESCAPE;
import static ai.openclaw.terminal.Person.UP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.prompt.Card;
import ai.openclaw.prompt.Prompter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A card on the screen, and what the keys do to it. */
class DrawnCardTest extends CardScene {
  @Test
  void enterTakesACardThatLacksNothingAndNothingOfItIsLeft() throws Exception {
    Person.Asked<Card.Pressed> asked = shown();
    person.sees("❯ Set up   m model · k key · ? help").types(ENTER);

    assertEquals(Card.TAKE, asked.answer().key());
    assertEquals("", person.screen().text());
  }

  @Test
  void theCardThatIsSetUpStaysOnTheScreen() {
    person.prompter().taken(known());

    assertEquals(
        """
        ✔ openclaw · Hugging Face
          Key    ✔ hf_good…AAAA  HF_TOKEN in the environment · ada
          Model  ✔ openai/gpt-oss-120b · 128k
          For    OpenClaw, agent main""",
        person.screen().text());
  }

  /** It is asked for ten times a second; a terminal far away would have to hear of each. */
  @Test
  void aCardThatStandsStillIsSentOnce() throws Exception {
    Semaphore looks = new Semaphore(0);
    Person.Asked<Card.Pressed> asked =
        person.isAsked(
            () ->
                person
                    .prompter()
                    .card(
                        () -> {
                          looks.release();
                          return card.get();
                        }));
    person.sees("❯ Set up");
    String sent = person.terminal().sent();
    looks.drainPermits();
    assertTrue(looks.tryAcquire(5, 10, TimeUnit.SECONDS));
    assertEquals(sent, person.terminal().sent());

    person.resizes(60, 20);
    person.sees("❯ Set up");
    card.set(refused());
    person.sees(REFUSED).types(ENTER);
    assertEquals('k', asked.answer().key());
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
  void whatWaitsForTheAnswerIsAnsweredWithItAndCanBeSkippedOrLeft() throws Exception {
    card.set(pending());
    Person.Asked<Card.Pressed> asked = waiting('m');
    person.sees("Checking the key   s skip · Esc back");
    card.set(known());
    assertEquals('m', asked.answer().key());

    card.set(pending());
    asked = waiting('m');
    person.sees("s skip").types("s");
    assertEquals(Card.SKIP, asked.answer().key());

    asked = waiting('m');
    person.sees("s skip").types(ESCAPE).sees("m model").types("k");
    assertEquals('k', asked.answer().key());
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
  void cautionUnderTheCursorHasRoomOnTheSmallestScreenAndStopsNobody() throws Exception {
    person.close();
    person = open(30, 8);
    Card now = known();
    List<Card.Row> rows = new ArrayList<>(now.rows());
    rows.add(new Card.Row('w', "Pays", "acme · not with this token", Card.State.CAUTION));
    card.set(
        new Card(now.title(), rows, List.of("create one: " + LINK), 3, null, "Set up", now.keys()));
    Person.Asked<Card.Pressed> asked = shown();
    person.sees("❯ Pays   ▲ acme · not with").sees("this token").types(DOWN + ENTER);

    assertEquals(Card.TAKE, asked.answer().key());
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
}

package ai.openclaw.terminal;

import ai.openclaw.prompt.Card;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A card before a person at a terminal in memory. */
abstract class CardScene {
  static final String REFUSED = "Hugging Face does not accept the token";

  static final String LINK =
      "https://huggingface.co/settings/tokens/new?ownUserPermissions=inference.serverless.write";

  static final Card.Pending CHECKING = new Card.Pending("Checking the key", true);
  static final Card.Pending ASKING = new Card.Pending("Asking OpenClaw", false);
  final AtomicReference<Card> card = new AtomicReference<>(known());
  Person person = open(80, 24);

  @AfterEach
  void closeTerminal() {
    person.close();
  }

  Person.Asked<Card.Pressed> shown() {
    return person.isAsked(() -> person.prompter().card(card::get));
  }

  Person.Asked<Card.Pressed> waiting(char awaited) {
    return person.isAsked(() -> person.prompter().card(card::get, awaited));
  }

  static Card known() {
    return card("hf_good…AAAA  HF_TOKEN in the environment · ada", Card.State.GOOD, 3, null);
  }

  static Card pending() {
    return card("hf_good…AAAA · checking…", Card.State.PLAIN, 3, CHECKING);
  }

  static Card refused() {
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

  static Card card(String key, Card.State state, int focus, Card.@Nullable Pending pending) {
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

  static Person open(int columns, int rows) {
    try {
      return new Person(columns, rows, true);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }
}

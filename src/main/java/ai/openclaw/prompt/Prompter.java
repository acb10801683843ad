package ai.openclaw.prompt;

import ai.openclaw.failure.Failure;
import ai.openclaw.secret.Secret;
import java.util.List;
import java.util.function.Supplier;

/**
 * Asks the questions of a run. Every question may throw {@link Back} (never for the first one of a
 * run, see {@link #backAllowed}) or {@link Cancelled}.
 */
public interface Prompter extends Notices {
  /** The value of the option that is chosen. */
  <T> T choose(Choice<T> question);

  /** The text that is typed, trimmed. */
  String text(Text question);

  /** What is typed or pasted, never shown; {@link Text#initial} has no meaning here. */
  Secret secret(Text question);

  /** Yes or no; {@link Text#initial} is {@code "yes"}, {@code "no"} or null. */
  boolean confirm(Text question);

  /**
   * An answer turned out wrong, for example a refused token. Shows the message and returns, so that
   * the question can be asked again; where nobody is there to ask, throws the failure.
   */
  void rejected(Failure failure);

  /** Whether {@link #card} can be asked; else somebody is asked one question after the other. */
  default boolean hasCards() {
    return false;
  }

  /** What is wanted of the card, which is shown as it is now and again as it changes. */
  default Card.Pressed card(Supplier<Card> card) {
    return card(card, Card.NOTHING);
  }

  /**
   * The same, where something was wanted of the card that has to wait for what is still being found
   * out: {@code awaited}, which is given as soon as that is there. The wait can be skipped or left.
   */
  default Card.Pressed card(Supplier<Card> card, char awaited) {
    throw new UnsupportedOperationException("no cards here");
  }

  /** That card is what will be set up: it stays in sight. */
  default void taken(Card card) {}

  /** Lets somebody read lines that may be many, and comes back when that is done. */
  void page(String title, List<String> lines);

  /** Shows the work until it is over, or the person leaves it; its last lines stay. */
  void follow(LiveOutput work);

  /** Whether the next question may throw {@link Back}. */
  void backAllowed(boolean allowed);

  /** Whether the next question may throw {@link Pasted}, where it can tell what is pasted. */
  default void pasteAllowed(boolean allowed) {}

  /** Something was pasted where something else was asked for. */
  static final class Pasted extends RuntimeException {
    private final String text;

    /** A paste of that text, which may be a key and is no message. */
    public Pasted(String text) {
      super("pasted", null, false, false);
      this.text = text;
    }

    /** What was pasted. */
    public String text() {
      return text;
    }
  }

  /** The person wants the question before this one again. */
  static final class Back extends RuntimeException {
    /** A step back. */
    public Back() {
      super("back", null, false, false);
    }
  }

  /** The person left: Ctrl-C, Ctrl-D, or the end of the input. */
  static final class Cancelled extends RuntimeException {
    /** The end of the conversation. */
    public Cancelled() {
      super("cancelled", null, false, false);
    }
  }
}

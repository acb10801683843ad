package ai.openclaw.terminal;

import ai.openclaw.prompt.Card;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A card, with the cursor on what it lacks, else on what takes it. Enter there waits until all is
 * known, and takes nothing that turned out wrong meanwhile.
 */
final class CardQuestion implements Question<Card.Pressed> {
  private final Supplier<Card> source;
  private final SafeText safeText;
  private final Clock clock;
  private Card card;
  private int cursor;
  private int turn;

  /** What is waited for, or was the last to be waited for. */
  private Card.@Nullable Pending pending;

  /** What waits for that. */
  private char awaited;

  /** When the wait began, or −1. */
  private long waitingSince = -1;

  CardQuestion(Supplier<Card> source, char awaited, SafeText safeText, Clock clock) {
    this.source = source;
    this.safeText = safeText;
    this.clock = clock;
    card = source.get();
    cursor = card.focus();
    if (awaited != Card.NOTHING) {
      await(awaited);
    }
  }

  String title() {
    return card.title();
  }

  @Override
  public Canvas.Frame frame(int columns, int rows) {
    return Canvas.Frame.withoutCursor(
        new CardPainter(card, safeText, columns - 1).lines(rows, cursor, action()));
  }

  @Override
  public Card.@Nullable Pressed press(Keyboard.Key key) {
    if (isWaiting()) {
      return pressedWhileWaiting(key);
    }
    int action = card.rows().size();
    switch (key.name()) {
      case UP -> cursor = Math.floorMod(cursor - 1, action + 1);
      case DOWN, TAB -> cursor = (cursor + 1) % (action + 1);
      case HOME -> cursor = 0;
      case END -> cursor = action;
      case PASTE -> {
        return new Card.Pressed(Card.PASTE, key.text());
      }
      case TEXT -> {
        return byLetter(key.text());
      }
      case ENTER -> {
        return cursor == action ? take() : new Card.Pressed(card.rows().get(cursor).key(), "");
      }
      default -> {}
    }
    return null;
  }

  private Card.@Nullable Pressed byLetter(String text) {
    for (String key : card.keys()) {
      if (key.startsWith(text + " ")) {
        return new Card.Pressed(text.charAt(0), "");
      }
    }
    return null;
  }

  private Card.@Nullable Pressed take() {
    boolean begins = card.focus() < card.rows().size();
    if (begins && card.rows().get(card.focus()).state() == Card.State.BAD) {
      cursor = card.focus();
    } else if (card.pending() == null) {
      return new Card.Pressed(Card.TAKE, "");
    } else {
      await(Card.TAKE);
    }
    return null;
  }

  private void await(char wanted) {
    awaited = wanted;
    pending = card.pending();
    waitingSince = clock.millis();
  }

  private Card.@Nullable Pressed pressedWhileWaiting(Keyboard.Key key) {
    if (key.name() == Keyboard.Key.Name.ESCAPE) {
      waitingSince = -1;
    }
    boolean skips = key.text().equals(String.valueOf(Card.SKIP));
    return skips ? new Card.Pressed(Card.SKIP, "") : null;
  }

  @Override
  public boolean idle() {
    Card before = card;
    card = source.get();
    if (card.focus() != before.focus()) {
      cursor = card.focus();
    }
    turn++;
    return true;
  }

  @Override
  public Card.@Nullable Pressed arrived() {
    if (!isWaiting()) {
      return null;
    }
    if (card.pending() != null) {
      pending = card.pending();
      return null;
    }
    waitingSince = -1;
    boolean unseen = pending != null && !pending.taken();
    boolean wrong = card.focus() < card.rows().size();
    return awaited == Card.TAKE && (wrong || unseen) ? null : new Card.Pressed(awaited, "");
  }

  @Override
  public boolean takesEscape() {
    return isWaiting();
  }

  @Override
  public String answered(Card.Pressed answer) {
    return "";
  }

  private boolean isWaiting() {
    return waitingSince >= 0;
  }

  /** The last line: what Enter does, or what it waits for. */
  private CardPainter.Action action() {
    if (!isWaiting()) {
      return new CardPainter.Action("", card.action(), card.keys());
    }
    long seconds = (clock.millis() - waitingSince) / 1000;
    return new CardPainter.Action(
        safeText.wheel(turn),
        (pending == null ? "" : pending.words()) + (seconds == 0 ? "" : "  " + seconds + " s"),
        List.of("s skip", "Esc back", "Ctrl-C leave"));
  }
}

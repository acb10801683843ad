package ai.openclaw.terminal;

import ai.openclaw.output.Symbol;
import ai.openclaw.output.TextWidth;
import ai.openclaw.output.Tone;
import ai.openclaw.prompt.Card;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a card in the room that there is: what the cursor stands on and what is doubtful keep their
 * words longest, then what is good.
 */
final class CardPainter {
  private final Card card;
  private final SafeText safeText;
  private final int width;
  private final int labels;

  CardPainter(Card card, SafeText safeText, int width) {
    this.card = card;
    this.safeText = safeText;
    this.width = width;
    int widest = 0;
    for (Card.Row row : card.rows()) {
      widest = Math.max(widest, TextWidth.of(row.label()));
    }
    labels = widest + 2;
  }

  /**
   * The card for a screen of {@code height} lines.
   *
   * @param cursor the row it stands on; their number for the last line
   * @param action the last line and the keys beside or below it; painted where it is no text
   */
  List<String> lines(int height, int cursor, Action action) {
    List<String> last = last(cursor == card.rows().size(), action);
    List<List<String>> texts = new ArrayList<>();
    for (Card.Row row : card.rows()) {
      texts.add(text(row));
    }
    List<String> notes = notes();
    int room = height - 1 - last.size();
    shareOut(room - notes.size(), texts, cursor, Card.State.PLAIN);
    shareOut(room - notes.size(), texts, cursor, Card.State.GOOD);
    for (int i = 0; i < texts.size() && sum(texts) > room; i++) {
      int others = sum(texts) - texts.get(i).size();
      shorten(texts.get(i), Math.max(1, room - others));
    }
    List<String> lines = new ArrayList<>();
    lines.add(title(safeText.sign(Tone.ACCENT, Symbol.QUESTION), Tone.STRONG));
    for (int i = 0; i < texts.size(); i++) {
      addRow(lines, card.rows().get(i), texts.get(i), i == cursor);
    }
    int left = Math.max(0, height - lines.size() - last.size());
    lines.addAll(notes.subList(0, Math.min(notes.size(), left)));
    lines.addAll(last);
    return lines.subList(Math.max(0, lines.size() - height), lines.size());
  }

  /** What stays on the screen of a card that was taken. */
  List<String> taken() {
    List<String> lines = new ArrayList<>();
    lines.add(title(safeText.sign(Tone.GOOD, Symbol.DONE), Tone.STRONG));
    for (Card.Row row : card.rows()) {
      addRow(lines, row, text(row), false);
    }
    lines.addAll(notes());
    return lines;
  }

  /**
   * The last line of a card.
   *
   * @param sign before it where it is waited for, or empty
   * @param text what Enter does
   * @param keys the others
   */
  record Action(String sign, String text, List<String> keys) {}

  private String title(String sign, Tone tone) {
    return sign + safeText.paint(tone, safeText.cut(safeText.line(card.title()), width - 2));
  }

  private List<String> last(boolean here, Action action) {
    String text = safeText.cut(safeText.line(action.text()), width - 2);
    String between = " " + safeText.symbol(Symbol.BETWEEN) + " ";
    String keys = String.join(between, action.keys());
    String sign = action.sign().isEmpty() ? pointer(here) : action.sign();
    String lead = sign + (here ? safeText.paint(Tone.ACCENT, text) : text);
    if (2 + TextWidth.of(text) + 3 + TextWidth.of(keys) <= width) {
      return List.of(lead + "   " + safeText.paint(Tone.FAINT, keys));
    }
    return List.of(lead, safeText.keyHelp(helpFirst(action.keys()), width));
  }

  /** Where not all have room, the one that tells of the others comes before them. */
  private static List<String> helpFirst(List<String> keys) {
    List<String> ordered = new ArrayList<>(keys.size());
    for (String key : keys) {
      ordered.add(key.startsWith("?") ? 0 : ordered.size(), key);
    }
    return ordered;
  }

  private void addRow(List<String> lines, Card.Row row, List<String> text, boolean here) {
    String label = row.label() + TextWidth.blanks(labels - TextWidth.of(row.label()));
    String lead = pointer(here) + safeText.paint(Tone.FAINT, label) + sign(row.state());
    for (String line : text) {
      lines.add(lead + line);
      lead = TextWidth.blanks(2 + labels + indent(row.state()));
    }
  }

  private String sign(Card.State state) {
    return switch (state) {
      case PLAIN -> "";
      case GOOD -> safeText.sign(Tone.GOOD, Symbol.DONE);
      case CAUTION -> safeText.sign(Tone.CAUTION, Symbol.WARNING);
      case BAD -> safeText.sign(Tone.BAD, Symbol.WRONG);
    };
  }

  /** Has the rows of that state give way, the longest first, until all fit or each has one line. */
  private void shareOut(int room, List<List<String>> texts, int cursor, Card.State state) {
    List<String> longest = longest(texts, cursor, state);
    while (sum(texts) > room && longest.size() > 1) {
      shorten(longest, longest.size() - 1);
      longest = longest(texts, cursor, state);
    }
  }

  private List<String> longest(List<List<String>> texts, int cursor, Card.State state) {
    List<String> longest = List.of();
    for (int i = 0; i < texts.size(); i++) {
      boolean givesWay = i != cursor && card.rows().get(i).state() == state;
      if (givesWay && texts.get(i).size() > longest.size()) {
        longest = texts.get(i);
      }
    }
    return longest;
  }

  private static int indent(Card.State state) {
    return state == Card.State.PLAIN ? 0 : 2;
  }

  private String pointer(boolean here) {
    return here ? safeText.sign(Tone.ACCENT, Symbol.POINTER) : "  ";
  }

  private List<String> text(Card.Row row) {
    int room = Math.max(1, width - 2 - labels - indent(row.state()));
    return new ArrayList<>(safeText.fitted("", row.text(), room));
  }

  private List<String> notes() {
    List<String> lines = new ArrayList<>();
    for (String note : card.notes()) {
      lines.addAll(safeText.fitted(SafeText.INDENT, note, width));
    }
    return lines;
  }

  /** The last of the lines that are left says that there are more. */
  private void shorten(List<String> lines, int most) {
    if (lines.size() <= most) {
      return;
    }
    String end = lines.get(most - 1);
    lines.subList(most - 1, lines.size()).clear();
    String ellipsis = safeText.symbol(Symbol.ELLIPSIS);
    int room = width - 2 - labels - 2;
    lines.add(safeText.cut(end + " " + ellipsis, room));
  }

  private static int sum(List<List<String>> rows) {
    int sum = 0;
    for (List<String> row : rows) {
      sum += row.size();
    }
    return sum;
  }
}

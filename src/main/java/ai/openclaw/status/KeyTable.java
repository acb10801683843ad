package ai.openclaw.status;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.ProviderKeys;
import ai.openclaw.output.Column;
import ai.openclaw.output.Style;
import ai.openclaw.output.Symbol;
import ai.openclaw.output.Table;
import ai.openclaw.output.TextWidth;
import ai.openclaw.output.Tone;
import java.util.ArrayList;
import java.util.List;

/** The keys of a provider for people: a table, or two lines a key where room is short. */
final class KeyTable {
  private static final int INDENT = 4;
  private static final String NONE = "   no key found";

  private final KeyReport report;
  private final ProviderKeys keys;
  private final KeyWords words;
  private final Style style;

  KeyTable(KeyReport report, ProviderKeys keys, Style style) {
    this.report = report;
    this.keys = keys;
    this.words = new KeyWords(report, keys, style);
    this.style = style;
  }

  /** Whether it fits as a table. */
  boolean fits(int room) {
    for (String line : table()) {
      if (TextWidth.of(line) > room) {
        return false;
      }
    }
    return true;
  }

  /** A line for each key, below headings; the key that OpenClaw uses comes first. */
  List<String> table() {
    List<KeyPlace> places = winnerFirst();
    if (places.isEmpty()) {
      return List.of(NONE);
    }
    Table table =
        new Table(
            List.of(
                Column.left(""),
                Column.left("Where"),
                Column.left("Name"),
                Column.left("Key"),
                Column.left("Used by")),
            style);
    for (KeyPlace place : places) {
      table.add(
          List.of(
              mark(place),
              KeyWords.where(place),
              KeyWords.name(place),
              words.key(place),
              words.use(place)));
    }
    List<String> lines = table.lines(Table.UNLIMITED);
    for (int i = 0; i < places.size(); i++) {
      lines.set(i + 1, painted(places.get(i), lines.get(i + 1)));
    }
    return lines;
  }

  /** Two lines for each key and more where these are wider than {@code room}. */
  List<String> stacked(int room) {
    List<KeyPlace> places = winnerFirst();
    List<String> lines = new ArrayList<>(places.isEmpty() ? List.of(NONE) : List.of());
    for (KeyPlace place : places) {
      String where = KeyWords.name(place) + " (" + KeyWords.where(place) + ")";
      String rest = words.key(place) + " " + words.use(place);
      String first = mark(place) + " " + where;
      lines.add(painted(place, first));
      for (String line : TextWidth.wrap(TextWidth.blanks(INDENT) + style.spell(rest), room)) {
        lines.add(painted(place, line));
      }
    }
    return lines;
  }

  private List<KeyPlace> winnerFirst() {
    List<KeyPlace> places = new ArrayList<>(keys.places());
    KeyPlace winner = keys.byOpenClaw() == null ? keys.byTool() : keys.byOpenClaw();
    if (winner != null) {
      places.remove(winner);
      places.add(0, winner);
    }
    return places;
  }

  private String mark(KeyPlace place) {
    if (!place.isUsable()) {
      return style.symbol(Symbol.WRONG);
    }
    if (keys.isUsedByOpenClaw(place)) {
      return style.symbol(Symbol.DONE);
    }
    return keys.isUsedByTool(place) ? style.symbol(Symbol.BETWEEN) : " ";
  }

  private String painted(KeyPlace place, String line) {
    if (!place.isUsable()) {
      return style.paint(Tone.BAD, line);
    }
    if (keys.isUsedByOpenClaw(place)) {
      return style.paint(Tone.GOOD, line);
    }
    boolean idle = !keys.isUsedByTool(place) && place.source().kind() != KeySource.Kind.HF_LOGIN;
    return idle || !report.isReadByOpenClaw(place) ? style.paint(Tone.FAINT, line) : line;
  }
}

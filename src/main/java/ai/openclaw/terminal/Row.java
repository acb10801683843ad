package ai.openclaw.terminal;

import ai.openclaw.output.Symbol;
import ai.openclaw.prompt.Mark;
import ai.openclaw.prompt.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An option as it is shown and found. */
final class Row<T> {
  private final Option<T> option;
  private final List<String> cells;
  private final List<String> drawn;
  private final List<String> details;
  private final String haystack;

  Row(Option<T> option, Lettering lettering) {
    this.option = option;
    cells = new ArrayList<>(option.cells().size() + 1);
    cells.add(lettering.line(option.label()));
    cells.addAll(lettering.lines(option.cells()));
    drawn = drawn(lettering);
    details = lettering.lines(option.details());
    haystack = (option.label() + " " + option.search()).toLowerCase(Locale.ROOT);
  }

  static <T> List<Row<T>> of(List<Option<T>> options, Lettering lettering) {
    List<Row<T>> rows = new ArrayList<>(options.size());
    for (Option<T> option : options) {
      rows.add(new Row<>(option, lettering));
    }
    return rows;
  }

  T value() {
    return option.value();
  }

  String label() {
    return option.label();
  }

  boolean pinned() {
    return option.pinned();
  }

  /** The label, then the other columns. */
  List<String> cells() {
    return cells;
  }

  /** The cells with a sign at the lowest and the highest, which needs no colour. */
  List<String> drawn() {
    return drawn;
  }

  /** The mark of that one of the {@link #cells}. */
  Mark mark(int column) {
    return column == 0 ? Mark.NONE : option.mark(column - 1);
  }

  List<String> details() {
    return details;
  }

  /** Whether every word occurs in the label or the search text. */
  boolean matches(String words) {
    for (String word : words.toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (!haystack.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private List<String> drawn(Lettering lettering) {
    if (option.marks().isEmpty()) {
      return cells;
    }
    List<String> drawn = new ArrayList<>(cells);
    for (int i = 0; i < drawn.size(); i++) {
      if (mark(i) == Mark.LOWEST) {
        drawn.set(i, lettering.symbol(Symbol.LOWEST) + drawn.get(i));
      } else if (mark(i) == Mark.HIGHEST) {
        drawn.set(i, lettering.symbol(Symbol.HIGHEST) + drawn.get(i));
      }
    }
    return drawn;
  }
}

package ai.openclaw.terminal;

import ai.openclaw.output.Symbol;
import ai.openclaw.output.TextWidth;
import ai.openclaw.prompt.Option;
import java.util.ArrayList;
import java.util.List;

/** An option as it is shown and found. */
final class Row<T> {
  private static final int LEAST_HINT = 20;

  private final Option<T> option;
  private final List<String> cells;
  private final List<String> drawn;
  private final List<String> details;

  Row(Option<T> option, SafeText safeText) {
    this.option = option;
    cells = new ArrayList<>(option.cells().size() + 1);
    cells.add(safeText.line(option.label()));
    cells.addAll(safeText.lines(option.cells()));
    drawn = drawn(safeText);
    details = safeText.lines(option.details());
  }

  static <T> List<Row<T>> of(List<Option<T>> options, SafeText safeText) {
    List<Row<T>> rows = new ArrayList<>(options.size());
    for (Option<T> option : options) {
      rows.add(new Row<>(option, safeText));
    }
    return rows;
  }

  /** Whether a hint beside the widest of the labels still tells something. */
  static <T> boolean hintsFit(List<Row<T>> rows, int room) {
    int label = 0;
    int hint = 0;
    for (Row<T> row : rows) {
      label = Math.max(label, TextWidth.of(row.cells.get(0)));
      hint = row.cells.size() == 1 ? hint : Math.max(hint, TextWidth.of(row.cells.get(1)));
    }
    return label + 2 + Math.min(hint, LEAST_HINT) <= room;
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
  Option.PriceRank mark(int column) {
    return column == 0 ? Option.PriceRank.NONE : option.mark(column - 1);
  }

  List<String> details() {
    return details;
  }

  Option<T> option() {
    return option;
  }

  private List<String> drawn(SafeText safeText) {
    if (option.marks().isEmpty()) {
      return cells;
    }
    List<String> drawn = new ArrayList<>(cells);
    for (int i = 0; i < drawn.size(); i++) {
      if (mark(i) == Option.PriceRank.LOWEST) {
        drawn.set(i, safeText.symbol(Symbol.LOWEST) + drawn.get(i));
      } else if (mark(i) == Option.PriceRank.HIGHEST) {
        drawn.set(i, safeText.symbol(Symbol.HIGHEST) + drawn.get(i));
      }
    }
    return drawn;
  }
}

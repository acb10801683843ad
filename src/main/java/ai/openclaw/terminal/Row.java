package ai.openclaw.terminal;

import ai.openclaw.prompt.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An option as it is shown and found. */
final class Row<T> {
  private final Option<T> option;
  private final List<String> cells;
  private final List<String> details;
  private final String haystack;

  Row(Option<T> option, Lettering lettering) {
    this.option = option;
    cells = new ArrayList<>(option.cells().size() + 1);
    cells.add(lettering.line(option.label()));
    cells.addAll(lettering.lines(option.cells()));
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
}

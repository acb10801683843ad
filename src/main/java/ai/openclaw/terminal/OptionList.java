package ai.openclaw.terminal;

import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Order;
import ai.openclaw.prompt.Search;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of a question, those that a filter leaves, and the one under the cursor. */
final class OptionList<T> {
  private List<Row<T>> rows;
  private final @Nullable T preselected;
  private final List<Row<T>> matches = new ArrayList<>();
  private final List<Row<T>> pinned = new ArrayList<>();
  private final List<T> marked = new ArrayList<>();
  private String filter = "";
  private @Nullable Order order;
  private int cursor;

  /**
   * A list with the cursor on the preselected row, else on the first.
   *
   * @param preselected an index, or −1
   */
  OptionList(List<Row<T>> rows, int preselected) {
    this.rows = rows;
    this.preselected = preselected < 0 ? null : rows.get(preselected).value();
    filter("");
  }

  List<Row<T>> all() {
    return rows;
  }

  /** The rows that the filter leaves, without the pinned ones. */
  List<Row<T>> matches() {
    return matches;
  }

  /** The rows that are there whatever the filter is. */
  List<Row<T>> pinned() {
    return pinned;
  }

  boolean isPreselected(Row<T> row) {
    return preselected != null && row.value().equals(preselected);
  }

  boolean hasPreselected() {
    return preselected != null;
  }

  /** The cursor's place among the matches, and behind them the pinned rows. */
  int cursor() {
    return cursor;
  }

  /** The row under the cursor, or null when no row is left. */
  @Nullable Row<T> current() {
    return size() == 0 ? null : at(cursor);
  }

  /** Leaves rows that a {@link Search} finds, the best first; the cursor goes there. */
  void filter(String words) {
    filter = words;
    split();
    cursor = words.isBlank() && preselected != null ? placeOf(preselected) : 0;
  }

  /** Sorts the rows like that, or as they were once more; the cursor goes to the first. */
  void sort(Order by) {
    order = by == order ? null : by;
    split();
    cursor = 0;
  }

  /** What the rows are sorted by, or null. */
  @Nullable Order order() {
    return order;
  }

  /**
   * Marks the row under the cursor, or takes its mark away, and goes on to the next; false when as
   * many are marked as can be.
   */
  boolean mark() {
    Row<T> row = current();
    if (row == null || row.pinned()) {
      return true;
    }
    if (!marked.remove(row.value())) {
      if (marked.size() == Choice.MOST_TRIED) {
        return false;
      }
      marked.add(row.value());
    }
    step(1);
    return true;
  }

  boolean isMarked(Row<T> row) {
    return marked.contains(row.value());
  }

  /** The values of the marked rows, else of the one under the cursor, else none. */
  List<T> marked() {
    Row<T> row = current();
    if (marked.isEmpty() && row != null && !row.pinned()) {
      return List.of(row.value());
    }
    return List.copyOf(marked);
  }

  /** Takes other rows; filter and cursor stay where they are as far as the rows are still there. */
  void replace(List<Row<T>> better) {
    @Nullable Row<T> before = current();
    rows = better;
    split();
    cursor = before == null ? 0 : placeOf(before.value());
  }

  /** Moves the cursor, round the ends. */
  void step(int rowsDown) {
    if (size() > 0) {
      cursor = Math.floorMod(cursor + rowsDown, size());
    }
  }

  /** Moves the cursor, to the ends at most. */
  void jump(int rowsDown) {
    cursor = Math.max(0, Math.min(size() - 1, cursor + rowsDown));
  }

  /** What the rows with these values are called. */
  String labels(List<T> values) {
    List<String> labels = new ArrayList<>();
    for (Row<T> row : rows) {
      if (values.contains(row.value())) {
        labels.add(row.label());
      }
    }
    return String.join(", ", labels);
  }

  /** Moves the cursor to the row of that number, or to the next one that begins with the letter. */
  void pointTo(String typed) {
    char c = typed.charAt(0);
    if (c >= '1' && c <= '9') {
      cursor = c - '1' < size() ? c - '1' : cursor;
      return;
    }
    for (int i = 1; i <= size(); i++) {
      int place = (cursor + i) % size();
      if (at(place).label().regionMatches(true, 0, typed, 0, typed.length())) {
        cursor = place;
        return;
      }
    }
  }

  int size() {
    return matches.size() + pinned.size();
  }

  /** The row at this place among the matches and behind them the pinned rows. */
  Row<T> at(int place) {
    return place < matches.size() ? matches.get(place) : pinned.get(place - matches.size());
  }

  private void split() {
    matches.clear();
    pinned.clear();
    for (Row<T> row : rows) {
      if (row.pinned()) {
        pinned.add(row);
      } else if (filter.isBlank()) {
        matches.add(row);
      }
    }
    if (!filter.isBlank()) {
      rank(new Search(filter));
    }
    Order by = order;
    if (by != null) {
      matches.sort((one, other) -> by.compare(one.option(), other.option()));
    }
  }

  /** The best first; what fits as well keeps its order. */
  private void rank(Search search) {
    List<Integer> ranks = new ArrayList<>();
    for (Row<T> row : rows) {
      int rank = row.pinned() ? -1 : search.rank(row.option());
      if (rank >= 0) {
        int place = ranks.size();
        while (place > 0 && ranks.get(place - 1) > rank) {
          place--;
        }
        ranks.add(place, rank);
        matches.add(place, row);
      }
    }
  }

  /** What was typed in vain, where nothing matches. */
  String culprit() {
    List<Option<T>> options = new ArrayList<>();
    for (Row<T> row : rows) {
      options.add(row.option());
    }
    return new Search(filter).culprit(options);
  }

  private int placeOf(T value) {
    for (int i = 0; i < size(); i++) {
      if (at(i).value().equals(value)) {
        return i;
      }
    }
    return 0;
  }
}

package ai.openclaw.terminal;

import ai.openclaw.output.Column;
import ai.openclaw.output.Columns;
import ai.openclaw.output.TextWidth;
import java.util.ArrayList;
import java.util.List;

/**
 * What is the same for a list whatever its filter and cursor are, so that neither columns nor lines
 * jump.
 *
 * @param rows that were measured
 * @param width of the whole list in cells
 * @param columns that fit all rows
 * @param details the most lines of details that one row has
 */
record ListShape<T>(List<Row<T>> rows, int width, Columns columns, int details) {
  /** More would take the list's place. */
  private static final int MOST_DETAILS = 4;

  /** Measures all rows; {@code gutter} is what stands before their columns. */
  static <T> ListShape<T> of(
      List<String> headings, List<Row<T>> rows, int width, int gutter, Lettering lettering) {
    List<List<String>> cells = new ArrayList<>(rows.size());
    int count = Math.max(1, headings.size());
    int details = 0;
    for (Row<T> row : rows) {
      cells.add(row.drawn());
      count = Math.max(count, row.cells().size());
      details = Math.max(details, details(row, width).size());
    }
    List<Column> columns = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      columns.add(column(i, i < headings.size() ? headings.get(i) : "", cells));
    }
    return new ListShape<>(
        rows,
        width,
        Columns.fit(columns, cells, width - gutter, lettering.style()),
        Math.min(details, MOST_DETAILS));
  }

  /** The row's details in indented lines of that width. */
  static List<String> details(Row<?> row, int width) {
    List<String> lines = new ArrayList<>();
    for (String detail : row.details()) {
      for (String line : TextWidth.wrap(detail, width - KeyHelp.INDENT.length())) {
        lines.add(KeyHelp.INDENT + line);
      }
    }
    return lines;
  }

  /** The label is cut where room is short; of the other columns the last go first. */
  private static Column column(int index, String heading, List<List<String>> rows) {
    if (index == 0) {
      return Column.left(heading).cut();
    }
    boolean numbers = !heading.isEmpty();
    for (List<String> cells : rows) {
      String cell = index < cells.size() ? cells.get(index) : "";
      numbers &= cell.isEmpty() || !Character.isLetter(cell.charAt(0));
    }
    return (numbers ? Column.right(heading) : Column.left(heading)).optional();
  }
}

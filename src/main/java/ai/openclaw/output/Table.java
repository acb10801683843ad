package ai.openclaw.output;

import java.util.ArrayList;
import java.util.List;

/** Rows under headings. */
public final class Table {
  private final List<Column> columns;
  private final Style style;
  private final List<List<String>> rows = new ArrayList<>();

  /** An empty table of these columns. */
  public Table(List<Column> columns, Style style) {
    this.columns = columns;
    this.style = style;
  }

  /** Adds a row of as many cells as there are columns. */
  public void add(List<String> cells) {
    String[] spelled = new String[cells.size()];
    for (int i = 0; i < spelled.length; i++) {
      spelled[i] = style.spell(cells.get(i));
    }
    rows.add(List.of(spelled));
  }

  /**
   * The headings and the rows, each line at most {@code room} cells wide where that is possible.
   */
  public List<String> lines(int room) {
    Columns fitted = Columns.fit(columns, rows, room, style);
    List<String> lines = new ArrayList<>(rows.size() + 1);
    lines.add(style.paint(Tone.STRONG, fitted.headings()));
    for (int i = 0; i < rows.size(); i++) {
      lines.add(fitted.row(rows.get(i)));
    }
    return lines;
  }
}

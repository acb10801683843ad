package ai.openclaw.model;

import ai.openclaw.output.Column;
import ai.openclaw.output.Style;
import ai.openclaw.output.Table;
import ai.openclaw.output.TextWidth;
import ai.openclaw.output.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code models list} for people. Where room is short, other columns go before refs are cut: a ref
 * is what gets copied.
 */
public final class ModelTable {
  private static final int GAP = 2;

  /** What is left at least of a column that may be cut. */
  private static final int LEAST = 20;

  private final List<ListedModel> models;
  private final Style style;
  private final List<Filled> columns = new ArrayList<>();

  /** A column with its cells, and the width that shows all of them. */
  private record Filled(ModelColumn column, List<String> cells, int width) {
    /** What it takes at least to be worth its place. */
    int least() {
      return column.column().fit() == Column.Fit.CUT ? Math.min(width, LEAST) : width;
    }
  }

  /** A table of the models; {@code detailed} adds prices, speeds and the like. */
  public ModelTable(List<ListedModel> models, boolean detailed, Style style) {
    this.models = models;
    this.style = style;
    for (ModelColumn column : detailed ? ModelColumn.LONG : ModelColumn.SHORT) {
      columns.add(filled(column));
    }
  }

  /** Its lines, each at most {@code room} cells wide where that is possible. */
  public List<String> lines(int room) {
    List<Filled> shown = fitting(room);
    List<Column> headings = new ArrayList<>();
    for (Filled column : shown) {
      // A ref is cut only when nothing is left to leave out.
      boolean cut = column.column() == ModelColumn.MODEL && least(shown) > room;
      headings.add(cut ? column.column().column().cut() : column.column().column());
    }
    Table table = new Table(headings, style);
    for (int i = 0; i < models.size(); i++) {
      table.add(row(shown, i));
    }
    List<String> lines = table.lines(room);
    for (int i = 0; i < models.size(); i++) {
      lines.set(i + 1, painted(models.get(i), lines.get(i + 1)));
    }
    return lines;
  }

  private Filled filled(ModelColumn column) {
    List<String> cells = new ArrayList<>(models.size());
    int width = TextWidth.of(column.column().heading());
    for (int i = 0; i < models.size(); i++) {
      String cell = column.cell(models.get(i));
      cells.add(cell);
      width = Math.max(width, TextWidth.of(cell));
    }
    return new Filled(column, cells, width);
  }

  private List<Filled> fitting(int room) {
    List<Filled> shown = new ArrayList<>(columns);
    int dispensable = mostDispensable(shown);
    while (least(shown) > room && dispensable >= 0) {
      shown.remove(dispensable);
      dispensable = mostDispensable(shown);
    }
    return shown;
  }

  /** The index of the column that is missed least, or −1 when all are needed. */
  private static int mostDispensable(List<Filled> columns) {
    int found = -1;
    int highest = 0;
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).column().dispensable() > highest) {
        highest = columns.get(i).column().dispensable();
        found = i;
      }
    }
    return found;
  }

  private static int least(List<Filled> columns) {
    int least = -GAP;
    for (Filled column : columns) {
      least += column.least() + GAP;
    }
    return least;
  }

  private static List<String> row(List<Filled> columns, int index) {
    List<String> row = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      row.add(columns.get(i).cells().get(index));
    }
    return row;
  }

  private String painted(ListedModel model, String line) {
    if (model.missing()) {
      return style.paint(Tone.BAD, line);
    }
    if (model.tags().contains("default")) {
      return style.paint(Tone.ACCENT, line);
    }
    Boolean available = model.available();
    return available == null || available ? line : style.paint(Tone.FAINT, line);
  }
}

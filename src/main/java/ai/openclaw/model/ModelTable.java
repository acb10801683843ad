package ai.openclaw.model;

import ai.openclaw.output.Column;
import ai.openclaw.output.Style;
import ai.openclaw.output.Symbol;
import ai.openclaw.output.Table;
import ai.openclaw.output.TextWidth;
import ai.openclaw.output.Tone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code models list} for people. Where room is short, minor columns go before refs are cut, for a
 * ref is what gets copied; then refs are cut to a width that tells them apart; then more columns
 * go.
 */
public final class ModelTable {
  private static final int GAP = 2;

  /** What is left at least of a column that may be cut. */
  private static final int LEAST = 20;

  /** What is left of refs before columns go that matter; OpenClaw's own table has this width. */
  private static final int LEAST_REF = 42;

  /** From here on a column goes sooner than a ref is cut. */
  private static final int MINOR = 9;

  private final List<ListedModel> models;
  private final Style style;
  private final ModelColumn kept;
  private final List<Filled> columns = new ArrayList<>();

  /** A column with its cells, and the width that shows all of them. */
  private record Filled(ModelColumn column, List<String> cells, int width) {
    /** What it takes at least to be worth its place. */
    int least() {
      return column.isList() ? Math.min(width, LEAST) : width;
    }
  }

  /**
   * A table of the models; {@code detailed} adds prices, speeds and the like. What it is sorted by
   * is always there.
   */
  public ModelTable(
      List<ListedModel> models, boolean detailed, @Nullable ModelSort sort, Style style) {
    this.models = models;
    this.style = style;
    this.kept = sort == null ? ModelColumn.MODEL : ModelColumn.of(sort);
    List<ModelColumn> usual = detailed ? ModelColumn.LONG : ModelColumn.SHORT;
    for (ModelColumn column : usual) {
      columns.add(filled(column));
    }
    if (!usual.contains(kept)) {
      columns.add(filled(kept));
    }
  }

  /** Its lines, each at most {@code room} cells wide where that is possible. */
  public List<String> lines(int room) {
    List<Filled> shown = fitting(room);
    int[] widths = widths(shown, room);
    List<Column> headings = new ArrayList<>();
    for (Filled column : shown) {
      headings.add(column.column().column());
    }
    Table table = new Table(headings, style);
    for (int i = 0; i < models.size(); i++) {
      table.add(row(shown, i, widths));
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
    int whole = shown.get(0).width();
    int next = mostDispensable(shown);
    while (next > 0) {
      boolean minor = shown.get(next).column().dispensable() >= MINOR;
      if (besidesRefs(shown) + (minor ? whole : Math.min(whole, LEAST_REF)) <= room) {
        break;
      }
      shown.remove(next);
      next = mostDispensable(shown);
    }
    return shown;
  }

  /** Lists give way first, the last one first of all; then refs. */
  private static int[] widths(List<Filled> columns, int room) {
    int[] widths = new int[columns.size()];
    int total = -GAP;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = columns.get(i).width();
      total += GAP + widths[i];
    }
    int over = total - room;
    for (int i = widths.length - 1; i > 0 && over > 0; i--) {
      int less = Math.min(over, widths[i] - columns.get(i).least());
      widths[i] -= less;
      over -= less;
    }
    widths[0] -= Math.max(0, Math.min(over, widths[0] - LEAST));
    return widths;
  }

  /** The index of the column that is missed least, or 0 when all are needed. */
  private int mostDispensable(List<Filled> columns) {
    int found = 0;
    for (int i = 1; i < columns.size(); i++) {
      ModelColumn column = columns.get(i).column();
      if (column != kept && column.dispensable() > columns.get(found).column().dispensable()) {
        found = i;
      }
    }
    return found;
  }

  /** What all columns but the first need at least, with the gaps before them. */
  private static int besidesRefs(List<Filled> columns) {
    int least = 0;
    for (int i = 1; i < columns.size(); i++) {
      least += GAP + columns.get(i).least();
    }
    return least;
  }

  private List<String> row(List<Filled> columns, int index, int[] widths) {
    List<String> row = new ArrayList<>(widths.length);
    for (int i = 0; i < widths.length; i++) {
      String cell = columns.get(i).cells().get(index);
      row.add(TextWidth.cut(cell, widths[i], style.symbol(Symbol.ELLIPSIS)));
    }
    return row;
  }

  private String painted(ListedModel model, String line) {
    if (model.missing()) {
      return style.paint(Tone.BAD, line);
    }
    if (model.configured().isDefault()) {
      return style.paint(Tone.ACCENT, line);
    }
    Boolean available = model.available();
    return available == null || available ? line : style.paint(Tone.FAINT, line);
  }
}

package ai.openclaw.output;

import java.util.ArrayList;
import java.util.List;

/** Cells side by side, two blanks apart, in the same widths row after row. */
public final class Columns {
  private static final int GAP = 2;

  /** A name cut to less than this tells too little. */
  private static final int LEAST_CUT = 20;

  /** An optional column of words is left out rather than made narrower than this. */
  private static final int LEAST_WORDS = 10;

  private final List<Column> columns;
  private final int[] widths;
  private final String ellipsis;

  private Columns(List<Column> columns, int[] widths, String ellipsis) {
    this.columns = columns;
    this.widths = widths;
    this.ellipsis = ellipsis;
  }

  /**
   * Columns for these rows that are no wider than {@code room} together, as far as their {@link
   * Column.Fit} allows.
   */
  public static Columns fit(List<Column> columns, List<List<String>> rows, int room, Style style) {
    int[] widths = natural(columns, rows);
    int[] least = least(columns, widths, room);
    int missing = total(widths) - room;
    for (int i = columns.size() - 1; i >= 0 && missing > spare(widths, least); i--) {
      if (columns.get(i).fit() == Column.Fit.OPTIONAL && widths[i] > 0) {
        int less = missing - spare(widths, least);
        boolean readable = !columns.get(i).right() && widths[i] - less >= LEAST_WORDS;
        int gone = readable ? less : widths[i] + GAP;
        missing -= gone;
        widths[i] = Math.max(0, widths[i] - gone);
        least[i] = widths[i];
      }
    }
    for (int i = 0; i < widths.length && missing > 0; i++) {
      int less = Math.min(missing, widths[i] - least[i]);
      widths[i] -= less;
      missing -= less;
    }
    return new Columns(columns, widths, style.symbol(Symbol.ELLIPSIS));
  }

  /** The row's cells in their places, without blanks at the end. */
  public String row(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length && i < cells.size(); i++) {
      if (widths[i] > 0) {
        line.append(line.length() == 0 ? "" : " ".repeat(GAP));
        place(line, i, cells.get(i));
      }
    }
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ') {
      end--;
    }
    return line.substring(0, end);
  }

  /** The row's cells, each cut and filled up to its place, to be coloured and put side by side. */
  public List<String> placed(List<String> cells) {
    List<String> placed = new ArrayList<>(widths.length);
    for (int i = 0; i < widths.length && i < cells.size(); i++) {
      if (widths[i] > 0) {
        StringBuilder place = new StringBuilder(placed.isEmpty() ? "" : " ".repeat(GAP));
        place(place, i, cells.get(i));
        placed.add(place.toString());
      }
    }
    return placed;
  }

  private void place(StringBuilder line, int column, String text) {
    String cell = TextWidth.cut(text, widths[column], ellipsis);
    String blanks = TextWidth.blanks(widths[column] - TextWidth.of(cell));
    if (columns.get(column).right()) {
      line.append(blanks).append(cell);
    } else {
      line.append(cell).append(blanks);
    }
  }

  /** The row of headings; empty when no column has one. */
  public String headings() {
    return row(headings(columns));
  }

  private static List<String> headings(List<Column> columns) {
    String[] headings = new String[columns.size()];
    for (int i = 0; i < headings.length; i++) {
      headings[i] = columns.get(i).heading();
    }
    return List.of(headings);
  }

  private static int[] natural(List<Column> columns, List<List<String>> rows) {
    int[] widths = new int[columns.size()];
    widen(widths, headings(columns));
    for (int i = 0; i < rows.size(); i++) {
      widen(widths, rows.get(i));
    }
    return widths;
  }

  private static void widen(int[] widths, List<String> cells) {
    for (int i = 0; i < widths.length && i < cells.size(); i++) {
      widths[i] = Math.max(widths[i], TextWidth.of(cells.get(i)));
    }
  }

  private static int total(int[] widths) {
    int total = -GAP;
    for (int width : widths) {
      total += width == 0 ? 0 : width + GAP;
    }
    return total;
  }

  /** How narrow each column may become before others are left out. */
  private static int[] least(List<Column> columns, int[] widths, int room) {
    int[] least = widths.clone();
    for (int i = 0; i < least.length; i++) {
      if (columns.get(i).fit() == Column.Fit.CUT) {
        least[i] = Math.min(widths[i], Math.max(LEAST_CUT, room / 5 * 2));
      }
    }
    return least;
  }

  private static int spare(int[] widths, int[] least) {
    int spare = 0;
    for (int i = 0; i < widths.length; i++) {
      spare += widths[i] - least[i];
    }
    return spare;
  }
}

package ai.openclaw.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cells side by side, two blanks apart, in the same widths row after row. Where room is short,
 * columns are cut as far as their {@link Fit} allows, and the more dispensable ones left out.
 */
public final class Table {
  private static final int GAP = 2;

  /** With less of a name in sight, what is said of it is left out. */
  private static final int LEAST_NAME = 8;

  private final List<Column> columns;
  private final List<List<String>> rows;
  private final int[] widths;

  /** What all names of a column begin with and the rows leave out. */
  private final String[] prefixes;

  private final Style style;

  /** How a column is cut where room is short, those that give way first in front. */
  public enum Fit {
    /** A list, of which a part still tells something. */
    LIST,
    /** What gets copied; a column of little worth is left out rather than that this is cut. */
    REF,
    /** A name, which is to tell the row from others. */
    NAME,
    /** Words about a row. */
    WORDS,
    /** Never cut. */
    WHOLE
  }

  /**
   * A column.
   *
   * @param heading what stands above it, may be empty
   * @param right whether its cells end under one another, as numbers do
   * @param dispensable the higher, the sooner it is left out where room is short; 0 stays
   */
  public record Column(String heading, boolean right, Fit fit, int dispensable) {
    private static final int MINOR = 9;
    private static final int LEAST = 20;
    private static final int LEAST_WORDS = 10;

    /** What is left of refs before columns go that matter; OpenClaw's own table has this width. */
    private static final int LEAST_REF = 42;

    /** A column of words that stays as wide as its widest cell. */
    public static Column left(String heading) {
      return new Column(heading, false, Fit.WHOLE, 0);
    }

    /** On a narrow screen a name leaves room for what stands beside it. */
    private static int leastName(int room) {
      return Math.max(LEAST_WORDS, Math.min(LEAST, room / 5 * 3));
    }

    /** Whether its cells tell rows apart. */
    boolean isName() {
      return fit == Fit.NAME || fit == Fit.REF;
    }

    /** The width under which it is not cut. */
    int least(int whole, int room) {
      return switch (fit) {
        case LIST, REF -> Math.min(whole, LEAST);
        case NAME -> Math.min(whole, Math.max(leastName(room), room / 5 * 2));
        case WORDS -> Math.min(whole, LEAST_WORDS);
        case WHOLE -> whole;
      };
    }

    /** The width under which it is not cut while a column that dispensable is still there. */
    int leastBeside(int dispensable, int whole, int room) {
      if (fit != Fit.REF) {
        return least(whole, room);
      }
      return dispensable >= MINOR ? whole : Math.min(whole, LEAST_REF);
    }
  }

  private Table(List<Column> columns, List<List<String>> rows, int room, Style style) {
    this.columns = columns;
    this.rows = rows;
    this.style = style;
    widths = new int[columns.size()];
    prefixes = new String[columns.size()];
    Arrays.fill(prefixes, "");
    widen();
    if (total() > room) {
      leavePrefixesOut();
      widen();
    }
    leaveOut(room);
    cut(room);
  }

  /**
   * These rows under the headings of their columns, together no wider than {@code room} where that
   * is possible.
   */
  public static Table fit(List<Column> columns, List<List<String>> rows, int room, Style style) {
    List<List<String>> spelled = rows;
    if (style.ascii()) {
      spelled = new ArrayList<>(rows.size());
      for (List<String> row : rows) {
        List<String> cells = new ArrayList<>(row.size());
        for (String cell : row) {
          cells.add(style.spell(cell));
        }
        spelled.add(cells);
      }
    }
    return new Table(columns, spelled, room, style);
  }

  /** The headings and the rows. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(rows.size() + 1);
    lines.add(style.paint(Tone.STRONG, headings()));
    for (int i = 0; i < rows.size(); i++) {
      lines.add(row(rows.get(i)));
    }
    return lines;
  }

  /** The row's cells in their places, without blanks at the end. */
  public String row(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (String place : placed(cells)) {
      line.append(place);
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
        String cell = cut(i, cells.get(i));
        String filled =
            columns.get(i).right()
                ? TextWidth.padLeft(cell, widths[i])
                : TextWidth.padRight(cell, widths[i]);
        placed.add(placed.isEmpty() ? filled : TextWidth.blanks(GAP) + filled);
      }
    }
    return placed;
  }

  /** The row of headings; empty when no column has one. */
  public String headings() {
    return row(headingCells());
  }

  private List<String> headingCells() {
    List<String> headings = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      headings.add(columns.get(i).heading());
    }
    return headings;
  }

  /** The cell in its column's width: of names the middle goes, which tells the least. */
  private String cut(int column, String cell) {
    String ellipsis = style.symbol(Symbol.ELLIPSIS);
    String text = withoutPrefix(column, cell);
    return columns.get(column).isName()
        ? cutName(text, widths[column], ellipsis)
        : TextWidth.cut(text, widths[column], ellipsis);
  }

  /** The name gives way to what is said of it in brackets; where even that has no room, it goes. */
  private static String cutName(String text, int width, String ellipsis) {
    if (TextWidth.of(text) <= width) {
      return text;
    }
    int end = text.length();
    int last = end;
    while (remark(text, end) >= 0) {
      last = last == text.length() ? remark(text, end) : last;
      end = remark(text, end);
    }
    String name = text.substring(0, end);
    for (String said : new String[] {text.substring(end), text.substring(last)}) {
      int room = width - TextWidth.of(said);
      if (room >= LEAST_NAME) {
        return TextWidth.cutMiddle(name, room, ellipsis) + said;
      }
    }
    return TextWidth.cutMiddle(name, width, ellipsis);
  }

  /** Where {@code " (…)"} begins that ends there; −1 where there is none, or it holds a name. */
  private static int remark(String text, int end) {
    int start = text.lastIndexOf(" (", end - 1);
    boolean remark = start > 0 && text.charAt(end - 1) == ')';
    return remark && text.substring(start, end).indexOf('/') < 0 ? start : -1;
  }

  private String withoutPrefix(int column, String cell) {
    String prefix = prefixes[column];
    return cell.startsWith(prefix) ? cell.substring(prefix.length()) : cell;
  }

  private void widen() {
    List<String> headings = headingCells();
    for (int i = 0; i < widths.length; i++) {
      widths[i] = TextWidth.of(headings.get(i));
      for (int row = 0; row < rows.size(); row++) {
        String cell = i < rows.get(row).size() ? rows.get(row).get(i) : "";
        widths[i] = Math.max(widths[i], TextWidth.of(withoutPrefix(i, cell)));
      }
    }
  }

  private int total() {
    int total = -GAP;
    for (int width : widths) {
      total += width == 0 ? 0 : width + GAP;
    }
    return total;
  }

  /** Names go without the provider that all of them have, {@code huggingface/org/model}. */
  private void leavePrefixesOut() {
    for (int i = 0; i < prefixes.length; i++) {
      prefixes[i] = columns.get(i).isName() ? commonProvider(i) : "";
    }
  }

  private String commonProvider(int column) {
    String common = "";
    for (int row = 0; row < rows.size(); row++) {
      String name = column < rows.get(row).size() ? rows.get(row).get(column) : "";
      if (isRef(name)) {
        String provider = provider(name);
        common = common.isEmpty() ? provider : common;
        if (provider.isEmpty() || !provider.equals(common)) {
          return "";
        }
      }
    }
    return common;
  }

  /** Whether it is no word of ours, with a name in brackets behind it or none at all. */
  private static boolean isRef(String name) {
    int slash = name.indexOf('/');
    return slash >= 0 && name.lastIndexOf(" (", slash) < 0;
  }

  /** What stands before the first of two slashes, with that slash, or nothing. */
  private static String provider(String name) {
    int slash = name.indexOf('/');
    return slash > 0 && name.indexOf('/', slash + 1) > 0 ? name.substring(0, slash + 1) : "";
  }

  /** The most dispensable first, until the others can be cut to fit. */
  private void leaveOut(int room) {
    for (int next = mostDispensable(); next >= 0; next = mostDispensable()) {
      int needed = -GAP;
      for (int i = 0; i < widths.length; i++) {
        int least = columns.get(i).leastBeside(columns.get(next).dispensable(), widths[i], room);
        needed += widths[i] == 0 ? 0 : least + GAP;
      }
      if (needed <= room) {
        return;
      }
      widths[next] = 0;
    }
  }

  /** Of those that are there; −1 when all of them are needed. */
  private int mostDispensable() {
    int most = 0;
    int found = -1;
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] > 0 && columns.get(i).dispensable() > most) {
        most = columns.get(i).dispensable();
        found = i;
      }
    }
    return found;
  }

  /** Of lists the last one first, of all others the first one. */
  private void cut(int room) {
    int over = total() - room;
    for (Fit fit : Fit.values()) {
      for (int i = 0; i < widths.length && over > 0; i++) {
        int column = fit == Fit.LIST ? widths.length - 1 - i : i;
        if (columns.get(column).fit() == fit) {
          int spare = widths[column] - columns.get(column).least(widths[column], room);
          int less = Math.min(over, spare);
          widths[column] -= less;
          over -= less;
        }
      }
    }
  }
}

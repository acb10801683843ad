package ai.openclaw.terminal;

import ai.openclaw.output.Symbol;
import ai.openclaw.output.Table;
import ai.openclaw.output.TextWidth;
import ai.openclaw.output.Tone;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Order;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws a list of options: what is asked, a window of rows, the details of one, the keys. */
final class ListPainter<T> {
  private static final List<String> HELP =
      List.of(
          "Enter         choose",
          "words         search: gpt oss, 20b, groq, tools, vision, free, <1$, 256k",
          "Ctrl-U        the whole list",
          "Alt-p Alt-s   sort by price, by speed",
          "Alt-c Alt-n   sort by context, the newest first; again: as it was",
          "Ctrl-C        leave");

  private static final List<String> HELP_WITH_TRIALS = helpWithTrials();

  private final Choice<T> question;
  private final boolean backAllowed;
  private final SafeText safeText;
  private final List<String> headings;
  private final boolean canTry;
  private @Nullable Shape<T> shape;
  private int top;
  private int page = 1;

  ListPainter(Choice<T> question, boolean backAllowed, SafeText safeText) {
    this.question = question;
    this.backAllowed = backAllowed;
    this.safeText = safeText;
    headings = safeText.lines(question.headings());
    Choice.@Nullable Beside<T> beside = question.beside();
    canTry = beside != null && beside.canTry();
  }

  private static List<String> helpWithTrials() {
    List<String> help = new ArrayList<>(HELP);
    help.add(1, "Tab           mark to compare, up to three");
    help.add(2, "Ctrl-T        try those, or this one: one real request each");
    return help;
  }

  /** The rows that are in sight at once, for Page Up and Page Down. */
  int page() {
    return page;
  }

  /** The list; {@code remark} stands in place of how many rows were found, unless it is empty. */
  Canvas.Frame frame(OptionList<T> list, TextBuffer filter, String remark, int columns, int rows) {
    int width = columns - 1;
    Shape<T> fitted = shape(list, width);
    Layout layout = Layout.of(rows, list, !headings.isEmpty(), fitted.mostDetails());
    page = layout.window();
    scroll(list, layout.window());

    List<String> lines = new ArrayList<>();
    int cursorColumn = title(lines, filter, width);
    rows(lines, list, layout, fitted);
    details(lines, fitted.details(list.current()), layout.details(), width);
    if (layout.help()) {
      lines.add(safeText.keyHelp(help(list, filter, remark), width));
    }
    return question.searchable()
        ? new Canvas.Frame(lines, 0, cursorColumn)
        : Canvas.Frame.withoutCursor(lines);
  }

  /** What the keys do, a line each. */
  static List<String> help(boolean canTry) {
    return canTry ? HELP_WITH_TRIALS : HELP;
  }

  private Shape<T> shape(OptionList<T> list, int width) {
    Shape<T> known = shape;
    if (known == null
        || known.width() != width
        || known.rows() != list.all()
        || known.order() != list.order()) {
      known = Shape.of(headings, list, width, gutter(list), safeText);
      shape = known;
    }
    return known;
  }

  /** The cells before the columns: for the pointer, and for the mark of a row. */
  private int gutter(OptionList<?> list) {
    return list.hasPreselected() || canTry ? 4 : 2;
  }

  private void scroll(OptionList<T> list, int window) {
    if (list.cursor() < list.matches().size()) {
      top = Math.max(Math.min(top, list.cursor()), list.cursor() - window + 1);
    }
    top = Math.max(0, Math.min(top, list.matches().size() - window));
  }

  /** Adds the line with the question and the filter; the cells before the cursor. */
  private int title(List<String> lines, TextBuffer filter, int width) {
    String title = safeText.cut(safeText.line(question.title()), width - 2);
    String line = safeText.sign(Tone.ACCENT, Symbol.QUESTION) + safeText.paint(Tone.STRONG, title);
    int start = 2 + TextWidth.of(title) + 2;
    if (!question.searchable() || start + 2 > width) {
      lines.add(line);
      return 0;
    }
    TextBuffer.Window window = filter.window(width - start, safeText, "");
    String text =
        filter.isEmpty()
            ? safeText.paint(Tone.FAINT, safeText.cut("type to search", width - start))
            : window.part();
    lines.add(line + "  " + text);
    return start + window.column();
  }

  private void rows(List<String> lines, OptionList<T> list, Layout layout, Shape<T> fitted) {
    String indent = TextWidth.blanks(gutter(list));
    if (layout.headings()) {
      lines.add(indent + safeText.paint(Tone.FAINT, fitted.columns().headings()));
    }
    if (list.matches().isEmpty()) {
      String nothing = safeText.line("nothing matches " + list.culprit());
      lines.add(indent + safeText.cut(nothing, fitted.width() - gutter(list)));
    }
    int end = Math.min(list.matches().size(), top + layout.window());
    for (int i = top; i < end; i++) {
      lines.add(row(list, i, fitted.columns()));
    }
    for (int i = list.matches().size(); i < list.size(); i++) {
      lines.add(row(list, i, fitted.columns()));
    }
  }

  private String row(OptionList<T> list, int place, Table columns) {
    Row<T> row = list.at(place);
    List<String> cells = row.drawn();
    boolean current = place == list.cursor();
    StringBuilder line = new StringBuilder();
    line.append(current ? safeText.sign(Tone.ACCENT, Symbol.POINTER) : "  ");
    if (gutter(list) > 2) {
      line.append(mark(list, row));
    }
    if (current) {
      return line.append(safeText.paint(Tone.ACCENT, columns.row(cells))).toString();
    }
    List<String> placed = columns.placed(cells);
    if (!headings.isEmpty() || cells.size() == 1) {
      return line.append(toned(row, placed)).toString().stripTrailing();
    }
    String hint = placed.size() == 1 ? "" : placed.get(1).stripTrailing();
    return line.append(placed.get(0)).append(safeText.paint(Tone.FAINT, hint)).toString();
  }

  private String mark(OptionList<T> list, Row<T> row) {
    if (list.isMarked(row)) {
      return safeText.sign(Tone.CAUTION, Symbol.DONE);
    }
    return list.isPreselected(row) ? safeText.sign(Tone.GOOD, Symbol.PRESELECTED) : "  ";
  }

  private String toned(Row<T> row, List<String> placed) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < placed.size(); i++) {
      line.append(
          switch (row.mark(i)) {
            case LOWEST, LOW -> safeText.paint(Tone.GOOD, placed.get(i));
            case HIGHEST, HIGH -> safeText.paint(Tone.CAUTION, placed.get(i));
            case NONE -> placed.get(i);
          });
    }
    return line.toString();
  }

  private void details(List<String> lines, List<String> details, int room, int width) {
    for (int i = 0; i < room; i++) {
      String line = i < details.size() ? details.get(i) : "";
      if (i == room - 1 && details.size() > room) {
        line = line + " " + safeText.symbol(Symbol.ELLIPSIS);
      }
      lines.add(safeText.paint(Tone.FAINT, safeText.cut(line, width)));
    }
  }

  private List<String> help(OptionList<T> list, TextBuffer filter, String remark) {
    return List.of(
        remark.isEmpty() ? place(list, filter) : remark,
        "Enter choose",
        backAllowed ? "Esc back" : "",
        question.searchable() ? "F1 help" : "",
        canTry ? "Tab mark" : "",
        canTry ? "Ctrl-T try" : "",
        safeText.symbol(Symbol.UP_DOWN) + " move",
        question.searchable() && filter.isEmpty() ? "type to search" : "",
        question.searchable() && !filter.isEmpty() ? "Ctrl-U all" : "",
        "Ctrl-C leave");
  }

  /** Where the cursor is, how many rows were found and what they are sorted by. */
  private String place(OptionList<T> list, TextBuffer filter) {
    if (!question.searchable()) {
      return "";
    }
    int found = list.matches().size();
    String place = "";
    if (list.cursor() < found) {
      place = (list.cursor() + 1) + " of " + found;
    } else if (!filter.isEmpty()) {
      place = String.valueOf(found);
    }
    place += filter.isEmpty() ? "" : " found";
    Order order = list.order();
    return order == null ? place : (place + " by " + order.word()).trim();
  }

  /**
   * What is the same for a list whatever its filter and cursor are, so that neither columns nor
   * lines jump.
   *
   * @param rows that were measured
   * @param order whose column is always there, or null
   * @param width of the whole list in cells
   * @param columns that fit all rows
   * @param hintsBelow whether hints have no room beside the labels and are details
   * @param mostDetails the most lines of details that one row has
   */
  private record Shape<T>(
      List<Row<T>> rows,
      @Nullable Order order,
      int width,
      Table columns,
      boolean hintsBelow,
      int mostDetails) {
    /** More would take the list's place. */
    private static final int MOST_DETAILS = 4;

    /** Measures all rows; {@code gutter} is what stands before their columns. */
    static <T> Shape<T> of(
        List<String> headings, OptionList<T> list, int width, int gutter, SafeText safeText) {
      List<Row<T>> rows = list.all();
      Order order = list.order();
      List<List<String>> cells = new ArrayList<>(rows.size());
      boolean below = headings.isEmpty() && !Row.hintsFit(rows, width - gutter);
      int count = Math.max(1, shown(headings, order));
      int details = 0;
      for (Row<T> row : rows) {
        List<String> drawn = row.drawn();
        int most = below ? 1 : headings.isEmpty() ? drawn.size() : count;
        cells.add(drawn.subList(0, Math.min(most, drawn.size())));
        count = below ? 1 : Math.max(count, cells.get(cells.size() - 1).size());
        details = Math.max(details, details(row, below, width).size());
      }
      List<Table.Column> columns = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        String heading = i < headings.size() ? headings.get(i) : "";
        boolean kept = order != null && !heading.isEmpty() && heading.equals(order.heading());
        columns.add(column(i, heading, cells, kept));
      }
      return new Shape<>(
          rows,
          order,
          width,
          Table.fit(columns, cells, width - gutter, safeText.style()),
          below,
          Math.min(details, MOST_DETAILS));
    }

    /** How many columns there are; the last one may be there only to show an order. */
    private static int shown(List<String> headings, @Nullable Order order) {
      int last = headings.size() - 1;
      return last >= 0 && Order.hides(order, headings.get(last)) ? last : last + 1;
    }

    /** What is said about that row, in indented lines. */
    List<String> details(@Nullable Row<T> row) {
      return row == null ? List.of() : details(row, hintsBelow, width);
    }

    private static List<String> details(Row<?> row, boolean hintsBelow, int width) {
      List<String> all = new ArrayList<>(row.details());
      if (hintsBelow && row.cells().size() > 1) {
        all.add(0, row.cells().get(1));
      }
      List<String> lines = new ArrayList<>();
      for (String detail : all) {
        for (String line : TextWidth.wrap(detail, width - SafeText.INDENT.length())) {
          lines.add(SafeText.INDENT + line);
        }
      }
      return lines;
    }

    /** The label is cut where room is short; of the other columns the last go first. */
    private static Table.Column column(
        int index, String heading, List<List<String>> rows, boolean kept) {
      if (index == 0) {
        return new Table.Column(heading, false, Table.Fit.NAME, 0);
      }
      boolean numbers = !heading.isEmpty();
      for (List<String> cells : rows) {
        String cell = index < cells.size() ? cells.get(index) : "";
        numbers &= cell.isEmpty() || !Character.isLetter(cell.charAt(0));
      }
      return new Table.Column(
          heading, numbers, numbers ? Table.Fit.WHOLE : Table.Fit.WORDS, kept ? 0 : index);
    }
  }

  /**
   * How a list shares the rows of the screen.
   *
   * @param window how many of the options are in sight at once, without the pinned ones
   * @param headings whether there is a row of headings
   * @param details rows for what is said about one option
   * @param help whether there is a row that explains the keys
   */
  private record Layout(int window, boolean headings, int details, boolean help) {
    /** A list with less in sight is no list. */
    private static final int LEAST_WINDOW = 3;

    /** A screen with at least this many rows keeps two for what was there before. */
    private static final int ROOMY = 14;

    static Layout of(int rows, OptionList<?> list, boolean hasHeadings, int wantedDetails) {
      int options = list.all().size() - list.pinned().size();
      int free = rows - (rows >= ROOMY ? 2 : 0) - 1 - list.pinned().size();
      int spare = free - Math.min(options, LEAST_WINDOW);

      int details = Math.max(0, Math.min(spare, Math.min(1, wantedDetails)));
      spare -= details;
      boolean headings = hasHeadings && spare > 0;
      spare -= headings ? 1 : 0;
      boolean help = spare > 0;
      spare -= help ? 1 : 0;
      // What is left: a third for more details, but only where the list is long enough anyway.
      int more = Math.max(0, Math.min(wantedDetails - details, spare / 3));
      spare -= more;

      int window = Math.min(options, Math.min(free, LEAST_WINDOW) + Math.max(0, spare));
      return new Layout(Math.max(1, window), headings, details + more, help);
    }
  }
}

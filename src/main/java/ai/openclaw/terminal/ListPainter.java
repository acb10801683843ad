package ai.openclaw.terminal;

import ai.openclaw.output.Column;
import ai.openclaw.output.Columns;
import ai.openclaw.output.Symbol;
import ai.openclaw.output.TextWidth;
import ai.openclaw.output.Tone;
import ai.openclaw.prompt.Choice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws a list of options: what is asked, a window of rows, the details of one, the keys. */
final class ListPainter<T> {
  private static final int MOST_DETAILS = 4;

  private final Choice<T> question;
  private final boolean backAllowed;
  private final Lettering lettering;
  private int top;
  private int page = 1;

  ListPainter(Choice<T> question, boolean backAllowed, Lettering lettering) {
    this.question = question;
    this.backAllowed = backAllowed;
    this.lettering = lettering;
  }

  /** The rows that are in sight at once, for Page Up and Page Down. */
  int page() {
    return page;
  }

  Frame frame(OptionList<T> list, Typed filter, int columns, int rows) {
    int width = columns - 1;
    ListLayout layout =
        ListLayout.of(rows, list, !question.headings().isEmpty(), details(list, width));
    page = Math.max(1, layout.window());
    scroll(list, layout.window());

    List<String> lines = new ArrayList<>();
    int cursorColumn = title(lines, filter, width);
    rows(lines, list, layout, width);
    @Nullable Row<T> current = list.current();
    for (int i = 0; i < layout.details(); i++) {
      lines.add(detail(current, i, layout.details(), width));
    }
    if (layout.help()) {
      lines.add(KeyHelp.line(help(list, filter), width, lettering));
    }
    return question.searchable() ? new Frame(lines, 0, cursorColumn) : Frame.withoutCursor(lines);
  }

  /** Adds the line with the question and the filter; the cells before the cursor. */
  private int title(List<String> lines, Typed filter, int width) {
    String title = lettering.cut(lettering.line(question.title()), width - 2);
    String line =
        lettering.sign(Tone.ACCENT, Symbol.QUESTION) + lettering.paint(Tone.STRONG, title);
    int start = 2 + TextWidth.of(title) + 2;
    if (!question.searchable() || start + 2 > width) {
      lines.add(line);
      return 0;
    }
    Typed.Window window = filter.window(width - start, lettering, "");
    String text =
        filter.isEmpty()
            ? lettering.paint(Tone.FAINT, lettering.cut("type to search", width - start))
            : window.part();
    lines.add(line + "  " + text);
    return start + window.column();
  }

  private void rows(List<String> lines, OptionList<T> list, ListLayout layout, int width) {
    int gutter = list.hasPreselected() ? 4 : 2;
    Columns columns = columns(list, width - gutter);
    if (layout.headings()) {
      lines.add(TextWidth.blanks(gutter) + lettering.paint(Tone.FAINT, columns.headings()));
    }
    if (list.matches().isEmpty()) {
      lines.add(TextWidth.blanks(gutter) + lettering.cut("nothing matches", width - gutter));
    }
    int end = Math.min(list.matches().size(), top + layout.window());
    for (int i = top; i < end; i++) {
      lines.add(row(list, list.matches().get(i), i == list.cursor(), columns));
    }
    for (int i = 0; i < list.pinned().size(); i++) {
      boolean current = list.matches().size() + i == list.cursor();
      lines.add(row(list, list.pinned().get(i), current, columns));
    }
  }

  private String row(OptionList<T> list, Row<T> row, boolean current, Columns columns) {
    StringBuilder line = new StringBuilder();
    line.append(current ? lettering.sign(Tone.ACCENT, Symbol.POINTER) : "  ");
    if (list.hasPreselected()) {
      line.append(list.isPreselected(row) ? lettering.sign(Tone.GOOD, Symbol.PRESELECTED) : "  ");
    }
    if (current) {
      return line.append(lettering.paint(Tone.ACCENT, columns.row(row.cells()))).toString();
    }
    if (!question.headings().isEmpty()) {
      return line.append(columns.row(row.cells())).toString();
    }
    List<String> placed = columns.placed(row.cells());
    line.append(placed.get(0));
    for (int i = 1; i < placed.size(); i++) {
      line.append(lettering.paint(Tone.FAINT, placed.get(i).stripTrailing()));
    }
    return line.toString();
  }

  /** The columns in the same places whatever the filter is. */
  private Columns columns(OptionList<T> list, int room) {
    List<List<String>> cells = new ArrayList<>();
    int count = Math.max(1, question.headings().size());
    for (Row<T> row : list.all()) {
      cells.add(row.cells());
      count = Math.max(count, row.cells().size());
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String heading =
          i < question.headings().size() ? lettering.line(question.headings().get(i)) : "";
      columns.add(column(heading, i, list.all()));
    }
    return Columns.fit(columns, cells, room, lettering.style());
  }

  private Column column(String heading, int index, List<Row<T>> rows) {
    if (index == 0) {
      return Column.left(heading).cut();
    }
    if (question.headings().isEmpty()) {
      return Column.left(heading).optional();
    }
    boolean numbers = true;
    for (Row<T> row : rows) {
      String cell = index < row.cells().size() ? row.cells().get(index) : "";
      numbers &= cell.isEmpty() || !Character.isLetter(cell.charAt(0));
    }
    return (numbers ? Column.right(heading) : Column.left(heading)).optional();
  }

  private void scroll(OptionList<T> list, int window) {
    int last = Math.max(0, list.matches().size() - window);
    if (list.cursor() < list.matches().size()) {
      top = Math.max(Math.min(top, list.cursor()), list.cursor() - window + 1);
    }
    top = Math.max(0, Math.min(top, last));
  }

  /** The most lines of details that any row has, so that the list does not jump. */
  private int details(OptionList<T> list, int width) {
    int most = 0;
    for (Row<T> row : list.all()) {
      most = Math.max(most, wrapped(row, width).size());
    }
    return Math.min(most, MOST_DETAILS);
  }

  private String detail(@Nullable Row<T> row, int index, int room, int width) {
    List<String> lines = row == null ? List.of() : wrapped(row, width);
    if (index >= lines.size()) {
      return "";
    }
    String line = lines.get(index);
    if (index == room - 1 && lines.size() > room) {
      line = line + " " + lettering.symbol(Symbol.ELLIPSIS);
    }
    return lettering.paint(Tone.FAINT, lettering.cut(line, width));
  }

  private List<String> wrapped(Row<T> row, int width) {
    List<String> lines = new ArrayList<>();
    for (String detail : row.details()) {
      for (String line : TextWidth.wrap(detail, width - KeyHelp.INDENT.length())) {
        lines.add(KeyHelp.INDENT + line);
      }
    }
    return lines;
  }

  private List<String> help(OptionList<T> list, Typed filter) {
    int among = list.matches().size();
    String count = list.cursor() < among ? (list.cursor() + 1) + " of " + among : "";
    if (!filter.isEmpty()) {
      count = count.isEmpty() ? "0 found" : count + " found";
    }
    return List.of(
        question.searchable() ? count : "",
        "Enter choose",
        backAllowed ? "Esc back" : "",
        lettering.symbol(Symbol.UP_DOWN) + " move",
        question.searchable() && filter.isEmpty() ? "type to search" : "",
        question.searchable() && !filter.isEmpty() ? "Ctrl-U all" : "",
        "Ctrl-C leave");
  }
}

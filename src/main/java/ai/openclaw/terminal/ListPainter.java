package ai.openclaw.terminal;

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
  private final Choice<T> question;
  private final boolean backAllowed;
  private final Lettering lettering;
  private final List<String> headings;
  private @Nullable ListShape<T> shape;
  private int top;
  private int page = 1;

  ListPainter(Choice<T> question, boolean backAllowed, Lettering lettering) {
    this.question = question;
    this.backAllowed = backAllowed;
    this.lettering = lettering;
    headings = lettering.lines(question.headings());
  }

  /** The rows that are in sight at once, for Page Up and Page Down. */
  int page() {
    return page;
  }

  Frame frame(OptionList<T> list, Typed filter, int columns, int rows) {
    int width = columns - 1;
    ListShape<T> fitted = shape(list, width);
    ListLayout layout = ListLayout.of(rows, list, !headings.isEmpty(), fitted.details());
    page = layout.window();
    scroll(list, layout.window());

    List<String> lines = new ArrayList<>();
    int cursorColumn = title(lines, filter, width);
    rows(lines, list, layout, fitted);
    details(lines, list.current(), layout.details(), width);
    if (layout.help()) {
      lines.add(KeyHelp.line(help(list, filter), width, lettering));
    }
    return question.searchable() ? new Frame(lines, 0, cursorColumn) : Frame.withoutCursor(lines);
  }

  private ListShape<T> shape(OptionList<T> list, int width) {
    ListShape<T> known = shape;
    if (known == null || known.width() != width || known.rows() != list.all()) {
      known = ListShape.of(headings, list.all(), width, gutter(list), lettering);
      shape = known;
    }
    return known;
  }

  /** The cells before the columns: for the pointer, and for the mark of the preselected row. */
  private static int gutter(OptionList<?> list) {
    return list.hasPreselected() ? 4 : 2;
  }

  private void scroll(OptionList<T> list, int window) {
    if (list.cursor() < list.matches().size()) {
      top = Math.max(Math.min(top, list.cursor()), list.cursor() - window + 1);
    }
    top = Math.max(0, Math.min(top, list.matches().size() - window));
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

  private void rows(
      List<String> lines, OptionList<T> list, ListLayout layout, ListShape<T> fitted) {
    String indent = TextWidth.blanks(gutter(list));
    if (layout.headings()) {
      lines.add(indent + lettering.paint(Tone.FAINT, fitted.columns().headings()));
    }
    if (list.matches().isEmpty()) {
      lines.add(indent + lettering.cut("nothing matches", fitted.width() - gutter(list)));
    }
    int end = Math.min(list.matches().size(), top + layout.window());
    for (int i = top; i < end; i++) {
      lines.add(row(list, i, fitted.columns()));
    }
    for (int i = list.matches().size(); i < list.size(); i++) {
      lines.add(row(list, i, fitted.columns()));
    }
  }

  private String row(OptionList<T> list, int place, Columns columns) {
    Row<T> row = list.at(place);
    List<String> cells = row.drawn();
    boolean current = place == list.cursor();
    StringBuilder line = new StringBuilder();
    line.append(current ? lettering.sign(Tone.ACCENT, Symbol.POINTER) : "  ");
    if (list.hasPreselected()) {
      line.append(list.isPreselected(row) ? lettering.sign(Tone.GOOD, Symbol.PRESELECTED) : "  ");
    }
    if (current) {
      return line.append(lettering.paint(Tone.ACCENT, columns.row(cells))).toString();
    }
    List<String> placed = columns.placed(cells);
    if (!headings.isEmpty() || cells.size() == 1) {
      return line.append(toned(row, placed)).toString().stripTrailing();
    }
    String hint = placed.size() == 1 ? "" : placed.get(1).stripTrailing();
    return line.append(placed.get(0)).append(lettering.paint(Tone.FAINT, hint)).toString();
  }

  private String toned(Row<T> row, List<String> placed) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < placed.size(); i++) {
      line.append(
          switch (row.mark(i)) {
            case LOWEST, LOW -> lettering.paint(Tone.GOOD, placed.get(i));
            case HIGHEST, HIGH -> lettering.paint(Tone.CAUTION, placed.get(i));
            case NONE -> placed.get(i);
          });
    }
    return line.toString();
  }

  private void details(List<String> lines, @Nullable Row<T> row, int room, int width) {
    List<String> details = row == null ? List.of() : ListShape.details(row, width);
    for (int i = 0; i < room; i++) {
      String line = i < details.size() ? details.get(i) : "";
      if (i == room - 1 && details.size() > room) {
        line = line + " " + lettering.symbol(Symbol.ELLIPSIS);
      }
      lines.add(lettering.paint(Tone.FAINT, lettering.cut(line, width)));
    }
  }

  private List<String> help(OptionList<T> list, Typed filter) {
    int found = list.matches().size();
    String place = list.cursor() < found ? (list.cursor() + 1) + " of " + found : "";
    if (!filter.isEmpty()) {
      place = place.isEmpty() ? "0 found" : place + " found";
    }
    return List.of(
        question.searchable() ? place : "",
        "Enter choose",
        backAllowed ? "Esc back" : "",
        lettering.symbol(Symbol.UP_DOWN) + " move",
        question.searchable() && filter.isEmpty() ? "type to search" : "",
        question.searchable() && !filter.isEmpty() ? "Ctrl-U all" : "",
        "Ctrl-C leave");
  }
}

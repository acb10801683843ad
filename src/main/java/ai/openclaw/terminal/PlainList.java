package ai.openclaw.terminal;

import ai.openclaw.output.TextWidth;
import ai.openclaw.prompt.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A list as numbered lines: which rows are told now, and by which numbers. */
final class PlainList<T> {
  /** Lines that the question around the rows takes. */
  private static final int AROUND = 4;

  private final Choice<T> question;
  private final Lettering lettering;
  private OptionList<T> list;
  private String words = "";
  private int first;
  private List<Row<T>> told = List.of();

  PlainList(Choice<T> question, Lettering lettering) {
    this.question = question;
    this.lettering = lettering;
    list = new OptionList<>(Row.of(question.options(), lettering), question.preselected());
  }

  /** Takes better options when they are there. */
  void refresh() {
    Choice.@Nullable Later<T> later = question.later();
    @Nullable List<ai.openclaw.prompt.Option<T>> better = later == null ? null : later.poll();
    if (better != null) {
      list.replace(Row.of(better, lettering));
    }
  }

  /** Looks for rows in which all words occur; whether there are any. */
  boolean search(String typed) {
    refresh();
    list.filter(typed);
    if (list.matches().isEmpty()) {
      list.filter(words);
      return false;
    }
    words = typed;
    first = 0;
    return true;
  }

  /** Goes on to the rows after those that were told, or back to the first. */
  void more() {
    refresh();
    int next = first + told.size() - list.pinned().size();
    first = next < list.matches().size() ? next : 0;
  }

  int found() {
    return list.matches().size();
  }

  boolean isSearched() {
    return !words.isBlank();
  }

  boolean hasMore() {
    return told.size() < list.size();
  }

  /** What Enter alone chooses: the preselected row, or the only one that was found. */
  @Nullable Row<T> offered() {
    if (isSearched()) {
      return list.matches().size() == 1 ? list.matches().get(0) : null;
    }
    for (Row<T> row : list.all()) {
      if (list.isPreselected(row)) {
        return row;
      }
    }
    return null;
  }

  /** The row that is told under this number, or null. */
  @Nullable Row<T> numbered(String number) {
    for (int i = 0; i < told.size(); i++) {
      if (String.valueOf(i + 1).equals(number)) {
        return told.get(i);
      }
    }
    return null;
  }

  /** The row of that name, or null. */
  @Nullable Row<T> named(String label) {
    for (Row<T> row : list.all()) {
      if (row.label().equalsIgnoreCase(label)) {
        return row;
      }
    }
    return null;
  }

  int toldCount() {
    return told.size();
  }

  /** As many rows as fit on a screen, numbered from 1, the pinned ones last. */
  List<String> lines(int columns, int rows) {
    told = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    List<List<String>> pinned = new ArrayList<>();
    int room = rows - AROUND;
    for (Row<T> row : list.pinned()) {
      room -= row(0, row, columns).size();
    }
    for (int i = first; i < list.matches().size(); i++) {
      List<String> next = row(told.size() + 1, list.matches().get(i), columns);
      if (!told.isEmpty() && lines.size() + next.size() > room) {
        break;
      }
      told.add(list.matches().get(i));
      lines.addAll(next);
    }
    for (Row<T> row : list.pinned()) {
      told.add(row);
      pinned.add(row(told.size(), row, columns));
    }
    for (List<String> row : pinned) {
      lines.addAll(row);
    }
    return lines;
  }

  /** "Model 1 to 8 of 136", for a list that does not fit. */
  String place() {
    int last = first + told.size() - list.pinned().size();
    return (first + 1) + " to " + last + " of " + list.matches().size();
  }

  private List<String> row(int number, Row<T> row, int columns) {
    StringBuilder text = new StringBuilder(row.cells().get(0));
    if (list.isPreselected(row)) {
      text.append(" (default)");
    }
    String between = ": ";
    for (int i = 1; i < row.cells().size(); i++) {
      String cell = row.cells().get(i);
      if (!cell.isBlank()) {
        text.append(between).append(heading(i)).append(cell);
        between = ", ";
      }
    }
    String lead = TextWidth.padLeft(String.valueOf(number), 3) + ". ";
    return lettering.wrapped(lead, text.toString(), columns - 1);
  }

  private String heading(int index) {
    if (index >= question.headings().size()) {
      return "";
    }
    return lettering.line(question.headings().get(index)).toLowerCase(Locale.ROOT) + " ";
  }
}

package ai.openclaw.terminal;

import ai.openclaw.output.TextWidth;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Order;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as numbered lines, in parts that fit on a screen. The numbers run through all that was
 * found, the pinned rows last, so that each part goes on where the one before ended.
 */
final class PlainList<T> {
  /** Lines of the screen that the words around the rows take. */
  private static final int AROUND = 5;

  private static final int LEAST_ROWS = 3;

  private static final char NO_BREAK = '\u00a0';

  private final Choice<T> question;
  private final SafeText safeText;
  private final OptionList<T> list;
  private String words = "";
  private int first;
  private int end;

  PlainList(Choice<T> question, SafeText safeText) {
    this.question = question;
    this.safeText = safeText;
    list = new OptionList<>(Row.of(question.options(), safeText), question.preselected());
  }

  /** Leaves what is found, or the list as it is; then the words that found nothing, else null. */
  @Nullable String search(String typed) {
    list.filter(typed);
    if (list.matches().isEmpty()) {
      String culprit = list.culprit();
      list.filter(words);
      return culprit;
    }
    words = typed;
    first = 0;
    return null;
  }

  /** Goes on behind the rows of {@link #lines}, or from the last to the first. */
  void more() {
    first = end < list.matches().size() ? end : 0;
  }

  boolean isSearched() {
    return !words.isBlank();
  }

  /** Whether the list does not fit on a screen. */
  boolean isLong() {
    return first > 0 || end < list.matches().size();
  }

  int size() {
    return list.size();
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

  /** What is searched for, or nothing. */
  String searched() {
    return words;
  }

  /** The row of that number or name, or null. */
  @Nullable Row<T> find(String numberOrName) {
    for (int i = 0; i < list.size(); i++) {
      Row<T> row = list.at(i);
      if (String.valueOf(i + 1).equals(numberOrName)
          || row.label().equalsIgnoreCase(numberOrName)) {
        return row;
      }
    }
    return null;
  }

  /** What the lines are, after {@link #lines}: {@code Model, 1 to 9 of 136}. */
  String heading() {
    int found = list.matches().size();
    String what = isSearched() ? found + " found" : question.title();
    return isLong() ? what + ", " + (first + 1) + " to " + end + " of " + found : what;
  }

  /** As many rows as fit on a screen, but a few at least; all of a list that cannot be searched. */
  List<String> lines(int columns, int rows) {
    takeBetter();
    List<String> pinned = new ArrayList<>();
    for (int i = list.matches().size(); i < list.size(); i++) {
      pinned.addAll(row(i, columns));
    }
    int room = rows - AROUND - pinned.size();
    List<String> lines = new ArrayList<>(row(first, columns));
    for (end = first + 1; end < list.matches().size(); end++) {
      List<String> row = row(end, columns);
      boolean enough = question.searchable() && end - first >= LEAST_ROWS;
      if (enough && lines.size() + row.size() > room) {
        break;
      }
      lines.addAll(row);
    }
    lines.addAll(pinned);
    return lines;
  }

  private void takeBetter() {
    Choice.@Nullable Beside<T> beside = question.beside();
    @Nullable List<Option<T>> better = beside == null ? null : beside.poll();
    if (better != null) {
      list.replace(Row.of(better, safeText));
      first = Math.min(first, Math.max(0, list.matches().size() - 1));
    }
  }

  private List<String> row(int index, int columns) {
    Row<T> row = list.at(index);
    StringBuilder text = new StringBuilder(row.cells().get(0));
    if (list.isPreselected(row) && text.indexOf("(default)") < 0) {
      text.append(" (default)");
    }
    String between = ": ";
    for (int i = 1; i < row.cells().size(); i++) {
      boolean hidden =
          i < question.headings().size() && Order.hides(null, question.headings().get(i));
      if (!hidden && !row.cells().get(i).isBlank()) {
        text.append(between).append(cell(i, row.cells().get(i)));
        String word = row.mark(i).word();
        text.append(word.isEmpty() ? "" : NO_BREAK + "(" + word + ")");
        between = ", ";
      }
    }
    int digits = String.valueOf(list.size()).length();
    String number = TextWidth.padLeft(String.valueOf(index + 1), digits);
    return safeText.wrapped(number + ". ", text.toString(), columns - 1);
  }

  /** The cell behind its heading, not to be torn apart. */
  private String cell(int index, String cell) {
    if (index >= question.headings().size()) {
      return cell;
    }
    return (question.headings().get(index) + " " + cell).replace(' ', NO_BREAK);
  }
}

package ai.openclaw.terminal;

import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list to choose from with the arrow keys, and by typing where it is long. */
final class ListQuestion<T> implements Question<Row<T>> {
  private final Choice<T> question;
  private final SafeText safeText;
  private final OptionList<T> list;
  private final ListPainter<T> painter;
  private final TextBuffer filter = new TextBuffer();
  private boolean complete;

  /** What the keys do, while it is read in place of the list. */
  private @Nullable PageQuestion help;

  /** What the last key could not do, or empty. */
  private String remark = "";

  private List<T> tried = List.of();

  /** {@code begin}: what is searched for to begin with, or nothing. */
  ListQuestion(Choice<T> question, String begin, boolean backAllowed, SafeText safeText) {
    this.question = question;
    this.safeText = safeText;
    list = new OptionList<>(Row.of(question.options(), safeText), question.preselected());
    painter = new ListPainter<>(question, backAllowed, safeText);
    Choice.@Nullable Beside<T> beside = question.beside();
    complete = beside == null;
    if (!begin.isEmpty()) {
      filter.insert(begin);
      list.filter(begin);
    }
  }

  @Override
  public Canvas.Frame frame(int columns, int rows) {
    PageQuestion reading = help;
    return reading == null
        ? painter.frame(list, filter, remark, columns, rows)
        : reading.frame(columns, rows);
  }

  @Override
  public @Nullable Row<T> press(Keyboard.Key key) {
    remark = "";
    PageQuestion reading = help;
    if (reading != null) {
      help = reading.press(key) == null && !asksForHelp(key) ? reading : null;
      return null;
    }
    if (question.searchable() && asksForHelp(key)) {
      help = new PageQuestion("What the keys do", ListPainter.help(canTry()), safeText);
      return null;
    }
    switch (key.name()) {
      case ENTER -> {
        return list.current();
      }
      case TRY -> {
        return tries();
      }
      case TAB -> tab();
      case ALT -> sort(key.text());
      case ESCAPE -> setFilter(Keyboard.Key.of(Keyboard.Key.Name.DELETE_LINE));
      case TEXT -> {
        if (question.searchable()) {
          setFilter(key);
        } else {
          list.pointTo(key.text());
        }
      }
      case PASTE, BACKSPACE, DELETE_WORD, DELETE_LINE -> setFilter(key);
      default -> move(key);
    }
    return null;
  }

  private boolean asksForHelp(Keyboard.Key key) {
    return key.name() == Keyboard.Key.Name.HELP || (filter.isEmpty() && key.text().equals("?"));
  }

  private void move(Keyboard.Key key) {
    switch (key.name()) {
      case UP -> list.step(-1);
      case DOWN -> list.step(1);
      case PAGE_UP -> list.jump(-painter.page());
      case PAGE_DOWN -> list.jump(painter.page());
      case HOME -> list.jump(-list.size());
      case END -> list.jump(list.size());
      default -> {}
    }
  }

  private void tab() {
    if (canTry()) {
      remark = list.mark() ? "" : Choice.MOST_TRIED + " are marked, the most at once";
    } else {
      list.step(1);
    }
  }

  private void sort(String letter) {
    Order order = question.searchable() ? Order.of(letter) : null;
    if (order != null) {
      list.sort(order);
    }
  }

  private @Nullable Row<T> tries() {
    tried = canTry() ? list.marked() : List.of();
    return tried.isEmpty() ? null : list.current();
  }

  private boolean canTry() {
    Choice.@Nullable Beside<T> beside = question.beside();
    return beside != null && beside.canTry();
  }

  /** What the answer wants tried out before the question goes on; empty for a real answer. */
  List<T> tried() {
    List<T> now = tried;
    tried = List.of();
    return now;
  }

  /** What the rows with these values are called. */
  String labels(List<T> values) {
    return list.labels(values);
  }

  /** What is searched for. */
  String searched() {
    return filter.text();
  }

  @Override
  public boolean idle() {
    Choice.@Nullable Beside<T> beside = question.beside();
    if (complete || beside == null) {
      return false;
    }
    @Nullable List<Option<T>> better = beside.poll();
    if (better == null) {
      return false;
    }
    complete = true;
    list.replace(Row.of(better, safeText));
    return true;
  }

  @Override
  public boolean takesEscape() {
    return help != null;
  }

  @Override
  public String answered(Row<T> answer) {
    return answer.label();
  }

  private void setFilter(Keyboard.Key key) {
    String before = filter.text();
    if (question.searchable() && filter.press(key) && !filter.text().equals(before)) {
      list.filter(filter.text());
    }
  }
}

package ai.openclaw.terminal;

import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
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

  ListQuestion(Choice<T> question, boolean backAllowed, SafeText safeText) {
    this.question = question;
    this.safeText = safeText;
    list = new OptionList<>(Row.of(question.options(), safeText), question.preselected());
    painter = new ListPainter<>(question, backAllowed, safeText);
    complete = question.later() == null;
  }

  @Override
  public Canvas.Frame frame(int columns, int rows) {
    return painter.frame(list, filter, columns, rows);
  }

  @Override
  public @Nullable Row<T> press(Keyboard.Key key) {
    switch (key.name()) {
      case ENTER -> {
        return list.current();
      }
      case UP -> list.step(-1);
      case DOWN, TAB -> list.step(1);
      case PAGE_UP -> list.jump(-painter.page());
      case PAGE_DOWN -> list.jump(painter.page());
      case HOME -> list.jump(-list.size());
      case END -> list.jump(list.size());
      case ESCAPE -> setFilter(Keyboard.Key.of(Keyboard.Key.Name.DELETE_LINE));
      case TEXT, PASTE, BACKSPACE, DELETE_WORD, DELETE_LINE -> setFilter(key);
      default -> {}
    }
    return null;
  }

  @Override
  public boolean idle() {
    Choice.@Nullable Later<T> later = question.later();
    if (complete || later == null) {
      return false;
    }
    @Nullable List<Option<T>> better = later.poll();
    if (better == null) {
      return false;
    }
    complete = true;
    list.replace(Row.of(better, safeText));
    return true;
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

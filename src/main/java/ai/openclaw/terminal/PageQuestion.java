package ai.openclaw.terminal;

import ai.openclaw.output.Tone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines to be read, a screen of them at a time; no answer says anything but that it is done. */
final class PageQuestion implements Question<Boolean> {
  private final String title;
  private final List<String> lines;
  private final SafeText safeText;
  private int top;
  private int window = 1;
  private int last;

  PageQuestion(String title, List<String> lines, SafeText safeText) {
    this.title = title;
    this.lines = lines;
    this.safeText = safeText;
  }

  @Override
  public Canvas.Frame frame(int columns, int rows) {
    int width = columns - 1;
    List<String> all = new ArrayList<>();
    for (String line : lines) {
      all.addAll(safeText.fitted("", line, width));
    }
    window = Math.max(1, Math.min(all.size(), rows - 2));
    last = Math.max(0, all.size() - window);
    top = Math.min(top, last);
    List<String> frame = new ArrayList<>();
    frame.add(safeText.paint(Tone.STRONG, safeText.cut(safeText.line(title), width)));
    frame.addAll(all.subList(top, Math.min(all.size(), top + window)));
    if (rows > frame.size()) {
      String place = last == 0 ? "" : (top + 1) + "–" + (top + window) + " of " + all.size();
      frame.add(
          safeText.keyHelp(
              List.of(safeText.line(place), last == 0 ? "" : "Space more", "Esc back"), width));
    }
    return Canvas.Frame.withoutCursor(frame);
  }

  @Override
  public @Nullable Boolean press(Keyboard.Key key) {
    switch (key.name()) {
      case ENTER, ESCAPE -> {
        return true;
      }
      case UP -> scroll(-1);
      case DOWN -> scroll(1);
      case PAGE_UP -> scroll(-window);
      case PAGE_DOWN -> scroll(window);
      case HOME -> scroll(-last);
      case END -> scroll(last);
      case TEXT -> {
        if (key.text().equals("q")) {
          return true;
        }
        scroll(key.text().equals(" ") ? window : 0);
      }
      default -> {}
    }
    return null;
  }

  @Override
  public boolean takesEscape() {
    return true;
  }

  @Override
  public String answered(Boolean answer) {
    return "";
  }

  private void scroll(int rowsDown) {
    top = Math.max(0, Math.min(last, top + rowsDown));
  }
}

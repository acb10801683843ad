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
      String lead = lead(line);
      Tone tone = lead.endsWith("+ ") ? Tone.GOOD : Tone.BAD;
      boolean changes = lead.endsWith("+ ") || lead.endsWith("- ");
      for (String part : safeText.fitted(lead, line.substring(lead.length()), width)) {
        all.add(changes ? safeText.paint(tone, part) : part);
      }
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
              List.of(safeText.line(place), "Esc back", last == 0 ? "" : "Space more"), width));
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

  /**
   * Blanks, the sign of a diff, or a word that is set apart: what the rest of the line hangs on.
   */
  private static String lead(String line) {
    int text = 0;
    while (text < line.length() && line.charAt(text) == ' ') {
      text++;
    }
    if (line.startsWith("+ ", text) || line.startsWith("- ", text)) {
      return line.substring(0, text + 2);
    }
    int gap = line.indexOf("  ", text);
    while (gap >= 0 && gap < line.length() && line.charAt(gap) == ' ') {
      text = ++gap;
    }
    return line.substring(0, text);
  }

  private void scroll(int rowsDown) {
    top = Math.max(0, Math.min(last, top + rowsDown));
  }
}

package ai.openclaw.terminal;

import ai.openclaw.output.TextWidth;
import java.util.List;

/**
 * The lines at the bottom of the screen that a question redraws, and what stays above them. One
 * write for a frame, and only lines that changed, so nothing flickers.
 */
final class Canvas {
  static final String SHOW_CURSOR = "\u001b[?25h";
  private static final String HIDE_CURSOR = "\u001b[?25l";

  /** A line whose width we misjudge must not push the others down. */
  private static final String NO_WRAP = "\u001b[?7l";

  private static final String WRAP = "\u001b[?7h";
  private static final String TO_END_OF_LINE = "\u001b[K";
  static final String TO_END_OF_SCREEN = "\u001b[J";

  /**
   * What a question looks like at one moment.
   *
   * @param lines each narrower than the terminal; painted
   * @param cursorRow the line that the cursor is in, or −1 for no cursor
   * @param cursorColumn cells before the cursor
   */
  record Frame(List<String> lines, int cursorRow, int cursorColumn) {
    static Frame withoutCursor(List<String> lines) {
      return new Frame(lines, -1, 0);
    }
  }

  private static final Frame NOTHING = Frame.withoutCursor(List.of());

  private final Device device;
  private final SafeText safeText;
  private Frame shown = NOTHING;
  private int cursorRow;
  private int columns;
  private int pictures;

  Canvas(Device device, SafeText safeText) {
    this.device = device;
    this.safeText = safeText;
  }

  /** Shows the frame in place of the one before; the same one is there already. */
  void draw(Frame frame) {
    boolean there = pictures == device.pictures() && columns == device.columns();
    if (there && frame.equals(shown)) {
      return;
    }
    StringBuilder out = new StringBuilder(HIDE_CURSOR).append(NO_WRAP);
    if (pictures != device.pictures()) {
      pictures = device.pictures();
      shown = NOTHING;
      cursorRow = 0;
    }
    if (columns != device.columns()) {
      eraseReflowed(out);
      columns = device.columns();
    } else {
      toTop(out);
    }
    lines(out, frame.lines());
    boolean visible = frame.cursorRow() >= 0;
    cursorRow = visible ? frame.cursorRow() : frame.lines().size() - 1;
    move(out, frame.lines().size() - 1 - cursorRow, 'A');
    out.append('\r');
    move(out, frame.cursorColumn(), 'C');
    out.append(WRAP).append(visible ? SHOW_CURSOR : "");
    shown = frame;
    device.write(out.toString());
  }

  /** Puts lines that stay in place of the frame. */
  void replace(List<String> lines) {
    StringBuilder out = new StringBuilder();
    if (!shown.equals(NOTHING)) {
      toTop(out);
      out.append(TO_END_OF_SCREEN);
    }
    for (String line : lines) {
      out.append(safeText.linked(line)).append("\r\n");
    }
    out.append(SHOW_CURSOR);
    shown = NOTHING;
    cursorRow = 0;
    device.write(out.toString());
  }

  /** Takes back that many lines above, which are to be said otherwise. */
  void takeBack(int lines) {
    StringBuilder out = new StringBuilder();
    move(out, lines, 'A');
    device.write(out.append('\r').append(TO_END_OF_SCREEN).toString());
  }

  private void lines(StringBuilder out, List<String> lines) {
    List<String> before = shown.lines();
    int last = lines.size() - 1;
    boolean fewer = before.size() > lines.size();
    for (int i = 0; i <= last; i++) {
      boolean same = i < before.size() && before.get(i).equals(lines.get(i));
      if (!same || (fewer && i == last)) {
        out.append(safeText.linked(lines.get(i))).append(TO_END_OF_LINE);
      }
      if (i < last) {
        out.append("\r\n");
      }
    }
    if (fewer) {
      out.append(TO_END_OF_SCREEN);
    }
  }

  private void toTop(StringBuilder out) {
    move(out, cursorRow, 'A');
    out.append('\r');
  }

  /** A terminal that became narrower has broken our lines; goes up over all their parts. */
  private void eraseReflowed(StringBuilder out) {
    List<String> before = shown.lines();
    int above = 0;
    for (int i = 0; i < cursorRow && i < before.size(); i++) {
      above += Math.max(0, TextWidth.of(before.get(i)) - 1) / device.columns() + 1;
    }
    above += before.isEmpty() ? 0 : shown.cursorColumn() / device.columns();
    move(out, Math.min(above, device.rows() - 1), 'A');
    out.append('\r').append(before.isEmpty() ? "" : TO_END_OF_SCREEN);
    shown = NOTHING;
    cursorRow = 0;
  }

  private static void move(StringBuilder out, int steps, char direction) {
    if (steps > 0) {
      out.append("\u001b[").append(steps).append(direction);
    }
  }
}

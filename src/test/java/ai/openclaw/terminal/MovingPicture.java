package ai.openclaw.terminal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A film of a screen as SVG: its frames stand side by side, and one step of an animation in CSS
 * shows the next. Who wants no motion sees the last one. The same frames always give the same
 * bytes.
 */
public final class MovingPicture {
  private final int columns;
  private final int rows;
  private final List<String> frames = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();

  /** Each different line once, with its name. */
  private final Map<String, String> names = new LinkedHashMap<>();

  private int millis;

  /** A film of a screen of that size. */
  public MovingPicture(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** Shows the screen as it is now for that long. */
  public void show(VirtualScreen screen, int forMillis) {
    List<ScreenLine> all;
    int cursorRow;
    int cursorColumn;
    synchronized (screen) {
      all = screen.cells();
      cursorRow = screen.isCursorVisible() ? screen.cursorRow() : -1;
      cursorColumn = screen.cursorColumn();
    }
    StringBuilder frame = new StringBuilder();
    List<ScreenLine> lines = all.subList(all.size() - rows, all.size());
    for (int row = 0; row < rows; row++) {
      String line = ScreenPicture.line(still(lines.get(row).cells()), 0);
      if (!line.isEmpty()) {
        String name = names.computeIfAbsent(line, key -> "l" + names.size());
        frame.append("<use href=\"#").append(name).append("\" y=\"");
        frame.append(ScreenPicture.baseline(row)).append("\"/>");
      }
    }
    if (cursorRow >= 0) {
      frame.append("<use href=\"#cursor\" x=\"").append(ScreenPicture.left(cursorColumn));
      frame.append("\" y=\"").append(ScreenPicture.baseline(cursorRow)).append("\"/>");
    }
    starts.add(millis);
    frames.add(frame.toString());
    millis += forMillis;
  }

  /** A wheel that turns stands still, and nobody counts the seconds. */
  private static List<ScreenCell> still(List<ScreenCell> cells) {
    if (cells.isEmpty() || cells.get(0).text().codePointAt(0) >> 8 != 0x28) {
      return cells;
    }
    List<ScreenCell> still = new ArrayList<>(cells);
    still.set(0, new ScreenCell("⠋", cells.get(0).look()));
    for (int i = 2; i < still.size(); i++) {
      if (still.get(i).text().equals(" ") && still.get(i - 1).text().equals(" ")) {
        return still.subList(0, i - 1);
      }
    }
    return still;
  }

  /** The film. */
  public String svg(String title) {
    int width = ScreenPicture.width(columns);
    StringBuilder steps = new StringBuilder();
    StringBuilder film = new StringBuilder();
    for (int i = 0; i < frames.size(); i++) {
      double percent = 100.0 * starts.get(i) / millis;
      steps.append(
          String.format(
              Locale.ROOT, "      %.3f%% { transform: translateX(%dpx); }\n", percent, -i * width));
      film.append("    <g transform=\"translate(").append(i * width).append(")\">");
      film.append(frames.get(i)).append("</g>\n");
    }
    StringBuilder defs = new StringBuilder("  <defs>\n");
    defs.append("    <rect id=\"cursor\" class=\"cursor\" y=\"-13\" width=\"8\" height=\"17\"/>\n");
    names.forEach((line, name) -> defs.append(group(name, line)));
    String style =
        String.format(
            Locale.ROOT,
            """
                .film { transform: translateX(%dpx); }
                @media (prefers-reduced-motion: no-preference) {
                  .film { animation: film %dms step-end infinite; }
                }
                @keyframes film {
            %s    }
            """,
            -(frames.size() - 1) * width,
            millis,
            steps);
    return ScreenPicture.document(
        width,
        ScreenPicture.height(rows),
        title,
        style,
        defs + "  </defs>\n  <g class=\"film\">\n" + film + "  </g>\n");
  }

  private static String group(String name, String line) {
    return "    <g id=\"" + name + "\">" + line.strip().replaceAll("\n *", "") + "</g>\n";
  }
}

package ai.openclaw.terminal;

import java.util.ArrayList;
import java.util.List;

/** A line of a screen, as long as what was written into it. */
public final class ScreenLine {
  private final List<ScreenCell> cells;

  ScreenLine() {
    this(new ArrayList<>());
  }

  private ScreenLine(List<ScreenCell> cells) {
    this.cells = cells;
  }

  /** The cells from the left. */
  public List<ScreenCell> cells() {
    return List.copyOf(cells);
  }

  /** The characters without blanks at the end. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (ScreenCell cell : cells) {
      text.append(cell.text());
    }
    return text.toString().stripTrailing();
  }

  ScreenLine copy() {
    return new ScreenLine(new ArrayList<>(cells));
  }

  boolean isEmpty() {
    return text().isEmpty();
  }

  void put(int column, int codePoint, int width, ScreenCell.Look look) {
    while (cells.size() < column + width) {
      cells.add(ScreenCell.BLANK);
    }
    cells.set(column, new ScreenCell(Character.toString(codePoint), look));
    for (int i = 1; i < width; i++) {
      cells.set(column + i, new ScreenCell("", look));
    }
  }

  void join(int column, int codePoint) {
    if (column >= 0 && column < cells.size()) {
      ScreenCell cell = cells.get(column);
      cells.set(column, new ScreenCell(cell.text() + Character.toString(codePoint), cell.look()));
    }
  }

  void cut(int column) {
    while (cells.size() > column) {
      cells.remove(cells.size() - 1);
    }
  }

  /** The line in parts that are not longer than {@code columns}; at least one. */
  List<ScreenLine> broken(int columns) {
    List<ScreenLine> parts = new ArrayList<>();
    for (int start = 0; start == 0 || start < cells.size(); start += columns) {
      int end = Math.min(cells.size(), start + columns);
      parts.add(new ScreenLine(new ArrayList<>(cells.subList(start, end))));
    }
    return parts;
  }
}

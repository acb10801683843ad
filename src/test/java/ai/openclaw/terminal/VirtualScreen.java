package ai.openclaw.terminal;

import ai.openclaw.output.TextWidth;
import java.util.ArrayList;
import java.util.List;

/**
 * A terminal's screen in memory: understands the control sequences that this project sends, and
 * remembers each one that it does not know as a problem.
 */
public final class VirtualScreen {
  private static final char ESCAPE = '\u001b';

  private final List<ScreenLine> scrolledOff = new ArrayList<>();
  private final List<ScreenLine> lines = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final StringBuilder pending = new StringBuilder();
  private final List<String> links = new ArrayList<>();
  private final StringBuilder linked = new StringBuilder();
  private String target = "";
  private int columns;
  private int rows;
  private int row;
  private int column;
  private boolean wraps = true;
  private boolean cursorVisible = true;
  private boolean bracketedPaste;
  private ScreenCell.Look look = ScreenCell.Look.NORMAL;

  /** An empty screen. */
  public VirtualScreen(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
    for (int i = 0; i < rows; i++) {
      lines.add(new ScreenLine());
    }
  }

  /** Shows what a program sent. */
  public synchronized void feed(String output) {
    pending.append(output);
    int used = 0;
    while (used < pending.length()) {
      int next = consume(used);
      if (next < 0) {
        break;
      }
      used = next;
    }
    pending.delete(0, used);
    notifyAll();
  }

  /** What is on the screen, without blanks at the ends of lines and without empty lines below. */
  public synchronized String text() {
    return text(lines);
  }

  /** What is on the screen and above it. */
  public synchronized String history() {
    List<ScreenLine> all = new ArrayList<>(scrolledOff);
    all.addAll(lines);
    return text(all);
  }

  /** The line of the screen, counted from 0. */
  public synchronized String line(int index) {
    return lines.get(index).text();
  }

  /** The cells of everything on the screen and above it. */
  public synchronized List<ScreenLine> cells() {
    List<ScreenLine> all = new ArrayList<>();
    for (ScreenLine line : scrolledOff) {
      all.add(line.copy());
    }
    for (ScreenLine line : lines) {
      all.add(line.copy());
    }
    return all;
  }

  public synchronized int columns() {
    return columns;
  }

  public synchronized int cursorRow() {
    return row;
  }

  public synchronized int cursorColumn() {
    return column;
  }

  public synchronized boolean isCursorVisible() {
    return cursorVisible;
  }

  public synchronized boolean isBracketedPaste() {
    return bracketedPaste;
  }

  /** The links that were ever shown, {@code text → target}. */
  public synchronized List<String> links() {
    return List.copyOf(links);
  }

  /** Control sequences that were not understood. */
  public synchronized List<String> problems() {
    return List.copyOf(problems);
  }

  /**
   * Changes the size as terminals do that break lines anew: the cursor stays on its cell, and lines
   * below it go first.
   */
  public synchronized void resize(int newColumns, int newRows) {
    List<ScreenLine> broken = new ArrayList<>();
    int newRow = 0;
    int newColumn = column;
    for (int i = 0; i < lines.size(); i++) {
      List<ScreenLine> parts = lines.get(i).broken(newColumns);
      if (i == row) {
        newRow = broken.size() + Math.min(column / newColumns, parts.size() - 1);
        newColumn = Math.min(column % newColumns, newColumns - 1);
      }
      broken.addAll(parts);
    }
    while (broken.size() > Math.max(newRows, newRow + 1)) {
      broken.remove(broken.size() - 1);
    }
    while (broken.size() > newRows) {
      scrolledOff.add(broken.remove(0));
      newRow--;
    }
    while (broken.size() < newRows) {
      broken.add(new ScreenLine());
    }
    lines.clear();
    lines.addAll(broken);
    columns = newColumns;
    rows = newRows;
    row = Math.max(0, newRow);
    column = newColumn;
  }

  private static String text(List<ScreenLine> lines) {
    StringBuilder text = new StringBuilder();
    for (ScreenLine line : lines) {
      text.append(line.text()).append('\n');
    }
    return text.toString().stripTrailing();
  }

  /** Takes one character or sequence; where the next starts, or −1 when the rest is missing. */
  private int consume(int at) {
    char c = pending.charAt(at);
    if (c == ESCAPE) {
      return sequence(at);
    }
    if (Character.isHighSurrogate(c) && at + 1 == pending.length()) {
      return -1;
    }
    int codePoint = pending.codePointAt(at);
    switch (codePoint) {
      case '\r' -> column = 0;
      case '\n' -> lineFeed();
      case '\b' -> column = Math.max(0, column - 1);
      case 7 -> {}
      default -> print(codePoint);
    }
    return at + Character.charCount(codePoint);
  }

  private void print(int codePoint) {
    int width = TextWidth.of(codePoint);
    if (codePoint < ' ') {
      problems.add("control character " + codePoint);
      return;
    }
    if (width == 0) {
      lines.get(row).join(column - 1, codePoint);
      return;
    }
    linked.appendCodePoint(codePoint);
    if (column + width > columns) {
      if (wraps) {
        column = 0;
        lineFeed();
      } else {
        column = columns - width;
      }
    }
    lines.get(row).put(column, codePoint, width, look);
    column += width;
  }

  private void lineFeed() {
    if (row == rows - 1) {
      scrolledOff.add(lines.remove(0));
      lines.add(new ScreenLine());
    } else {
      row++;
    }
  }

  private int sequence(int start) {
    if (start + 1 == pending.length()) {
      return -1;
    }
    if (pending.charAt(start + 1) == ']') {
      return command(start);
    }
    if (pending.charAt(start + 1) != '[') {
      problems.add("ESC " + pending.charAt(start + 1));
      return start + 2;
    }
    int end = start + 2;
    while (end < pending.length() && pending.charAt(end) < '@') {
      end++;
    }
    if (end == pending.length()) {
      return -1;
    }
    control(pending.substring(start + 2, end), pending.charAt(end));
    return end + 1;
  }

  /**
   * OSC, of which links are understood, from here to the next one; it ends with BEL or with ESC and
   * a \\.
   */
  private int command(int start) {
    int bell = pending.indexOf("\u0007", start);
    int terminator = pending.indexOf("\u001b\\", start);
    boolean rung = bell >= 0 && (terminator < 0 || bell < terminator);
    int end = rung ? bell : terminator;
    if (end < 0) {
      return -1;
    }
    String command = pending.substring(start + 2, end);
    if (command.startsWith("8;;")) {
      link(command.substring("8;;".length()));
    } else {
      problems.add("OSC " + command);
    }
    return rung ? end + 1 : end + 2;
  }

  private void link(String next) {
    if (!target.isEmpty()) {
      links.add(linked + " → " + target);
    }
    linked.setLength(0);
    target = next;
  }

  private void control(String parameters, char command) {
    switch (command) {
      case 'A' -> row = Math.max(0, row - number(parameters));
      case 'B' -> row = Math.min(rows - 1, row + number(parameters));
      case 'C' -> column = Math.min(columns - 1, column + number(parameters));
      case 'D' -> column = Math.max(0, column - number(parameters));
      case 'K' -> lines.get(row).cut(Math.min(column, columns - 1));
      case 'J' -> {
        lines.get(row).cut(Math.min(column, columns - 1));
        for (int i = row + 1; i < rows; i++) {
          lines.get(i).cut(0);
        }
      }
      case 'm' -> look = look.with(parameters);
      case 'h', 'l' -> mode(parameters, command == 'h');
      default -> problems.add("CSI " + parameters + command);
    }
  }

  private void mode(String parameters, boolean on) {
    switch (parameters) {
      case "?7" -> wraps = on;
      case "?25" -> cursorVisible = on;
      case "?2004" -> bracketedPaste = on;
      default -> problems.add("mode " + parameters);
    }
  }

  private static int number(String parameters) {
    return parameters.isEmpty() ? 1 : Integer.parseInt(parameters);
  }
}

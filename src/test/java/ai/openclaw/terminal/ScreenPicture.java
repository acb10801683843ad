package ai.openclaw.terminal;

import java.util.List;

/** Draws a screen as SVG, for the documentation. The same screen always gives the same bytes. */
public final class ScreenPicture {
  private static final double CELL_WIDTH = 8.4;
  private static final int LINE_HEIGHT = 18;
  private static final int MARGIN = 16;

  private static final String STYLE =
      """
        <style>
          rect { fill: #16181d; }
          .cursor { fill: #858d9c; }
          text { fill: #d8dce4; font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: pre; }
          .bold { font-weight: bold; }
          .faint { fill: #858d9c; }
          .c1 { fill: #f2777a; } .c2 { fill: #8fd18f; } .c3 { fill: #f0c674; }
          .c4 { fill: #7aa6da; } .c5 { fill: #c397d8; } .c6 { fill: #6fd0d6; }
      """;

  private ScreenPicture() {}

  /** The lines of a screen, as many as are given, in a frame of that many columns. */
  public static String svg(List<ScreenLine> lines, int columns, String title) {
    StringBuilder drawn = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      drawn.append(line(lines.get(i).cells(), baseline(i)));
    }
    return document(width(columns), height(lines.size()), title, "", drawn.toString());
  }

  /** A picture of that size, with these rules besides its own. */
  static String document(int width, int height, String title, String rules, String content) {
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width);
    svg.append("\" height=\"").append(height).append("\" viewBox=\"0 0 ").append(width);
    svg.append(' ').append(height).append("\" role=\"img\">\n");
    svg.append("  <title>").append(escaped(title)).append("</title>\n");
    svg.append(STYLE).append(rules).append("  </style>\n");
    svg.append("  <rect width=\"100%\" height=\"100%\" rx=\"8\"/>\n");
    return svg.append(content).append("</svg>\n").toString();
  }

  static int width(int columns) {
    return (int) Math.round(columns * CELL_WIDTH) + 2 * MARGIN;
  }

  static int height(int rows) {
    return rows * LINE_HEIGHT + 2 * MARGIN;
  }

  /** Where the text of a row stands. */
  static int baseline(int row) {
    return MARGIN + (row + 1) * LINE_HEIGHT - 5;
  }

  /** Where a column begins. */
  static String left(int column) {
    return tenths(MARGIN + column * CELL_WIDTH);
  }

  /** Writes each run of cells that look alike at its own place, so that columns stay columns. */
  static String line(List<ScreenCell> cells, int y) {
    StringBuilder svg = new StringBuilder();
    int start = 0;
    while (start < cells.size()) {
      int end = start + 1;
      while (end < cells.size() && continues(cells, end)) {
        end++;
      }
      run(svg, cells.subList(start, end), start, y);
      start = end;
    }
    return svg.toString();
  }

  /** Two blanks end a run: what follows is another column. */
  private static boolean continues(List<ScreenCell> cells, int at) {
    boolean sameLook = cells.get(at).look().equals(cells.get(at - 1).look());
    boolean gapEnds =
        at >= 2
            && cells.get(at - 1).text().equals(" ")
            && cells.get(at - 2).text().equals(" ")
            && !cells.get(at).text().equals(" ");
    return sameLook && !gapEnds;
  }

  private static void run(StringBuilder svg, List<ScreenCell> cells, int column, int y) {
    StringBuilder text = new StringBuilder();
    for (ScreenCell cell : cells) {
      text.append(cell.text());
    }
    String trimmed = text.toString().stripTrailing();
    if (trimmed.isEmpty()) {
      return;
    }
    svg.append("  <text x=\"").append(left(column));
    svg.append("\" y=\"").append(y).append('"').append(classes(cells.get(0).look()));
    svg.append('>').append(escaped(trimmed)).append("</text>\n");
  }

  private static String classes(ScreenCell.Look look) {
    String names =
        (look.bold() ? " bold" : "")
            + (look.faint() ? " faint" : "")
            + (look.colour() > 0 ? " c" + look.colour() : "");
    return names.isEmpty() ? "" : " class=\"" + names.strip() + "\"";
  }

  private static String tenths(double number) {
    long tenths = Math.round(number * 10);
    return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

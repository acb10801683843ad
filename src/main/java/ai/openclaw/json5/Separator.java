package ai.openclaw.json5;

import java.util.List;

/** What stands between two entries of an object or array: the comma, and white space around it. */
final class Separator {
  /** Empty, unless commas lead their lines. */
  final String beforeComma;

  final String afterComma;

  /** Whether an entry begins a line of its own. */
  final boolean startsLine;

  /** Whether a blank line separates it from the one before. */
  final boolean hasBlankLine;

  private Separator(
      String beforeComma, String afterComma, boolean startsLine, boolean hasBlankLine) {
    this.beforeComma = beforeComma;
    this.afterComma = afterComma;
    this.startsLine = startsLine;
    this.hasBlankLine = hasBlankLine;
  }

  /** What stands, or would stand, before this entry. */
  static Separator before(Container container, int index, TextLayout source, DocumentStyle style) {
    Container.Entry entry = container.entries.get(index);
    if (source.startsLine(source.lead(container, index))) {
      boolean blank = hasBlankLines(container, source);
      String line = style.lineBreak + source.indentation(entry.start);
      return new Separator("", blank ? style.lineBreak + line : line, true, blank);
    }
    if (index == 0) {
      return new Separator("", style.gap, false, false);
    }
    int comma = container.entries.get(index - 1).comma;
    boolean clean = source.isBlank(comma + 1, entry.start);
    String gap = clean ? source.text.substring(comma + 1, entry.start) : style.gap;
    boolean commaLeads = source.startsLine(comma);
    return new Separator(
        commaLeads ? style.lineBreak + source.indentation(comma) : "", gap, false, false);
  }

  /** Whether commas begin lines and do not end them. */
  boolean commaLeads() {
    return !beforeComma.isEmpty();
  }

  String text() {
    return beforeComma + "," + afterComma;
  }

  /** Whether blank lines separate all entries. */
  private static boolean hasBlankLines(Container container, TextLayout source) {
    List<Container.Entry> entries = container.entries;
    for (int i = 1; i < entries.size(); i++) {
      int tail = source.tailOfEntry(entries.get(i - 1).end());
      if (!source.hasBlankLine(tail, source.lead(container, i))) {
        return false;
      }
    }
    return entries.size() > 1;
  }
}

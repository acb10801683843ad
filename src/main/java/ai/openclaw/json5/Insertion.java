package ai.openclaw.json5;

import ai.openclaw.json5.Renderer.Context.Layout;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/**
 * Puts new entries into an object or array: behind or before one of its entries, or as the first.
 */
final class Insertion {
  private final TextLayout source;
  private final DocumentStyle style;
  private final Renderer renderer;
  private final TextEdits edits;

  Insertion(TextLayout source, DocumentStyle style, Renderer renderer, TextEdits edits) {
    this.source = source;
    this.style = style;
    this.renderer = renderer;
    this.edits = edits;
  }

  /**
   * Puts the values at the end: behind this entry, the last one that stays.
   *
   * @param depth the number of objects and arrays around the new entries
   */
  void after(Container container, int index, JsonNode values, int depth) {
    Container.Entry entry = container.entries.get(index);
    Habits habits = new Habits(container);
    Separator separator = habits.separator(index);
    boolean lastHasComma = container.entries.get(container.entries.size() - 1).hasComma();

    StringBuilder text = new StringBuilder();
    if (!entry.hasComma() && separator.commaLeads()) {
      text.append(separator.beforeComma).append(',');
    } else if (!entry.hasComma()) {
      edits.insert(entry.value.end, ",");
    }
    text.append(separator.afterComma);
    renderer.entries(text, values, separator.text(), habits.setting(entry, separator, depth));
    edits.insert(
        behind(container, index, separator), text.append(lastHasComma ? "," : "").toString());
  }

  /** Puts into an array what comes before each entry and the comments that belong to it. */
  void before(Container array, List<ArrayNode> coming, int depth) {
    Habits habits = new Habits(array);
    for (int i = 0; i < array.entries.size(); i++) {
      if (!coming.get(i).isEmpty()) {
        int like = i == 0 && array.entries.size() > 1 ? 1 : i;
        Separator separator = habits.separator(like);
        StringBuilder text = new StringBuilder();
        Renderer.Context setting = habits.setting(array.entries.get(i), separator, depth);
        renderer.entries(text, coming.get(i), separator.text(), setting);
        edits.insert(source.lead(array, i), text.append(separator.text()).toString());
      }
    }
  }

  /** Where the next entry goes: behind the comments of this one, but never behind a shared one. */
  private int behind(Container container, int index, Separator separator) {
    Container.Entry entry = container.entries.get(index);
    int tail = source.tail(entry.end());
    if (separator.commaLeads()) {
      return entry.hasComma() ? entry.end() : tail;
    }
    if (!separator.startsLine) {
      return source.endsLine(tail) ? entry.end() : tail;
    }
    int end = source.tailOfEntry(entry.end());
    boolean last = index == container.entries.size() - 1;
    return last && separator.hasBlankLine ? source.commentsBelow(end) : end;
  }

  /**
   * Puts the values into an object or array without entries; comments in it stay above them.
   *
   * @param setting that of the object or array
   */
  void into(Container container, JsonNode values, Renderer.Context setting) {
    int inside = container.start + 1;
    int close = container.end - 1;
    int comments = source.backOverSpace(close);
    if (comments > inside) {
      underComments(container, comments, values, setting);
    } else {
      StringBuilder text = new StringBuilder();
      renderer.value(text, values, setting);
      edits.replace(inside, close, text.substring(1, text.length() - 1));
    }
  }

  private void underComments(
      Container container, int commentEnd, JsonNode values, Renderer.Context setting) {
    int comment = source.skipSpace(container.start + 1);
    String inner =
        source.startsLine(comment) ? source.indentation(comment) : setting.indent + style.indent;
    String line = style.lineBreak + inner;
    StringBuilder text = new StringBuilder(line);
    renderer.entries(text, values, "," + line, setting.inside(inner, Layout.AS_OTHERS));
    text.append(style.trailingComma ? "," : "");
    int close = container.end - 1;
    if (source.hasLineBreak(commentEnd, close)) {
      // Blanks at the end of a line comment are part of it.
      edits.insert(source.skipBlanks(commentEnd), text.toString());
    } else {
      text.append(style.lineBreak).append(setting.indent);
      edits.replace(commentEnd, close, text.toString());
    }
  }

  /** How the entries of an object or array are written. */
  private final class Habits {
    private final Container container;
    private final QuoteStyle quotes;
    private final boolean oneLine;

    /** Whether blank lines separate all entries. */
    private final boolean blankLines;

    Habits(Container container) {
      this.container = container;
      this.quotes = QuoteStyle.of(container, source, style.quotes);
      this.oneLine = !source.hasLineBreak(container.start, container.end);
      this.blankLines = hasBlankLines(container.entries);
    }

    private boolean hasBlankLines(List<Container.Entry> entries) {
      for (int i = 1; i < entries.size(); i++) {
        int tail = source.tailOfEntry(entries.get(i - 1).end());
        if (!source.hasBlankLine(tail, source.lead(container, i))) {
          return false;
        }
      }
      return entries.size() > 1;
    }

    /** What stands, or would stand, before this entry. */
    Separator separator(int index) {
      Container.Entry entry = container.entries.get(index);
      if (source.startsLine(source.lead(container, index))) {
        String line = style.lineBreak + source.indentation(entry.start);
        return new Separator("", blankLines ? style.lineBreak + line : line, true, blankLines);
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

    /** What new entries beside this one are to look like. */
    Renderer.Context setting(Container.Entry entry, Separator separator, int depth) {
      // In "}, {" the new lines are indented like the one with the closing bracket.
      int line = separator.startsLine ? entry.start : entry.value.end - 1;
      return new Renderer.Context(
          quotes,
          container,
          source.indentation(line),
          oneLine ? Layout.INLINE_IF_SHORT : Layout.AS_OTHERS,
          depth);
    }
  }

  /**
   * What stands between two entries of an object or array: the comma, and white space around it.
   */
  private static final class Separator {
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

    /** Whether commas begin lines and do not end them. */
    boolean commaLeads() {
      return !beforeComma.isEmpty();
    }

    String text() {
      return beforeComma + "," + afterComma;
    }
  }
}

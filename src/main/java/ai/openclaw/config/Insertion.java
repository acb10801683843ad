package ai.openclaw.config;

import ai.openclaw.config.Setting.Layout;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Puts new entries into an object or array: behind or before one of its entries, or as the first.
 */
final class Insertion {
  private final SourceText source;
  private final Style style;
  private final Renderer renderer;
  private final TextEdits edits;

  Insertion(SourceText source, Style style, Renderer renderer, TextEdits edits) {
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
    Entry entry = container.entries.get(index);
    Separator separator = Separator.before(container, index, source, style);
    boolean hasComma = entry.comma >= 0;
    boolean lastHasComma = container.entries.get(container.entries.size() - 1).comma >= 0;

    StringBuilder text = new StringBuilder();
    if (!hasComma && separator.commaLeads()) {
      text.append(separator.beforeComma).append(',');
    } else if (!hasComma) {
      edits.insert(entry.value.end, ",");
    }
    text.append(separator.afterComma);
    renderer.entries(text, values, separator.text(), setting(container, entry, separator, depth));
    edits.insert(behind(entry, separator), text.append(lastHasComma ? "," : "").toString());
  }

  /** Puts the values before this entry and the comments that belong to it. */
  void before(Container container, int index, JsonNode values, int depth) {
    Entry entry = container.entries.get(index);
    int like = index == 0 && container.entries.size() > 1 ? 1 : index;
    Separator separator = Separator.before(container, like, source, style);
    StringBuilder text = new StringBuilder();
    renderer.entries(text, values, separator.text(), setting(container, entry, separator, depth));
    edits.insert(source.lead(container, index), text.append(separator.text()).toString());
  }

  /** Where the next entry goes: behind the comments of this one, but never behind a shared one. */
  private int behind(Entry entry, Separator separator) {
    if (separator.startsLine) {
      return source.tailOfEntry(entry.end());
    }
    int tail = source.tail(entry.end());
    boolean before = separator.commaLeads() ? entry.comma >= 0 : source.endsLine(tail);
    return before ? entry.end() : tail;
  }

  private Setting setting(Container container, Entry entry, Separator separator, int depth) {
    boolean oneLine = !source.hasLineBreak(container.start, container.end);
    // An element "}, {" of an array is indented as the line with the bracket that ends the one
    // before.
    int line = separator.startsLine ? entry.start : entry.value.end - 1;
    return new Setting(
        Habits.of(container, source, style.habits),
        container,
        source.indentation(line),
        oneLine ? Layout.INLINE_IF_SHORT : Layout.AS_OTHERS,
        depth);
  }

  /** Puts the values into an object or array without entries; comments in it stay above them. */
  void into(Container container, JsonNode values, int depth, Layout layout) {
    int inside = container.start + 1;
    int close = container.end - 1;
    String outer = source.indentation(container.start);
    int comments = source.backOverSpace(close);
    if (comments > inside) {
      underComments(container, comments, values, depth);
      return;
    }
    Setting setting = new Setting(style.habits, null, outer, layout, depth - 1);
    StringBuilder text = new StringBuilder();
    renderer.value(text, values, setting);
    edits.replace(inside, close, text.substring(1, text.length() - 1));
  }

  private void underComments(Container container, int commentEnd, JsonNode values, int depth) {
    String outer = source.indentation(container.start);
    int comment = source.skipSpace(container.start + 1);
    String inner = source.startsLine(comment) ? source.indentation(comment) : outer + style.indent;
    String line = style.lineBreak + inner;
    StringBuilder text = new StringBuilder(line);
    renderer.entries(
        text, values, "," + line, new Setting(style.habits, null, inner, Layout.AS_OTHERS, depth));
    text.append(style.trailingComma ? "," : "");
    int close = container.end - 1;
    if (source.hasLineBreak(commentEnd, close)) {
      edits.insert(commentEnd, text.toString());
    } else {
      edits.replace(commentEnd, close, text.append(style.lineBreak).append(outer).toString());
    }
  }
}

package ai.openclaw.json5;

import org.jspecify.annotations.Nullable;

/** Walks over a document once and counts how its objects and arrays are laid out. */
final class StyleSurvey {
  final QuoteSurvey habits;
  int trailing;
  int notTrailing;
  int inlineObjects;
  int openObjects;
  int inlineArrays;
  int openArrays;
  @Nullable String padding;
  @Nullable String gap;

  private final TextLayout source;
  private boolean opens;
  private @Nullable String indent;

  StyleSurvey(TextLayout source) {
    this.source = source;
    this.habits = new QuoteSurvey(source);
  }

  void see(Container container) {
    if (container.entries.isEmpty()) {
      return;
    }
    seeLayout(container);
    for (Container.Entry entry : container.entries) {
      habits.see(entry);
      if (entry.value instanceof Container) {
        see((Container) entry.value);
      }
    }
    if (container.isFlat()) {
      seeFlat(container);
    }
  }

  private void seeLayout(Container container) {
    Container.Entry first = container.entries.get(0);
    Container.Entry last = container.entries.get(container.entries.size() - 1);
    if (source.hasLineBreak(container.start, first.start)) {
      opens = true;
      if (last.comma >= 0) {
        trailing++;
      } else {
        notTrailing++;
      }
      seeIndent(container, first);
      return;
    }
    if (padding == null && container.isObject && source.isBlank(container.start + 1, first.start)) {
      padding = source.text.substring(container.start + 1, first.start);
    }
    if (gap == null && first.comma >= 0 && container.entries.size() > 1) {
      int second = container.entries.get(1).start;
      if (source.isBlank(first.comma + 1, second) && !source.hasLineBreak(first.comma, second)) {
        gap = source.text.substring(first.comma + 1, second);
      }
    }
  }

  private void seeIndent(Container container, Container.Entry first) {
    if (indent != null || !source.startsLine(first.start)) {
      return;
    }
    String outer = source.indentation(container.start);
    String inner = source.indentation(first.start);
    if (inner.length() > outer.length() && inner.startsWith(outer)) {
      indent = inner.substring(outer.length());
    }
  }

  private void seeFlat(Container container) {
    boolean inline = !source.hasLineBreak(container.start, container.end);
    if (container.isObject) {
      inlineObjects += inline ? 1 : 0;
      openObjects += inline ? 0 : 1;
    } else {
      inlineArrays += inline ? 1 : 0;
      openArrays += inline ? 0 : 1;
    }
  }

  /** The first indentation seen; none at all where lines are not indented; else two spaces. */
  String indent() {
    if (indent != null) {
      return indent;
    }
    return opens ? "" : "  ";
  }
}

package ai.openclaw.json5;

import org.jspecify.annotations.Nullable;

/** How a whole document is laid out, for what has no siblings to be like. */
final class DocumentStyle {
  final QuoteStyle quotes;

  /** What ends a line. */
  final String lineBreak;

  /** What a level is indented by. */
  final String indent;

  /** Whether an object or array over several lines has a comma behind its last entry. */
  final boolean trailingComma;

  /** Whether all is on one line. */
  final boolean oneLine;

  /** Whether objects of nothing but scalars stand on one line. */
  final boolean flatObjectsInline;

  /** Whether arrays of nothing but scalars stand on one line. */
  final boolean flatArraysInline;

  /** What stands within the braces of an object on one line. */
  final String padding;

  /** What follows a comma within a line. */
  final String gap;

  private DocumentStyle(TextLayout source, Survey survey, @Nullable SyntaxNode root) {
    this.quotes = survey.quotes.result();
    this.lineBreak = lineBreak(source);
    this.indent = survey.indent();
    this.trailingComma = survey.trailing > survey.notTrailing;
    this.oneLine =
        root instanceof Container
            && !((Container) root).entries.isEmpty()
            && !source.hasLineBreak(root.start, root.end);
    this.flatObjectsInline = survey.inlineObjects > survey.openObjects;
    boolean handWritten = quotes.keyQuote != '"' || trailingComma;
    this.flatArraysInline =
        survey.inlineArrays > survey.openArrays
            || (survey.inlineArrays == survey.openArrays && handWritten);
    String space = quotes.colon.equals(":") ? "" : " ";
    this.padding = survey.padding == null ? space : survey.padding;
    this.gap = survey.gap == null ? space : survey.gap;
  }

  static DocumentStyle of(TextLayout source, @Nullable SyntaxNode root) {
    Survey survey = new Survey(source);
    if (root instanceof Container) {
      survey.see((Container) root);
    }
    return new DocumentStyle(source, survey, root);
  }

  private static String lineBreak(TextLayout source) {
    String text = source.text;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        return "\n";
      }
      if (text.charAt(i) == '\r') {
        return text.startsWith("\r\n", i) ? "\r\n" : "\r";
      }
    }
    return "\n";
  }

  /** Walks over a document once and counts how its objects and arrays are laid out. */
  static final class Survey {
    final QuoteStyle.Survey quotes;
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

    Survey(TextLayout source) {
      this.source = source;
      this.quotes = new QuoteStyle.Survey(source);
    }

    void see(Container container) {
      if (container.entries.isEmpty()) {
        return;
      }
      seeLayout(container);
      for (Container.Entry entry : container.entries) {
        quotes.see(entry);
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
        if (last.hasComma()) {
          trailing++;
        } else {
          notTrailing++;
        }
        seeIndent(container, first);
        return;
      }
      if (padding == null
          && container.isObject
          && source.isBlank(container.start + 1, first.start)) {
        padding = source.text.substring(container.start + 1, first.start);
      }
      if (gap == null && container.entries.size() > 1) {
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
}

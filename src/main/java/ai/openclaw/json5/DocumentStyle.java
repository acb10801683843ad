package ai.openclaw.json5;

import org.jspecify.annotations.Nullable;

/** How a whole document is laid out, for what has no siblings to be like. */
final class DocumentStyle {
  final QuoteStyle habits;

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

  private DocumentStyle(TextLayout source, StyleSurvey survey, @Nullable SyntaxNode root) {
    this.habits = survey.habits.result();
    this.lineBreak = lineBreak(source);
    this.indent = survey.indent();
    this.trailingComma = survey.trailing > survey.notTrailing;
    this.oneLine =
        root instanceof Container
            && !((Container) root).entries.isEmpty()
            && !source.hasLineBreak(root.start, root.end);
    this.flatObjectsInline = survey.inlineObjects > survey.openObjects;
    boolean handWritten = habits.keyQuote != '"' || trailingComma;
    this.flatArraysInline =
        survey.inlineArrays > survey.openArrays
            || (survey.inlineArrays == survey.openArrays && handWritten);
    String space = habits.colon.equals(":") ? "" : " ";
    this.padding = survey.padding == null ? space : survey.padding;
    this.gap = survey.gap == null ? space : survey.gap;
  }

  static DocumentStyle of(TextLayout source, @Nullable SyntaxNode root) {
    StyleSurvey survey = new StyleSurvey(source);
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
}

package ai.openclaw.json5;

import org.jspecify.annotations.Nullable;

/** Where a new value goes, and what it should look like. */
final class RenderContext {
  /** Whether an object or array may take more than one line. */
  enum Layout {
    /** As its pattern, else as most others of the document. */
    AS_OTHERS,
    /** One line if it fits: what is around it is on one line. */
    INLINE_IF_SHORT,
    /** One line, however long. */
    INLINE
  }

  /** How the keys and strings are written there. */
  final QuoteStyle habits;

  /** An object or array of the document to be like. */
  final @Nullable Container pattern;

  /** The indentation of the line it begins on. */
  final String indent;

  final Layout layout;

  /** How many objects and arrays it is in. */
  final int depth;

  RenderContext(
      QuoteStyle habits, @Nullable Container pattern, String indent, Layout layout, int depth) {
    this.habits = habits;
    this.pattern = pattern;
    this.indent = indent;
    this.layout = layout;
    this.depth = depth;
  }

  /** The setting of what is inside a value that has this one. */
  RenderContext inside(String innerIndent, Layout innerLayout) {
    return new RenderContext(habits, pattern, innerIndent, innerLayout, depth + 1);
  }
}

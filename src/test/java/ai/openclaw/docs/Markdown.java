package ai.openclaw.docs;

/** Pieces of Markdown. */
final class Markdown {
  private Markdown() {}

  /** The head of a page, and a word on where the rest comes from. */
  static String frontMatter(String summary, String readWhen, String title) {
    return "---\nsummary: \""
        + summary
        + "\"\nread_when:\n  - "
        + readWhen
        + "\ntitle: \""
        + title
        + "\"\n---\n\n"
        + "<!-- Made from the program by ReferenceTest, with -Dgolden.write. -->\n\n";
  }

  /** Words as they are, in a table. */
  static String code(String words) {
    return "`" + words.replace("|", "\\|") + "`";
  }

  /** Words in a table. */
  static String cell(String words) {
    return words.replace("|", "\\|").replace("<", "\\<").replace("~", "\\~");
  }
}

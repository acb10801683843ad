package ai.openclaw.json5;

import java.util.Random;

/** One entry a line, with comments above and behind them: what people and formatters write. */
final class TidyLayout implements RandomJson5.Layout {
  private final String lineBreak;
  private final String indent;
  private final char keyQuote;
  private final char stringQuote;
  private final boolean trailingComma;
  private final boolean comments;

  private TidyLayout(
      String lineBreak, String indent, char[] quotes, boolean trailingComma, boolean comments) {
    this.lineBreak = lineBreak;
    this.indent = indent;
    this.keyQuote = quotes[0];
    this.stringQuote = quotes[1];
    this.trailingComma = trailingComma;
    this.comments = comments;
  }

  static TidyLayout of(Random random) {
    char[][] quotes = {{0, '"'}, {0, '\''}, {'"', '"'}, {'\'', '\''}};
    return new TidyLayout(
        random.nextInt(4) == 0 ? "\r\n" : "\n",
        new String[] {"  ", "    ", "\t"}[random.nextInt(3)],
        quotes[random.nextInt(4)],
        random.nextBoolean(),
        true);
  }

  static TidyLayout strict() {
    return new TidyLayout("\n", "  ", new char[] {'"', '"'}, false, false);
  }

  @Override
  public String anywhere(RandomJson5 document) {
    return "";
  }

  @Override
  public String beforeEntry(RandomJson5 document, int depth, boolean first) {
    String line = lineBreak + indent.repeat(depth);
    StringBuilder text = new StringBuilder();
    if (!first && document.chance(10)) {
      text.append(lineBreak);
    }
    while (comments && document.chance(20)) {
      text.append(line).append("// c").append(document.nextComment());
      text.append(document.chance(10) ? lineBreak : "");
    }
    return text.append(line).toString();
  }

  @Override
  public String behindEntry(RandomJson5 document) {
    return comments && document.chance(15) ? " // c" + document.nextComment() : "";
  }

  @Override
  public String beforeClose(RandomJson5 document, int depth) {
    return lineBreak + indent.repeat(depth);
  }

  @Override
  public String colon(RandomJson5 document) {
    return ": ";
  }

  @Override
  public boolean trailingComma(RandomJson5 document) {
    return trailingComma;
  }

  @Override
  public char quote(RandomJson5 document, boolean key) {
    return key ? keyQuote : stringQuote;
  }

  @Override
  public boolean isWild() {
    return false;
  }
}

package ai.openclaw.json5;

/**
 * White space, line breaks and comments at random between any two tokens, each token in any form.
 */
final class WildLayout implements RandomJson5.Layout {
  private static final String[] SPACE = {
    "", "", " ", "  ", "\t", "\n", "\n  ", "\n\n", "\r\n    ", "\r", "\u2028", "\u00A0", "\uFEFF"
  };

  @Override
  public String anywhere(RandomJson5 document) {
    StringBuilder text = new StringBuilder(document.oneOf(SPACE));
    while (document.chance(15)) {
      text.append(comment(document)).append(document.oneOf(SPACE));
    }
    return text.toString();
  }

  private static String comment(RandomJson5 document) {
    int number = document.nextComment();
    if (document.chance(50)) {
      return "// c" + number + " \" ' }" + document.oneOf(new String[] {"\n", "\r\n", "\u2029"});
    }
    return document.chance(30) ? "/* c" + number + "\n * { */" : "/* c" + number + " , */";
  }

  @Override
  public String beforeEntry(RandomJson5 document, int depth, boolean first) {
    return anywhere(document);
  }

  @Override
  public String behindEntry(RandomJson5 document) {
    return anywhere(document);
  }

  @Override
  public String beforeClose(RandomJson5 document, int depth) {
    return anywhere(document);
  }

  @Override
  public String colon(RandomJson5 document) {
    return anywhere(document) + ":" + anywhere(document);
  }

  @Override
  public boolean trailingComma(RandomJson5 document) {
    return document.chance(50);
  }

  @Override
  public char quote(RandomJson5 document, boolean key) {
    if (key && document.chance(33)) {
      return 0;
    }
    return document.chance(50) ? '"' : '\'';
  }

  @Override
  public boolean isWild() {
    return true;
  }
}

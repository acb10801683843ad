package ai.openclaw.json5;

/** How keys and strings are written in one object or array, or in a whole document. */
final class QuoteStyle {
  /** For keys that need no quotes; that one for keys that do is {@link #neededQuote}. 0 is none. */
  final char keyQuote;

  final char neededQuote;
  final char stringQuote;

  /** What stands between key and value. */
  final String colon;

  QuoteStyle(char keyQuote, char neededQuote, char stringQuote, String colon) {
    this.keyQuote = keyQuote;
    this.neededQuote = neededQuote;
    this.stringQuote = stringQuote;
    this.colon = colon;
  }

  /** The habits of this container; where it shows none, the given ones. */
  static QuoteStyle of(Container container, TextLayout source, QuoteStyle others) {
    QuoteSurvey survey = new QuoteSurvey(source);
    for (Container.Entry entry : container.entries) {
      survey.see(entry);
    }
    return survey.result(others);
  }

  void writeKey(StringBuilder out, String key) {
    if (!Identifier.isPlain(key)) {
      StringLiteral.write(out, key, neededQuote);
    } else if (keyQuote == 0) {
      out.append(key);
    } else {
      StringLiteral.write(out, key, keyQuote);
    }
    out.append(colon);
  }

  /** Writes a key in the place of one that begins with this character: with the same quotes. */
  void writeKeyLike(char first, StringBuilder out, String key) {
    if (first == '"' || first == '\'') {
      StringLiteral.write(out, key, first);
    } else if (Identifier.isPlain(key)) {
      out.append(key);
    } else {
      StringLiteral.write(out, key, neededQuote);
    }
  }
}

package ai.openclaw.json5;

import org.jspecify.annotations.Nullable;

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
    Survey survey = new Survey(source);
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

  /** Counts how entries are written; what most of them do is the habit. */
  static final class Survey {
    private final TextLayout source;
    private int bareKeys;
    private int singleKeys;
    private int doubleKeys;
    private int singleNeeded;
    private int doubleNeeded;
    private int singleStrings;
    private int doubleStrings;
    private @Nullable String colon;

    Survey(TextLayout source) {
      this.source = source;
    }

    void see(Container.Entry entry) {
      if (entry.keyEnd > entry.start) {
        seeKey(entry);
      }
      char first = source.text.charAt(entry.value.start);
      if (first == '"') {
        doubleStrings++;
      } else if (first == '\'') {
        singleStrings++;
      }
    }

    private void seeKey(Container.Entry entry) {
      char first = source.text.charAt(entry.start);
      boolean needed = !Identifier.isPlain(entry.key);
      if (first == '\'') {
        singleNeeded += needed ? 1 : 0;
        singleKeys += needed ? 0 : 1;
      } else if (first == '"') {
        doubleNeeded += needed ? 1 : 0;
        doubleKeys += needed ? 0 : 1;
      } else {
        bareKeys++;
      }
      int length = entry.value.start - entry.keyEnd;
      // The shortest: longer ones align values in a column.
      if ((colon == null || length < colon.length()) && isClean(entry)) {
        colon = source.text.substring(entry.keyEnd, entry.value.start);
      }
    }

    private boolean isClean(Container.Entry entry) {
      for (int i = entry.keyEnd; i < entry.value.start; i++) {
        char c = source.text.charAt(i);
        if (c != ':' && c != ' ' && c != '\t') {
          return false;
        }
      }
      return true;
    }

    /** The habits of a whole document. */
    QuoteStyle result() {
      char strings = quote(singleStrings, doubleStrings, '"');
      char keys = quote(singleNeeded, doubleNeeded, '"');
      return result(new QuoteStyle(keys, strings, strings, ": "));
    }

    /** The habits of one object or array; those of others where it shows none. */
    QuoteStyle result(QuoteStyle others) {
      char quote = quote(singleKeys + singleNeeded, doubleKeys + doubleNeeded, others.neededQuote);
      char key = others.keyQuote;
      if (bareKeys > 0 && bareKeys >= singleKeys + doubleKeys) {
        key = 0;
      } else if (singleKeys + doubleKeys > 0) {
        key = quote(singleKeys, doubleKeys, quote);
      }
      return new QuoteStyle(
          key,
          quote,
          quote(singleStrings, doubleStrings, others.stringQuote),
          colon == null ? others.colon : colon);
    }

    private static char quote(int singles, int doubles, char other) {
      if (singles > doubles) {
        return '\'';
      }
      return singles == doubles ? other : '"';
    }
  }
}

package ai.openclaw.json5;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Replacements of spans of a text, collected in any order and made at once. */
final class TextEdits {
  private final List<Replacement> replacements = new ArrayList<>();

  /** Puts a text before the character at this index. */
  void insert(int at, String text) {
    replacements.add(new Replacement(at, at, text));
  }

  /** Takes a span away; spans that are deleted may overlap. */
  void delete(int from, int to) {
    if (from < to) {
      replacements.add(new Replacement(from, to, ""));
    }
  }

  /** Puts a text in the place of a span; it must not overlap another one. */
  void replace(int from, int to, String text) {
    replacements.add(new Replacement(from, to, text));
  }

  /** The text with all replacements made; insertions at one index stay in the order they came. */
  String apply(String text) {
    Collections.sort(replacements);
    StringBuilder result = new StringBuilder(text.length() + 256);
    int done = 0;
    for (Replacement next : replacements) {
      if (next.from > done) {
        result.append(text, done, next.from);
      }
      result.append(next.text);
      done = Math.max(done, next.to);
    }
    return result.append(text, done, text.length()).toString();
  }

  private static final class Replacement implements Comparable<Replacement> {
    final int from;
    final int to;
    final String text;

    Replacement(int from, int to, String text) {
      this.from = from;
      this.to = to;
      this.text = text;
    }

    @Override
    public int compareTo(Replacement other) {
      return Integer.compare(from, other.from);
    }
  }
}

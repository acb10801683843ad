package ai.openclaw.json5;

/** A member of an object or an element of an array, with the comma behind it. */
final class Entry {
  /** Where it begins: at the key, or at the value of an element. */
  final int start;

  /** The key as it reads, escapes resolved; empty for an element. */
  final String key;

  /** The index behind the key as it is written; {@link #start} for an element. */
  final int keyEnd;

  final SyntaxNode value;

  /** The index of the comma behind it, or -1 for a last entry without one. */
  final int comma;

  Entry(int start, String key, int keyEnd, SyntaxNode value, int comma) {
    this.start = start;
    this.key = key;
    this.keyEnd = keyEnd;
    this.value = value;
    this.comma = comma;
  }

  /** The index behind the comma, or behind the value where there is none. */
  int end() {
    return comma < 0 ? value.end : comma + 1;
  }
}

package ai.openclaw.json5;

import java.util.List;

/**
 * Takes entries out of an object or array, with the comments that belong to each: those behind it
 * on its line, those between it and its comma, and those directly above it with no blank line
 * between.
 */
final class Removal {
  private final TextLayout source;
  private final TextEdits edits;

  Removal(TextLayout source, TextEdits edits) {
    this.source = source;
    this.edits = edits;
  }

  /**
   * Takes out the marked entries.
   *
   * @param more whether new ones come behind those that stay
   */
  void remove(Container container, boolean[] gone, boolean more) {
    int count = gone.length;
    for (int i = 0; i < count; i++) {
      if (gone[i] && hasOwnLines(container, i)) {
        removeLines(container, i);
      } else if (gone[i]) {
        int to = i;
        while (to + 1 < count && gone[to + 1] && !hasOwnLines(container, to + 1)) {
          to++;
        }
        removeWithinLine(container, i, to);
        i = to;
      }
    }
    if (count > 0 && gone[count - 1] && !more) {
      removeLastComma(container, gone);
    }
  }

  /** Whether its lines, and those of its comments, hold nothing else. */
  private boolean hasOwnLines(Container container, int index) {
    Container.Entry entry = container.entries.get(index);
    return source.startsLine(source.lead(container, index))
        && !source.hasLineBreak(entry.value.end, entry.end())
        && source.endsLine(tail(container, index, index));
  }

  private void removeLines(Container container, int index) {
    int from = source.lineStart(source.lead(container, index));
    int to = source.nextLine(tail(container, index, index));
    int above = source.backOverSpace(from);
    int below = source.skipSpace(to);
    boolean blankAbove = source.hasBlankLine(above, from);
    boolean blankBelow = source.hasLineBreak(to, below);
    // Two blank lines never meet, and none is left beside a bracket that had none.
    if (blankBelow && (blankAbove || above == source.tail(container.start + 1))) {
      to = source.lineStart(below);
    } else if (blankAbove && below == container.end - 1) {
      from = source.nextLine(above);
    }
    edits.delete(from, to);
  }

  private void removeWithinLine(Container container, int first, int last) {
    int lead = source.lead(container, first);
    int end = container.entries.get(last).end();
    if (last + 1 < container.entries.size()) {
      int next = source.lead(container, last + 1);
      if (!source.hasLineBreak(end, next)) {
        edits.delete(lead, next);
        return;
      }
    }
    int tail = tail(container, first, last);
    if (!source.startsLine(lead)) {
      int to = source.endsLine(tail) ? source.skipBlanks(tail) : tail;
      edits.delete(source.backOverBlanks(lead), to);
    } else if (source.endsLine(tail)) {
      edits.delete(source.lineStart(lead), source.nextLine(tail));
    } else {
      edits.delete(lead, source.skipBlanks(tail));
    }
  }

  /**
   * Behind the comments that go with these entries; one at the end of a line that they share with
   * others belongs to the line.
   */
  int tail(Container container, int first, int last) {
    List<Container.Entry> entries = container.entries;
    int end = entries.get(last).end();
    if (first == 0
        || source.hasLineBreak(entries.get(first - 1).value.end, entries.get(first).start)) {
      return source.tailOfEntry(end);
    }
    int tail = source.tail(end);
    return source.endsLine(tail) ? end : tail;
  }

  /** Where the last entry had no comma, the one that is last now shall have none. */
  private void removeLastComma(Container container, boolean[] gone) {
    List<Container.Entry> entries = container.entries;
    Container.Entry last = entries.get(entries.size() - 1);
    int kept = entries.size() - 1;
    while (kept >= 0 && gone[kept]) {
      kept--;
    }
    if (kept < 0) {
      close(container);
    } else if (!last.hasComma()) {
      int comma = entries.get(kept).comma;
      boolean ownLine =
          source.startsLine(comma)
              && source.isBlank(comma + 1, source.lead(container, kept + 1))
              && source.endsLine(tail(container, kept + 1, entries.size() - 1));
      if (ownLine) {
        edits.delete(source.backOverSpace(comma), source.skipBlanks(comma + 1));
      } else {
        edits.delete(comma, comma + 1);
      }
    }
  }

  /** Leaves nothing between the brackets, unless there are comments of others. */
  private void close(Container container) {
    int end = container.start + 1;
    for (int i = 0; i < container.entries.size(); i++) {
      if (!source.isBlank(end, source.lead(container, i))) {
        return;
      }
      end = tail(container, i, i);
    }
    if (source.isBlank(end, container.end - 1)) {
      edits.delete(container.start + 1, container.end - 1);
    }
  }
}

package ai.openclaw.json5;

/**
 * Puts an element of an array elsewhere in it, with the comments that belong to it. Each element
 * takes the place of another one; commas and white space between the places stay.
 */
final class Reordering {
  private final TextLayout source;
  private final DocumentStyle style;
  private final Removal removal;
  private final TextEdits edits;

  Reordering(TextLayout source, DocumentStyle style, Removal removal, TextEdits edits) {
    this.source = source;
    this.style = style;
    this.removal = removal;
    this.edits = edits;
  }

  /** Moves an element towards the front; those from {@code to} on make room. */
  void move(Container array, int from, int to) {
    put(array, from, to);
    for (int i = to; i < from; i++) {
      put(array, i, i + 1);
    }
  }

  private void put(Container array, int index, int place) {
    Container.Entry moved = array.entries.get(index);
    int lead = source.lead(array, index);
    int tail = removal.tail(array, index, index);
    int placeLead = source.lead(array, place);
    int placeTail = removal.tail(array, place, place);

    StringBuilder text = new StringBuilder();
    String line = style.lineBreak + source.indentation(moved.start);
    if (lead < moved.start && source.startsLine(lead) && !source.startsLine(placeLead)) {
      text.append(line); // the comment above it would come to stand behind another
    }
    text.append(source.text, lead, moved.value.end);
    comma(moved, array.entries.get(place), text);
    text.append(source.text, moved.end(), tail);
    if (tail > moved.end() && !source.endsLine(placeTail)) {
      text.append(line); // a line comment would swallow what follows
    }
    edits.replace(placeLead, placeTail, text.toString());
  }

  /** The comma of the place, behind the comments that the element has before its own. */
  private void comma(Container.Entry moved, Container.Entry place, StringBuilder text) {
    boolean clean = !moved.hasComma() || source.isBlank(moved.value.end, moved.comma);
    if (!clean) {
      text.append(source.text, moved.value.end, moved.comma);
    }
    if (place.hasComma()) {
      boolean placeClean = clean && source.isBlank(place.value.end, place.comma);
      text.append(source.text, placeClean ? place.value.end : place.comma, place.end());
    }
  }
}

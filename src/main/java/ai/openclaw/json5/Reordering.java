package ai.openclaw.json5;

/**
 * Puts the elements of an array into another order, with the comments that belong to each. Each
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

  /** Puts into each place the element that the order names. */
  void reorder(Container array, int[] order) {
    for (int place = 0; place < order.length; place++) {
      if (order[place] != place) {
        put(array, order[place], place);
      }
    }
  }

  private void put(Container array, int index, int place) {
    Container.Entry moved = array.entries.get(index);
    int lead = source.lead(array, index);
    int tail = removal.tail(array, index, index);
    int placeLead = source.lead(array, place);
    int placeTail = removal.tail(array, place, place);

    StringBuilder text = new StringBuilder();
    if (lead < moved.start && source.startsLine(lead) && !source.startsLine(placeLead)) {
      breakLine(moved, text); // the comment above it would come to stand behind another
    }
    text.append(source.text, lead, moved.value.end);
    comma(moved, array.entries.get(place), text);
    text.append(source.text, moved.end(), tail);
    if (tail > moved.end() && !source.endsLine(placeTail)) {
      breakLine(moved, text); // a line comment would swallow what follows
    }
    edits.replace(placeLead, placeTail, text.toString());
  }

  private void breakLine(Container.Entry moved, StringBuilder text) {
    text.append(style.lineBreak).append(source.indentation(moved.start));
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

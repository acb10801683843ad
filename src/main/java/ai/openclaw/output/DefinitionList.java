package ai.openclaw.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Terms and what there is to say about them: side by side, or one below the other where room is
 * short. Nothing is cut; longer lines are broken at blanks.
 */
public final class DefinitionList {
  private static final int GAP = 2;
  private static final int INDENT = 2;

  private final Style style;
  private final List<Item> items = new ArrayList<>();

  private record Item(String term, List<String> lines) {}

  /** An empty list. */
  public DefinitionList(Style style) {
    this.style = style;
  }

  /** Adds a term with its lines. */
  public void add(String term, List<String> lines) {
    List<String> spelled = new ArrayList<>();
    for (String line : lines) {
      spelled.add(style.spell(line));
    }
    items.add(new Item(term, spelled));
  }

  /** The lines, each at most {@code room} cells wide unless a single word is wider. */
  public List<String> lines(int room) {
    int terms = 0;
    int widestWord = 0;
    for (Item item : items) {
      terms = Math.max(terms, TextWidth.of(item.term()));
      for (String line : item.lines()) {
        for (String word : line.split(" ", -1)) {
          widestWord = Math.max(widestWord, TextWidth.of(word));
        }
      }
    }
    boolean beside = terms + GAP + widestWord <= room;
    List<String> lines = new ArrayList<>();
    for (Item item : items) {
      String term = style.paint(Tone.STRONG, item.term());
      String first = beside ? TextWidth.padRight(term, terms + GAP) : "";
      if (!beside) {
        lines.add(term);
      }
      String indent = TextWidth.blanks(beside ? terms + GAP : INDENT);
      for (String line : item.lines()) {
        for (String part : broken(line, room - indent.length())) {
          lines.add(((first.isEmpty() ? indent : first) + part).stripTrailing());
          first = "";
        }
      }
    }
    return lines;
  }

  private static List<String> broken(String line, int width) {
    return TextWidth.of(line) <= width ? List.of(line) : TextWidth.wrap(line, width);
  }
}

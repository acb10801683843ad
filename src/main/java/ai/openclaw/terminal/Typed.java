package ai.openclaw.terminal;

import ai.openclaw.output.ControlCharacters;
import ai.openclaw.output.TextWidth;

/** Text that is being typed, and the place of the cursor in it. */
final class Typed {
  private final StringBuilder text = new StringBuilder();
  private int cursor;

  String text() {
    return text.toString();
  }

  boolean isEmpty() {
    return text.length() == 0;
  }

  /** Takes what the key types or deletes; whether the key is one of those. */
  boolean press(Key key) {
    switch (key.name()) {
      case TEXT, PASTE -> insert(ControlCharacters.line(key.text().replace("\r", "\n")));
      case LEFT -> cursor = previous();
      case RIGHT -> cursor = next();
      case HOME -> cursor = 0;
      case END -> cursor = text.length();
      case BACKSPACE -> delete(previous(), cursor);
      case DELETE -> delete(cursor, next());
      case DELETE_WORD -> delete(startOfWord(), cursor);
      case DELETE_LINE -> delete(0, text.length());
      default -> {
        return false;
      }
    }
    return true;
  }

  void insert(String part) {
    text.insert(cursor, part);
    cursor += part.length();
  }

  /** The part around the cursor that fits into {@code room} cells, each character as it shows. */
  Window window(int room, Lettering lettering, String mask) {
    String before = shown(text.substring(0, cursor), lettering, mask);
    String after = shown(text.substring(cursor), lettering, mask);
    int start = 0;
    while (TextWidth.of(before.substring(start)) + 1 > room && start < before.length()) {
      start = before.offsetByCodePoints(start, 1);
    }
    int column = TextWidth.of(before.substring(start));
    String part = TextWidth.cut(before.substring(start) + after, room, "");
    return new Window(part, column);
  }

  /** A part of the text, and the cells before the cursor in it. */
  record Window(String part, int column) {}

  private static String shown(String part, Lettering lettering, String mask) {
    return mask.isEmpty()
        ? lettering.line(part)
        : mask.repeat(part.codePointCount(0, part.length()));
  }

  private int previous() {
    return cursor == 0 ? 0 : text.offsetByCodePoints(cursor, -1);
  }

  private int next() {
    return cursor == text.length() ? cursor : text.offsetByCodePoints(cursor, 1);
  }

  private int startOfWord() {
    int start = cursor;
    while (start > 0 && text.charAt(start - 1) == ' ') {
      start--;
    }
    while (start > 0 && text.charAt(start - 1) != ' ') {
      start--;
    }
    return start;
  }

  private void delete(int start, int end) {
    text.delete(start, end);
    cursor = start;
  }
}

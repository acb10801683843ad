package ai.openclaw.terminal;

import ai.openclaw.output.ControlCharacters;
import ai.openclaw.output.TextWidth;
import java.util.function.IntUnaryOperator;

/** Text that is being typed, and the place of the cursor in it. */
final class TextBuffer {
  private final StringBuilder text = new StringBuilder();
  private final IntUnaryOperator widths;
  private int cursor;

  TextBuffer() {
    this(TextWidth::of);
  }

  /** Measures code points like that. */
  TextBuffer(IntUnaryOperator widths) {
    this.widths = widths;
  }

  String text() {
    return text.toString();
  }

  boolean isEmpty() {
    return text.length() == 0;
  }

  /** Takes what the key types or deletes; whether the key is one of those. */
  boolean press(Keyboard.Key key) {
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
  Window window(int room, SafeText safeText, String mask) {
    String before = shown(text.substring(0, cursor), safeText, mask);
    String after = shown(text.substring(cursor), safeText, mask);
    int start = before.length();
    int column = 0;
    while (start > 0) {
      int last = before.codePointBefore(start);
      int wider = column + widths.applyAsInt(last);
      if (wider + 1 > room) {
        break;
      }
      column = wider;
      start -= Character.charCount(last);
    }
    int end = 0;
    int width = column;
    while (end < after.length()) {
      int next = after.codePointAt(end);
      width += widths.applyAsInt(next);
      if (width > room) {
        break;
      }
      end += Character.charCount(next);
    }
    return new Window(before.substring(start) + after.substring(0, end), column);
  }

  /** A part of the text, and the cells before the cursor in it. */
  record Window(String part, int column) {}

  private static String shown(String part, SafeText safeText, String mask) {
    return mask.isEmpty()
        ? safeText.line(part)
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

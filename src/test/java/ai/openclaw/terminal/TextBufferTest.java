package ai.openclaw.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.output.Style;
import ai.openclaw.output.TextWidth;
import ai.openclaw.secret.Redactor;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextBufferTest {
  private static final SafeText SAFE_TEXT = new SafeText(Style.PLAIN, new Redactor());

  @Property(tries = 300)
  void whateverIsPressedTheCursorIsInTheWindow(
      @ForAll @Size(max = 20) List<Keyboard.Key.Name> keys,
      @ForAll @StringLength(max = 8) String text,
      @ForAll @IntRange(min = 3, max = 12) int room) {
    TextBuffer typed = new TextBuffer();
    for (Keyboard.Key.Name key : keys) {
      typed.press(new Keyboard.Key(key, text));
      TextBuffer.Window window = typed.window(room, SAFE_TEXT, "");

      assertTrue(TextWidth.of(window.part()) <= room);
      assertTrue(window.column() < room);
    }
  }

  @Test
  void onlyWhatFitsIntoTheWindowIsMeasuredHoweverLongThePasteIs() {
    AtomicInteger measured = new AtomicInteger();
    TextBuffer typed =
        new TextBuffer(
            codePoint -> {
              measured.incrementAndGet();
              return TextWidth.of(codePoint);
            });
    typed.press(new Keyboard.Key(Keyboard.Key.Name.PASTE, "0123456789".repeat(2_000)));

    TextBuffer.Window atTheEnd = typed.window(40, SAFE_TEXT, "");
    typed.press(Keyboard.Key.of(Keyboard.Key.Name.HOME));
    TextBuffer.Window atTheStart = typed.window(40, SAFE_TEXT, "");

    assertEquals(new TextBuffer.Window("0123456789".repeat(4).substring(1), 39), atTheEnd);
    assertEquals(new TextBuffer.Window("0123456789".repeat(4), 0), atTheStart);
    assertTrue(measured.get() <= 2 * (40 + 1), measured + " code points");
  }

  @Property(tries = 300)
  void deletingUndoesTyping(@ForAll @StringLength(max = 12) String text) {
    TextBuffer typed = new TextBuffer();
    typed.press(new Keyboard.Key(Keyboard.Key.Name.PASTE, text));
    int characters = typed.text().codePointCount(0, typed.text().length());
    for (int i = 0; i < characters; i++) {
      typed.press(Keyboard.Key.of(Keyboard.Key.Name.BACKSPACE));
    }

    assertEquals("", typed.text());
  }
}

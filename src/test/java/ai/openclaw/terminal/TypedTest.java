package ai.openclaw.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.output.Style;
import ai.openclaw.output.TextWidth;
import ai.openclaw.secret.Redactor;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class TypedTest {
  private static final Lettering LETTERING = new Lettering(Style.PLAIN, new Redactor());

  @Property(tries = 300)
  void whateverIsPressedTheCursorIsInTheWindow(
      @ForAll @Size(max = 20) List<Key.Name> keys,
      @ForAll @StringLength(max = 8) String text,
      @ForAll @IntRange(min = 3, max = 12) int room) {
    Typed typed = new Typed();
    for (Key.Name key : keys) {
      typed.press(new Key(key, text));
      Typed.Window window = typed.window(room, LETTERING, "");

      assertTrue(TextWidth.of(window.part()) <= room);
      assertTrue(window.column() < room);
    }
  }

  @Property(tries = 300)
  void deletingUndoesTyping(@ForAll @StringLength(max = 12) String text) {
    Typed typed = new Typed();
    typed.press(new Key(Key.Name.PASTE, text));
    int characters = typed.text().codePointCount(0, typed.text().length());
    for (int i = 0; i < characters; i++) {
      typed.press(Key.of(Key.Name.BACKSPACE));
    }

    assertEquals("", typed.text());
  }
}

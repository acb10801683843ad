package ai.openclaw.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The screen that other tests rely on. */
class VirtualScreenTest {
  private final VirtualScreen screen = new VirtualScreen(10, 3);

  @Test
  void writesMovesAndErases() {
    screen.feed("one\r\ntwo\r\nthree\u001b[2A\r\u001b[3CX\u001b[K\u001b[B\u001b[2D*\u001b[J");

    assertEquals("oneX\ntw*", screen.text());
  }

  @Test
  void wrapsAndScrollsUnlessToldNotTo() {
    screen.feed("0123456789ab\r\n\u001b[?7l0123456789ab\u001b[?7h\r\nlast");

    assertEquals("ab\n012345678b\nlast", screen.text());
    assertEquals("0123456789\nab\n012345678b\nlast", screen.history());
  }

  @Test
  void wideAndCombiningCharactersTakeTheirCells() {
    screen.feed("模u\u0308🤗x");

    assertEquals(6, screen.cursorColumn());
    assertEquals("模u\u0308🤗x", screen.text());
  }

  @Test
  void sequencesMayComeInPieces() {
    for (char c : "\u001b[36ma\u001b[0m\u001b[?25l🤗".toCharArray()) {
      screen.feed(String.valueOf(c));
    }

    assertEquals("a🤗", screen.text());
    assertEquals(6, screen.cells().get(0).cells().get(0).look().colour());
    assertFalse(screen.isCursorVisible());
  }

  @Test
  void whatItDoesNotKnowIsAProblem() {
    screen.feed("\u001b[5n\u001b]0;title\u001b\\\u001b]2;rung\u0007\u001b[?1049h");

    assertEquals(List.of("CSI 5n", "OSC 0;title", "OSC 2;rung", "mode ?1049"), screen.problems());
  }

  @Test
  void aNarrowerScreenBreaksLines() {
    screen.feed("top\r\n12345678\r\nx");
    screen.resize(5, 3);

    assertEquals("12345\n678\nx", screen.text());
    assertEquals("top\n12345\n678\nx", screen.history());
    assertEquals(2, screen.cursorRow());
  }
}

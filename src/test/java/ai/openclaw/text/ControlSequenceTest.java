package ai.openclaw.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to a sequence that a terminal carries out instead of showing it. */
public class ControlSequenceTest {

  /** One of each kind, by escapes and by single characters. */
  public static Stream<String> whole() {
    return Stream.of(
        "\u001b[m",
        "\u001b[1;31m",
        "\u001b[38:5:1m",
        "\u001b[1C",
        "\u001b[?25l",
        "\u001b[0 q",
        "\u001b(B",
        "\u001b#8",
        "\u001b7",
        "\u001bM",
        "\u001b]0;x\u0007",
        "\u001b]8;;https://a.b\u001b\\",
        "\u001bPx\u001b\\",
        "\u001b_x\u001b\\",
        "\u001bXx\u009c",
        "\u001b^x\u001b\\",
        "\u009b31m",
        "\u009d0;x\u009c",
        "\u0090x\u001b\\",
        "\u0098x\u0007",
        "\u009ex\u009c",
        "\u009fx\u009c");
  }

  @ParameterizedTest
  @MethodSource("whole")
  void aSequenceEndsWithItsLastCharacter(String sequence) {
    assertEquals(sequence.length() + 1, ControlSequence.end("a" + sequence + "mb", 1));
    assertEquals(0, ControlSequence.end("a" + sequence, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b", "\u001b[", "\u001b[31", "\u001b[3\u00e4", "\u001b(", "\u001b\n", "\u001b]0;x",
        "\u001b]0;x\u001b[1m", "\u001bPx\n\u0007", "\u009b", "\u009b31", "\u009d0;x", "\u0085",
            "[31m"
      })
  void halfASequenceIsNone(String half) {
    assertEquals(0, ControlSequence.end(half, 0));
  }

  @Property
  void aSequenceIsWithinItsText(@ForAll String text) {
    for (int i = 0; i < text.length(); i++) {
      int end = ControlSequence.end(text, i);
      assertEquals(end, Math.min(Math.max(end, i), text.length()));
    }
  }
}

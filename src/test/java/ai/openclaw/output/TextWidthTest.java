package ai.openclaw.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "ASCII,                 abc,              3",
    "Latin,                 ü,                1",
    "decomposed,            u\u0308,          1",
    "Chinese,               模型,              4",
    "full-width,            Ａ,                2",
    "half-width katakana,   ｱ,                1",
    "Hangul syllable,       한,                2",
    "Hangul letters,        \u1112\u1161\u11ab, 2",
    "emoji,                 🤗,               2",
    "emoji with a tone,     👍🏽,             4",
    "symbol asked as emoji, \u2764\ufe0f,     2",
    "joined emoji,          👩\u200d💻,       4",
    "flag,                  🇨🇭,             2",
    "zero width space,      a\u200bb,         2",
    "our symbols,           ✔❯●•…→↑↓,         8",
  })
  void isTheNumberOfCells(String what, String text, int width) {
    assertEquals(width, TextWidth.of(text), what);
  }

  @ParameterizedTest
  @CsvSource({
    "DeepSeek, 8, DeepSeek",
    "DeepSeek, 7, DeepSe…",
    "DeepSeek, 1, …",
    "DeepSeek, 0, ''",
    "模型模型, 7, 模型模…",
    "模型模型, 6, 模型…",
  })
  void cutsAtTheWidth(String text, int width, String cut) {
    assertEquals(cut, TextWidth.cut(text, width, "…"));
  }

  @ParameterizedTest
  @CsvSource({"DeepSeek, 4, D...", "DeepSeek, 2, De"})
  void cutsWithAsciiDots(String text, int width, String cut) {
    assertEquals(cut, TextWidth.cut(text, width, "..."));
  }

  @Property(tries = 200)
  void aCutTextIsNeverTooWide(
      @ForAll @StringLength(max = 30) String text, @ForAll @IntRange(max = 20) int width) {
    assertTrue(TextWidth.of(TextWidth.cut(text, width, "…")) <= width);
  }

  @Property(tries = 200)
  void paddingFillsUp(@ForAll @StringLength(max = 10) String text) {
    assertEquals(Math.max(12, TextWidth.of(text)), TextWidth.of(TextWidth.padLeft(text, 12)));
    assertEquals(Math.max(12, TextWidth.of(text)), TextWidth.of(TextWidth.padRight(text, 12)));
  }

  @Property(tries = 200)
  void onlySingleWordsAreTooWideAfterWrappingAndNothingIsLost(
      @ForAll @StringLength(max = 60) String text, @ForAll @IntRange(min = 2, max = 20) int width) {
    List<String> lines = TextWidth.wrap(text, width);

    for (String line : lines) {
      assertTrue(TextWidth.of(line) <= width || !line.strip().contains(" "), line);
    }
    assertEquals(text.replace(" ", ""), String.join("", lines).replace(" ", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "'one two three',          8, one two/three",
    "'one two three',          7, one two/three",
    "'a https://long.example', 8, a/https://long.example",
    "'',                       5, ''",
    "'  indented line here',   12, '  indented/  line here'",
  })
  void breaksAtBlanks(String text, int width, String lines) {
    assertEquals(lines, String.join("/", TextWidth.wrap(text, width)));
  }
}

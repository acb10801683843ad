package ai.openclaw.json5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {
  private static String of(String text) {
    return assertThrows(Json5SyntaxException.class, () -> Json5Document.parse(text)).excerpt();
  }

  @Test
  void showsTheLineAndTheFault() {
    assertEquals(
        "  port: 18789 \"bind\": true,\n              ^",
        of("{\n  port: 18789 \"bind\": true,\n}"));
  }

  @Test
  void hasACaretBehindTheLineWhereSomethingIsMissing() {
    assertEquals("{ a: 1\n      ^", of("{ a: 1"));
    assertEquals("\n^", of("{ a: 1\n"));
    assertEquals("  a: \"*\n       ^", of("{\r\n  a: \"x\r\n}"));
  }

  @Test
  void countsATabAndAWideCharacterAsOne() {
    assertEquals("   a: 1 b\n        ^".replace('b', '*'), of("{\n\t \ta: 1 b\n}"));
    assertEquals(
        "\"é*\": 1 \"**\"\n        ^",
        of("{\n\"é\uD83D\uDE00\": 1 '\uD83D\uDE00x'\n}".replace('\'', '"')));
  }

  @Test
  void leavesOutAByteOrderMark() {
    assertEquals("{ * 1 }\n    ^", of("\uFEFF{ a 1 }"));
  }

  @Test
  void cutsALongLineAroundTheFault() {
    String members = "\"key\": 1, ".repeat(40);
    String excerpt = of("{ " + members + "x 1, " + members + "}");
    String[] lines = excerpt.split("\n", -1);
    assertEquals(100, lines[0].length());
    assertTrue(lines[0].startsWith("..."), excerpt);
    assertTrue(lines[0].endsWith("..."), excerpt);
    assertEquals('1', lines[0].charAt(lines[1].indexOf('^')));
    assertEquals("* 1, ", lines[0].substring(lines[1].indexOf('^') - 2, lines[1].indexOf('^') + 3));
  }

  @Test
  void cutsALongLineThatEndsWithTheFault() {
    String excerpt = of("{ " + "\"key\": 1, ".repeat(40) + "a");
    String[] lines = excerpt.split("\n", -1);
    assertEquals(lines[0].length(), lines[1].indexOf('^'));
    assertTrue(lines[0].endsWith("a") || lines[0].endsWith("*"), excerpt);
    assertTrue(lines[0].length() <= 100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ a: 1 1, // true, 1      | { a: 1 1, // ***** *",
        "{ a: 1 1 //true           | { a: 1 1 //****",
        "{ /* 1, */ a: 1 1         | { /* ** ** a: 1 1",
        "{ /*/ true, */ a: 1 1     | { /** ***** ** a: 1 1",
        "{ /**/ a: 1 1             | { /*** a: 1 1",
        "{ a: 1 1 /* true          | { a: 1 1 /* ****",
        "{ a: \"x\", b: true, c: 1 1 | { a: \"*\", b: true, c: 1 1",
        "{ a: '', b: 'x' : 1 1     | { a: '', b: '*' : 1 1",
      })
  void whatIsReadAsAWordIsHiddenInCommentsAndStrings(String text, String line) {
    assertEquals(line, shown(text));
  }

  @Test
  void aLineOfAHundredCharactersIsShownWhole() {
    String line = "{ " + "a: 1, ".repeat(15) + "b: 12 1x";

    assertEquals(100, line.length());
    assertEquals(line.replace('x', '*').replace("1*", "**"), shown(line));
    assertTrue(shown(line + " ").startsWith("..."));
  }

  private static String shown(String line) {
    return of(line).lines().findFirst().orElseThrow();
  }

  /** Each holds the secret and one fault on its line. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ apiKey: \"sk-S3CRET\" b: 1 }",
        "{ apiKey: 'sk-S3CRET', b 1 }",
        "{ apiKey: sk-S3CRET }",
        "{ apiKey: \"sk-S3CRET, b: 1 }",
        "{ apiKey: sk-S3CRET\", b: 1 }",
        "{ apiKey: 'sk-S3CRET\", b: 1 }",
        "{ apiKey: \"sk-S3CRET\": 1 }",
        "{ apiKey:\n\"sk-S3CRET\": 1 }",
        "{ apiKey\"sk-S3CRET\" }",
        "{ apiKey sk-S3CRET }",
        "{ \"apiKey: sk-S3CRET\" }",
        "{ a: 1 1, // sk-S3CRET\n}",
        "{ a: 1 1, /* sk-S3CRET */}",
        "/*\n sk-S3CRET */ { a: 1 1 }",
        "/* \" '\n S3CRET: x // */ { a: 1 1 }",
        "{ // it's\u2028 a: 'S3CRET' 1 }",
        "{ a: 'x\\\nsk-S3CRET' 1 }",
        "{ a: 'x\\\nsk-S3CRET\n }",
        "{ a: 'x\\\nsk-S3CRET: y' 1 }",
        "{ a: 'x\\y\\\"sk-S3CRET' 1 }",
        "{ a: 1234567890123 S3CRET }",
        "{ url: https://me:S3CRET@example.test }",
        "{ a: \u201CS3CRET\u201D }",
        "# sk-S3CRET\n{}",
        "sk-S3CRET",
      })
  void showsNoSecret(String text) {
    Json5SyntaxException error =
        assertThrows(Json5SyntaxException.class, () -> Json5Document.parse(text));
    assertFalse(error.excerpt().contains("S3CRET"), error.excerpt());
    assertFalse(error.getMessage().contains("S3C"), error.getMessage());
  }

  @Test
  void hidesLongNumbersAndShowsShortOnes() {
    assertEquals(
        "{ a: -1.5e10, b: *************, c: ****, d: true 1\n"
            + "                                                 ^",
        of("{ a: -1.5e10, b: 1234567890123, c: 0xff, d: true 1"));
    assertEquals("{ a: 123456789012 1", shown("{ a: 123456789012 1"));
  }
}

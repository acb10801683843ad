package ai.openclaw.json5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The grammar of JSON5, production by production. */
class GrammarTest {

  static Stream<Arguments> valid() {
    return Stream.of(
        // Values and white space.
        arguments("null", "null"),
        arguments("true", "true"),
        arguments(" \t\u000B\f\u00A0\uFEFF\u2003\u3000\n\r\r\n\u2028\u2029false ", "false"),
        arguments("\uFEFF1", "1"),
        // Comments.
        arguments("// one\n1// two", "1"),
        arguments("// one\u2028 1", "1"),
        arguments("/**/1/* * / // \n ***/", "1"),
        arguments("/*/ 1 */2", "2"),
        arguments("{/*1*/a/*2*/:/*3*/1/*4*/,/*5*/}", "{\"a\":1}"),
        // Objects.
        arguments("{}", "{}"),
        arguments("{a:1,}", "{\"a\":1}"),
        arguments("{'a b': 1, \"c\": 2}", "{\"a b\":1,\"c\":2}"),
        arguments("{$_a1\u200C\u200D: 1}", "{\"$_a1\u200C\u200D\":1}"),
        arguments(
            "{ключ: 1, café: 2, \u2163: 3, a\u0301\u0903\u0661\u203F: 4}",
            "{\"ключ\":1,\"café\":2,\"\u2163\":3,\"a\u0301\u0903\u0661\u203F\":4}"),
        arguments("{\uD835\uDC00: 1}", "{\"\uD835\uDC00\":1}"),
        arguments("{\\u0061b\\u0063: 1}", "{\"abc\":1}"),
        arguments(
            "{null: 1, true: 2, class: 3, Infinity: 4}",
            "{\"null\":1,\"true\":2,\"class\":3,\"Infinity\":4}"),
        arguments("{__proto__: {x: 1}}", "{\"__proto__\":{\"x\":1}}"),
        arguments("{a: 1, b: 2, 'a': 3}", "{\"a\":3,\"b\":2}"),
        arguments("{'': 1}", "{\"\":1}"),
        // Arrays.
        arguments("[]", "[]"),
        arguments("[1,]", "[1]"),
        arguments("[[], {}, 'x']", "[[],{},\"x\"]"),
        // Strings.
        arguments("'it\"s'", "\"it\\\"s\""),
        arguments("\"it's\"", "\"it's\""),
        arguments(
            "'\\b\\f\\n\\r\\t\\v\\0\\\\\\/\\'\\\"'", "\"\\b\\f\\n\\r\\t\\u000b\\u0000\\\\/'\\\"\""),
        arguments("'\\x41\\u0042\\uD83D\\uDE00'", "\"AB\uD83D\uDE00\""),
        arguments("'\\a\\q\\\uD83D\uDE00'", "\"aq\uD83D\uDE00\""),
        arguments("'a\\\nb\\\r\nc\\\rd\\\u2028e\\\u2029f'", "\"abcdef\""),
        arguments("'\u2028\u2029\t\u0001'", "\"\u2028\u2029\\t\\u0001\""),
        arguments("'\\0a'", "\"\\u0000a\""),
        // Numbers.
        arguments("0", "0"),
        arguments("-0", "0"),
        arguments("+12", "12"),
        arguments("2147483648", "2147483648"),
        arguments("9223372036854775808", "9223372036854775808"),
        arguments("0xdecAF", "912559"),
        arguments("-0XfFfFfFfFfFfFfFfF", "-18446744073709551615"),
        arguments("0x000", "0"),
        arguments(".5", "0.5"),
        arguments("5.", "5.0"),
        arguments("-5.e-1", "-0.5"),
        arguments("1E+2", "100.0"),
        arguments("[0.0,1.25,1e-7]", "[0.0,1.25,1.0E-7]"),
        // The text of an empty file.
        arguments("", "{}"),
        arguments(" // nothing but a comment", "{}"));
  }

  @ParameterizedTest
  @MethodSource("valid")
  void reads(String text, String json) throws Exception {
    assertEquals(Edits.json(json), Json5Document.parse(text).data());
  }

  @Test
  void readsNumbersThatJsonHasNot() throws Exception {
    JsonNode data = Json5Document.parse("[Infinity, -Infinity, +Infinity, NaN, -NaN]").data();
    assertEquals(Double.POSITIVE_INFINITY, data.get(0).doubleValue());
    assertEquals(Double.NEGATIVE_INFINITY, data.get(1).doubleValue());
    assertEquals(Double.POSITIVE_INFINITY, data.get(2).doubleValue());
    assertTrue(Double.isNaN(data.get(3).doubleValue()));
    assertTrue(Double.isNaN(data.get(4).doubleValue()));
  }

  @Test
  void readsIntegersBeyondTheLargestDoubleAsInfinityLikeJavaScript() throws Exception {
    String digits = "9".repeat(1_000_000);
    JsonNode data = Json5Document.parse("[" + digits + ", -0xf" + digits + ", 1e999]").data();
    assertEquals(Double.POSITIVE_INFINITY, data.get(0).doubleValue());
    assertEquals(Double.NEGATIVE_INFINITY, data.get(1).doubleValue());
    assertEquals(Double.POSITIVE_INFINITY, data.get(2).doubleValue());
  }

  @Test
  void readsTheLargestIntegersAndZerosBeforeThem() throws Exception {
    JsonNode data =
        Json5Document.parse(
                "[%s, %s0, 0x%s1, 0x%s]"
                    .formatted("1".repeat(309), "1".repeat(309), "0".repeat(300), "0".repeat(300)))
            .data();
    assertEquals(new BigInteger("1".repeat(309)), data.get(0).bigIntegerValue());
    assertEquals(Double.POSITIVE_INFINITY, data.get(1).doubleValue());
    assertEquals(1, data.get(2).intValue());
    assertEquals(0, data.get(3).intValue());
  }

  static Stream<Arguments> invalid() {
    return Stream.of(
        // Values.
        arguments("nul", 1, 1, "a value (text needs quotes)", "'n'"),
        arguments("truely", 1, 1, "a value (text needs quotes)", "'t'"),
        arguments("undefined", 1, 1, "a value (text needs quotes)", "'u'"),
        arguments("1 2", 1, 3, "the end of the file", "'2'"),
        arguments("{a: 1}\n}", 2, 1, "the end of the file", "'}'"),
        arguments("\u0085 1", 1, 1, "a value", "U+0085"),
        // Comments.
        arguments("1 /* one\n", 1, 3, "'*/' at the end of the comment that begins here", "'/'"),
        arguments("{a: 1} /", 1, 8, "the end of the file", "'/'"),
        arguments("{a: 1 / }", 1, 7, "',' or '}'", "'/'"),
        arguments("# one\n1", 1, 1, "a value", "'#'"),
        // Objects.
        arguments("{", 1, 2, "a key or '}'", "the end of the file"),
        arguments("{\u00E9", 1, 3, "':' after the key", "the end of the file"),
        arguments("\u007F 1", 1, 1, "a value", "U+007F"),
        arguments("~ 1", 1, 1, "a value", "'~'"),
        arguments("{,}", 1, 2, "a key or '}'", "','"),
        arguments("{a: 1,,}", 1, 7, "a key or '}'", "','"),
        arguments("{a}", 1, 3, "':' after the key", "'}'"),
        arguments("{a 1}", 1, 4, "':' after the key", "'1'"),
        arguments("{a:}", 1, 4, "a value", "'}'"),
        arguments("{a: b}", 1, 5, "a value (text needs quotes)", "'b'"),
        arguments("{a: 1\n b: 2}", 2, 2, "',' or '}'", "'b'"),
        arguments("{a: 1]", 1, 6, "',' or '}'", "']'"),
        arguments("{1: 2}", 1, 2, "a key or '}'", "'1'"),
        arguments("{a-b: 2}", 1, 3, "':' after the key", "'-'"),
        arguments("{\u200Ca: 1}", 1, 2, "a key or '}'", "U+200C"),
        arguments("{\\x61: 1}", 1, 3, "'u' and four hexadecimal digits after '\\' in a key", "'x'"),
        arguments("{\\u006: 1}", 1, 7, "four hexadecimal digits in the escape", "':'"),
        arguments(
            "{\\u0031: 1}",
            1,
            2,
            "the escape of a character that may stand in a key without quotes",
            "'\\'"),
        arguments(
            "{a\\u002d: 1}",
            1,
            3,
            "the escape of a character that may stand in a key without quotes",
            "'\\'"),
        // Arrays.
        arguments("[", 1, 2, "a value or ']'", "the end of the file"),
        arguments("[,]", 1, 2, "a value or ']'", "','"),
        arguments("[1,,]", 1, 4, "a value or ']'", "','"),
        arguments("[1 2]", 1, 4, "',' or ']'", "'2'"),
        arguments("[1}", 1, 3, "',' or ']'", "'}'"),
        arguments("[a: 1]", 1, 2, "a value or ']' (text needs quotes)", "'a'"),
        // Strings.
        arguments("'a", 1, 3, "the closing ' of the string", "the end of the file"),
        arguments("{a: \"b\n\"}", 1, 7, "the closing \" of the string", "the end of the line"),
        arguments("'a\\", 1, 4, "the rest of the escape", "the end of the file"),
        arguments("'\\x4'", 1, 5, "two hexadecimal digits in the escape", "'''"),
        arguments("'\\u004'", 1, 7, "four hexadecimal digits in the escape", "'''"),
        arguments("'\\u00g0'", 1, 6, "four hexadecimal digits in the escape", "'g'"),
        arguments("'\\1'", 1, 3, "\\xHH or \\uHHHH instead of '\\' and a digit", "'1'"),
        arguments("'\\01'", 1, 3, "\\xHH or \\uHHHH instead of '\\' and a digit", "'0'"),
        arguments("'a' 'b'", 1, 5, "the end of the file", "'''"),
        // Numbers.
        arguments("01", 1, 1, "a number without leading zeros", "'0'"),
        arguments("-00.5", 1, 2, "a number without leading zeros", "'0'"),
        arguments(".", 1, 2, "a digit", "the end of the file"),
        arguments("-", 1, 2, "a digit", "the end of the file"),
        arguments("+-1", 1, 2, "a digit", "'-'"),
        arguments("- 1", 1, 2, "a digit", "a space"),
        arguments("0x", 1, 3, "a hexadecimal digit", "the end of the file"),
        arguments("0xg", 1, 3, "a hexadecimal digit", "'g'"),
        arguments("1e", 1, 3, "a digit of the exponent", "the end of the file"),
        arguments("1e+x", 1, 4, "a digit of the exponent", "'x'"),
        arguments("1.2.3", 1, 4, "the end of the file", "'.'"),
        arguments("[1n]", 1, 3, "',' or ']'", "'n'"),
        arguments("Infinit", 1, 1, "a value (text needs quotes)", "'I'"),
        arguments("-NaNs", 1, 2, "a digit", "'N'"),
        // Places.
        arguments(
            "{\r\n\ta: 1,\r\n\t'\u00E9\uD83D\uDE00': x}",
            3,
            8,
            "a value (text needs quotes)",
            "'x'"),
        arguments("{\ra: x}", 2, 4, "a value (text needs quotes)", "'x'"),
        arguments("\uFEFFx", 1, 1, "a value (text needs quotes)", "'x'"),
        arguments("/*\n*/ x", 2, 4, "a value (text needs quotes)", "'x'"));
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void refuses(String text, int line, int column, String expected, String found) {
    Json5SyntaxException error =
        assertThrows(Json5SyntaxException.class, () -> Json5Document.parse(text));
    assertEquals(line, error.line());
    assertEquals(column, error.column());
    assertEquals(expected, error.expected());
    assertEquals(
        "line " + line + ", column " + column + ": expected " + expected + ", found " + found,
        error.getMessage());
  }
}

package ai.openclaw.json5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StrictJsonTest {

  static Stream<Arguments> json5Only() {
    return Stream.of(
        arguments("// one\n1", 1, "a value"),
        arguments("1 /* one */", 3, "the end of the file"),
        arguments("{a: 1}", 2, "a key in double quotes or '}'"),
        arguments("{'a': 1}", 2, "a key in double quotes or '}'"),
        arguments("{\"a\": 1,}", 9, "a key in double quotes"),
        arguments("{\"a\": 1, b: 2}", 10, "a key in double quotes"),
        arguments("['a']", 2, "a value or ']'"),
        arguments("[1,]", 4, "a value"),
        arguments("+1", 1, "a value"),
        arguments(".5", 1, "a value"),
        arguments("5.", 3, "a digit"),
        arguments("-.5", 2, "a digit"),
        arguments("0x1", 2, "the end of the file"),
        arguments("Infinity", 1, "a value (text needs quotes)"),
        arguments("-Infinity", 2, "a digit"),
        arguments("NaN", 1, "a value (text needs quotes)"),
        arguments("\"\\x41\"", 3, "one of \" \\ / b f n r t u after '\\'"),
        arguments("\"\\'\"", 3, "one of \" \\ / b f n r t u after '\\'"),
        arguments("\"\t\"", 2, "an escape such as \\n or \\u0007 for the control character"),
        arguments("\u00A01", 1, "a value"),
        arguments("1\f", 2, "the end of the file"));
  }

  @ParameterizedTest
  @MethodSource("json5Only")
  void refusesWhatOnlyJson5Has(String text, int column, String expected) {
    Json5SyntaxException error =
        assertThrows(Json5SyntaxException.class, () -> Json5Document.parseStrict(text));
    assertEquals(column, error.column());
    assertEquals(expected, error.expected());
  }

  @Test
  void isEditedAsStrictJson() throws Exception {
    Json5Document document = Json5Document.parseStrict("{\"version\":1,\"profiles\":{}}");
    assertEquals(
        "{\"version\":1,\"profiles\":{\"huggingface:default\":{\"key\":\"it's\\u2028\"}}}",
        document
            .set(
                DocumentPath.of("profiles", "huggingface:default", "key"),
                JsonTree.NODES.textNode("it's\u2028"))
            .text());
  }

  @Test
  void mayBeBlank() throws Exception {
    Json5Document document = Json5Document.parseStrict("\r\n");
    assertEquals("{}", document.data().toString());
    assertEquals(
        "{\r\n  \"version\": 1\r\n}\r\n",
        document.set(DocumentPath.of("version"), JsonTree.NODES.numberNode(1)).text());
  }

  /** Jackson is another reader of the same grammar. */
  @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
  void isReadAsJacksonReadsIt(@ForAll long seed) {
    Random random = new Random(seed);
    String text = Mutations.of(RandomJson5.of(random, TidyLayout.strict()).text, random);
    if (text.isBlank() || text.startsWith("\uFEFF")) {
      return;
    }
    JsonNode expected = jackson(text);
    JsonNode found = ours(text);
    if (expected == null) {
      assertNull(found, text);
    } else {
      assertNotNull(found, text);
      assertEquals(expected, found, text);
    }
  }

  private static @Nullable JsonNode jackson(String text) {
    try {
      return JsonTree.read(text);
    } catch (JsonSyntaxException e) {
      return null;
    }
  }

  private static @Nullable JsonNode ours(String text) {
    try {
      return Json5Document.parseStrict(text).data();
    } catch (Json5SyntaxException e) {
      return null;
    }
  }
}

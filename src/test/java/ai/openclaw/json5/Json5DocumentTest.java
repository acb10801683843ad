package ai.openclaw.json5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Json5DocumentTest {
  private static final DocumentPath A = DocumentPath.of("a");

  @Test
  void aNewOneLooksLikeTheOutputOfJsonStringify() {
    JsonNode value = Edits.json("{\"b\":[1,\"x\",{\"c\":null}],\"d\":{},\"e\":[],\"f\":true}");
    String text = Json5Document.empty().set(A, value).text();
    assertEquals(JsonTree.pretty(Edits.json("{\"a\":" + value + "}")) + "\n", text);
  }

  @Test
  void aBlankOneIsEditedLikeANewOne() {
    Edits.in("").set(A, "1", "{\n  \"a\": 1\n}\n");
    Edits.in(" \n\n").set(A, "1", "{\n  \"a\": 1\n}\n");
    Edits.in("\uFEFF\r\n").set(A, "1", "\uFEFF{\r\n  \"a\": 1\r\n}\r\n");
    Edits.in("").set(DocumentPath.of(), "[]", "[]\n");
  }

  @Test
  void oneOfCommentsKeepsThem() {
    Edits.in("// my config\n\n").set(A, "1", "// my config\n{\n  \"a\": 1\n}\n");
    Edits.in("/* my config */").set(A, "1", "/* my config */\n{\n  \"a\": 1\n}\n");
  }

  @Test
  void editsOneAfterTheOtherLookLikeOne() {
    Json5Document one =
        Json5Document.empty()
            .set(A.child("b"), Edits.json("[1]"))
            .append(A.child("b"), Edits.json("2"))
            .set(A.child("c"), Edits.json("\"x\""))
            .set(DocumentPath.of("d"), Edits.json("{\"e\":{}}"))
            .set(DocumentPath.of("d", "e", "f"), Edits.json("1.5"));
    JsonNode all = Edits.json("{\"a\":{\"b\":[1,2],\"c\":\"x\"},\"d\":{\"e\":{\"f\":1.5}}}");
    assertEquals(Json5Document.empty().set(DocumentPath.of(), all).text(), one.text());
  }

  @Test
  void valuesAreFoundByTheirPaths() throws Exception {
    Json5Document document = Json5Document.parse("{a: {b: [1, {c: 'x'}]}, a: {b: [2]}}");
    JsonNode two = document.at(A.child("b").child(0));
    assertEquals(Edits.json("2"), two);
    assertSame(document.data(), document.at(DocumentPath.of()));
    assertNull(document.at(A.child("b").child(1)));
    assertNull(document.at(A.child("x").child("y")));
    assertNull(document.at(A.child(0)));
    assertNull(Json5Document.empty().at(A));
  }

  @Test
  void stringsAreWrittenForPeopleAndEscapedWhereTheyMustBe() {
    Edits.in("{a: 'x'}")
        .set(
            A,
            "\"é 漢 \uD83D\uDE00 \\u0000\\u001b\\u007f\\u0085\\b\\t\\n\\f\\r\\\\ \\\" ' \\u2028\\u2029\\ufeff\\ud83d\"",
            "{a: 'é 漢 \uD83D\uDE00 \\u0000\\u001b\\u007f\\u0085\\b\\t\\n\\f\\r\\\\ \" \\' "
                + "\\u2028\\u2029\\ufeff\\ud83d'}");
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1",
    "-2.50, -2.5",
    "0.0, 0",
    "-0.0, 0",
    "0.6000000000000001, 0.6000000000000001",
    "1e-6, 0.000001",
    "1e-7, 1e-7",
    "-1.25e-9, -1.25e-9",
    "123456789.125, 123456789.125",
    "1e20, 100000000000000000000",
    "1e21, 1e+21",
    "-1.5e300, -1.5e+300",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "5e-324, 4.9e-324"
  })
  void doublesAreWrittenAsJavaScriptDoes(double number, String text) throws Exception {
    assertEquals(
        "{a: " + text + "}",
        Json5Document.parse("{a: 'x'}").set(A, JsonTree.NODES.numberNode(number)).text());
  }

  @Test
  void otherNumbersAreWrittenInFull() throws Exception {
    Json5Document document = Json5Document.parse("[0]");
    DocumentPath first = DocumentPath.of().child(0);
    BigInteger huge = BigInteger.TEN.pow(30);
    assertEquals("[" + huge + "]", document.set(first, JsonTree.NODES.numberNode(huge)).text());
    assertEquals(
        "[0.1]", document.set(first, JsonTree.NODES.numberNode(new BigDecimal("0.10"))).text());
    assertEquals(
        "[-9223372036854775808]",
        document.set(first, JsonTree.NODES.numberNode(Long.MIN_VALUE)).text());
  }
}

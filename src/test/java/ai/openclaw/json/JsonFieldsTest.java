package ai.openclaw.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class JsonFieldsTest {
  @Test
  void takesTheFirstTextThatSaysSomething() throws Exception {
    JsonNode node = JsonTree.read("{\"name\":\" \",\"title\":7,\"label\":\" the one \"}");
    assertEquals("the one", JsonFields.text(node, "none", "name", "title", "label"));
    assertNull(JsonFields.text(node, "title"));
    assertNull(JsonFields.text(JsonTree.read("[]"), "title"));
  }

  @Test
  void textsAreFitForAScreen() {
    assertEquals("ab c", JsonFields.line(" a\u001b[2J\u202eb\r\n\tc\u2029"));
  }

  @Test
  void aNameIsTakenAsItStandsOrNotAtAll() throws Exception {
    JsonNode node =
        JsonTree.read(
            "{\"a\":\"org/x\",\"b\":\"org/\u200bx\",\"c\":\"org/ x\",\"d\":\" x\",\"e\":\"\",\"f\":1}");
    assertEquals("org/x", JsonFields.name(node, "a"));
    for (String other : List.of("b", "c", "d", "e", "f", "none")) {
      assertNull(JsonFields.name(node, other));
    }
  }

  @Property
  void aLineIsALineAndStaysAsItIs(@ForAll String text) {
    String line = JsonFields.line(text);
    assertEquals(line, JsonFields.line(line));
    assertTrue(line.chars().noneMatch(c -> c < ' ' || (c >= 0x7f && c < 0xa0)));
  }

  @Test
  void takesNumbersThatAreNumbers() throws Exception {
    JsonNode node =
        JsonTree.read("{\"a\":1.5,\"b\":-1,\"c\":\"2\",\"d\":1e999,\"e\":null,\"f\":0,\"g\":[1]}");
    assertEquals(1.5, JsonFields.number(node, "a"));
    assertEquals(0.0, JsonFields.number(node, "f"));
    for (String name : List.of("b", "c", "d", "e", "g", "none")) {
      assertNull(JsonFields.number(node, name));
    }
  }

  @Test
  void countsAreWholeAndAboveNothing() throws Exception {
    JsonNode node = JsonTree.read("{\"a\":0,\"b\":131072.0,\"c\":99999999999999999999}");
    assertEquals(131_072, JsonFields.count(node, "none", "a", "b"));
    assertEquals(Integer.MAX_VALUE, JsonFields.count(node, "c"));
    assertNull(JsonFields.count(node, "a"));
  }

  @Test
  void takesFlagsAndTextsOfTheRightType() throws Exception {
    JsonNode node = JsonTree.read("{\"a\":false,\"b\":\"true\",\"c\":[\"x\",1,\" \",\"y\"]}");
    assertEquals(false, JsonFields.flag(node, "a"));
    assertNull(JsonFields.flag(node, "b"));
    assertEquals(List.of("x", "y"), JsonFields.texts(node.path("c")));
    assertEquals(List.of(), JsonFields.texts(node.path("b")));
    assertEquals(List.of(), JsonFields.texts(node));
  }
}

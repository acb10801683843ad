package ai.openclaw.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class LenientTest {
  @Test
  void takesTheFirstTextThatSaysSomething() throws Exception {
    JsonNode node = JsonTree.read("{\"name\":\" \",\"title\":7,\"label\":\" the one \"}");
    assertEquals("the one", Lenient.text(node, "none", "name", "title", "label"));
    assertNull(Lenient.text(node, "title"));
    assertNull(Lenient.text(JsonTree.read("[]"), "title"));
  }

  @Test
  void textsAreFitForAScreen() {
    assertEquals("a [2J b c", Lenient.line(" a\u001b[2J\u202eb\r\n\tc\u2029"));
  }

  @Property
  void aLineIsALineAndStaysAsItIs(@ForAll String text) {
    String line = Lenient.line(text);
    assertEquals(line, Lenient.line(line));
    assertTrue(line.chars().noneMatch(c -> c < ' ' || (c >= 0x7f && c < 0xa0)));
  }

  @Test
  void takesNumbersThatAreNumbers() throws Exception {
    JsonNode node =
        JsonTree.read("{\"a\":1.5,\"b\":-1,\"c\":\"2\",\"d\":1e999,\"e\":null,\"f\":0,\"g\":[1]}");
    assertEquals(1.5, Lenient.number(node, "a"));
    assertEquals(0.0, Lenient.number(node, "f"));
    for (String name : List.of("b", "c", "d", "e", "g", "none")) {
      assertNull(Lenient.number(node, name));
    }
  }

  @Test
  void countsAreWholeAndAboveNothing() throws Exception {
    JsonNode node = JsonTree.read("{\"a\":0,\"b\":131072.0,\"c\":99999999999999999999}");
    assertEquals(131_072, Lenient.count(node, "none", "a", "b"));
    assertEquals(Integer.MAX_VALUE, Lenient.count(node, "c"));
    assertNull(Lenient.count(node, "a"));
  }

  @Test
  void takesFlagsAndTextsOfTheRightType() throws Exception {
    JsonNode node = JsonTree.read("{\"a\":false,\"b\":\"true\",\"c\":[\"x\",1,\" \",\"y\"]}");
    assertEquals(false, Lenient.flag(node, "a"));
    assertNull(Lenient.flag(node, "b"));
    assertEquals(List.of("x", "y"), Lenient.texts(node.path("c")));
    assertEquals(List.of(), Lenient.texts(node.path("b")));
    assertEquals(List.of(), Lenient.texts(node));
  }
}

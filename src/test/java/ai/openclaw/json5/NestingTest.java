package ai.openclaw.json5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Objects and arrays inside each other, as deep as they may be. */
class NestingTest {
  @Test
  void nestingOf1000IsReadAndEditedOnTheStackOfAnyThread() throws Exception {
    Work work = new Work();
    Thread thread = new Thread(work);
    thread.start();
    thread.join();
    assertNull(work.failure);
  }

  /** All that is done to a document, at the greatest depth. */
  private static final class Work implements Runnable {
    @Nullable Throwable failure;

    @Override
    public void run() {
      try {
        edit("[".repeat(999) + "{}" + "]".repeat(999), 999);
        edit("{a:".repeat(999) + "{}" + "}".repeat(999), 0);
        renderAll();
      } catch (Throwable e) {
        failure = e;
      }
    }

    private static void edit(String text, int positions) throws Json5SyntaxException {
      Json5Document document = Json5Document.parse(text);
      DocumentPath path = DocumentPath.of();
      for (int i = 0; i < 999; i++) {
        path = i < positions ? path.child(0) : path.child("a");
      }
      Json5Document edited = document.set(path.child("b"), JsonTree.NODES.numberNode(1));
      assertEquals(1, edited.data().findValue("b").intValue());
      assertEquals(text, edited.remove(path.child("b")).text());
      assertEquals(edited.text(), document.set(DocumentPath.of(), edited.data()).text());
    }

    private static void renderAll() {
      JsonNode value = JsonTree.NODES.objectNode();
      for (int i = 0; i < 999; i++) {
        value = JsonTree.NODES.arrayNode().add(value);
      }
      Json5Document document = Json5Document.empty().set(DocumentPath.of(), value);
      assertTrue(document.text().startsWith("[\n  [\n    ["));
    }
  }

  @Test
  void deeperNestingIsRefused() {
    Json5SyntaxException error =
        assertThrows(
            Json5SyntaxException.class, () -> Json5Document.parse("\n" + "[".repeat(1_000_000)));
    assertEquals(
        "line 2, column 1001: expected objects and arrays not nested deeper than 1,000, found '['",
        error.getMessage());
    assertThrows(Json5SyntaxException.class, () -> Json5Document.parseStrict("[".repeat(1_001)));
  }

  @Test
  void anEditThatWouldNestDeeperIsRefused() throws Exception {
    JsonNode value = JsonTree.NODES.objectNode();
    DocumentPath path = DocumentPath.of();
    for (int i = 0; i < 1_000; i++) {
      value = JsonTree.NODES.objectNode().set("a", value);
      path = path.child("a");
    }
    JsonNode deep = value;
    DocumentPath longPath = path.child("a");
    Json5Document document = Json5Document.parse("{a: 1, b: {}}");
    assertThrows(IllegalArgumentException.class, () -> document.set(DocumentPath.of("a"), deep));
    assertThrows(
        IllegalArgumentException.class,
        () -> Json5Document.empty().set(longPath, JsonTree.NODES.nullNode()));
    assertThrows(IllegalArgumentException.class, () -> document.append(DocumentPath.of("c"), deep));
  }

  /** In an object and an array that are as deep as they may be. */
  @Test
  void nothingIsPutDeeperWhereverItGoes() throws Exception {
    String text = "[".repeat(998) + "{a: 1, l: [1]}" + "]".repeat(998);
    Json5Document document = Json5Document.parse(text);
    DocumentPath object = DocumentPath.of();
    for (int i = 0; i < 998; i++) {
      object = object.child(0);
    }
    DocumentPath list = object.child("l");
    for (String deep : List.of("{\"x\":[1]}", "[[1]]")) {
      assertRefused(document, object.child("a"), deep);
      assertRefused(document, object.child("new"), deep);
      assertRefused(document, object, "{\"a\":1,\"l\":[1],\"new\":" + deep + "}");
      assertRefused(document, object, "{\"a\":" + deep + ",\"l\":[1]}");
    }
    for (String elements : List.of("[[1]]", "[[1],1]", "[1,[1]]")) {
      assertRefused(document, list, elements);
    }
    assertThrows(IllegalArgumentException.class, () -> document.append(list, Edits.json("[1]")));
    assertEquals(
        text.replace("a: 1", "a: [1]"), document.set(object.child("a"), Edits.json("[1]")).text());
    assertEquals(text.replace("[1]}", "[1, 2]}"), document.append(list, Edits.json("2")).text());
  }

  private static void assertRefused(Json5Document document, DocumentPath path, String json) {
    assertEquals(
        "objects and arrays nested deeper than 1,000",
        assertThrows(
                IllegalArgumentException.class, () -> document.set(path, Edits.json(json)), json)
            .getMessage());
  }
}

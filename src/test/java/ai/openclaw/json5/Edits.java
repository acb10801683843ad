package ai.openclaw.json5;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;

/** One document before and after an edit. */
final class Edits {
  private final Json5Document before;

  private Edits(Json5Document before) {
    this.before = before;
  }

  static Edits in(String text) {
    try {
      return new Edits(Json5Document.parse(text));
    } catch (Json5SyntaxException e) {
      throw new AssertionError(e.getMessage() + "\n" + e.excerpt(), e);
    }
  }

  /** The value of a text in strict JSON. */
  static JsonNode json(String json) {
    try {
      return JsonTree.read(json);
    } catch (JsonSyntaxException e) {
      throw new AssertionError(json, e);
    }
  }

  void set(DocumentPath path, String json, String after) {
    assertEquals(after, before.set(path, json(json)).text());
  }

  void append(DocumentPath path, String json, String after) {
    assertEquals(after, before.append(path, json(json)).text());
  }

  void remove(DocumentPath path, String after) {
    assertEquals(after, before.remove(path).text());
  }
}

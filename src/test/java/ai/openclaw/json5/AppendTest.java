package ai.openclaw.json5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.openclaw.json.JsonTree;
import org.junit.jupiter.api.Test;

class AppendTest {
  private static final DocumentPath A = DocumentPath.of("a");

  @Test
  void anElementStandsWhereItsSiblingsDo() {
    Edits.in("{a: ['x']}").append(A, "\"y\"", "{a: ['x', 'y']}");
    Edits.in("{a: [1,2]}").append(A, "3", "{a: [1,2,3]}");
    Edits.in("{a: [ 1, 2, ] }").append(A, "3", "{a: [ 1, 2, 3, ] }");
    Edits.in("{\n  a: [\n    1, // one\n    2\n  ]\n}")
        .append(A, "3", "{\n  a: [\n    1, // one\n    2,\n    3\n  ]\n}");
    Edits.in("{\n  a: [\n    1, 2,\n    3, 4\n  ]\n}")
        .append(A, "5", "{\n  a: [\n    1, 2,\n    3, 4, 5\n  ]\n}");
    Edits.in("[\n  1, 2 // both\n]").append(DocumentPath.of(), "3", "[\n  1, 2, 3 // both\n]");
  }

  @Test
  void anObjectLooksLikeTheOneBefore() {
    Edits.in(
            """
            {
              models: [
                // small
                { id: 'a', input: ["text"], cost: { input: 1 } },
              ],
            }
            """)
        .append(
            DocumentPath.of("models"),
            "{\"id\":\"b\",\"input\":[\"text\",\"image\"],\"cost\":{\"input\":2},\"x\":[]}",
            """
            {
              models: [
                // small
                { id: 'a', input: ["text"], cost: { input: 1 } },
                { id: 'b', input: ["text", "image"], cost: { input: 2 }, x: [] },
              ],
            }
            """);
    Edits.in(
            """
            {
                "models": [{
                        id: 'a',
                        tags: [
                            "one"
                        ],
                        cost: { input: 1, output: 2 },
                    }]
            }
            """)
        .append(
            DocumentPath.of("models"),
            "{\"id\":\"b\",\"tags\":[\"two\"],\"cost\":{\"input\":2,\"output\":3}}",
            """
            {
                "models": [{
                        id: 'a',
                        tags: [
                            "one"
                        ],
                        cost: { input: 1, output: 2 },
                    }, {
                        id: 'b',
                        tags: [
                            "two"
                        ],
                        cost: { input: 2, output: 3 },
                    }]
            }
            """);
  }

  @Test
  void anEmptyArrayOpensLikeOthersOfTheDocument() {
    Edits.in("{\n  \"a\": []\n}").append(A, "\"x\"", "{\n  \"a\": [\n    \"x\"\n  ]\n}");
    Edits.in("{\n  a: []\n}").append(A, "\"x\"", "{\n  a: [\"x\"]\n}");
    Edits.in("{\n  a: [],\n  b: [\n    'y',\n  ],\n}")
        .append(A, "\"x\"", "{\n  a: [\n    'x',\n  ],\n  b: [\n    'y',\n  ],\n}");
    Edits.in("{\n  a: [],\n  b: ['y'],\n}")
        .append(A, "{\"x\":1}", "{\n  a: [\n    {\n      x: 1,\n    },\n  ],\n  b: ['y'],\n}");
    Edits.in("{a: [ /* none */ ]}").append(A, "1", "{a: [ /* none */\n  1\n]}");
  }

  @Test
  void aMissingArrayIsMade() {
    Edits.in("{ b: { c: 1 } }")
        .append(DocumentPath.of("b", "d", "e"), "2", "{ b: { c: 1, d: { e: [2] } } }");
    Edits.in("").append(A, "1", "{\n  \"a\": [\n    1\n  ]\n}\n");
    Edits.in(" ").append(DocumentPath.of(), "1", "[\n  1\n]\n");
  }

  @Test
  void anythingElseThanAnArrayIsRefused() throws Exception {
    Json5Document document = Json5Document.parse("{a: {}, b: 'x'}");
    DocumentPath.MismatchException refusal =
        assertThrows(
            DocumentPath.MismatchException.class,
            () -> document.append(A, JsonTree.NODES.nullNode()));
    assertEquals("a is an object, not an array", refusal.getMessage());
    assertThrows(
        DocumentPath.MismatchException.class,
        () -> document.append(DocumentPath.of("b"), JsonTree.NODES.nullNode()));
  }
}

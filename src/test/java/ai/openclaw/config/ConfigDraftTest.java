package ai.openclaw.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.DocumentPath;
import ai.openclaw.json5.Json5Document;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ConfigDraftTest {
  private static final DocumentPath A = DocumentPath.of("a");

  @Test
  void aRenamedMemberKeepsItsPlace() throws Exception {
    ConfigDraft draft = new ConfigDraft("test", JsonTree.read("{\"a\":1,\"b\":2}"));
    draft.rename(A, "z");
    assertEquals("{\"z\":1,\"b\":2}", JsonTree.compact(draft.data()));
    assertEquals("[Rename[path=a, newKey=z]]", draft.edits().toString());
  }

  @Test
  void aValueThatIsThereIsNoEdit() throws Exception {
    ConfigDraft draft = draft("{\"a\": {\"b\": [1]}}");

    draft.set(A, JsonTree.read("{\"b\": [1]}"));
    draft.setIfAbsent(A, JsonTree.NODES.numberNode(2));
    draft.remove(DocumentPath.of("gone"));

    assertEquals(List.of(), draft.edits());
  }

  @Test
  void whatIsNotThereIsMade() throws Exception {
    ConfigDraft draft = draft("{}");

    draft.set(DocumentPath.of("o", "p"), "text");
    draft.setIfAbsent(DocumentPath.of("q"), JsonTree.NODES.numberNode(2));
    draft.append(DocumentPath.of("l"), JsonTree.NODES.numberNode(1));
    draft.append(DocumentPath.of("l"), JsonTree.NODES.numberNode(2));

    assertEquals("{\"o\":{\"p\":\"text\"},\"q\":2,\"l\":[1,2]}", JsonTree.compact(draft.data()));
    assertEquals(
        "{\n  \"o\": {\n    \"p\": \"text\"\n  },\n  \"q\": 2,\n  \"l\": [\n    1,\n    2\n  ]\n}",
        draft.applyTo(Json5Document.parse("{}")).text().strip());
  }

  @Test
  void aValueIsFoundByItsPathThroughObjectsAndArrays() throws Exception {
    ConfigDraft draft = draft("{\"a\": [{\"b\": \" x \"}, 7]}");

    assertEquals("x", draft.text(A.child(0).child("b")));
    assertNull(draft.text(A.child(1)));
    assertNull(draft.get(A.child(2)));
    assertNull(draft.get(A.child(1).child("c").child("d")));
  }

  @Test
  void aReferenceThatMeansTheValueStays() throws Exception {
    JsonNode config =
        JsonTree.read("{\"a\": {\"b\": \"${X}/v1\", \"c\": \"${X}\", \"d\": \"old\", \"e\": 1}}");
    ConfigDraft draft = new ConfigDraft("test", config, Map.of("X", "http://x"));
    JsonNode wanted =
        JsonTree.read("{\"b\": \"http://x/v1\", \"c\": \"new\", \"d\": \"new\", \"e\": 2}");

    draft.set(A, wanted);

    assertEquals(
        "{\"a\":{\"b\":\"${X}/v1\",\"c\":\"new\",\"d\":\"new\",\"e\":2}}",
        JsonTree.compact(draft.data()));
    assertEquals(List.of("a.c was ${X}"), draft.overwritten());
    assertEquals("http://x/v1", draft.text(A.child("b")));
    assertEquals(Map.of("X", "http://x"), draft.variables());
  }

  @Test
  void aReferenceThatIsWrittenAgainIsNoOverwriting() throws Exception {
    ConfigDraft draft = draft("{\"a\": \"${X}\"}");

    draft.set(A, "${X}");

    assertEquals(List.of(), draft.edits());
    assertEquals(List.of(), draft.overwritten());
  }

  @Test
  void whatStandsInTheWayIsNamed() throws Exception {
    ConfigDraft draft = draft("{\"a\": 1, \"l\": [1]}");

    assertConflict("test: a is not an object", () -> draft.set(A.child("b"), "x"));
    assertConflict("test: l is not an object", () -> draft.set(DocumentPath.of("l", "b"), "x"));
    assertConflict("test: a is not an array", () -> draft.append(A, JsonTree.NODES.numberNode(1)));
    assertConflict(
        "test: the whole file is not an object",
        () -> new ConfigDraft("test", JsonTree.NODES.arrayNode()));
    assertThrows(IllegalArgumentException.class, () -> draft.set(A.child(0), "x"));
  }

  @Test
  void anEmptyFileBecomesAnObject() throws Exception {
    for (JsonNode nothing : List.of(MissingNode.getInstance(), JsonTree.NODES.nullNode())) {
      ConfigDraft draft = new ConfigDraft("test", nothing);
      draft.set(A, "x");
      assertEquals("{\"a\":\"x\"}", JsonTree.compact(draft.data()));
    }
  }

  @Test
  void theNewPartsOfANewSectionAreWrittenTogether() throws Exception {
    ConfigDraft draft = draft("{\"old\": {\"x\": 1}}");
    draft.set(DocumentPath.of("new", "a"), "1");
    draft.set(DocumentPath.of("old", "x"), "2");
    draft.set(DocumentPath.of("new", "b", "c"), "3");
    draft.set(DocumentPath.of("old", "y", "z"), "4");

    assertEquals(
        "[Set[path=new, value={\"a\":\"1\",\"b\":{\"c\":\"3\"}}], Set[path=old.x, value=\"2\"],"
            + " Set[path=old.y, value={\"z\":\"4\"}]]",
        draft.steps().toString());
  }

  @Test
  void whatIsMadeAndTakenAwayAgainIsNotWritten() throws Exception {
    ConfigDraft draft = draft("{\"old\": 1}");
    draft.set(A, "x");
    draft.remove(A);

    assertEquals("{'old': 1}", draft.applyTo(Json5Document.parse("{'old': 1}")).text());
  }

  private static ConfigDraft draft(String json) throws JsonSyntaxException {
    return new ConfigDraft("test", JsonTree.read(json));
  }

  private static void assertConflict(String message, Executable change) {
    Failure failure = assertThrows(Failure.class, change);
    assertEquals(message, failure.getMessage());
    assertEquals(ExitCode.CONFLICT, failure.code());
  }

  /** It is neither in the words of the parser nor a bug. */
  @Test
  void anEditThatMakesTheFileTooLargeIsAConflict() throws Exception {
    Json5Document full =
        Json5Document.parse("{\"a\":\"" + "x".repeat(16 * 1024 * 1024 - 30) + "\"}");
    ConfigDraft draft = new ConfigDraft("openclaw.json", full.data());
    draft.set(DocumentPath.of("b"), "a value that is too long");
    Failure failure = assertThrows(Failure.class, () -> draft.applyTo(full));
    assertEquals(ExitCode.CONFLICT, failure.code());
    assertEquals(
        "cannot change openclaw.json: it would become too large to be read", failure.getMessage());
    assertEquals("take out of the file what is not needed", failure.hint());
  }

  @Test
  void anElementInsideAnArrayChanges() throws Exception {
    ConfigDraft draft = new ConfigDraft("test", JsonTree.read("{\"a\":[{\"b\":1},\"c\"]}"));
    draft.set(A.child(0).child("b"), JsonTree.NODES.numberNode(2));
    draft.set(A.child(1), "d");
    assertEquals("{\"a\":[{\"b\":2},\"d\"]}", JsonTree.compact(draft.data()));
  }
}

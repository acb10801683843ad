package ai.openclaw.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.DocumentPath;
import ai.openclaw.json5.Json5Document;
import org.junit.jupiter.api.Test;

class ConfigDraftTest {
  private static final DocumentPath A = DocumentPath.of("a");

  @Test
  void aRenamedMemberKeepsItsPlace() throws Exception {
    ConfigDraft draft = new ConfigDraft("test", JsonTree.read("{\"a\":1,\"b\":2}"));
    draft.rename(A, "z");
    assertEquals("{\"z\":1,\"b\":2}", JsonTree.compact(draft.data()));
    assertEquals("[Rename[path=a, newKey=z]]", draft.edits().toString());
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

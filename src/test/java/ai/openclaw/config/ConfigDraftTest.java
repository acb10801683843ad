package ai.openclaw.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.DocumentPath;
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

  @Test
  void anElementInsideAnArrayChanges() throws Exception {
    ConfigDraft draft = new ConfigDraft("test", JsonTree.read("{\"a\":[{\"b\":1},\"c\"]}"));
    draft.set(A.child(0).child("b"), JsonTree.NODES.numberNode(2));
    draft.set(A.child(1), "d");
    assertEquals("{\"a\":[{\"b\":2},\"d\"]}", JsonTree.compact(draft.data()));
  }
}

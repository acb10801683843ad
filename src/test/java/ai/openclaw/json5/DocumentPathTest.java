package ai.openclaw.json5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DocumentPathTest {
  @Test
  void readsAsUsersKnowIt() {
    assertEquals(
        "models.providers.huggingface.models[2]",
        DocumentPath.of("models", "providers", "huggingface", "models").child(2).toString());
    assertEquals("a-b._c.$d0", DocumentPath.of("a-b", "_c", "$d0").toString());
    assertEquals("", DocumentPath.of().toString());
  }

  @Test
  void quotesKeysThatAreNotPlain() {
    assertEquals(
        "agents.defaults.models[\"huggingface/deepseek-ai/DeepSeek-R1\"].alias",
        DocumentPath.of(
                "agents", "defaults", "models", "huggingface/deepseek-ai/DeepSeek-R1", "alias")
            .toString());
    assertEquals("[\"huggingface:default\"]", DocumentPath.of("huggingface:default").toString());
    assertEquals("[\"\"][\"2\"][\"-a\"]", DocumentPath.of("", "2", "-a").toString());
    assertEquals("a[\"say \\\"\\n\\\"\"]", DocumentPath.of("a", "say \"\n\"").toString());
  }

  @Test
  void isEqualToOneWithTheSameSteps() {
    assertEquals(DocumentPath.of("a", "b").child(0), DocumentPath.of("a").child("b").child(0));
    assertEquals(DocumentPath.of("a", "b").hashCode(), DocumentPath.of("a").child("b").hashCode());
    assertNotEquals(DocumentPath.of("a").hashCode(), DocumentPath.of("b").hashCode());
    assertEquals(DocumentPath.of(), DocumentPath.of("a").parent());
    assertNotEquals(DocumentPath.of("0"), DocumentPath.of().child(0));
    assertNotEquals(DocumentPath.of("a"), DocumentPath.of("a", "b"));
    assertNotEquals(DocumentPath.of("a"), "a");
  }

  @Test
  void isNotChangedByItsChildren() {
    DocumentPath path = DocumentPath.of("a");
    path.child("b");
    path.child(1);
    assertEquals(1, path.size());
    assertEquals("a", path.toString());
    String[] keys = {"a"};
    DocumentPath of = DocumentPath.of(keys);
    keys[0] = "b";
    assertEquals("a", of.toString());
  }

  @Test
  void hasNoNegativePositionsAndNothingAboveTheRoot() {
    assertThrows(IllegalArgumentException.class, () -> DocumentPath.of().child(-1));
    assertThrows(IllegalStateException.class, () -> DocumentPath.of().parent());
  }
}

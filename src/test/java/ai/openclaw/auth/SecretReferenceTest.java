package ai.openclaw.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.json.JsonTree;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leads to a key instead of being one. */
class SecretReferenceTest {
  @ParameterizedTest
  @ValueSource(strings = {"A", "Z", "HF_TOKEN", "A0", "A9", "AZ_09_AZ"})
  void namesOfVariablesAreCapitals(String name) {
    assertTrue(SecretReference.isVariableName(name));
    assertNull(SecretReference.literal(JsonTree.NODES.textNode(name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "_A", "0A", "@A", "[A", "A@", "A[", "A/", "A:", "Aa", "A-B", "A B", "Ä"})
  void noOtherWordIsOne(String text) {
    assertFalse(SecretReference.isVariableName(text));
  }

  @Test
  void anythingElseInTheConfigIsTheKeyItself() {
    assertEquals(Secret.of("hf_abc"), SecretReference.literal(JsonTree.NODES.textNode(" hf_abc ")));
    assertNull(SecretReference.literal(JsonTree.NODES.textNode(" ")));
    assertNull(SecretReference.literal(JsonTree.NODES.textNode("${HF_TOKEN}")));
    assertNull(SecretReference.literal(JsonTree.NODES.numberNode(7)));
  }

  @Test
  void anObjectInTheConfigIsAReference() {
    SecretReference reference =
        new SecretReference(SecretReference.Source.FILE, "mine", SecretReference.ONLY_VALUE);

    assertEquals(reference, SecretReference.inConfig(reference.toJson()));
    assertNull(SecretReference.literal(reference.toJson()));
    assertNull(SecretReference.inConfig(JsonTree.NODES.objectNode()));
  }

  @Test
  void aReferenceSaysInWordsWhereItLeads() {
    assertEquals("HF_TOKEN in the environment", KeyReference.toVariable("HF_TOKEN").words());
    assertTrue(KeyReference.toVariable("HF_TOKEN").isVariable());
    SecretReference value = new SecretReference(SecretReference.Source.FILE, "mine", "value");
    ObjectNode file = JsonTree.NODES.objectNode().put("path", "~/key");
    ObjectNode command = JsonTree.NODES.objectNode().put("command", "/bin/pass");
    assertEquals("the file ~/key", new KeyReference(value, file).words());
    assertEquals("the command /bin/pass", new KeyReference(value, command).words());
    assertFalse(new KeyReference(value, file).isVariable());
  }
}

package ai.openclaw.json5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.json.JsonTree;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private static final int MIB = 1024 * 1024;

  @Test
  void sixteenMebibytesAreReadAndMoreAreRefused() throws Exception {
    String most = "[" + " ".repeat(16 * MIB - 3) + "1]";
    Json5Document document = Json5Document.parse(most);
    assertEquals(1, document.data().size());
    Json5Document.InvalidEditException refusal =
        assertThrows(
            Json5Document.InvalidEditException.class,
            () -> document.append(DocumentPath.of(), JsonTree.NODES.numberNode(2)));
    assertTrue(String.valueOf(refusal.getMessage()).contains("at most 16 MiB"));

    Json5SyntaxException error =
        assertThrows(Json5SyntaxException.class, () -> Json5Document.parse(most + "\n"));
    assertTrue(error.getMessage().contains("at most 16 MiB"), error.getMessage());
    assertFalse(error.excerpt().length() > 300);
  }
}

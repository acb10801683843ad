package ai.openclaw.json5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.util.List;
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

  @Test
  void aLongArrayTakesAnotherOrderInGoodTime() throws Exception {
    ArrayNode before = JsonTree.NODES.arrayNode();
    ArrayNode after = JsonTree.NODES.arrayNode();
    for (int i = 0; i < 10_000; i++) {
      before.add("e" + i);
      after.insert(0, (i % 3 == 0 ? "new" : "e") + i);
    }
    String text = before.toString();
    for (String written : List.of(text, text.replace(",", ", // why\n"))) {
      Json5Document document = Json5Document.parse(written);
      Json5Document edited =
          assertTimeout(Duration.ofSeconds(30), () -> document.set(DocumentPath.of(), after));
      assertEquals(after, edited.data());
    }
  }
}

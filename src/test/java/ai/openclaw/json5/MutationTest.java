package ai.openclaw.json5;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.json.JsonTree;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, the answer is a document or the one error, and comes at once. */
class MutationTest {
  private static final int TEXTS = 200;
  private static final int MUTATIONS = 10;

  @RepeatedTest(4)
  void damagedTextsAreReadOrRefused(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    boolean strict = repetition.getCurrentRepetition() == 1;
    assertTimeoutPreemptively(
        Duration.ofMinutes(5),
        () -> {
          for (int i = 0; i < TEXTS; i++) {
            RandomJson5.Layout layout =
                strict
                    ? TidyLayout.strict()
                    : i % 2 == 0 ? new WildLayout() : TidyLayout.of(random);
            String text = RandomJson5.of(random, layout).text;
            for (int m = 0; m < MUTATIONS; m++) {
              String damaged =
                  m % 2 == 0 ? Mutations.of(text, random) : Mutations.ofBytes(text, random);
              readOrRefuse(damaged, strict);
            }
          }
        });
  }

  @Test
  void randomTextsAreReadOrRefused() {
    Random random = new Random(1);
    assertTimeoutPreemptively(
        Duration.ofMinutes(5),
        () -> {
          for (int i = 0; i < 4 * TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(12); piece >= 0; piece--) {
              text.append(Mutations.of("", random));
            }
            readOrRefuse(text.toString(), false);
          }
        });
  }

  private static void readOrRefuse(String text, boolean strict) {
    Json5Document document;
    try {
      document = strict ? Json5Document.parseStrict(text) : Json5Document.parse(text);
    } catch (Json5SyntaxException e) {
      assertTrue(e.line() >= 1 && e.column() >= 1, e.getMessage());
      assertEquals(-1, e.getMessage().indexOf('\n'));
      assertEquals(2, e.excerpt().split("\n", -1).length, e.excerpt());
      return;
    }
    assertEquals(text, document.text());
    if (document.data().isObject()) {
      DocumentPath path = DocumentPath.of("added");
      Json5Document edited =
          assertDoesNotThrow(() -> document.set(path, JsonTree.NODES.numberNode(1)), text);
      assertDoesNotThrow(() -> edited.remove(path), text);
    }
  }
}

package ai.openclaw.json5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.RandomJson5.Sample;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What holds for every array whose elements come in another order. */
class ReorderPropertyTest extends DocumentProperties {
  @Property(tries = 2 * TRIES, shrinking = ShrinkingMode.OFF)
  void anyOrderCanTakeThePlaceOfAnyOtherAndLeavesAllComments(@ForAll long seed) {
    Random random = new Random(seed);
    Sample sample = sample(random);
    for (DocumentPath path : paths(sample.data)) {
      JsonNode array = at(sample.data, path);
      if (array.isArray()) {
        ArrayNode reordered = shuffled(array, random);
        Json5Document edited = parse(sample.text).set(path, reordered);
        assertMeans(withValue(sample.data, path, reordered), edited);
        assertSame(edited, edited.set(path, reordered));
        assertEquals(
            sorted(Tokens.comments(sample.text)),
            sorted(Tokens.comments(edited.text())),
            () -> path + " in\n" + sample.text + "\n---\n" + edited.text());
      }
    }
  }

  /** Also where some elements go, and others come. */
  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void inATidyDocumentCommentsStayWithTheElementsThatTheyAreAbout(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("{\n  a: [\n");
    Map<String, String> lines = new HashMap<>();
    ArrayNode array = JsonTree.NODES.arrayNode();
    int count = 2 + random.nextInt(5);
    boolean trailingComma = random.nextBoolean();
    for (int i = 0; i < count; i++) {
      String above = random.nextBoolean() ? "    // above " + i + "\n" : "";
      String behind = random.nextBoolean() ? " // behind " + i : "";
      text.append(random.nextInt(5) == 0 ? "\n" : "");
      text.append(above).append("    'e").append(i).append('\'');
      text.append(i + 1 < count || trailingComma ? "," : "").append(behind).append('\n');
      lines.put("e" + i, above + "    'e" + i + "'%s" + behind + "\n");
      array.add("e" + i);
    }
    text.append("  ],\n}\n");
    ArrayNode reordered = shuffled(array, random);
    while (reordered.size() > 1 && random.nextInt(3) == 0) {
      reordered.remove(random.nextInt(reordered.size()));
    }
    Json5Document edited = parse(text.toString()).set(DocumentPath.of("a"), reordered);

    assertEquals(reordered, edited.data().path("a"));
    for (int i = 0; i < reordered.size(); i++) {
      boolean comma = i + 1 < reordered.size() || trailingComma;
      String line =
          lines.getOrDefault(reordered.get(i).textValue(), "").formatted(comma ? "," : "");
      assertTrue(edited.text().contains(line), () -> text + "---\n" + edited.text());
    }
  }

  private static ArrayNode shuffled(JsonNode array, Random random) {
    ArrayNode shuffled = JsonTree.NODES.arrayNode();
    for (JsonNode each : array) {
      shuffled.insert(random.nextInt(shuffled.size() + 1), each);
    }
    return shuffled;
  }

  /** Blanks at the end of a line comment come and go with what stands behind it. */
  private static List<String> sorted(List<String> texts) {
    List<String> sorted = new ArrayList<>();
    for (String text : texts) {
      sorted.add(text.substring(0, new TextLayout(text).backOverBlanks(text.length())));
    }
    sorted.sort(null);
    return sorted;
  }
}

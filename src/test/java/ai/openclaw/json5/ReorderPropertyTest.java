package ai.openclaw.json5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.RandomJson5.Sample;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * What holds for every array whose elements come in another order, or go, or are joined by new
 * ones.
 */
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

  @Property(tries = 2 * TRIES, shrinking = ShrinkingMode.OFF)
  void anyElementsCanTakeThePlaceOfAnyOthersAndLeaveWhatIsAroundTheArray(@ForAll long seed) {
    Random random = new Random(seed);
    Sample sample = sample(random);
    for (DocumentPath path : paths(sample.data)) {
      if (at(sample.data, path).isArray()) {
        ArrayNode wanted = others(at(sample.data, path), random);
        Json5Document edited = parse(sample.text).set(path, wanted);
        assertMeans(withValue(sample.data, path, wanted), edited);
        assertSame(edited, edited.set(path, wanted));
        SyntaxNode array = node(sample.text, path);
        assertAround(sample.text.substring(0, array.start + 1), edited.text(), "");
        assertAround("", edited.text(), sample.text.substring(array.end - 1));
      }
    }
  }

  @Property(tries = 2 * TRIES, shrinking = ShrinkingMode.OFF)
  void inATidyDocumentNoCommentComesToStandWithAStranger(@ForAll long seed) {
    Random random = new Random(seed);
    String before = "{\n  // above all\n  a: [";
    String after = "], // behind all\n}\n";
    StringBuilder text = new StringBuilder(before).append('\n');
    List<String> blocks = new ArrayList<>();
    List<String> free = new ArrayList<>();
    ArrayNode array = JsonTree.NODES.arrayNode();
    int count = 1 + random.nextInt(6);
    boolean trailingComma = random.nextBoolean();
    for (int i = 0; i < count; i++) {
      if (random.nextInt(5) == 0) {
        String alone = "// on its own " + i;
        text.append("\n    ").append(alone).append("\n\n");
        free.add(alone);
      }
      String value = "e" + random.nextInt(4);
      String above = random.nextBoolean() ? "// above " + i + "\n" : "";
      String behind = random.nextBoolean() ? " // behind " + i : "";
      text.append(above.isEmpty() ? "" : "    " + above).append("    '").append(value).append('\'');
      text.append(i + 1 < count || trailingComma ? "," : "").append(behind).append('\n');
      blocks.add(above + value + behind);
      array.add(value);
    }
    text.append("  ").append(after);
    ArrayNode wanted = others(array, random);

    String edited = parse(text.toString()).set(DocumentPath.of("a"), wanted).text();

    String context = text + "--- " + wanted + "\n" + edited;
    assertAround(before, edited, after);
    assertEquals(wanted, parse(edited).data().path("a"), context);
    List<String> left = blocks(edited.substring(before.length(), edited.length() - after.length()));
    for (String alone : free) {
      assertTrue(left.remove(alone), context);
    }
    for (JsonNode value : new HashSet<>(values(array))) {
      long due = commented(blocks, value) - lost(array, wanted, value);
      assertTrue(commented(left, value) >= due, context);
    }
    for (String block : left) {
      assertTrue(!block.contains("//") || blocks.remove(block), () -> block + " in " + context);
    }
  }

  /** Each element with the comments directly above and behind it; each other comment. */
  private static List<String> blocks(String lines) {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    for (String line : lines.split("\n", -1)) {
      String stripped = line.strip();
      if (stripped.startsWith("//")) {
        block.append(stripped).append('\n');
      } else if (!stripped.isEmpty()) {
        blocks.add(block + stripped.replace(",", "").replace("'", ""));
        block.setLength(0);
      } else if (!block.isEmpty()) {
        blocks.add(block.toString().strip());
        block.setLength(0);
      }
    }
    return blocks;
  }

  private static long commented(List<String> blocks, JsonNode value) {
    return blocks.stream()
        .filter(block -> block.contains("//") && block.contains(value.textValue()))
        .count();
  }

  /** How many of the elements with that value go. */
  private static int lost(JsonNode array, JsonNode wanted, JsonNode value) {
    int before = Collections.frequency(values(array), value);
    return Math.max(0, before - Collections.frequency(values(wanted), value));
  }

  private static List<JsonNode> values(JsonNode array) {
    List<JsonNode> values = new ArrayList<>();
    array.forEach(values::add);
    return values;
  }

  private static void assertAround(String start, String text, String end) {
    assertTrue(
        text.startsWith(start) && text.endsWith(end), () -> start + "…" + end + " of\n" + text);
  }

  private static SyntaxNode node(String text, DocumentPath path) {
    try {
      SyntaxNode node = Parser.parse(text, false);
      for (int i = 0; i < path.size(); i++) {
        Container container = (Container) Objects.requireNonNull(node);
        node =
            path.isKey(i)
                ? Objects.requireNonNull(container.last(path.key(i))).value
                : container.entries.get(path.position(i)).value;
      }
      return Objects.requireNonNull(node);
    } catch (Json5SyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** In the same order or in another one, without some elements, with new ones and doubles. */
  private static ArrayNode others(JsonNode array, Random random) {
    ArrayNode others = random.nextBoolean() ? shuffled(array, random) : array.deepCopy();
    while (!others.isEmpty() && random.nextInt(3) > 0) {
      others.remove(random.nextInt(others.size()));
    }
    while (random.nextInt(3) > 0) {
      boolean twice = !array.isEmpty() && random.nextBoolean();
      JsonNode more =
          twice
              ? array.get(random.nextInt(array.size()))
              : JsonTree.NODES.textNode("new" + random.nextInt(100));
      others.insert(random.nextInt(others.size() + 1), more);
    }
    return others;
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

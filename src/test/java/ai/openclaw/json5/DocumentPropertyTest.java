package ai.openclaw.json5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.RandomJson5.Sample;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What holds for every document and every edit. */
class DocumentPropertyTest extends DocumentProperties {
  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void aTextIsReadAsWhatItMeansAndKept(@ForAll long seed) {
    Sample sample = sample(new Random(seed));
    Json5Document document = parse(sample.text);
    assertMeans(sample.data, document);
    assertEquals(sample.text, document.text());
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void aScalarThatIsReplacedLeavesAllOtherTokens(@ForAll long seed) {
    Random random = new Random(seed);
    Sample sample = sample(random);
    Json5Document document = parse(sample.text);
    List<DocumentPath> paths = paths(sample.data);
    DocumentPath path = paths.get(random.nextInt(paths.size()));
    if (at(sample.data, path).isContainerNode()) {
      return;
    }
    JsonNode value = JsonTree.NODES.textNode("it's \"new\" " + random.nextInt());
    Json5Document edited = document.set(path, value);
    assertMeans(withValue(sample.data, path, value), edited);
    assertOneDifference(Tokens.texts(sample.text), Tokens.texts(edited.text()));
    assertSame(edited, edited.set(path, value));
  }

  private static void assertOneDifference(List<String> before, List<String> after) {
    assertEquals(before.size(), after.size());
    int differences = 0;
    for (int i = 0; i < before.size(); i++) {
      differences += before.get(i).equals(after.get(i)) ? 0 : 1;
    }
    assertEquals(1, differences);
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void anyValueCanTakeThePlaceOfAnyOther(@ForAll long seed) {
    Random random = new Random(seed);
    Sample sample = sample(random);
    Json5Document document = parse(sample.text);
    List<DocumentPath> paths = paths(sample.data);
    DocumentPath path = paths.get(random.nextInt(paths.size()));
    JsonNode value = RandomJson5.value(random);
    Json5Document edited = document.set(path, value);
    assertMeans(withValue(sample.data, path, value), edited);
    assertSame(edited, edited.set(path, value));
    assertMeans(edited.data(), parse(edited.text()));
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void aMemberThatIsAddedLeavesAllTokens(@ForAll long seed) {
    Random random = new Random(seed);
    Sample sample = sample(random);
    Json5Document document = parse(sample.text);
    List<DocumentPath> paths = paths(sample.data);
    DocumentPath parent = paths.get(random.nextInt(paths.size()));
    JsonNode value = RandomJson5.value(random);
    if (at(sample.data, parent).isObject()) {
      Json5Document edited = document.set(parent.child("added"), value);
      assertMeans(withValue(sample.data, parent.child("added"), value), edited);
      assertSame(edited, edited.set(parent.child("added"), value));
      assertAllTokens(sample.text, edited.text());
      Json5Document nested = document.set(parent.child("x").child("y"), value);
      JsonNode between = JsonTree.NODES.objectNode().set("y", value);
      assertMeans(withValue(sample.data, parent.child("x"), between), nested);
      assertAllTokens(sample.text, nested.text());
    } else if (at(sample.data, parent).isArray()) {
      JsonNode longer = ((ArrayNode) at(sample.data, parent).deepCopy()).add(value);
      Json5Document edited = document.append(parent, value);
      assertMeans(withValue(sample.data, parent, longer), edited);
      assertAllTokens(sample.text, edited.text());
      assertEquals(edited.text(), document.set(parent, longer).text());
    }
  }

  private static void assertAllTokens(String before, String after) {
    assertTrue(
        Tokens.isSubsequence(Tokens.texts(before), Tokens.texts(after)),
        () -> "tokens were lost:\n" + before + "\n---\n" + after);
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void anElementPutAnywhereLeavesAllTokens(@ForAll long seed) {
    Random random = new Random(seed);
    Sample sample = sample(random);
    for (DocumentPath path : paths(sample.data)) {
      JsonNode array = at(sample.data, path);
      if (array.isArray() && !array.isEmpty()) {
        JsonNode more = array.deepCopy();
        ((ArrayNode) more).insert(random.nextInt(array.size()), "new " + random.nextInt());
        Json5Document edited = parse(sample.text).set(path, more);
        assertMeans(withValue(sample.data, path, more), edited);
        assertAllTokens(sample.text, edited.text());
      }
    }
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void anObjectThatChangesKeepsTheCommentsOfWhatStays(@ForAll long seed) {
    Random random = new Random(seed);
    Sample sample = sample(random);
    JsonNode changed = changed(sample.data, random, false);
    Json5Document edited = parse(sample.text).set(DocumentPath.of(), changed);
    assertMeans(changed, edited);
    assertTrue(
        Tokens.isSubsequence(Tokens.comments(sample.text), Tokens.comments(edited.text())),
        () -> "comments were lost:\n" + sample.text + "\n---\n" + edited.text());
  }

  @Property(tries = 2 * TRIES, shrinking = ShrinkingMode.OFF)
  void manyChangesCanBeMadeAtOnce(@ForAll long seed) {
    Random random = new Random(seed);
    Sample sample = sample(random);
    JsonNode changed = changed(sample.data, random, true);
    Json5Document edited = parse(sample.text).set(DocumentPath.of(), changed);
    assertMeans(changed, edited);
    assertSame(edited, edited.set(DocumentPath.of(), changed));
  }

  /**
   * Some scalars are others, some objects and arrays have more in them, or also less. Without
   * losses each element of an array is still the same one: a scalar or the first member says which.
   */
  private static JsonNode changed(JsonNode node, Random random, boolean losing) {
    if (node.isObject()) {
      return changedObject(node, random, losing, false);
    }
    if (node.isArray()) {
      ArrayNode array = JsonTree.NODES.arrayNode();
      for (JsonNode element : node) {
        if (losing ? random.nextInt(4) > 0 : element.isArray()) {
          array.add(changed(element, random, losing));
        } else if (!losing) {
          array.add(element.isObject() ? changedObject(element, random, false, true) : element);
        }
      }
      return random.nextInt(3) > 0 ? array : array.add(random.nextInt());
    }
    return random.nextInt(4) > 0 ? node : JsonTree.NODES.numberNode(random.nextInt());
  }

  private static JsonNode changedObject(
      JsonNode node, Random random, boolean losing, boolean named) {
    ObjectNode object = JsonTree.NODES.objectNode();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      JsonNode value = member.getValue();
      if (named && object.isEmpty()) {
        object.set(member.getKey(), value);
      } else if (!losing || random.nextInt(4) > 0) {
        object.set(member.getKey(), changed(value, random, losing));
      }
    }
    boolean same = (named && object.isEmpty()) || random.nextInt(3) > 0;
    return same ? object : object.put("new", random.nextInt());
  }

  @Property(tries = TRIES / 4, shrinking = ShrinkingMode.OFF)
  void strictJsonStaysStrictJson(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    Sample sample = RandomJson5.of(random, TidyLayout.strict());
    Json5Document document = Json5Document.parseStrict(sample.text);
    assertMeans(sample.data, document);
    List<DocumentPath> paths = paths(sample.data);
    DocumentPath path = paths.get(random.nextInt(paths.size()));
    JsonNode value = RandomJson5.of(random, TidyLayout.strict()).data;
    Json5Document edited = document.set(path, value);
    String json = edited.text().startsWith("\uFEFF") ? edited.text().substring(1) : edited.text();
    assertMeans(JsonTree.read(json), edited);
  }
}

package ai.openclaw.json5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.RandomJson5.Sample;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What holds for every document and every edit. */
class DocumentPropertyTest {
  private static final int TRIES = 500;

  private static Sample sample(Random random) {
    boolean wild = random.nextInt(10) < 6;
    return RandomJson5.of(random, wild ? new WildLayout() : TidyLayout.of(random));
  }

  private static Json5Document parse(String text) {
    try {
      return Json5Document.parse(text);
    } catch (Json5SyntaxException e) {
      throw new AssertionError(e.getMessage() + "\n" + e.excerpt() + "\n" + text, e);
    }
  }

  private static void assertMeans(JsonNode expected, Json5Document document) {
    assertTrue(
        expected.equals(DocumentPropertyTest::compare, document.data()),
        () -> "expected " + expected + " but was " + document.data() + " in\n" + document.text());
  }

  private static int compare(JsonNode one, JsonNode other) {
    if (!one.isNumber() || !other.isNumber()) {
      return one.equals(other) ? 0 : 1;
    }
    if (Double.isFinite(one.doubleValue()) && Double.isFinite(other.doubleValue())) {
      return one.decimalValue().compareTo(other.decimalValue());
    }
    return Double.compare(one.doubleValue(), other.doubleValue());
  }

  /** All paths to values, the root's first. */
  private static List<DocumentPath> paths(JsonNode data) {
    List<DocumentPath> paths = new ArrayList<>();
    collect(data, DocumentPath.of(), paths);
    return paths;
  }

  private static void collect(JsonNode node, DocumentPath path, List<DocumentPath> paths) {
    paths.add(path);
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      collect(member.getValue(), path.child(member.getKey()), paths);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), path.child(i), paths);
    }
  }

  private static JsonNode at(JsonNode root, DocumentPath path) {
    JsonNode node = root;
    for (int step = 0; step < path.size(); step++) {
      node = path.isKey(step) ? node.get(path.key(step)) : node.get(path.position(step));
    }
    return node;
  }

  /** The plain model of an edit: the same on a copy of the nodes. */
  private static JsonNode withValue(JsonNode root, DocumentPath path, JsonNode value) {
    if (path.size() == 0) {
      return value;
    }
    JsonNode copy = root.deepCopy();
    JsonNode parent = at(copy, path.parent());
    int last = path.size() - 1;
    if (path.isKey(last)) {
      ((ObjectNode) parent).set(path.key(last), value);
    } else {
      ((ArrayNode) parent).set(path.position(last), value);
    }
    return copy;
  }

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
  void whatIsRemovedTakesOnlyItsOwnCommentsAlong(@ForAll long seed) {
    Random random = new Random(seed);
    Sample sample = sample(random);
    Json5Document document = parse(sample.text);
    List<DocumentPath> paths = paths(sample.data);
    if (paths.size() == 1) {
      return;
    }
    DocumentPath path = paths.get(1 + random.nextInt(paths.size() - 1));
    Json5Document edited = document.remove(path);
    assertMeans(without(sample.data, path), edited);
    assertSame(edited, path.isKey(path.size() - 1) ? edited.remove(path) : edited);

    List<Tokens.Token> before = Tokens.of(sample.text);
    Set<Integer> mayGo = mayGo(before, container(sample.text, path), path);
    List<String> mustStay = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (!mayGo.contains(i)) {
        mustStay.add(before.get(i).text);
      }
    }
    assertTrue(
        Tokens.isSubsequence(mustStay, Tokens.texts(edited.text())),
        () -> "lost more than " + path + ":\n" + sample.text + "\n---\n" + edited.text());
    assertTrue(Tokens.isSubsequence(Tokens.texts(edited.text()), Tokens.texts(sample.text)));
  }

  private static JsonNode without(JsonNode root, DocumentPath path) {
    JsonNode copy = root.deepCopy();
    JsonNode parent = at(copy, path.parent());
    int last = path.size() - 1;
    if (path.isKey(last)) {
      ((ObjectNode) parent).remove(path.key(last));
    } else {
      ((ArrayNode) parent).remove(path.position(last));
    }
    return copy;
  }

  private static Container container(String text, DocumentPath path) {
    try {
      SyntaxNode node = Parser.parse(text, false);
      for (int step = 0; step < path.size() - 1; step++) {
        Container container = (Container) node;
        assertNotNull(container);
        Container.Entry entry =
            path.isKey(step)
                ? container.last(path.key(step))
                : container.entries.get(path.position(step));
        assertNotNull(entry);
        node = entry.value;
      }
      assertNotNull(node);
      return (Container) node;
    } catch (Json5SyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** The entry's tokens, the commas of its container, and the comments before and behind it. */
  private static Set<Integer> mayGo(
      List<Tokens.Token> tokens, Container container, DocumentPath path) {
    int last = path.size() - 1;
    Set<Integer> mayGo = new HashSet<>();
    for (int i = 0; i < container.entries.size(); i++) {
      Container.Entry entry = container.entries.get(i);
      boolean goes = path.isKey(last) ? entry.key.equals(path.key(last)) : i == path.position(last);
      for (int t = 0; t < tokens.size(); t++) {
        int start = tokens.get(t).start;
        boolean inside = start >= entry.start && start < entry.end();
        if (start == entry.comma || (goes && inside)) {
          mayGo.add(t);
        }
      }
      if (goes) {
        addCommentsAround(tokens, entry, mayGo);
      }
    }
    return mayGo;
  }

  private static void addCommentsAround(
      List<Tokens.Token> tokens, Container.Entry entry, Set<Integer> mayGo) {
    int first = 0;
    while (tokens.get(first).start < entry.start) {
      first++;
    }
    for (int t = first - 1; tokens.get(t).isComment(); t--) {
      mayGo.add(t);
    }
    int behind = first;
    while (tokens.get(behind).start < entry.end()) {
      behind++;
    }
    for (int t = behind; tokens.get(t).isComment(); t++) {
      mayGo.add(t);
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

  /** Some scalars are others, some objects and arrays have more in them, or also less. */
  private static JsonNode changed(JsonNode node, Random random, boolean losing) {
    if (node.isObject()) {
      ObjectNode object = JsonTree.NODES.objectNode();
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        if (!losing || random.nextInt(4) > 0) {
          object.set(member.getKey(), changed(member.getValue(), random, losing));
        }
      }
      return random.nextInt(3) > 0 ? object : object.put("new", random.nextInt());
    }
    if (node.isArray()) {
      ArrayNode array = JsonTree.NODES.arrayNode();
      for (JsonNode element : node) {
        if (!losing || random.nextInt(4) > 0) {
          array.add(changed(element, random, losing));
        }
      }
      return random.nextInt(3) > 0 ? array : array.add(random.nextInt());
    }
    return random.nextInt(4) > 0 ? node : JsonTree.NODES.numberNode(random.nextInt());
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void whatIsAddedToATidyDocumentAndRemovedLeavesNoTrace(@ForAll long seed) {
    Random random = new Random(seed);
    Sample sample = RandomJson5.of(random, TidyLayout.of(random));
    Json5Document document = parse(sample.text);
    for (DocumentPath path : paths(sample.data)) {
      if (at(sample.data, path).isObject() && !at(sample.data, path).isEmpty()) {
        JsonNode value = RandomJson5.value(random);
        Json5Document added = document.set(path.child("added"), value);
        assertEquals(sample.text, added.remove(path.child("added")).text());
      }
    }
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

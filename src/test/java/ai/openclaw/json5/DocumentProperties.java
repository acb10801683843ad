package ai.openclaw.json5;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.json5.RandomJson5.Sample;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random documents, and the plain model that their edits are compared with. */
abstract class DocumentProperties {
  static final int TRIES = 500;

  static Sample sample(Random random) {
    boolean wild = random.nextInt(10) < 6;
    return RandomJson5.of(random, wild ? new WildLayout() : TidyLayout.of(random));
  }

  static Json5Document parse(String text) {
    try {
      return Json5Document.parse(text);
    } catch (Json5SyntaxException e) {
      throw new AssertionError(e.getMessage() + "\n" + e.excerpt() + "\n" + text, e);
    }
  }

  static void assertMeans(JsonNode expected, Json5Document document) {
    assertTrue(
        expected.equals(DocumentProperties::compare, document.data()),
        () -> "expected " + expected + " but was " + document.data() + " in\n" + document.text());
  }

  static int compare(JsonNode one, JsonNode other) {
    if (!one.isNumber() || !other.isNumber()) {
      return one.equals(other) ? 0 : 1;
    }
    if (Double.isFinite(one.doubleValue()) && Double.isFinite(other.doubleValue())) {
      return one.decimalValue().compareTo(other.decimalValue());
    }
    return Double.compare(one.doubleValue(), other.doubleValue());
  }

  /** All paths to values, the root's first. */
  static List<DocumentPath> paths(JsonNode data) {
    List<DocumentPath> paths = new ArrayList<>();
    collect(data, DocumentPath.of(), paths);
    return paths;
  }

  static void collect(JsonNode node, DocumentPath path, List<DocumentPath> paths) {
    paths.add(path);
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      collect(member.getValue(), path.child(member.getKey()), paths);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), path.child(i), paths);
    }
  }

  static JsonNode at(JsonNode root, DocumentPath path) {
    JsonNode node = root;
    for (int step = 0; step < path.size(); step++) {
      node = path.isKey(step) ? node.get(path.key(step)) : node.get(path.position(step));
    }
    return node;
  }

  /** The plain model of an edit: the same on a copy of the nodes. */
  static JsonNode withValue(JsonNode root, DocumentPath path, JsonNode value) {
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
}

package ai.openclaw.json5;

import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.Renderer.Context.Layout;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns a value of the text into another one by editing only what differs, however deep it lies.
 */
final class ValueEditor {
  private final TextLayout source;
  private final DocumentStyle style;
  private final Renderer renderer;
  private final TextEdits edits;
  private final Insertion insertion;
  private final Removal removal;
  private final Reordering reordering;

  ValueEditor(TextLayout source, DocumentStyle style, boolean strict, TextEdits edits) {
    this.source = source;
    this.style = style;
    this.renderer = new Renderer(source, style, strict);
    this.edits = edits;
    this.insertion = new Insertion(source, style, renderer, edits);
    this.removal = new Removal(source, edits);
    this.reordering = new Reordering(source, style, removal, edits);
  }

  /**
   * Makes this node mean that value.
   *
   * @param parent what the node is in, or null for the root
   * @param depth the number of objects and arrays the node is in
   */
  void change(SyntaxNode node, JsonNode value, @Nullable Container parent, int depth) {
    Container container = node instanceof Container ? (Container) node : null;
    if (container != null && container.isObject && value.isObject()) {
      members(container, value, parent, depth);
    } else if (container != null && !container.isObject && value.isArray()) {
      elements(container, value, depth);
    } else if (!Equality.same(node.data(), value)) {
      replace(node, value, parent, depth);
    }
  }

  /** Adds entries at the end of an object or array. */
  void add(Container container, JsonNode values, @Nullable Container parent, int depth) {
    addBehind(container, container.entries.size() - 1, values, parent, depth);
  }

  private void addBehind(
      Container container, int index, JsonNode values, @Nullable Container parent, int depth) {
    if (values.isEmpty()) {
      return;
    }
    if (index >= 0) {
      insertion.after(container, index, values, depth + 1);
    } else {
      insertion.into(container, values, setting(container, container.isObject, parent, depth));
    }
  }

  /** Takes marked entries out of an object or array. */
  void remove(Container container, boolean[] gone) {
    removal.remove(container, gone, false);
  }

  /** Puts the elements of an array into another order. */
  void reorder(Container array, int[] order) {
    reordering.reorder(array, order);
  }

  /** Adds elements before each one of an array, and last at its end. */
  void insert(Container array, List<ArrayNode> coming, @Nullable Container parent, int depth) {
    int end = array.entries.size();
    insertion.before(array, coming, depth + 1);
    add(array, coming.get(end), parent, depth);
  }

  private void members(Container object, JsonNode value, @Nullable Container parent, int depth) {
    List<Container.Entry> entries = object.entries;
    Map<String, Container.Entry> counting = new HashMap<>();
    for (Container.Entry entry : entries) {
      counting.put(entry.key, entry);
    }
    ObjectNode added = missing(value, counting);
    boolean[] gone = new boolean[entries.size()];
    int lastKept = -1;
    for (int i = 0; i < gone.length; i++) {
      gone[i] = !value.has(entries.get(i).key);
      lastKept = gone[i] ? lastKept : i;
    }
    if (lastKept < 0 && !entries.isEmpty() && !added.isEmpty()) {
      replace(object, value, parent, depth);
      return;
    }
    for (Container.Entry entry : counting.values()) {
      JsonNode wanted = value.get(entry.key);
      if (wanted != null) {
        change(entry.value, wanted, object, depth + 1);
      }
    }
    removal.remove(object, gone, !added.isEmpty());
    addBehind(object, lastKept, added, parent, depth);
  }

  private static ObjectNode missing(JsonNode value, Map<String, Container.Entry> present) {
    ObjectNode missing = JsonTree.NODES.objectNode();
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      if (!present.containsKey(member.getKey())) {
        missing.set(member.getKey(), member.getValue());
      }
    }
    return missing;
  }

  /** The array has as many elements as the value by now. */
  private void elements(Container array, JsonNode value, int depth) {
    for (int i = 0; i < value.size(); i++) {
      change(array.entries.get(i).value, value.get(i), array, depth + 1);
    }
  }

  private void replace(SyntaxNode node, JsonNode value, @Nullable Container parent, int depth) {
    StringBuilder text = new StringBuilder();
    if (value.isContainerNode()) {
      renderer.value(text, value, setting(node, value.isObject(), parent, depth));
    } else {
      renderer.scalar(text, value, value.isTextual() ? quote(node, parent) : 0);
    }
    edits.replace(node.start, node.end, text.toString());
  }

  private char quote(SyntaxNode node, @Nullable Container parent) {
    char first = source.text.charAt(node.start);
    return first == '"' || first == '\'' ? first : quotes(parent).stringQuote;
  }

  private QuoteStyle quotes(@Nullable Container parent) {
    return parent == null ? style.quotes : QuoteStyle.of(parent, source, style.quotes);
  }

  /** What an object or array in the place of this node is to look like. */
  private Renderer.Context setting(
      SyntaxNode node, boolean isObject, @Nullable Container parent, int depth) {
    QuoteStyle quotes = quotes(parent);
    Container alike = null;
    if (node instanceof Container && ((Container) node).isObject == isObject) {
      alike = (Container) node;
      quotes = QuoteStyle.of(alike, source, quotes);
    }
    Layout layout =
        parent == null || source.hasLineBreak(parent.start, parent.end)
            ? Layout.AS_OTHERS
            : Layout.INLINE_IF_SHORT;
    return new Renderer.Context(quotes, alike, source.indentation(node.start), layout, depth);
  }
}

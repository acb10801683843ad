package ai.openclaw.config;

import ai.openclaw.config.Setting.Layout;
import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns a value of the text into another one by editing only what differs, however deep it lies.
 */
final class Difference {
  private final SourceText source;
  private final Style style;
  private final Renderer renderer;
  private final TextEdits edits;
  private final Insertion insertion;
  private final Removal removal;

  Difference(SourceText source, Style style, boolean strict, TextEdits edits) {
    this.source = source;
    this.style = style;
    this.renderer = new Renderer(source, style, strict);
    this.edits = edits;
    this.insertion = new Insertion(source, style, renderer, edits);
    this.removal = new Removal(source, edits);
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
      elements(container, value, parent, depth);
    } else if (!same(node.data(), value)) {
      replace(node, value, parent, depth);
    }
  }

  /** Adds entries at the end of an object or array. */
  void add(Container container, JsonNode values, @Nullable Container parent, int depth) {
    if (values.isEmpty()) {
      return;
    }
    int count = container.entries.size();
    if (count > 0) {
      insertion.after(container, count - 1, values, depth + 1);
    } else {
      insertion.into(container, values, setting(container, container.isObject, parent, depth));
    }
  }

  /** Takes marked entries out of an object or array. */
  void remove(Container container, boolean[] gone) {
    removal.remove(container, gone, false);
  }

  private void members(Container container, JsonNode value, @Nullable Container parent, int depth) {
    List<Entry> entries = container.entries;
    Map<String, Entry> counting = new HashMap<>();
    for (Entry entry : entries) {
      counting.put(entry.key, entry);
    }
    ObjectNode added = missing(value, counting);
    boolean[] gone = new boolean[entries.size()];
    int lastKept = -1;
    int lost = 0;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      JsonNode wanted = value.get(entry.key);
      if (wanted == null) {
        gone[i] = true;
        lost++;
      } else {
        lastKept = i;
        if (counting.get(entry.key) == entry) {
          change(entry.value, wanted, container, depth + 1);
        }
      }
    }
    if (lost > 0 && lastKept < 0 && !added.isEmpty()) {
      replace(container, value, parent, depth);
      return;
    }
    if (lost > 0) {
      removal.remove(container, gone, !added.isEmpty());
    }
    if (lost > 0 && !added.isEmpty()) {
      insertion.after(container, lastKept, added, depth + 1);
    } else {
      add(container, added, parent, depth);
    }
  }

  private static ObjectNode missing(JsonNode value, Map<String, Entry> present) {
    ObjectNode missing = JsonTree.NODES.objectNode();
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      if (!present.containsKey(member.getKey())) {
        missing.set(member.getKey(), member.getValue());
      }
    }
    return missing;
  }

  /** Elements that are the same at the beginning and at the end stay; those between are paired. */
  private void elements(
      Container container, JsonNode value, @Nullable Container parent, int depth) {
    List<Entry> entries = container.entries;
    int shorter = Math.min(entries.size(), value.size());
    int from = 0;
    while (from < shorter && same(entries.get(from).value.data(), value.get(from))) {
      from++;
    }
    int end = entries.size();
    int valueEnd = value.size();
    while (end > from
        && valueEnd > from
        && same(entries.get(end - 1).value.data(), value.get(valueEnd - 1))) {
      end--;
      valueEnd--;
    }
    while (from < end && from < valueEnd) {
      change(entries.get(from).value, value.get(from), container, depth + 1);
      from++;
    }
    if (from < end) {
      boolean[] gone = new boolean[entries.size()];
      Arrays.fill(gone, from, end, true);
      removal.remove(container, gone, false);
    } else if (from < valueEnd) {
      ArrayNode added = JsonTree.NODES.arrayNode();
      for (int i = from; i < valueEnd; i++) {
        added.add(value.get(i));
      }
      if (end < entries.size()) {
        insertion.before(container, end, added, depth + 1);
      } else {
        add(container, added, parent, depth);
      }
    }
  }

  private void replace(SyntaxNode node, JsonNode value, @Nullable Container parent, int depth) {
    StringBuilder text = new StringBuilder();
    char first = source.text.charAt(node.start);
    if (value.isTextual() && (first == '"' || first == '\'')) {
      renderer.scalar(text, value, first);
    } else {
      renderer.value(text, value, setting(node, value.isObject(), parent, depth));
    }
    edits.replace(node.start, node.end, text.toString());
  }

  /** What a value in the place of this node is to look like. */
  private Setting setting(
      SyntaxNode node, boolean isObject, @Nullable Container parent, int depth) {
    Habits habits = parent == null ? style.habits : Habits.of(parent, source, style.habits);
    Container alike = null;
    if (node instanceof Container && ((Container) node).isObject == isObject) {
      alike = (Container) node;
      habits = Habits.of(alike, source, habits);
    }
    Layout layout =
        parent == null || source.hasLineBreak(parent.start, parent.end)
            ? Layout.AS_OTHERS
            : Layout.INLINE_IF_SHORT;
    return new Setting(habits, alike, source.indentation(node.start), layout, depth);
  }

  /** Whether two values mean the same; numbers are compared as numbers. */
  static boolean same(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return NumberLiteral.same(one, other);
    }
    if (!one.isContainerNode()) {
      return one.equals(other);
    }
    if (one.size() != other.size()
        || one.isObject() != other.isObject()
        || !other.isContainerNode()) {
      return false;
    }
    if (one.isObject()) {
      for (Map.Entry<String, JsonNode> member : one.properties()) {
        JsonNode counterpart = other.get(member.getKey());
        if (counterpart == null || !same(member.getValue(), counterpart)) {
          return false;
        }
      }
      return true;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!same(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }
}

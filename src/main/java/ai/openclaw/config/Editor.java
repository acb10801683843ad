package ai.openclaw.config;

import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Makes one change to the text of a document that holds a value. */
final class Editor {
  private final String text;
  private final SyntaxNode root;
  private final TextEdits edits = new TextEdits();
  private final Difference difference;

  Editor(String text, SyntaxNode root, boolean strict) {
    this.text = text;
    this.root = root;
    SourceText source = new SourceText(text);
    this.difference = new Difference(source, Style.of(source, root), strict, edits);
  }

  String set(ConfigPath path, JsonNode value) {
    SyntaxNode node = root;
    Container parent = null;
    for (int step = 0; step < path.size(); step++) {
      Container container = container(node, path, step);
      Entry next =
          path.isKey(step) ? container.last(path.key(step)) : element(container, path, step);
      if (next == null) {
        difference.add(container, wrapped(path, step, value), parent, step);
        return edits.apply(text);
      }
      parent = container;
      node = next.value;
    }
    difference.change(node, value, parent, path.size());
    return edits.apply(text);
  }

  /** What this step of the path needs: an object for a key, an array for a position. */
  private static Container container(SyntaxNode node, ConfigPath path, int step) {
    boolean isObject = path.isKey(step);
    if (node instanceof Container && ((Container) node).isObject == isObject) {
      return (Container) node;
    }
    throw PathMismatchException.kind(path.first(step), node, isObject ? "an object" : "an array");
  }

  private static Entry element(Container array, ConfigPath path, int step) {
    int position = path.position(step);
    if (position >= array.entries.size()) {
      throw PathMismatchException.position(path.first(step), position, array.entries.size());
    }
    return array.entries.get(position);
  }

  /** The value within new objects for the steps from this one on. */
  static JsonNode wrapped(ConfigPath path, int from, JsonNode value) {
    JsonNode wrapped = value;
    for (int step = path.size() - 1; step >= from; step--) {
      if (!path.isKey(step)) {
        throw PathMismatchException.position(path.first(step), path.position(step), 0);
      }
      wrapped = JsonTree.NODES.objectNode().set(path.key(step), wrapped);
    }
    return wrapped;
  }

  String append(ConfigPath path, JsonNode value) {
    SyntaxNode node = root;
    Container parent = null;
    for (int step = 0; step < path.size(); step++) {
      Container container = container(node, path, step);
      Entry next =
          path.isKey(step) ? container.last(path.key(step)) : element(container, path, step);
      if (next == null) {
        return set(path, JsonTree.NODES.arrayNode().add(value));
      }
      parent = container;
      node = next.value;
    }
    if (!(node instanceof Container) || ((Container) node).isObject) {
      throw PathMismatchException.kind(path, node, "an array");
    }
    difference.add((Container) node, JsonTree.NODES.arrayNode().add(value), parent, path.size());
    return edits.apply(text);
  }

  String remove(ConfigPath path) {
    SyntaxNode node = root;
    int last = path.size() - 1;
    for (int step = 0; step < last; step++) {
      Entry next = entry(node, path, step);
      if (next == null) {
        return text;
      }
      node = next.value;
    }
    if (entry(node, path, last) != null) {
      Container container = (Container) node;
      boolean[] gone = new boolean[container.entries.size()];
      for (int i = 0; i < gone.length; i++) {
        gone[i] =
            path.isKey(last)
                ? container.entries.get(i).key.equals(path.key(last))
                : i == path.position(last);
      }
      difference.remove(container, gone);
    }
    return edits.apply(text);
  }

  /** The entry that this step leads to, or null when there is none. */
  private static @Nullable Entry entry(SyntaxNode node, ConfigPath path, int step) {
    if (!(node instanceof Container) || ((Container) node).isObject != path.isKey(step)) {
      return null;
    }
    Container container = (Container) node;
    if (container.isObject) {
      return container.last(path.key(step));
    }
    int position = path.position(step);
    return position < container.entries.size() ? container.entries.get(position) : null;
  }
}

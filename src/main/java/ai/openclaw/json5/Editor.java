package ai.openclaw.json5;

import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one change to the text of a document that holds a value. */
final class Editor {
  private final String text;
  private final TextEdits edits = new TextEdits();
  private final ValueEditor difference;
  private final DocumentStyle style;

  /** Where the editor is, what that is in, and how many steps it took to get there. */
  private SyntaxNode node;

  private @Nullable Container parent;
  private int depth;

  Editor(String text, SyntaxNode root, DocumentStyle style, boolean strict) {
    this.text = text;
    this.node = root;
    this.style = style;
    this.difference = new ValueEditor(new TextLayout(text), style, strict, edits);
  }

  /** A text that holds no value, with its first one below the comments that are there. */
  static String first(String text, DocumentStyle style, boolean strict, JsonNode value) {
    TextLayout source = new TextLayout(text);
    StringBuilder result = new StringBuilder();
    int end = source.backOverSpace(text.length());
    if (end > 0) {
      result.append(text, 0, end).append(style.lineBreak);
    } else if (text.startsWith("\uFEFF")) {
      result.append('\uFEFF');
    }
    Renderer.Context setting =
        new Renderer.Context(style.quotes, null, "", Renderer.Context.Layout.AS_OTHERS, 0);
    new Renderer(source, style, strict).value(result, value, setting);
    return result.append(style.lineBreak).toString();
  }

  /** The text with the value at this path. */
  String set(DocumentPath path, JsonNode value) {
    if (follow(path)) {
      difference.change(node, value, parent, depth);
    } else {
      addMissing(path, value);
    }
    return edits.apply(text);
  }

  /** The text with the value at the end of the array at this path. */
  String append(DocumentPath path, JsonNode value) {
    JsonNode values = JsonTree.NODES.arrayNode().add(value);
    if (!follow(path)) {
      addMissing(path, values);
    } else if (node instanceof Container && !((Container) node).isObject) {
      difference.add((Container) node, values, parent, depth);
    } else {
      throw DocumentPath.MismatchException.kind(path, node, "an array");
    }
    return edits.apply(text);
  }

  /** The text without the entry at this path, which is not the root's. */
  String remove(DocumentPath path) {
    if (follow(path.parent()) && entry(path) != null) {
      Container container = (Container) node;
      boolean[] gone = new boolean[container.entries.size()];
      for (int i = 0; i < gone.length; i++) {
        gone[i] =
            container.isObject
                ? container.entries.get(i).key.equals(path.key(depth))
                : i == path.position(depth);
      }
      difference.remove(container, gone);
    }
    return edits.apply(text);
  }

  /** The text without the marked elements of the array at this path. */
  String remove(DocumentPath path, boolean[] gone) {
    if (follow(path)) {
      difference.remove((Container) node, gone);
    }
    return edits.apply(text);
  }

  /** The text with these elements in the places of the array at this path. */
  String reorder(DocumentPath path, int[] order) {
    if (follow(path)) {
      difference.reorder((Container) node, order);
    }
    return edits.apply(text);
  }

  /** The text with new elements before each of the array at this path, and behind the last. */
  String insert(DocumentPath path, List<ArrayNode> coming) {
    if (follow(path)) {
      difference.insert((Container) node, coming, parent, depth);
    }
    return edits.apply(text);
  }

  /** The text with another key in the place of the last one of this path. */
  String rename(DocumentPath path, String newKey) {
    if (follow(path.parent()) && entry(path) != null) {
      Container object = (Container) node;
      QuoteStyle quotes = QuoteStyle.of(object, new TextLayout(text), style.quotes);
      for (Container.Entry each : object.entries) {
        if (each.key.equals(path.key(depth))) {
          StringBuilder key = new StringBuilder();
          quotes.writeKeyLike(text.charAt(each.start), key, newKey);
          edits.replace(each.start, each.keyEnd, key.toString());
        }
      }
    }
    return edits.apply(text);
  }

  /** Goes along the path as far as it leads; whether that is its end. */
  private boolean follow(DocumentPath path) {
    while (depth < path.size()) {
      Container.Entry next = entry(path);
      if (next == null) {
        return false;
      }
      parent = (Container) node;
      node = next.value;
      depth++;
    }
    return true;
  }

  /** The entry that the next step leads to, or null. */
  private Container.@Nullable Entry entry(DocumentPath path) {
    boolean key = path.isKey(depth);
    if (!(node instanceof Container) || ((Container) node).isObject != key) {
      return null;
    }
    Container container = (Container) node;
    if (key) {
      return container.last(path.key(depth));
    }
    int position = path.position(depth);
    return position < container.entries.size() ? container.entries.get(position) : null;
  }

  /** Makes the rest of the path, from an object that lacks its next key. */
  private void addMissing(DocumentPath path, JsonNode value) {
    boolean key = path.isKey(depth);
    if (!(node instanceof Container) || ((Container) node).isObject != key) {
      String needed = key ? "an object" : "an array";
      throw DocumentPath.MismatchException.kind(path.first(depth), node, needed);
    }
    difference.add((Container) node, wrapped(path, depth, value), parent, depth);
  }

  /** The value within new objects for the steps of the path from this one on. */
  static JsonNode wrapped(DocumentPath path, int from, JsonNode value) {
    JsonNode wrapped = value;
    for (int step = path.size() - 1; step >= from; step--) {
      if (!path.isKey(step)) {
        throw DocumentPath.MismatchException.missing(path.first(step + 1));
      }
      wrapped = JsonTree.NODES.objectNode().set(path.key(step), wrapped);
    }
    return wrapped;
  }
}

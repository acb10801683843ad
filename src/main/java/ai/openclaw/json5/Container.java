package ai.openclaw.json5;

import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object or an array in the text. */
final class Container extends SyntaxNode {
  final boolean isObject;

  /**
   * All entries in the order of the text, those that a later one with the same key hides included.
   */
  final List<Entry> entries;

  Container(int start, int end, boolean isObject, List<Entry> entries) {
    super(start, end);
    this.isObject = isObject;
    this.entries = entries;
  }

  /** The entry that counts for this key: the last one, or null. */
  @Nullable Entry last(String key) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (key.equals(entries.get(i).key)) {
        return entries.get(i);
      }
    }
    return null;
  }

  /** Whether there is nothing but scalars in it. */
  boolean isFlat() {
    for (Entry entry : entries) {
      if (entry.value instanceof Container) {
        return false;
      }
    }
    return true;
  }

  @Override
  JsonNode data() {
    if (isObject) {
      ObjectNode object = JsonTree.NODES.objectNode();
      for (Entry entry : entries) {
        object.set(entry.key, entry.value.data());
      }
      return object;
    }
    ArrayNode array = JsonTree.NODES.arrayNode(entries.size());
    for (Entry entry : entries) {
      array.add(entry.value.data());
    }
    return array;
  }

  /** A member of an object or an element of an array, with the comma behind it. */
  static final class Entry {
    /** Where it begins: at the key, or at the value of an element. */
    final int start;

    /** The key as it reads, escapes resolved; empty for an element. */
    final String key;

    /** The index behind the key as it is written; {@link #start} for an element. */
    final int keyEnd;

    final SyntaxNode value;

    /** The index of the comma behind it, or -1 for a last entry without one. */
    final int comma;

    Entry(int start, String key, int keyEnd, SyntaxNode value, int comma) {
      this.start = start;
      this.key = key;
      this.keyEnd = keyEnd;
      this.value = value;
      this.comma = comma;
    }

    boolean hasComma() {
      return comma != -1;
    }

    /** The index behind the comma, or behind the value where there is none. */
    int end() {
      return hasComma() ? comma + 1 : value.end;
    }
  }
}

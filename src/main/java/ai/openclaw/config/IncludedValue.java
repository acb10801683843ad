package ai.openclaw.config;

import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.DocumentPath;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value together with the included file that it comes from; null stands for the main file. */
final class IncludedValue {
  private final @Nullable Path file;
  private final @Nullable JsonNode scalar;
  private final @Nullable Map<String, IncludedValue> members;
  private final @Nullable List<IncludedValue> elements;

  private IncludedValue(
      @Nullable Path file,
      @Nullable JsonNode scalar,
      @Nullable Map<String, IncludedValue> members,
      @Nullable List<IncludedValue> elements) {
    this.file = file;
    this.scalar = scalar;
    this.members = members;
    this.elements = elements;
  }

  static IncludedValue scalar(@Nullable Path file, JsonNode value) {
    return new IncludedValue(file, value, null, null);
  }

  static IncludedValue object(@Nullable Path file, Map<String, IncludedValue> members) {
    return new IncludedValue(file, null, members, null);
  }

  static IncludedValue array(@Nullable Path file, List<IncludedValue> elements) {
    return new IncludedValue(file, null, null, elements);
  }

  boolean isObject() {
    return members != null;
  }

  /** Objects are merged by key, arrays joined; of anything else the upper value counts. */
  static IncludedValue merge(IncludedValue lower, IncludedValue upper) {
    if (lower.members != null && upper.members != null) {
      Map<String, IncludedValue> merged = new LinkedHashMap<>(lower.members);
      for (Map.Entry<String, IncludedValue> member : upper.members.entrySet()) {
        IncludedValue below = merged.get(member.getKey());
        IncludedValue value = member.getValue();
        merged.put(member.getKey(), below == null ? value : merge(below, value));
      }
      return object(lower.file, merged);
    }
    if (lower.elements != null && upper.elements != null) {
      List<IncludedValue> joined = new ArrayList<>(lower.elements);
      joined.addAll(upper.elements);
      return array(lower.file, joined);
    }
    return upper;
  }

  JsonNode data() {
    if (members != null) {
      ObjectNode object = JsonTree.NODES.objectNode();
      for (Map.Entry<String, IncludedValue> member : members.entrySet()) {
        object.set(member.getKey(), member.getValue().data());
      }
      return object;
    }
    if (elements != null) {
      ArrayNode array = JsonTree.NODES.arrayNode();
      for (IncludedValue element : elements) {
        array.add(element.data());
      }
      return array;
    }
    return scalar == null ? JsonTree.NODES.nullNode() : scalar;
  }

  /**
   * The included file that stands in the way of a change at this path: it supplies the value there
   * or a part of it, or the value that the path would have to lead through. In an array that it
   * begins, positions are not those of the main file either.
   */
  @Nullable Path fileAt(DocumentPath path) {
    IncludedValue here = this;
    for (int step = 0; step < path.size(); step++) {
      if (here.elements != null && here.file != null) {
        return here.file;
      }
      IncludedValue next = here.child(path, step);
      if (next == null) {
        return here.isObject() ? null : here.anyFile();
      }
      here = next;
    }
    return here.anyFile();
  }

  private @Nullable IncludedValue child(DocumentPath path, int step) {
    if (path.isKey(step)) {
      return members == null ? null : members.get(path.key(step));
    }
    int position = path.position(step);
    return elements == null || position >= elements.size() ? null : elements.get(position);
  }

  private @Nullable Path anyFile() {
    if (file != null) {
      return file;
    }
    for (IncludedValue child : children()) {
      Path found = child.anyFile();
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private Iterable<IncludedValue> children() {
    if (members != null) {
      return members.values();
    }
    return elements == null ? List.of() : elements;
  }
}

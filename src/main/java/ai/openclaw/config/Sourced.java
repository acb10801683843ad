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
final class Sourced {
  private final @Nullable Path file;
  private final @Nullable JsonNode scalar;
  private final @Nullable Map<String, Sourced> members;
  private final @Nullable List<Sourced> elements;

  private Sourced(
      @Nullable Path file,
      @Nullable JsonNode scalar,
      @Nullable Map<String, Sourced> members,
      @Nullable List<Sourced> elements) {
    this.file = file;
    this.scalar = scalar;
    this.members = members;
    this.elements = elements;
  }

  static Sourced scalar(@Nullable Path file, JsonNode value) {
    return new Sourced(file, value, null, null);
  }

  static Sourced object(@Nullable Path file, Map<String, Sourced> members) {
    return new Sourced(file, null, members, null);
  }

  static Sourced array(@Nullable Path file, List<Sourced> elements) {
    return new Sourced(file, null, null, elements);
  }

  boolean isObject() {
    return members != null;
  }

  /** Objects are merged by key, arrays joined; of anything else the upper value counts. */
  static Sourced merge(Sourced lower, Sourced upper) {
    if (lower.members != null && upper.members != null) {
      Map<String, Sourced> merged = new LinkedHashMap<>(lower.members);
      for (Map.Entry<String, Sourced> member : upper.members.entrySet()) {
        Sourced below = merged.get(member.getKey());
        Sourced value = member.getValue();
        merged.put(member.getKey(), below == null ? value : merge(below, value));
      }
      return object(lower.file, merged);
    }
    if (lower.elements != null && upper.elements != null) {
      List<Sourced> joined = new ArrayList<>(lower.elements);
      joined.addAll(upper.elements);
      return array(lower.file, joined);
    }
    return upper;
  }

  JsonNode data() {
    if (members != null) {
      ObjectNode object = JsonTree.NODES.objectNode();
      for (Map.Entry<String, Sourced> member : members.entrySet()) {
        object.set(member.getKey(), member.getValue().data());
      }
      return object;
    }
    if (elements != null) {
      ArrayNode array = JsonTree.NODES.arrayNode();
      for (Sourced element : elements) {
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
    Sourced here = this;
    for (int step = 0; step < path.size(); step++) {
      if (here.elements != null && here.file != null) {
        return here.file;
      }
      Sourced next = here.child(path, step);
      if (next == null) {
        return here.isObject() ? null : here.anyFile();
      }
      here = next;
    }
    return here.anyFile();
  }

  private @Nullable Sourced child(DocumentPath path, int step) {
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
    for (Sourced child : children()) {
      Path found = child.anyFile();
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private Iterable<Sourced> children() {
    if (members != null) {
      return members.values();
    }
    return elements == null ? List.of() : elements;
  }
}

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

/** A value together with the place that it comes from, which may be in an included file. */
final class IncludedValue {
  private final Place place;
  private final @Nullable JsonNode scalar;
  private final @Nullable Map<String, IncludedValue> members;
  private final @Nullable List<IncludedValue> elements;

  /** A place in a file. */
  record Place(Path file, DocumentPath path) {
    Place child(String key) {
      return new Place(file, path.child(key));
    }

    Place child(int position) {
      return new Place(file, path.child(position));
    }
  }

  private IncludedValue(
      Place place,
      @Nullable JsonNode scalar,
      @Nullable Map<String, IncludedValue> members,
      @Nullable List<IncludedValue> elements) {
    this.place = place;
    this.scalar = scalar;
    this.members = members;
    this.elements = elements;
  }

  static IncludedValue scalar(Place place, JsonNode value) {
    return new IncludedValue(place, value, null, null);
  }

  static IncludedValue object(Place place, Map<String, IncludedValue> members) {
    return new IncludedValue(place, null, members, null);
  }

  static IncludedValue array(Place place, List<IncludedValue> elements) {
    return new IncludedValue(place, null, null, elements);
  }

  boolean isObject() {
    return members != null;
  }

  /** The same, but that what is new in it is written there. */
  IncludedValue at(Place other) {
    return new IncludedValue(other, scalar, members, elements);
  }

  /**
   * Objects are merged by key, arrays joined; of anything else the upper value counts. What is new
   * is written to the upper place, because nothing lies over that.
   */
  static IncludedValue merge(IncludedValue lower, IncludedValue upper) {
    if (lower.members != null && upper.members != null) {
      Map<String, IncludedValue> merged = new LinkedHashMap<>(lower.members);
      for (Map.Entry<String, IncludedValue> member : upper.members.entrySet()) {
        IncludedValue below = merged.get(member.getKey());
        IncludedValue value = member.getValue();
        merged.put(member.getKey(), below == null ? value : merge(below, value));
      }
      return object(upper.place, merged);
    }
    if (lower.elements != null && upper.elements != null) {
      List<IncludedValue> joined = new ArrayList<>(lower.elements);
      joined.addAll(upper.elements);
      return array(upper.place, joined);
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

  /** Where the value at this path stands, or would be put. */
  Place placeOf(DocumentPath path) {
    IncludedValue here = this;
    for (int step = 0; step < path.size(); step++) {
      IncludedValue next = here.child(path, step);
      if (next == null) {
        return below(here.place, path, step);
      }
      here = next;
    }
    return here.place;
  }

  /** The same for a value that goes or gets another key, so never a whole file. */
  Place memberOf(DocumentPath path) {
    Place place = placeOf(path);
    return place.path().size() > 0 ? place : below(placeOf(path.parent()), path, path.size() - 1);
  }

  /** Whether parts of the value at this path stand in a file of their own. */
  boolean isSplitAt(DocumentPath path) {
    IncludedValue here = this;
    for (int step = 0; step < path.size(); step++) {
      IncludedValue next = here.child(path, step);
      if (next == null) {
        return false;
      }
      here = next;
    }
    return here.hasOther(here.place.file());
  }

  private boolean hasOther(Path file) {
    if (!place.file().equals(file)) {
      return true;
    }
    for (IncludedValue child : children()) {
      if (child.hasOther(file)) {
        return true;
      }
    }
    return false;
  }

  private Iterable<IncludedValue> children() {
    if (members != null) {
      return members.values();
    }
    return elements == null ? List.of() : elements;
  }

  private static Place below(Place place, DocumentPath path, int from) {
    Place here = place;
    for (int step = from; step < path.size(); step++) {
      here = path.isKey(step) ? here.child(path.key(step)) : here.child(path.position(step));
    }
    return here;
  }

  private @Nullable IncludedValue child(DocumentPath path, int step) {
    if (path.isKey(step)) {
      return members == null ? null : members.get(path.key(step));
    }
    int position = path.position(step);
    return elements == null || position >= elements.size() ? null : elements.get(position);
  }
}

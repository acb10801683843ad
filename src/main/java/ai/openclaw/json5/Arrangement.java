package ai.openclaw.json5;

import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the elements of an array that turns into another one: which stay and in what
 * order, which go, and which come where. An element that both have stays, in its own place if that
 * is where it is wanted. An object that differs stays, too, when its first member is the same, by
 * custom its id or name; and so does an array.
 */
final class Arrangement {
  private static final Value ANY_ARRAY = new Value(JsonTree.NODES.arrayNode());

  private final JsonNode wanted;

  /** For each wanted element the position of the one that becomes it, or -1. */
  private final int[] sources;

  private final boolean[] stays;

  Arrangement(JsonNode array, JsonNode wanted) {
    this.wanted = wanted;
    this.sources = new int[wanted.size()];
    this.stays = new boolean[array.size()];
    Arrays.fill(sources, -1);
    match(values(array), values(wanted));
    match(names(array), names(wanted));
  }

  /** The position of the element that becomes this wanted one, or -1 where a new one comes. */
  int source(int position) {
    return sources[position];
  }

  /** Whether all elements stay where they are, and no others come. */
  boolean changesNothing() {
    for (int i = 0; i < sources.length; i++) {
      if (sources[i] != i) {
        return false;
      }
    }
    return sources.length == stays.length;
  }

  /** For each place the element that is to stand there; those that go stay where they are. */
  int[] order() {
    int[] order = new int[stays.length];
    int next = 0;
    for (int place = 0; place < order.length; place++) {
      if (!stays[place]) {
        order[place] = place;
        continue;
      }
      while (sources[next] < 0) {
        next++;
      }
      order[place] = sources[next];
      next++;
    }
    return order;
  }

  /**
   * For each place what comes before it, and last what comes at the end. Where others go, each
   * comes before one of those, or before the last.
   */
  List<ArrayNode> coming() {
    List<ArrayNode> coming = new ArrayList<>();
    for (int i = 0; i <= stays.length; i++) {
      coming.add(JsonTree.NODES.arrayNode());
    }
    int place = 0;
    for (int i = 0; i < sources.length; i++) {
      if (sources[i] < 0) {
        coming.get(place).add(wanted.get(i));
        place += goes(place) && goes(place + 1) ? 1 : 0;
      } else {
        while (goes(place)) {
          place++;
        }
        place++;
      }
    }
    return coming;
  }

  private boolean goes(int place) {
    return place < stays.length && !stays[place];
  }

  /** Which elements go, once those that come are there. */
  boolean[] gone(List<ArrayNode> coming) {
    int count = stays.length;
    for (ArrayNode each : coming) {
      count += each.size();
    }
    boolean[] gone = new boolean[count];
    int at = 0;
    for (int place = 0; place < stays.length; place++) {
      at += coming.get(place).size();
      gone[at] = !stays[place];
      at++;
    }
    return gone;
  }

  /** Pairs what is equal: at the start, at the end, in its own place, then wherever it is. */
  private void match(List<@Nullable Value> elements, List<@Nullable Value> others) {
    int most = Math.min(elements.size(), others.size());
    int start = 0;
    while (start < most && pair(elements, start, others, start)) {
      start++;
    }
    int end = 1;
    while (end <= most && pair(elements, elements.size() - end, others, others.size() - end)) {
      end++;
    }
    for (int i = start; i < most; i++) {
      pair(elements, i, others, i);
    }
    Map<Value, Deque<Integer>> free = free(elements);
    for (int i = 0; i < sources.length; i++) {
      Deque<Integer> same = sources[i] < 0 ? free.get(others.get(i)) : null;
      if (same != null && !same.isEmpty()) {
        pair(elements, same.remove(), others, i);
      }
    }
  }

  private boolean pair(
      List<@Nullable Value> elements, int element, List<@Nullable Value> others, int position) {
    Value value = elements.get(element);
    boolean free = !stays[element] && sources[position] < 0;
    if (!free || value == null || !value.equals(others.get(position))) {
      return false;
    }
    sources[position] = element;
    stays[element] = true;
    return true;
  }

  private Map<Value, Deque<Integer>> free(List<@Nullable Value> elements) {
    Map<Value, Deque<Integer>> free = new HashMap<>();
    for (int i = 0; i < elements.size(); i++) {
      Value value = elements.get(i);
      if (value != null && !stays[i]) {
        Deque<Integer> same = free.get(value);
        if (same == null) {
          same = new ArrayDeque<>();
          free.put(value, same);
        }
        same.add(i);
      }
    }
    return free;
  }

  private static List<@Nullable Value> values(JsonNode array) {
    List<@Nullable Value> values = new ArrayList<>();
    for (JsonNode element : array) {
      values.add(new Value(element));
    }
    return values;
  }

  private static List<@Nullable Value> names(JsonNode array) {
    List<@Nullable Value> names = new ArrayList<>();
    for (JsonNode element : array) {
      names.add(element.isArray() ? ANY_ARRAY : name(element));
    }
    return names;
  }

  private static @Nullable Value name(JsonNode element) {
    Iterator<Map.Entry<String, JsonNode>> members = element.properties().iterator();
    if (!members.hasNext()) {
      return null;
    }
    Map.Entry<String, JsonNode> first = members.next();
    return new Value(JsonTree.NODES.objectNode().set(first.getKey(), first.getValue()));
  }

  /** A value as the key of a map. */
  private static final class Value {
    private final JsonNode node;
    private final int hash;

    Value(JsonNode node) {
      this.node = node;
      this.hash = Equality.hash(node);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Value && Equality.same(node, ((Value) other).node);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}

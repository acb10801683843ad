package ai.openclaw.onboard;

import ai.openclaw.config.ConfigDraft;
import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.DocumentPath;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ModelPlaces;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives every model ref of some providers another provider. A ref is a text or a key {@code
 * <id>/<model>} where models stand; what has that form elsewhere is a path or prose and stays.
 */
final class RefRename {
  private final ConfigDraft draft;
  private final List<String> from;
  private final String to;

  /** The arrays that have a ref of that provider in the place of another text. */
  private final Set<DocumentPath> lists = new LinkedHashSet<>();

  RefRename(ConfigDraft draft, List<String> from, String to) {
    this.draft = draft;
    this.from = from;
    this.to = to;
  }

  void everywhere() {
    if (!from.isEmpty()) {
      keys();
      pairs();
      texts();
      for (DocumentPath list : lists) {
        distinct(list);
      }
    }
  }

  private void keys() {
    for (DocumentPath path : ModelPlaces.of(draft.data()).keys()) {
      String key = path.key(path.size() - 1);
      String renamed = renamed(key);
      if (renamed != null) {
        rename(path.parent(), key, renamed);
      }
    }
  }

  private void pairs() {
    for (DocumentPath pair : ModelPlaces.of(draft.data()).pairs()) {
      DocumentPath provider = pair.child("provider");
      if (isMoved(Objects.requireNonNullElse(draft.text(provider), ""))) {
        draft.set(provider, to);
      }
    }
  }

  private void texts() {
    for (ModelPlaces.Text place : ModelPlaces.of(draft.data()).texts()) {
      String renamed = renamed(draft.resolved(place.text()));
      if (renamed != null) {
        set(place.path(), renamed);
      }
    }
  }

  private void set(DocumentPath path, String ref) {
    draft.set(path, ref);
    if (!path.isKey(path.size() - 1)) {
      lists.add(path.parent());
    }
  }

  /** A key that is taken keeps what it has, and gets what it lacks. */
  private void rename(DocumentPath path, String key, String renamed) {
    JsonNode existing = draft.get(path.child(renamed));
    if (existing == null) {
      draft.rename(path.child(key), renamed);
      return;
    }
    JsonNode value = draft.get(path.child(key));
    if (value != null && existing.isObject()) {
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        draft.setIfAbsent(path.child(renamed).child(member.getKey()), member.getValue());
      }
    }
    draft.remove(path.child(key));
    if (value != null) {
      writeOut(value.path("alias").asText(""), renamed);
    }
  }

  /** A model has one alias; what is written as one that got lost is written as the ref. */
  private void writeOut(String alias, String ref) {
    AgentModels agents = AgentModels.of(draft.data());
    if (!alias.isBlank() && !agents.isAlias(alias)) {
      for (DocumentPath place : agents.writtenAs(alias.trim())) {
        set(place, ref);
      }
    }
  }

  /** Refs that have become the same stand there once. */
  private void distinct(DocumentPath path) {
    ArrayNode distinct = JsonTree.NODES.arrayNode();
    Set<String> seen = new HashSet<>();
    JsonNode list = draft.get(path);
    for (int i = 0; list != null && i < list.size(); i++) {
      JsonNode element = list.get(i);
      if (!element.isTextual() || seen.add(element.textValue())) {
        distinct.add(element);
      }
    }
    draft.set(path, distinct);
  }

  private @Nullable String renamed(String text) {
    int slash = text.indexOf('/');
    boolean ref = slash > 0 && slash + 1 < text.length() && isMoved(text.substring(0, slash));
    return ref ? to + text.substring(slash) : null;
  }

  private boolean isMoved(String id) {
    for (String moved : from) {
      if (moved.trim().equalsIgnoreCase(id.trim())) {
        return true;
      }
    }
    return false;
  }
}

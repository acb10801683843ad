package ai.openclaw.onboard;

import ai.openclaw.config.ConfigDraft;
import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.DocumentPath;
import ai.openclaw.model.AgentModels;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives every model ref of some providers another provider. OpenClaw adds places for refs with each
 * release, so they are found by a rule: a ref is a text or a key {@code <id>/<model>} at or below a
 * key with {@code model} in its name ({@code model}, {@code models}, {@code imageModel}, {@code
 * modelByChannel} …). Other texts of that form are paths or prose and stay, and so do the models
 * under {@code models.providers}, which have ids and no refs. A ref in two parts, {@code {provider,
 * model}}, counts anywhere else.
 */
final class RefRename {
  private static final DocumentPath SECTIONS = DocumentPath.of("models", "providers");

  private final ConfigDraft draft;
  private final List<String> from;
  private final String to;

  RefRename(ConfigDraft draft, List<String> from, String to) {
    this.draft = draft;
    this.from = from;
    this.to = to;
  }

  void everywhere() {
    if (!from.isEmpty()) {
      visit(DocumentPath.of(), false);
    }
  }

  private void visit(DocumentPath path, boolean inModel) {
    JsonNode node = draft.get(path);
    if (node == null || path.equals(SECTIONS)) {
      return;
    }
    if (node.isObject()) {
      object(path, node, inModel);
    } else if (node.isArray()) {
      array(path, node, inModel);
    } else if (inModel && node.isTextual()) {
      String renamed = renamed(draft.resolved(node.textValue()));
      if (renamed != null) {
        draft.set(path, renamed);
      }
    }
  }

  private void object(DocumentPath path, JsonNode object, boolean inModel) {
    if (object.path("model").isTextual() && isMoved(object.path("provider").asText(""))) {
      draft.set(path.child("provider"), to);
    }
    for (String key : keys(object)) {
      String renamed = inModel ? renamed(key) : null;
      if (renamed != null) {
        rename(path, key, renamed);
      }
      String now = renamed == null ? key : renamed;
      visit(path.child(now), inModel || now.toLowerCase(Locale.ROOT).contains("model"));
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
        draft.set(place, ref);
      }
    }
  }

  /** Refs that have become the same stand there once: each in its place, then no other again. */
  private void array(DocumentPath path, JsonNode array, boolean inModel) {
    ArrayNode changed = JsonTree.NODES.arrayNode();
    ArrayNode distinct = JsonTree.NODES.arrayNode();
    boolean any = false;
    for (int i = 0; i < array.size(); i++) {
      JsonNode element = array.path(i);
      String renamed =
          inModel && element.isTextual() ? renamed(draft.resolved(element.textValue())) : null;
      any |= renamed != null;
      JsonNode next = renamed == null ? element : JsonTree.NODES.textNode(renamed);
      changed.add(next);
      if (!next.isTextual() || !contains(distinct, next)) {
        distinct.add(next);
      }
    }
    if (any) {
      draft.set(path, changed);
      draft.set(path, distinct);
    }
    int size = any ? distinct.size() : array.size();
    for (int i = 0; i < size; i++) {
      visit(path.child(i), inModel);
    }
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

  private static boolean contains(JsonNode array, JsonNode wanted) {
    for (JsonNode element : array) {
      if (element.equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      keys.add(member.getKey());
    }
    return keys;
  }
}

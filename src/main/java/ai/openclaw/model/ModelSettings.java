package ai.openclaw.model;

import ai.openclaw.config.ConfigDraft;
import ai.openclaw.config.ConfigPath;
import ai.openclaw.json.JsonTree;
import ai.openclaw.provider.ModelDefinition;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Edits of what a config says about models, in the form that OpenClaw gives it. */
public final class ModelSettings {
  private static final ConfigPath DEFAULTS = ConfigPath.of("agents", "defaults");
  private static final ConfigPath MODEL = DEFAULTS.child("model");
  private static final ConfigPath ALLOWED = DEFAULTS.child("models");

  private final ConfigDraft draft;

  /** The settings in this draft. */
  public ModelSettings(ConfigDraft draft) {
    this.draft = draft;
  }

  /** Whether every model is allowed: {@code agents.defaults.models} has no entry. */
  public boolean allowsEveryModel() {
    JsonNode existing = draft.get(ALLOWED);
    return existing == null || existing.isEmpty();
  }

  /** Gives the model an entry of the allowlist, and the alias unless it has one. */
  public void allow(String ref, @Nullable String alias) {
    ConfigPath entry = ALLOWED.child(ref);
    ObjectNode added = JsonTree.NODES.objectNode();
    draft.setIfAbsent(entry, alias == null ? added : added.put("alias", alias));
    if (alias != null) {
      draft.setIfAbsent(entry.child("alias"), JsonTree.NODES.textNode(alias));
    }
  }

  /** Makes it the default model; its fallbacks stay. */
  public void setDefault(String ref) {
    JsonNode existing = draft.get(MODEL);
    if (existing == null || existing.isObject()) {
      draft.set(MODEL.child("primary"), ref);
    } else {
      draft.set(MODEL, JsonTree.NODES.objectNode().put("primary", ref));
    }
  }

  /** Appends the model unless the user has an entry of that id: the user knows better. */
  public void define(String provider, ModelDefinition model) {
    ConfigPath models = ConfigPath.of("models", "providers", provider, "models");
    JsonNode existing = draft.get(models);
    if (existing != null) {
      for (JsonNode entry : existing) {
        if (model.id().equals(entry.path("id").textValue())) {
          return;
        }
      }
    }
    draft.append(models, ModelJson.of(model));
  }
}

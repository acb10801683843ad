package ai.openclaw.model;

import ai.openclaw.auth.StateFiles;
import ai.openclaw.config.ConfigDraft;
import ai.openclaw.config.OpenClawConfig;
import ai.openclaw.config.OpenClawVersion;
import ai.openclaw.failure.Commands;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.DocumentPath;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Edits of what a config says about models, in the form that OpenClaw gives it. */
public final class ModelSettings {
  private static final DocumentPath DEFAULTS = DocumentPath.of("agents", "defaults");
  private static final DocumentPath ALLOWED = DEFAULTS.child("models");

  private static final DocumentPath POLICY = DEFAULTS.child("modelPolicy").child("allow");

  private static final DocumentPath SEPARATED =
      DocumentPath.of("meta", "migrations", "modelPolicyAllowlist");

  private final ConfigDraft draft;
  private final StateFiles files;
  private final List<String> defined;

  /** The settings in this draft of changes to the config of those files. */
  public ModelSettings(ConfigDraft draft, StateFiles files) {
    this.draft = draft;
    this.files = files;
    this.defined = defined(new OpenClawConfig(draft.data()));
  }

  /** The commands that are about the config's files. */
  public Commands commands() {
    return files.commands();
  }

  private static List<String> defined(OpenClawConfig config) {
    List<String> refs = new ArrayList<>();
    for (Map.Entry<String, JsonNode> section : config.sections().entrySet()) {
      for (JsonNode model : section.getValue().path("models")) {
        ModelRef ref = ModelRef.parse(section.getKey() + "/" + model.path("id").asText());
        if (ref != null) {
          refs.add(ref.text());
        }
      }
    }
    return refs;
  }

  /** Whether every model is allowed. */
  public boolean allowsEveryModel() {
    return agents().allowlist().isEmpty();
  }

  /**
   * Allows the model and leaves allowed what works so far: where every model was, a first entry
   * shuts out all others.
   *
   * @param alias what it is called unless it has a name; or null
   */
  public void allow(ModelRef ref, @Nullable String alias) {
    if (allowsEveryModel() && !agents().hasPolicy() && !separated()) {
      for (String each : working()) {
        enter(each, each.equals(ref.text()) ? alias : null);
      }
    }
    enter(keyOf(ref), alias);
    JsonNode policy = draft.get(POLICY);
    if (policy != null && !policy.isEmpty() && !agents().allows(ref)) {
      draft.append(POLICY, JsonTree.NODES.textNode(ref.text()));
    }
  }

  /**
   * Says to a release that knows it that the map of models shuts nobody out; it would make a policy
   * of the map's first entries otherwise. A release from before rejects the word.
   */
  private boolean separated() {
    if (!isAtLeast(OpenClawVersion.FIRST_WITH_MODEL_POLICY)) {
      return false;
    }
    draft.set(SEPARATED, JsonTree.NODES.booleanNode(true));
    return true;
  }

  /** What agents use, and what the user has described. */
  private Set<String> working() {
    Set<String> refs = new LinkedHashSet<>();
    for (ConfiguredRef used : agents().refs()) {
      refs.add(used.ref().text());
    }
    for (ModelRef owned : agents().owned()) {
      refs.add(owned.text());
    }
    refs.addAll(defined);
    // A key of an object cannot be a reference to a variable.
    Set<String> names = new LinkedHashSet<>();
    for (String ref : refs) {
      if (!ref.contains("${")) {
        names.add(ref);
      }
    }
    return names;
  }

  private void enter(String key, @Nullable String alias) {
    DocumentPath entry = ALLOWED.child(key);
    ObjectNode added = JsonTree.NODES.objectNode();
    draft.setIfAbsent(entry, alias == null ? added : added.put("alias", alias));
    if (alias != null) {
      draft.setIfAbsent(entry.child("alias"), JsonTree.NODES.textNode(alias));
    }
  }

  /** The models that the agents use with all edits so far. */
  public AgentModels agents() {
    JsonNode config = draft.get(DocumentPath.of());
    return AgentModels.of(config == null ? MissingNode.getInstance() : config, draft.variables());
  }

  /** Replaces the list of fallbacks there; the model stays. */
  public void setFallbacks(ModelSlot slot, List<String> refs) {
    ArrayNode fallbacks = JsonTree.NODES.arrayNode();
    for (String ref : refs) {
      fallbacks.add(ref);
    }
    DocumentPath path = path(slot);
    JsonNode existing = draft.get(path);
    if (existing != null && existing.isTextual()) {
      ObjectNode model = JsonTree.NODES.objectNode().set("primary", existing);
      draft.set(path, model.set("fallbacks", fallbacks));
    } else {
      draft.set(path.child("fallbacks"), fallbacks);
    }
  }

  /** Calls an allowed model by that name; it loses the one that it had. */
  public void setAlias(ModelRef ref, String alias) {
    draft.set(ALLOWED.child(keyOf(ref)).child("alias"), alias);
  }

  /** The name that {@link #setAlias} would take from the model, as it is written; or null. */
  public @Nullable String aliasOf(ModelRef ref) {
    return draft.text(ALLOWED.child(keyOf(ref)).child("alias"));
  }

  /** Takes an alias, in any case, from all that have it; they stay allowed. */
  public void removeAlias(String alias) {
    for (Map.Entry<String, String> each : agents().aliases().entrySet()) {
      if (each.getKey().equalsIgnoreCase(alias.trim())) {
        draft.remove(ALLOWED.child(each.getValue()).child("alias"));
      }
    }
  }

  /** The model's key in the allowlist as it is written, or as it would be. */
  private String keyOf(ModelRef ref) {
    for (String key : agents().entries()) {
      if (ref.equals(ModelRef.parse(key))) {
        return key;
      }
    }
    return ref.text();
  }

  /**
   * Describes the model under {@code models.providers}; a provider that has no section there gets
   * one, for OpenClaw ignores models without an address.
   */
  public void define(ModelFinder.Named named) {
    ProviderState provider = named.provider();
    ModelDefinition model = named.definition();
    if (model == null) {
      return;
    }
    Provider description = provider.description();
    if (description != null && provider.baseUrl() != null) {
      DocumentPath section = new OpenClawConfig(draft.data()).sectionPath(provider.id());
      if (draft.get(section) == null) {
        draft.setIfAbsent(DocumentPath.of("models", "mode"), JsonTree.NODES.textNode("merge"));
        draft.set(section.child("baseUrl"), provider.baseUrl());
        draft.set(section.child("api"), description.api().id());
      }
    }
    define(provider.id(), model, named.offered());
  }

  /** Makes it the model there; the fallbacks stay. */
  public void set(ModelSlot slot, String ref) {
    DocumentPath model = path(slot);
    JsonNode existing = draft.get(model);
    if (existing == null || existing.isObject()) {
      draft.set(model.child("primary"), ref);
    } else {
      boolean same = ref.equals(draft.text(model));
      JsonNode primary = same ? existing : JsonTree.NODES.textNode(ref);
      draft.set(model, JsonTree.NODES.objectNode().set("primary", primary));
    }
  }

  private DocumentPath path(ModelSlot slot) {
    String agent = slot.agent();
    if (agent == null) {
      return DEFAULTS.child(slot.key());
    }
    DocumentPath its = new OpenClawConfig(draft.data()).agentPath(agent);
    if (its == null) {
      throw new Failure(
          ExitCode.USAGE,
          "the config has no agent " + agent,
          "without --agent it is for every agent that has none of its own");
    }
    return its.child(slot.key());
  }

  /** Appends the model unless the user has an entry of that id: the user knows better. */
  public void define(String provider, ModelDefinition model, @Nullable OfferedModel offered) {
    DocumentPath models = new OpenClawConfig(draft.data()).sectionPath(provider).child("models");
    JsonNode existing = draft.get(models);
    if (existing != null) {
      for (JsonNode entry : existing) {
        if (model.id().equals(draft.resolved(entry.path("id").asText()))) {
          return;
        }
      }
    }
    ObjectNode entry = json(model);
    if (offered != null && lacksTools(offered, model.id())) {
      entry.putObject("compat").put("supportsTools", false);
    }
    draft.append(models, entry);
  }

  /**
   * Whether OpenClaw is to send the model no tools by the route of that id. Releases from before
   * the one that has a word for it refuse the config.
   */
  private boolean lacksTools(OfferedModel offered, String id) {
    return Boolean.FALSE.equals(offered.routing().facts(offered.suffixOf(id)).tools())
        && isAtLeast(OpenClawVersion.FIRST_WITH_COMPAT);
  }

  /** Whether OpenClaw is certainly that release or a later one. */
  private boolean isAtLeast(OpenClawVersion first) {
    OpenClawVersion release = files.route().version();
    return release != null && release.isAtLeast(first);
  }

  /**
   * The definition in the form of OpenClaw's config. Releases from before the one that has a word
   * for what else a model takes in refuse the config.
   */
  private ObjectNode json(ModelDefinition model) {
    ObjectNode json = JsonTree.NODES.objectNode();
    json.put("id", model.id());
    json.put("name", model.name());
    json.put("reasoning", model.reasoning());
    ArrayNode input = json.putArray("input");
    for (Modality modality : model.input()) {
      boolean known = modality == Modality.TEXT || modality == Modality.IMAGE;
      if (known || isAtLeast(OpenClawVersion.FIRST_WITH_AUDIO)) {
        input.add(modality.id());
      }
    }
    json.putObject("cost")
        .put("input", model.cost().input())
        .put("output", model.cost().output())
        .put("cacheRead", model.cost().cacheRead())
        .put("cacheWrite", model.cost().cacheWrite());
    int context = model.contextWindow();
    json.put("contextWindow", context == 0 ? ModelDefinition.DEFAULT_CONTEXT_WINDOW : context);
    return json.put("maxTokens", model.maxTokens());
  }
}

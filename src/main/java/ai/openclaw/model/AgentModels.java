package ai.openclaw.model;

import ai.openclaw.config.EnvironmentReferences;
import ai.openclaw.config.OpenClawConfig;
import ai.openclaw.json5.DocumentPath;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which models the agents use: what {@code agents.defaults} in the config says about them. */
public final class AgentModels {
  private final JsonNode config;
  private final JsonNode defaults;
  private final Map<String, String> variables;
  private final Map<String, ModelRef> byAlias = new LinkedHashMap<>();
  private final Map<String, List<String>> aliasesByRef = new LinkedHashMap<>();

  private AgentModels(JsonNode config, Map<String, String> variables) {
    this.config = config;
    this.variables = variables;
    defaults = config.path("agents").path("defaults");
  }

  /** What this config says; {@code $include} and references in it are already resolved. */
  public static AgentModels of(JsonNode config) {
    return of(config, Map.of());
  }

  /** The same of a config as it is written, which may refer to these variables. */
  static AgentModels of(JsonNode config, Map<String, String> variables) {
    AgentModels models = new AgentModels(config, variables);
    for (Map.Entry<String, JsonNode> entry : models.defaults.path("models").properties()) {
      models.learnAlias(ModelRef.parse(entry.getKey()), alias(entry.getValue()));
    }
    return models;
  }

  /** The default model as it is written, or null. */
  public @Nullable String primary() {
    return primary(ModelSlot.DEFAULT);
  }

  /** The default model, whichever way it is written; null where there is none. */
  public @Nullable ModelRef defaultModel() {
    String written = primary();
    return written == null ? null : resolve(written);
  }

  /** The fallbacks as they are written. */
  public List<String> fallbacks() {
    return fallbacks(ModelSlot.DEFAULT);
  }

  /** The fallbacks that count there as they are written; an agent without any has the default's. */
  public List<String> fallbacks(ModelSlot slot) {
    JsonNode own = own(slot).path("fallbacks");
    return own.isArray() ? texts(own) : texts(defaults.path(slot.key()).path("fallbacks"));
  }

  /** The model that is written there, or null. */
  public @Nullable String primary(ModelSlot slot) {
    return primaryOf(own(slot));
  }

  private JsonNode own(ModelSlot slot) {
    String agent = slot.agent();
    JsonNode whose = agent == null ? defaults : new OpenClawConfig(config).agent(agent);
    return whose.path(slot.key());
  }

  /** The model of its own that this agent has in the config, as it is written, or null. */
  public @Nullable String ownOf(String agentId) {
    return primary(new ModelSlot(false, agentId));
  }

  /** The refs of the allowlist as they are written; empty when every model is allowed. */
  public List<String> allowlist() {
    return hasPolicy() ? texts(policy()) : entries();
  }

  /**
   * Whether {@code agents.defaults.modelPolicy} says what is allowed, as in releases from about
   * 2026.8.2 on, and {@code agents.defaults.models} no longer does.
   */
  public boolean hasPolicy() {
    return !policy().isEmpty()
        || config.path("meta").path("migrations").has("modelPolicyAllowlist");
  }

  /** Whether agents may use it. */
  public boolean allows(ModelRef ref) {
    List<String> allowed = allowlist();
    for (String each : allowed) {
      if (each.equals(ref.provider() + "/*") || ref.equals(parsed(each))) {
        return true;
      }
    }
    return allowed.isEmpty();
  }

  /** The models of their own that agents have. */
  List<ModelRef> owned() {
    List<ModelRef> owned = new ArrayList<>();
    for (JsonNode agent : new OpenClawConfig(config).agents()) {
      String written = primaryOf(agent.path("model"));
      List<String> names = new ArrayList<>(texts(agent.path("model").path("fallbacks")));
      if (written != null) {
        names.add(0, written);
      }
      for (String name : names) {
        ModelRef ref = resolve(name);
        if (ref != null) {
          owned.add(ref);
        }
      }
    }
    return owned;
  }

  /** The keys of {@code agents.defaults.models} as they are written. */
  List<String> entries() {
    List<String> keys = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : defaults.path("models").properties()) {
      keys.add(entry.getKey());
    }
    return keys;
  }

  /** Each alias as it is written, with the key of the allowlist that has it. */
  public Map<String, String> aliases() {
    Map<String, String> aliases = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : defaults.path("models").properties()) {
      String alias = alias(entry.getValue());
      if (alias != null) {
        aliases.put(alias, entry.getKey());
      }
    }
    return aliases;
  }

  /** Whether a model is called that, in any case. */
  public boolean isAlias(String name) {
    return byAlias.containsKey(name.trim().toLowerCase(Locale.ROOT));
  }

  /** The model that a ref or an alias (in any case) means, or null when it can be neither. */
  public @Nullable ModelRef resolve(String refOrAlias) {
    ModelRef aliased = byAlias.get(refOrAlias.trim().toLowerCase(Locale.ROOT));
    return aliased == null || refOrAlias.indexOf('/') >= 0 ? parsed(refOrAlias) : aliased;
  }

  /** Whether one of these refs and aliases means that model. */
  public boolean isAmong(List<String> names, ModelRef ref) {
    for (String name : names) {
      if (ref.equals(resolve(name))) {
        return true;
      }
    }
    return false;
  }

  /** Where {@code models set} and {@code models fallbacks} put models: for all, then by agent. */
  public List<ModelSlot> slots() {
    List<ModelSlot> slots = new ArrayList<>(List.of(ModelSlot.DEFAULT, ModelSlot.IMAGE));
    for (String agent : new OpenClawConfig(config).agentIds()) {
      slots.add(new ModelSlot(false, agent));
    }
    return slots;
  }

  /** Every place where a model is written as that alias, in any case. */
  public List<DocumentPath> writtenAs(String alias) {
    List<DocumentPath> places = new ArrayList<>();
    for (ModelPlaces.Text place : ModelPlaces.of(config).texts()) {
      if (place.isName() && alias.equalsIgnoreCase(place.text().trim())) {
        places.add(place.path());
      }
    }
    return places;
  }

  /**
   * All of them, each once, in OpenClaw's order: the default, its fallbacks, the same for images,
   * the allowlist.
   */
  public List<ConfiguredRef> refs() {
    return refs(ModelSlot.DEFAULT);
  }

  /** All of them, then what this agent uses in their place. */
  public List<ConfiguredRef> refsWith(String agent) {
    List<ConfiguredRef> all = new ArrayList<>(refs());
    for (ConfiguredRef own : refs(new ModelSlot(false, agent))) {
      if (own.isInUse() && !isUsedIn(all, own.ref())) {
        all.add(own);
      }
    }
    return all;
  }

  private static boolean isUsedIn(List<ConfiguredRef> refs, ModelRef ref) {
    for (ConfiguredRef configured : refs) {
      if (configured.isInUse() && configured.ref().equals(ref)) {
        return true;
      }
    }
    return false;
  }

  /** The same for whom that slot is. */
  public List<ConfiguredRef> refs(ModelSlot slot) {
    Map<String, ConfiguredRef> refs = new LinkedHashMap<>();
    addModel(slot, ConfiguredRef.Role.Use.DEFAULT, ConfiguredRef.Role.Use.FALLBACK, refs);
    addModel(
        ModelSlot.IMAGE, ConfiguredRef.Role.Use.IMAGE, ConfiguredRef.Role.Use.IMAGE_FALLBACK, refs);
    List<String> allowed = new ArrayList<>(entries());
    allowed.addAll(allowlist());
    for (String key : allowed) {
      add(parsed(key), new ConfiguredRef.Role(ConfiguredRef.Role.Use.ALLOWED, 0), refs);
    }
    return new ArrayList<>(refs.values());
  }

  private @Nullable ModelRef parsed(String ref) {
    return ModelRef.parse(EnvironmentReferences.resolve(ref, variables));
  }

  private void learnAlias(@Nullable ModelRef ref, @Nullable String alias) {
    if (ref == null || alias == null) {
      return;
    }
    byAlias.put(alias.toLowerCase(Locale.ROOT), ref);
    List<String> names = aliasesByRef.get(ref.text());
    if (names == null) {
      names = new ArrayList<>();
      aliasesByRef.put(ref.text(), names);
    }
    names.add(alias);
  }

  private void addModel(
      ModelSlot slot,
      ConfiguredRef.Role.Use use,
      ConfiguredRef.Role.Use fallback,
      Map<String, ConfiguredRef> refs) {
    String own = primary(slot);
    String primary = own == null ? primaryOf(defaults.path(slot.key())) : own;
    if (primary != null) {
      add(resolve(primary), new ConfiguredRef.Role(use, 0), refs);
    }
    List<String> fallbacks = fallbacks(slot);
    for (int i = 0; i < fallbacks.size(); i++) {
      add(resolve(fallbacks.get(i)), new ConfiguredRef.Role(fallback, i + 1), refs);
    }
  }

  private void add(
      @Nullable ModelRef ref, ConfiguredRef.Role role, Map<String, ConfiguredRef> refs) {
    if (ref == null) {
      return;
    }
    ConfiguredRef known = refs.get(ref.text());
    if (known == null) {
      List<String> aliases = aliasesByRef.getOrDefault(ref.text(), List.of());
      known = new ConfiguredRef(ref, new ArrayList<>(), aliases);
      refs.put(ref.text(), known);
    }
    if (!has(known.roles(), role)) {
      known.roles().add(role);
    }
  }

  private static boolean has(List<ConfiguredRef.Role> roles, ConfiguredRef.Role role) {
    for (ConfiguredRef.Role each : roles) {
      if (each.use() == role.use() && each.place() == role.place()) {
        return true;
      }
    }
    return false;
  }

  private JsonNode policy() {
    return defaults.path("modelPolicy").path("allow");
  }

  private static @Nullable String primaryOf(JsonNode model) {
    return text(model.isObject() ? model.path("primary") : model);
  }

  private static List<String> texts(JsonNode written) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      String text = text(written.get(i));
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static @Nullable String alias(JsonNode entry) {
    return text(entry.path("alias"));
  }

  static @Nullable String text(JsonNode value) {
    String text = value.isTextual() ? value.textValue().trim() : "";
    return text.isEmpty() ? null : text;
  }
}

package ai.openclaw.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which models the agents use: what {@code agents.defaults} in the config says about them. */
public final class AgentModels {
  private final JsonNode defaults;
  private final Map<String, ModelRef> byAlias = new LinkedHashMap<>();
  private final Map<String, String> aliasesByRef = new LinkedHashMap<>();

  private AgentModels(JsonNode config) {
    defaults = config.path("agents").path("defaults");
  }

  /** What this config says; {@code $include} in it is already resolved. */
  public static AgentModels of(JsonNode config) {
    AgentModels models = new AgentModels(config);
    for (Map.Entry<String, JsonNode> entry : models.defaults.path("models").properties()) {
      models.learnAlias(ModelRef.parse(entry.getKey()), alias(entry.getValue()));
    }
    return models;
  }

  /** The default model as it is written, or null. */
  public @Nullable String primary() {
    return primaryOf("model");
  }

  /** The fallbacks as they are written. */
  public List<String> fallbacks() {
    return fallbacksOf("model");
  }

  /** The keys of the allowlist as they are written; empty when every model is allowed. */
  public List<String> allowlist() {
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
    return aliased == null || refOrAlias.indexOf('/') >= 0 ? ModelRef.parse(refOrAlias) : aliased;
  }

  /**
   * All of them, each once, in OpenClaw's order: the default, its fallbacks, the same for images,
   * the allowlist.
   */
  public List<ConfiguredRef> refs() {
    Map<String, ConfiguredRef> refs = new LinkedHashMap<>();
    addModel("model", "default", "fallback#", refs);
    addModel("imageModel", "image", "img-fallback#", refs);
    for (String key : allowlist()) {
      add(ModelRef.parse(key), "configured", refs);
    }
    for (Map.Entry<String, ConfiguredRef> entry : refs.entrySet()) {
      String aliases = aliasesByRef.get(entry.getKey());
      if (aliases != null) {
        entry.getValue().tags().add("alias:" + aliases);
      }
    }
    return new ArrayList<>(refs.values());
  }

  private void learnAlias(@Nullable ModelRef ref, @Nullable String alias) {
    if (ref == null || alias == null) {
      return;
    }
    byAlias.put(alias.toLowerCase(Locale.ROOT), ref);
    String others = aliasesByRef.get(ref.text());
    aliasesByRef.put(ref.text(), others == null ? alias : others + "," + alias);
  }

  private void addModel(
      String key, String tag, String fallbackTag, Map<String, ConfiguredRef> refs) {
    String primary = primaryOf(key);
    if (primary != null) {
      add(resolve(primary), tag, refs);
    }
    List<String> fallbacks = fallbacksOf(key);
    for (int i = 0; i < fallbacks.size(); i++) {
      add(resolve(fallbacks.get(i)), fallbackTag + (i + 1), refs);
    }
  }

  private static void add(@Nullable ModelRef ref, String tag, Map<String, ConfiguredRef> refs) {
    if (ref == null) {
      return;
    }
    ConfiguredRef known = refs.get(ref.text());
    if (known == null) {
      known = new ConfiguredRef(ref, new ArrayList<>());
      refs.put(ref.text(), known);
    }
    if (!known.tags().contains(tag)) {
      known.tags().add(tag);
    }
  }

  private @Nullable String primaryOf(String key) {
    JsonNode model = defaults.path(key);
    return text(model.isObject() ? model.path("primary") : model);
  }

  private List<String> fallbacksOf(String key) {
    JsonNode written = defaults.path(key).path("fallbacks");
    List<String> fallbacks = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      String fallback = text(written.get(i));
      if (fallback != null) {
        fallbacks.add(fallback);
      }
    }
    return fallbacks;
  }

  private static @Nullable String alias(JsonNode entry) {
    return text(entry.path("alias"));
  }

  private static @Nullable String text(JsonNode value) {
    String text = value.isTextual() ? value.textValue().trim() : "";
    return text.isEmpty() ? null : text;
  }
}

package ai.openclaw.model;

import ai.openclaw.provider.BaseUrl;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.Routing;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All models there are for this user. The config's own come first and none of them is dropped; what
 * it says of a model wins over what the provider says.
 */
public final class ModelRegistry {
  private final List<ConfiguredRef> refs;
  private final Map<String, ProviderModels> providers = new LinkedHashMap<>();

  /** The registry of the models that these refs name; providers are {@link #add added}. */
  public ModelRegistry(List<ConfiguredRef> refs) {
    this.refs = refs;
  }

  /** Adds a provider with what it offers; null when it was not asked. */
  public void add(ProviderState provider, @Nullable ModelList list) {
    providers.put(provider.id(), new ProviderModels(provider, list));
  }

  /**
   * The models that the config names: what the agents use, in their order, then the other entries
   * of {@code models.providers}.
   */
  public List<ListedModel> configured() {
    return new ArrayList<>(configuredByRef().values());
  }

  /** Those, and everything else that providers with a credential offer, in their order. */
  public List<ListedModel> all() {
    Map<String, ListedModel> models = configuredByRef();
    for (ProviderModels provider : providers.values()) {
      List<OfferedModel> offered = provider.offered();
      for (int i = 0; i < offered.size(); i++) {
        ModelRef ref = provider.ref(offered.get(i));
        String text = ref.text();
        if (!models.containsKey(text)) {
          models.put(text, provider.discovered(ref, offered.get(i)));
        }
      }
    }
    return new ArrayList<>(models.values());
  }

  private Map<String, ListedModel> configuredByRef() {
    Map<String, ListedModel> models = new LinkedHashMap<>();
    for (ConfiguredRef configured : refs) {
      ModelRef ref = configured.ref();
      models.put(ref.text(), provider(ref.provider()).named(configured));
    }
    for (ProviderModels provider : providers.values()) {
      for (ModelRef ref : provider.configured()) {
        if (!models.containsKey(ref.text())) {
          models.put(ref.text(), provider.named(ConfiguredRef.unused(ref)));
        }
      }
    }
    return models;
  }

  private ProviderModels provider(String id) {
    ProviderModels known = providers.get(id);
    return known == null ? new ProviderModels(ProviderState.unknown(id), null) : known;
  }

  /**
   * The models of one provider: what the config says of them, which wins, and what the provider
   * offers.
   */
  private static final class ProviderModels {
    private final ProviderState state;
    private final JsonNode entries;
    private final @Nullable ModelList list;

    /** What is known of one model. */
    private record Found(@Nullable JsonNode entry, @Nullable OfferedModel offered, String route) {
      boolean nothing() {
        return entry == null && offered == null;
      }
    }

    ProviderModels(ProviderState state, @Nullable ModelList list) {
      this.state = state;
      this.entries = state.section().path("models");
      this.list = list;
    }

    /** The models that have an entry of their own in the config. */
    List<ModelRef> configured() {
      List<ModelRef> refs = new ArrayList<>();
      for (int i = 0; i < entries.size(); i++) {
        String id = ModelFacts.idOf(entries.get(i));
        if (id != null) {
          refs.add(new ModelRef(state.id(), id));
        }
      }
      return refs;
    }

    /** What the provider offers, in its order; without a credential only what anybody may see. */
    List<OfferedModel> offered() {
      boolean shown = state.isAvailable() || state.isListedForAll();
      return list == null || !shown ? List.of() : list.models();
    }

    /** The line of a model that the config names, whoever knows it. */
    ListedModel named(ConfiguredRef configured) {
      Found found = find(configured.ref().model());
      return line(configured, found, isGone(found));
    }

    ModelRef ref(OfferedModel offered) {
      return new ModelRef(state.id(), offered.id());
    }

    /** The line of a model that nobody but the provider names. */
    ListedModel discovered(ModelRef ref, OfferedModel offered) {
      return line(ConfiguredRef.unused(ref), new Found(null, offered, ""), false);
    }

    private ListedModel line(ConfiguredRef configured, Found found, boolean missing) {
      boolean nobodyKnowsIt = missing && found.nothing();
      Boolean local = nobodyKnowsIt ? null : local(found.entry());
      boolean served = local != null && local;
      return new ListedModel(
          configured,
          facts(configured.ref(), found, missing),
          found.offered() == null ? Routing.among(List.of()) : found.offered().routing(),
          found.route(),
          local,
          nobodyKnowsIt ? null : served ? Boolean.TRUE : state.available(),
          missing);
    }

    private Found find(String model) {
      OfferedModel whole = offered(model);
      Provider description = state.description();
      String id = whole != null || description == null ? model : description.withoutRoute(model);
      JsonNode entry = entry(model);
      return new Found(
          entry == null ? entry(id) : entry,
          whole == null ? offered(id) : whole,
          id.length() == model.length() ? "" : model.substring(id.length() + 1));
    }

    private @Nullable OfferedModel offered(String id) {
      return list == null ? null : list.find(id);
    }

    private @Nullable JsonNode entry(String id) {
      for (int i = 0; i < entries.size(); i++) {
        if (id.equals(ModelFacts.idOf(entries.get(i)))) {
          return entries.get(i);
        }
      }
      return null;
    }

    private ModelFacts facts(ModelRef ref, Found found, boolean missing) {
      ModelFacts configured = found.entry() == null ? null : ModelFacts.of(found.entry());
      OfferedModel offered = found.offered();
      if (offered == null) {
        // OpenClaw calls a missing model by its ref.
        String name = missing ? ref.text() : ref.model();
        return configured == null ? ModelFacts.unknown(name) : configured;
      }
      Provider description = state.description();
      boolean catalogued = description != null && description.known(offered.id()) != null;
      ModelFacts facts = ModelFacts.of(offered, found.route(), catalogued);
      if (configured == null) {
        return facts;
      }
      // What the config says of a model is of its usual route.
      boolean othersRoute = !Routing.isUsual(found.route()) && entry(ref.model()) == null;
      return othersRoute ? facts.or(configured) : configured.or(facts);
    }

    /** Whether it is certain that a request for the model would fail. */
    private boolean isGone(Found found) {
      if (found.offered() != null) {
        return !found.offered().routing().allows(found.route());
      }
      if (list != null && list.source() != ModelList.Source.BUILT_IN) {
        return !list.stale();
      }
      return state.description() == null && found.entry() == null && !entries.isEmpty();
    }

    /** By where OpenClaw will ask: what the config says counts, not where this tool was sent to. */
    private @Nullable Boolean local(@Nullable JsonNode entry) {
      String own = entry == null ? "" : entry.path("baseUrl").asText("");
      String configured = own.isEmpty() ? state.section().path("baseUrl").asText("") : own;
      String address = configured.isEmpty() ? state.baseUrl() : configured;
      return address == null ? null : (Boolean) BaseUrl.isLocal(address);
    }
  }
}

package ai.openclaw.model;

import ai.openclaw.provider.OfferedModel;
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
  public void add(ProviderState provider, @Nullable DatedOffer offer) {
    providers.put(provider.id(), new ProviderModels(provider, offer));
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
        ListedModel model = provider.discovered(offered.get(i));
        models.putIfAbsent(model.ref().text(), model);
      }
    }
    return new ArrayList<>(models.values());
  }

  private Map<String, ListedModel> configuredByRef() {
    Map<String, ListedModel> models = new LinkedHashMap<>();
    for (ConfiguredRef configured : refs) {
      ModelRef ref = configured.ref();
      models.put(ref.text(), provider(ref.provider()).named(ref, configured.tags()));
    }
    for (ProviderModels provider : providers.values()) {
      for (ModelRef ref : provider.configured()) {
        if (!models.containsKey(ref.text())) {
          models.put(ref.text(), provider.named(ref, List.of()));
        }
      }
    }
    return models;
  }

  private ProviderModels provider(String id) {
    ProviderModels known = providers.get(id);
    return known == null ? new ProviderModels(ProviderState.unknown(id), null) : known;
  }
}

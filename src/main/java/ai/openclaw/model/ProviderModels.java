package ai.openclaw.model;

import ai.openclaw.provider.ModelsApi;
import ai.openclaw.provider.Offer;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.Routing;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The models of one provider: what the config says of them, which wins, and what the provider
 * offers.
 */
final class ProviderModels {
  private static final String MISSING = "missing";

  private final ProviderState state;
  private final JsonNode entries;
  private final @Nullable DatedOffer offer;

  /** What is known of one model. */
  private record Found(@Nullable JsonNode entry, @Nullable OfferedModel offered, String route) {
    boolean nothing() {
      return entry == null && offered == null;
    }
  }

  ProviderModels(ProviderState state, @Nullable DatedOffer offer) {
    this.state = state;
    this.entries = state.section().path("models");
    this.offer = offer;
  }

  /** The models that have an entry of their own in the config. */
  List<ModelRef> configured() {
    List<ModelRef> refs = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      String id = ConfigEntry.id(entries.get(i));
      if (id != null) {
        refs.add(new ModelRef(state.id(), id));
      }
    }
    return refs;
  }

  /** What the provider offers to those who have a credential, in its order. */
  List<OfferedModel> offered() {
    return offer == null || !state.isAvailable() ? List.of() : offer.offer().models();
  }

  /** The line of a model that the config names, whoever knows it. */
  ListedModel named(ModelRef ref, List<String> tags) {
    Found found = find(ref.model());
    if (!isGone(found)) {
      return line(ref, found, tags, false);
    }
    List<String> withMissing = new ArrayList<>(tags);
    withMissing.add(MISSING);
    return line(ref, found, withMissing, true);
  }

  /** The line of a model that nobody but the provider names. */
  ListedModel discovered(OfferedModel offered) {
    ModelRef ref = new ModelRef(state.id(), offered.id());
    return line(ref, new Found(null, offered, ""), List.of(), false);
  }

  private ListedModel line(ModelRef ref, Found found, List<String> tags, boolean missing) {
    boolean nobodyKnowsIt = missing && found.nothing();
    Boolean local = nobodyKnowsIt ? null : local(found.entry());
    boolean served = local != null && local;
    return new ListedModel(
        ref,
        facts(ref, found, missing),
        found.offered() == null ? List.of() : found.offered().servedBy(),
        local,
        nobodyKnowsIt ? null : served ? Boolean.TRUE : state.available(),
        tags,
        missing);
  }

  private Found find(String model) {
    String route = route(model);
    String id = route.isEmpty() ? model : model.substring(0, model.length() - route.length() - 1);
    JsonNode entry = entry(model);
    return new Found(
        entry == null ? entry(id) : entry, offer == null ? null : offer.offer().find(id), route);
  }

  /** What stands behind the last colon, where the provider has routes. */
  private String route(String model) {
    Provider description = state.description();
    if (description == null || description.modelsApi() != ModelsApi.HUGGINGFACE_ROUTER) {
      return "";
    }
    int colon = model.lastIndexOf(':');
    return colon < 0 ? "" : model.substring(colon + 1);
  }

  private @Nullable JsonNode entry(String id) {
    for (int i = 0; i < entries.size(); i++) {
      if (id.equals(ConfigEntry.id(entries.get(i)))) {
        return entries.get(i);
      }
    }
    return null;
  }

  private ModelFacts facts(ModelRef ref, Found found, boolean missing) {
    ModelFacts configured = found.entry() == null ? null : ConfigEntry.facts(found.entry());
    OfferedModel offered = found.offered();
    if (offered == null) {
      // OpenClaw calls a missing model by its ref.
      String name = missing ? ref.text() : ref.model();
      return configured == null ? ModelFacts.unknown(name) : configured;
    }
    Provider description = state.description();
    boolean catalogued = description != null && description.known(offered.id()) != null;
    ModelFacts facts = OfferedFacts.of(offered, found.route(), catalogued);
    return configured == null ? facts : configured.or(facts);
  }

  /** Whether it is certain that a request for the model would fail. */
  private boolean isGone(Found found) {
    if (found.offered() != null) {
      return !Routing.among(found.offered().servedBy()).allows(found.route());
    }
    if (offer != null && offer.offer().source() != Offer.Source.BUILT_IN) {
      return !offer.stale();
    }
    return state.description() == null && found.entry() == null && !entries.isEmpty();
  }

  /** By where OpenClaw will ask: what the config says counts, not where this tool was sent to. */
  private @Nullable Boolean local(@Nullable JsonNode entry) {
    String own = entry == null ? "" : entry.path("baseUrl").asText("");
    String configured = own.isEmpty() ? state.section().path("baseUrl").asText("") : own;
    String address = configured.isEmpty() ? state.baseUrl() : configured;
    return address == null ? null : (Boolean) LocalAddress.is(address);
  }
}

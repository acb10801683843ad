package ai.openclaw.model;

import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.Offer;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.Routing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The models of one of the user's providers, and how sure we are of them. */
final class ProviderLookup {
  private final ProviderState provider;
  private final Offer offer;
  private final ModelLookup lookup;

  ProviderLookup(ProviderState provider, Offer offer) {
    this.provider = provider;
    this.offer = offer;
    this.lookup = new ModelLookup(provider.description(), offer, provider.section());
  }

  /** What is known there of that model, or null. */
  @Nullable NamedModel find(String id) {
    ModelDefinition definition = lookup.find(id);
    return definition == null ? null : named(id, definition, doubt(id));
  }

  /** Whether a model that is not found certainly is not there. */
  boolean isSure() {
    return provider.description() == null
        ? !provider.section().path("models").isEmpty()
        : offer.source() != Offer.Source.BUILT_IN;
  }

  /** The model, though nobody knows it. */
  NamedModel assumed(String id) {
    boolean ours = provider.description() != null || provider.section().isObject();
    return named(
        id,
        ours ? ModelDefinition.assumed(id) : null,
        isSure()
            ? label() + " has no model " + id + "; it is taken as it is"
            : "nobody could say whether there is a model " + id + "; it is taken as it is");
  }

  /** The refs of the models whose ids are most like that one. */
  List<String> nearest(String id) {
    List<String> refs = new ArrayList<>();
    for (String near : lookup.nearest(id)) {
      refs.add(new ModelRef(provider.id(), near).text());
    }
    return refs;
  }

  String label() {
    Provider description = provider.description();
    return description == null ? provider.id() : description.group().label();
  }

  private NamedModel named(
      String id, @Nullable ModelDefinition definition, @Nullable String warning) {
    return new NamedModel(new ModelRef(provider.id(), id), provider, definition, warning);
  }

  private @Nullable String doubt(String id) {
    OfferedModel whole = offer.find(id);
    int colon = id.lastIndexOf(':');
    OfferedModel offered = whole == null && colon > 0 ? offer.find(id.substring(0, colon)) : whole;
    if (provider.description() == null || !isSure()) {
      return null;
    }
    if (offered == null) {
      return label() + " does not offer " + id + " any more";
    }
    return Routing.among(offered.servedBy()).allows("") ? null : "nobody serves " + id + " now";
  }
}

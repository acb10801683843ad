package ai.openclaw.model;

import ai.openclaw.failure.Commands;
import ai.openclaw.failure.Failure;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The models of one of the user's providers, and how sure we are of them. */
final class ProviderLookup {
  private final ProviderState provider;
  private final ModelList list;
  private final @Nullable Failure refusal;
  private final ModelLookup lookup;

  ProviderLookup(ProviderState provider, ModelOffers.Answer answer) {
    this.provider = provider;
    this.list = answer.list();
    this.refusal = answer.refusal();
    this.lookup = new ModelLookup(provider.description(), list, provider.section());
  }

  /** Whether the provider refuses its list. */
  boolean refuses() {
    return refusal != null;
  }

  /** The refusal, where this is the provider that counts. */
  void requireAnswer() {
    if (refusal != null) {
      throw refusal;
    }
  }

  /** The other's model with the refusal: this provider might have had one of that id, too. */
  ModelFinder.Named warn(ModelFinder.Named other) {
    if (refusal == null) {
      return other;
    }
    String said = refusal.getMessage();
    return new ModelFinder.Named(
        other.ref(),
        other.provider(),
        other.definition(),
        other.offered(),
        other.reason(),
        other.warning() == null ? said : other.warning() + "; " + said);
  }

  /** What is known there of that model, or null. */
  ModelFinder.@Nullable Named find(String id) {
    ModelDefinition definition = lookup.find(id);
    return definition == null ? null : named(definition.id(), definition, doubt(definition.id()));
  }

  /** Whether a model that is not found certainly is not there. */
  boolean isSure() {
    return provider.description() == null
        ? !provider.section().path("models").isEmpty()
        : list.source() != ModelList.Source.BUILT_IN;
  }

  /** The model, though nobody knows it. */
  ModelFinder.Named assumed(String id) {
    boolean ours = provider.description() != null || provider.section().isObject();
    return named(
        id,
        ours ? ModelDefinition.assumed(id) : null,
        isSure()
            ? label() + " has no model " + id + "; it is taken as it is"
            : "could not find out whether there is a model " + id + "; it is taken as it is");
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

  private ModelFinder.Named named(
      String id, @Nullable ModelDefinition definition, @Nullable String warning) {
    ModelRef ref = new ModelRef(provider.id(), id);
    return new ModelFinder.Named(ref, provider, definition, lookup.offered(id), null, warning);
  }

  /** What the preset takes of them. */
  ModelFinder.Named taken(Preset preset, Provider router, Commands commands) {
    Preset.Pick pick = preset.among(router, list, commands);
    ModelDefinition definition = pick.definition();
    ModelRef ref = new ModelRef(provider.id(), definition.id());
    return new ModelFinder.Named(ref, provider, definition, pick.model(), pick.reason(), null);
  }

  private @Nullable String doubt(String id) {
    OfferedModel offered = lookup.offered(id);
    if (provider.description() == null || !isSure()) {
      return null;
    }
    if (offered == null) {
      return label() + " no longer offers " + id;
    }
    if (!offered.routing().allows("")) {
      return "no provider serves " + id + " now";
    }
    return offered.trouble(offered.suffixOf(id));
  }
}

package ai.openclaw.model;

import ai.openclaw.auth.StateFiles;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.Nearest;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the model that a user means with a ref, an alias, or the id that a provider has for it.
 * Each provider is asked once, and only where its answer matters.
 */
public final class ModelFinder {
  private static final int SUGGESTIONS = 3;

  private final AgentModels agents;
  private final ProviderStates states;
  private final StateFiles files;
  private final Lists lists;
  private final Map<String, ProviderLookup> lookups = new HashMap<>();

  /** What becomes of a model that nobody knows. */
  public enum Unknown {
    /** Nobody can have it. */
    REFUSED,
    /** It is refused, and {@code --force} takes it. */
    REFUSED_UNLESS_FORCED,
    /** It is taken as it is written. */
    TAKEN
  }

  /** Where lists of models come from, and how new they have to be. */
  public record Lists(ModelOffers offers, ModelOffers.Freshness freshness) {}

  /** A finder for the user with these files. */
  public ModelFinder(StateFiles files, ProviderStates states, Lists lists) {
    this.agents = AgentModels.of(files.effective().data());
    this.files = files;
    this.states = states;
    this.lists = lists;
  }

  /**
   * The model.
   *
   * @param text {@code huggingface/org/model:route}, {@code org/model} or an alias
   * @param unknown what becomes of one that nobody knows
   * @throws Failure with {@link ExitCode#USAGE} when nobody knows it, or several do
   */
  public Named find(String text, Unknown unknown) {
    String name = text.trim();
    ModelRef ref = name.isEmpty() ? null : agents.resolve(name);
    if (ref == null) {
      throw new Failure(
          ExitCode.USAGE, "'" + text + "' names no model", "for example huggingface/org/model");
    }
    boolean isRef = name.indexOf('/') >= 0;
    Preset preset = isRef || agents.isAlias(name) ? null : Preset.of(name);
    if (preset != null) {
      return of(preset);
    }
    ProviderState provider = state(ref);
    if ((isRef || agents.isAlias(name)) && isKnown(provider)) {
      return of(provider, ref.model(), unknown);
    }
    Named found = byId(name);
    if (found != null) {
      return found;
    }
    if (isRef && unknown == Unknown.TAKEN) {
      return new Named(
          ref, provider, null, null, null, "nothing is known here of a provider " + ref.provider());
    }
    throw unknown(
        "none of your providers offers " + name, nearest(name), isRef ? unknown : Unknown.REFUSED);
  }

  /** What the preset takes of the router's models. */
  private Named of(Preset preset) {
    for (ProviderState state : states.of(files, agents.refs())) {
      Provider provider = state.description();
      if (provider != null && provider.isRouted() && state.isAvailable()) {
        ProviderLookup lookup = lookup(state);
        lookup.requireAnswer();
        return lookup.taken(preset, provider, files.commands());
      }
    }
    throw new Failure(
        ExitCode.USAGE,
        preset.id() + " chooses among the models of Hugging Face, for which there is no key",
        files.command("onboard"));
  }

  private Named of(ProviderState provider, String id, Unknown unknown) {
    ProviderLookup lookup = lookup(provider);
    lookup.requireAnswer();
    Named found = lookup.find(id);
    if (found != null) {
      return found;
    }
    if (lookup.isSure() && unknown != Unknown.TAKEN) {
      throw unknown(lookup.label() + " has no model " + id, lookup.nearest(id), unknown);
    }
    return lookup.assumed(id);
  }

  /**
   * The model of that id, of whichever provider has it; null when none has.
   *
   * @throws Failure when a provider refuses its list, and no other has the model
   */
  private @Nullable Named byId(String id) {
    List<Named> found = new ArrayList<>();
    List<ProviderLookup> available = available();
    ProviderLookup refusing = null;
    for (ProviderLookup lookup : available) {
      if (lookup.refuses()) {
        refusing = lookup;
        continue;
      }
      Named each = lookup.find(id);
      if (each != null) {
        found.add(each);
      }
    }
    if (found.size() > 1) {
      throw ambiguous(id, found);
    }
    if (found.size() == 1) {
      return refusing == null ? found.get(0) : refusing.warn(found.get(0));
    }
    if (refusing != null) {
      refusing.requireAnswer();
    }
    boolean onlyOne = available.size() == 1 && !available.get(0).isSure();
    return onlyOne && id.indexOf('/') > 0 ? available.get(0).assumed(id) : null;
  }

  private List<String> nearest(String id) {
    List<String> candidates = new ArrayList<>();
    for (ProviderLookup lookup : available()) {
      candidates.addAll(lookup.nearest(id));
    }
    candidates.addAll(agents.aliases().keySet());
    return Nearest.to(id, candidates, SUGGESTIONS);
  }

  /** The providers that the user has a credential for. */
  private List<ProviderLookup> available() {
    List<ProviderLookup> available = new ArrayList<>();
    for (ProviderState provider : states.of(files, agents.refs())) {
      if (provider.isAvailable()) {
        available.add(lookup(provider));
      }
    }
    return available;
  }

  private ProviderLookup lookup(ProviderState provider) {
    ProviderLookup lookup = lookups.get(provider.id());
    if (lookup == null) {
      Provider description = provider.description();
      String baseUrl = provider.baseUrl();
      ModelOffers.Answer answer =
          description == null || baseUrl == null
              ? new ModelOffers.Answer(ModelList.builtIn(List.of(), "no list to ask for"), null)
              : lists
                  .offers()
                  .ask(
                      description,
                      baseUrl,
                      provider.key(),
                      files.effective().discovers(provider.id())
                          ? lists.freshness()
                          : ModelOffers.Freshness.OFFLINE);
      lookup = new ProviderLookup(provider, answer);
      lookups.put(provider.id(), lookup);
    }
    return lookup;
  }

  /** How the user has the provider of that ref, whether anything else names it or not. */
  private ProviderState state(ModelRef ref) {
    List<ConfiguredRef> refs = new ArrayList<>(agents.refs());
    refs.add(ConfiguredRef.unused(ref));
    for (ProviderState state : states.of(files, refs)) {
      if (state.id().equals(ref.provider())) {
        return state;
      }
    }
    return ProviderState.unknown(ref.provider());
  }

  private boolean isKnown(ProviderState provider) {
    return provider.description() != null
        || provider.section().isObject()
        || provider.isAvailable()
        || provider.isNamedIn(agents.refs());
  }

  /** A name without a slash cannot be forced: nobody knows whose model it would be. */
  private Failure unknown(String message, List<String> nearest, Unknown unknown) {
    String hint =
        nearest.isEmpty()
            ? files.command("models list --all") + " shows what there is"
            : "the nearest are " + String.join(", ", nearest);
    boolean forceable = unknown == Unknown.REFUSED_UNLESS_FORCED;
    return new Failure(
        ExitCode.USAGE, message, forceable ? hint + "; --force takes it as it is" : hint);
  }

  private static Failure ambiguous(String id, List<Named> found) {
    List<String> refs = new ArrayList<>();
    for (Named each : found) {
      refs.add(each.ref().text());
    }
    return new Failure(
        ExitCode.USAGE,
        "several providers have a model " + id,
        "one of " + String.join(", ", refs));
  }

  /**
   * A model that a user named.
   *
   * @param ref what the config calls it
   * @param provider how the user has its provider
   * @param definition what the config has to know about it; null when only OpenClaw knows
   * @param offered what its provider's list says of it, whatever the route, or null
   * @param reason why a preset took it, one line, or null
   * @param warning what is doubtful about it, one line, or null
   */
  public record Named(
      ModelRef ref,
      ProviderState provider,
      @Nullable ModelDefinition definition,
      @Nullable OfferedModel offered,
      @Nullable String reason,
      @Nullable String warning) {}
}

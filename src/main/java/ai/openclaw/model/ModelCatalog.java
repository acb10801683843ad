package ai.openclaw.model;

import ai.openclaw.auth.StateFiles;
import ai.openclaw.failure.Failure;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The models of a user, from OpenClaw's files and from the providers' lists. */
public final class ModelCatalog {
  private final StateFiles files;
  private final List<ConfiguredRef> refs;
  private final ProviderStates states;
  private final ModelOffers offers;

  /**
   * Models, and the lists of providers that went into them.
   *
   * @param lists in the order of the provider table; empty when no list was needed
   */
  public record Listing(List<ListedModel> models, List<ProviderList> lists) {

    /** What presets choose among: a router's models as it serves them now. */
    public List<OfferedModel> routed() {
      for (ProviderList each : lists) {
        Provider provider = each.provider.description();
        boolean router = provider != null && provider.isRouted();
        if (router && each.provider.isAvailable() && Preset.canChooseAmong(each.list)) {
          return each.list.models();
        }
      }
      return List.of();
    }
  }

  /** The models of the user with these files, who uses those of {@code refs}. */
  public ModelCatalog(
      StateFiles files, ProviderStates states, ModelOffers offers, List<ConfiguredRef> refs) {
    this.refs = refs;
    this.files = files;
    this.states = states;
    this.offers = offers;
  }

  /**
   * The models; a provider is asked only where its answer matters.
   *
   * @param all whether to add what the providers offer that have a credential or a public list
   * @param provider the only one to ask, or null
   * @throws Failure when the only provider that is asked refuses the key
   */
  public Listing list(boolean all, @Nullable String provider, ModelOffers.Freshness freshness) {
    Listing listing = list(all, provider, new OfThisTool(freshness));
    Failure refusal = listing.lists.size() == 1 ? listing.lists.get(0).refusal : null;
    if (refusal != null) {
      throw refusal;
    }
    return listing;
  }

  /** The same, asked in that way, whoever refuses the key. */
  public Listing list(boolean all, @Nullable String provider, Asking asking) {
    ModelRegistry registry = new ModelRegistry(refs);
    List<ProviderList> asked = new ArrayList<>();
    for (ProviderState state :
        all ? states.onOffer(files, refs, provider) : states.of(files, refs)) {
      boolean wanted = provider == null || provider.equalsIgnoreCase(state.id());
      ModelOffers.Answer answer = wanted && matters(state, all) ? ask(state, asking) : null;
      registry.add(state, answer == null ? null : answer.list());
      if (answer != null) {
        asked.add(new ProviderList(state, answer.list(), answer.refusal()));
      }
    }
    return new Listing(all ? registry.all() : registry.configured(), asked);
  }

  private boolean matters(ProviderState state, boolean all) {
    return (all && (state.isAvailable() || state.isListedForAll()))
        || !state.section().path("models").isEmpty()
        || state.isNamedIn(refs);
  }

  /** Null for a provider that has no list, as far as we know. */
  private ModelOffers.@Nullable Answer ask(ProviderState state, Asking asking) {
    Provider description = state.description();
    String baseUrl = state.baseUrl();
    return description == null || baseUrl == null
        ? null
        : offers.ask(
            description,
            baseUrl,
            asking.key(state),
            files.effective().discovers(state.id())
                ? asking.freshness(state)
                : ModelOffers.Freshness.OFFLINE);
  }

  /** How a provider is asked. */
  public interface Asking {
    /** The key that it is asked with, or null. */
    @Nullable Secret key(ProviderState state);

    /** How new its list has to be. */
    ModelOffers.Freshness freshness(ProviderState state);
  }

  /** Everybody is asked alike, with the key that this program takes. */
  private record OfThisTool(ModelOffers.Freshness freshness) implements Asking {
    @Override
    public @Nullable Secret key(ProviderState state) {
      return state.key();
    }

    @Override
    public ModelOffers.Freshness freshness(ProviderState state) {
      return freshness;
    }
  }

  /**
   * A provider that was asked for its models, or might have been, and the list.
   *
   * @param refusal what it said to the key when it refused its list; else null
   */
  public record ProviderList(ProviderState provider, ModelList list, @Nullable Failure refusal) {
    /** Where the provider is, without what might be a secret; null when nobody says. */
    @Nullable String address() {
      String baseUrl = provider.baseUrl();
      return baseUrl == null ? null : ModelCache.Key.of(provider.id(), baseUrl).baseUrl();
    }

    /**
     * Where the list comes from and how old it is: {@code 136 models from router.huggingface.co, 3
     * minutes ago}, or {@code built-in list: no network}.
     *
     * @param alone whether it is the only list, so that its provider need not be named
     */
    public String sentence(boolean alone, Instant now) {
      String because = list.reason() == null ? "" : ": " + list.reason();
      Instant fetchedAt = list.fetchedAt();
      if (fetchedAt == null) {
        return "built-in list" + (alone ? "" : " of " + label()) + because;
      }
      int count = list.models().size();
      String from = count + (count == 1 ? " model" : " models") + " from " + host();
      return list.source() == ModelList.Source.LIVE
          ? from
          : from + ", " + age(fetchedAt, now) + because;
    }

    /** How long ago that was: {@code 3 minutes ago}. */
    public static String age(Instant then, Instant now) {
      Duration age = Duration.between(then, now);
      if (age.toMinutes() < 1) {
        return "just now";
      }
      if (age.toHours() < 1) {
        return ago(age.toMinutes(), "minute");
      }
      return age.toDays() < 1 ? ago(age.toHours(), "hour") : ago(age.toDays(), "day");
    }

    private static String ago(long count, String unit) {
      return count + " " + unit + (count == 1 ? "" : "s") + " ago";
    }

    private String label() {
      Provider description = provider.description();
      return description == null ? provider.id() : description.group().label();
    }

    private String host() {
      String address = address();
      if (address == null) {
        return "?";
      }
      int start = address.indexOf("://") + 3;
      int slash = address.indexOf('/', start);
      return slash < 0 ? address.substring(start) : address.substring(start, slash);
    }
  }
}

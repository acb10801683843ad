package ai.openclaw.model;

import ai.openclaw.failure.Failure;
import ai.openclaw.provider.ModelsApi;
import ai.openclaw.provider.Offer;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What providers offer: from the cache while it is fresh, else from the provider, else what was
 * kept however old, else the built-in list.
 */
public final class ModelOffers {
  private static final Duration FRESH = Duration.ofHours(1);

  private final ModelCache cache;
  private final ModelSource source;
  private final Clock clock;

  /** Offers that are kept in this cache and come from this source. */
  public ModelOffers(ModelCache cache, ModelSource source, Clock clock) {
    this.cache = cache;
    this.source = source;
    this.clock = clock;
  }

  /**
   * What the provider offers at that address; one that needs a key is not asked without.
   *
   * @throws Failure when the provider refuses the key
   */
  public DatedOffer load(
      Provider provider, String baseUrl, @Nullable Secret key, Freshness freshness) {
    CachedModels kept = cache.read(provider.id(), baseUrl);
    if (freshness == Freshness.USUAL && kept != null && isFresh(kept)) {
      return new DatedOffer(cached(kept, null), kept.fetchedAt(), false, null);
    }
    if (freshness == Freshness.OFFLINE) {
      return withoutAsking(provider, kept, "offline");
    }
    boolean lacksKey = key == null && provider.needsKey();
    if (lacksKey || provider.modelsApi() == ModelsApi.NONE) {
      return withoutAsking(provider, kept, lacksKey ? "no key" : "no list to ask for");
    }
    Offer answer = source.load(provider, baseUrl, key);
    if (answer.source() == Offer.Source.LIVE) {
      return keep(provider, baseUrl, answer);
    }
    return kept == null
        ? new DatedOffer(answer, null, false, null)
        : new DatedOffer(cached(kept, answer.reason()), kept.fetchedAt(), true, null);
  }

  /** What was kept, however old, at once; null when nothing was. */
  public @Nullable DatedOffer kept(Provider provider, String baseUrl) {
    CachedModels kept = cache.read(provider.id(), baseUrl);
    return kept == null
        ? null
        : new DatedOffer(cached(kept, null), kept.fetchedAt(), !isFresh(kept), null);
  }

  private DatedOffer withoutAsking(Provider provider, @Nullable CachedModels kept, String reason) {
    return kept == null
        ? new DatedOffer(Offer.builtIn(provider.catalog(), reason), null, false, null)
        : new DatedOffer(cached(kept, reason), kept.fetchedAt(), !isFresh(kept), null);
  }

  private DatedOffer keep(Provider provider, String baseUrl, Offer live) {
    Instant now = clock.instant();
    String warning = null;
    try {
      cache.write(provider.id(), baseUrl, new CachedModels(now, live.models()));
    } catch (Failure e) {
      warning = e.getMessage() + "; the list of models is not kept";
    }
    return new DatedOffer(live, now, false, warning);
  }

  /** A list from the future is not fresh: the clock was wrong, then or now. */
  private boolean isFresh(CachedModels kept) {
    Duration age = Duration.between(kept.fetchedAt(), clock.instant());
    return !age.isNegative() && age.compareTo(FRESH) < 0;
  }

  private static Offer cached(CachedModels kept, @Nullable String reason) {
    return new Offer(kept.models(), Offer.Source.CACHE, reason);
  }
}

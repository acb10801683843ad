package ai.openclaw.model;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
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
  private final Source source;
  private final Clock clock;

  /** Offers that are kept in this cache and come from this source. */
  public ModelOffers(ModelCache cache, Source source, Clock clock) {
    this.cache = cache;
    this.source = source;
    this.clock = clock;
  }

  /**
   * What the provider offers at that address; one that needs a key is not asked without, unless its
   * list is public.
   *
   * @throws Failure when the provider refuses the key
   */
  public ModelList load(
      Provider provider, String baseUrl, @Nullable Secret key, Freshness freshness) {
    if (freshness == Freshness.USUAL && isFresh(cache.fetchedAt(provider.id(), baseUrl))) {
      ModelList kept = cache.read(provider.id(), baseUrl);
      if (kept != null) {
        return kept;
      }
    }
    if (freshness == Freshness.OFFLINE) {
      return withoutAsking(provider, baseUrl, "offline");
    }
    if (key == null && provider.needsKey() && !provider.modelsApi().isPublic()) {
      return withoutAsking(provider, baseUrl, "no key");
    }
    ModelList answer = source.load(provider, baseUrl, key);
    if (answer.source() == ModelList.Source.LIVE) {
      return keep(provider, baseUrl, answer);
    }
    ModelList kept = cache.read(provider.id(), baseUrl);
    return kept == null ? answer : kept.insteadOfLive(answer.reason(), true);
  }

  /** The same where others are asked, too: a key that is refused does not end it. */
  public Answer ask(Provider provider, String baseUrl, @Nullable Secret key, Freshness freshness) {
    try {
      return new Answer(load(provider, baseUrl, key, freshness), null);
    } catch (Failure e) {
      if (e.code() != ExitCode.REFUSED) {
        throw e;
      }
      String reason = key == null ? "a key is needed" : "the key was rejected";
      return new Answer(withoutAsking(provider, baseUrl, reason), e);
    }
  }

  /**
   * A list, and how it came to that.
   *
   * @param refusal of the provider, which would not give its list; null when it was not asked, or
   *     gave it
   */
  public record Answer(ModelList list, @Nullable Failure refusal) {}

  /** What was kept, however old, at once; null when nothing was. */
  public @Nullable ModelList kept(Provider provider, String baseUrl) {
    ModelList kept = cache.read(provider.id(), baseUrl);
    return kept == null ? null : kept.insteadOfLive(null, !isFresh(kept.fetchedAt()));
  }

  private ModelList withoutAsking(Provider provider, String baseUrl, String reason) {
    ModelList kept = cache.read(provider.id(), baseUrl);
    return kept == null
        ? ModelList.builtIn(provider.catalog(), reason)
        : kept.insteadOfLive(reason, !isFresh(kept.fetchedAt()));
  }

  private ModelList keep(Provider provider, String baseUrl, ModelList live) {
    Instant now = clock.instant();
    String warning = null;
    try {
      cache.write(provider.id(), baseUrl, now, live.models());
    } catch (Failure e) {
      warning = e.getMessage() + "; the list of models is not kept";
    }
    return live.fetched(now, warning);
  }

  /** A list from the future is not fresh: the clock was wrong, then or now. */
  private boolean isFresh(@Nullable Instant fetchedAt) {
    if (fetchedAt == null) {
      return false;
    }
    Duration age = Duration.between(fetchedAt, clock.instant());
    return !age.isNegative() && age.compareTo(FRESH) < 0;
  }

  /** How new a list of models has to be. */
  public enum Freshness {
    /** An hour old is new enough. */
    USUAL,
    /** The provider is asked whatever we have. */
    REFRESH,
    /** Nobody is asked. */
    OFFLINE
  }

  /** Asks a provider which models it has. */
  public interface Source {
    /**
     * The live list, or the built-in one with the reason.
     *
     * @param key null for a provider that wants none
     * @throws ai.openclaw.failure.Failure when the provider refuses the key
     */
    ModelList load(Provider provider, String baseUrl, @Nullable Secret key);
  }
}

package ai.openclaw.model;

import ai.openclaw.provider.Provider;
import org.jspecify.annotations.Nullable;

/** A provider that was asked for its list, or might have been, and the list. */
public record ProviderOffer(ProviderState provider, DatedOffer offer) {

  /** Where the provider is, without what might be a secret; null when nobody says. */
  @Nullable String address() {
    String baseUrl = provider.baseUrl();
    return baseUrl == null ? null : CacheKey.of(provider.id(), baseUrl).baseUrl();
  }

  /** Its name for people. */
  String label() {
    Provider description = provider.description();
    return description == null ? provider.id() : description.group().label();
  }
}

package ai.openclaw.model;

/** A provider that was asked for its list, or might have been, and the list. */
public record ProviderOffer(ProviderState provider, DatedOffer offer) {}

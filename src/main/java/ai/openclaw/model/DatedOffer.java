package ai.openclaw.model;

import ai.openclaw.provider.Offer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a provider offers, and as of when.
 *
 * @param fetchedAt when the provider said so; null for the built-in list
 * @param stale whether it is a kept list that is too old, for want of a newer one
 * @param warning what went wrong beside it, one line, or null
 */
public record DatedOffer(
    Offer offer, @Nullable Instant fetchedAt, boolean stale, @Nullable String warning) {}

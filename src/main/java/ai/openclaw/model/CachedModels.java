package ai.openclaw.model;

import ai.openclaw.provider.OfferedModel;
import java.time.Instant;
import java.util.List;

/**
 * A provider's list as it was.
 *
 * @param fetchedAt when the provider gave it
 * @param models in the provider's order
 */
public record CachedModels(Instant fetchedAt, List<OfferedModel> models) {}

package ai.openclaw.model;

import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The models that a provider offers, how we know, and as of when.
 *
 * @param models in the provider's order, each id once
 * @param source where the list comes from
 * @param reason why it is not the live one, a few words such as {@code no network}; null when it is
 * @param fetchedAt when the provider said so; null for the built-in list
 * @param stale whether it is a kept list that is too old, for want of a newer one
 * @param warning what went wrong beside it, one line, or null
 */
public record ModelList(
    List<OfferedModel> models,
    Source source,
    @Nullable String reason,
    @Nullable Instant fetchedAt,
    boolean stale,
    @Nullable String warning) {

  /** Where a list comes from. */
  public enum Source {
    LIVE("live"),
    CACHE("cache"),
    BUILT_IN("built-in");

    private final String id;

    Source(String id) {
      this.id = id;
    }

    /** Its name in output. */
    public String id() {
      return id;
    }
  }

  /** What the provider answered just now. */
  public static ModelList live(List<OfferedModel> models) {
    return new ModelList(models, Source.LIVE, null, null, false, null);
  }

  /** What the provider answered at that time. */
  public static ModelList kept(List<OfferedModel> models, Instant fetchedAt) {
    return new ModelList(models, Source.CACHE, null, fetchedAt, false, null);
  }

  /** What is known without asking, and why the provider was not asked or answered. */
  public static ModelList builtIn(List<ModelDefinition> catalog, String reason) {
    List<OfferedModel> models = new ArrayList<>(catalog.size());
    for (int i = 0; i < catalog.size(); i++) {
      models.add(new OfferedModel(catalog.get(i), null, List.of()));
    }
    return new ModelList(models, Source.BUILT_IN, reason, null, false, null);
  }

  /** The same list with the time of the answer, and what went wrong with keeping it. */
  ModelList fetched(Instant when, @Nullable String trouble) {
    return new ModelList(models, source, reason, when, stale, trouble);
  }

  /** The same kept list with the reason why it has to do, and whether it is too old. */
  ModelList insteadOfLive(@Nullable String why, boolean tooOld) {
    return new ModelList(models, source, why, fetchedAt, tooOld, warning);
  }

  /** The same list with no other models than these of it. */
  public ModelList of(List<OfferedModel> some) {
    return new ModelList(some, source, reason, fetchedAt, stale, warning);
  }

  /** The model of that id, with or without a route where that provider has routes, or null. */
  public @Nullable OfferedModel findOnRoute(@Nullable Provider provider, String id) {
    OfferedModel whole = find(id);
    return whole != null || provider == null ? whole : find(provider.withoutRoute(id));
  }

  /** The model of exactly that id, or null. */
  public @Nullable OfferedModel find(String id) {
    for (int i = 0; i < models.size(); i++) {
      if (models.get(i).id().equals(id)) {
        return models.get(i);
      }
    }
    return null;
  }
}

package ai.openclaw.provider;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The models a provider offers, and how we know.
 *
 * @param models in the provider's order, each id once
 * @param source where the list comes from
 * @param reason why it is not the live one, a few words such as {@code no network}; null when it is
 */
public record Offer(List<OfferedModel> models, Source source, @Nullable String reason) {

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

  /** What is known without asking, and why nobody was asked or answered. */
  public static Offer builtIn(List<ModelDefinition> catalog, String reason) {
    List<OfferedModel> models = new ArrayList<>(catalog.size());
    for (int i = 0; i < catalog.size(); i++) {
      models.add(new OfferedModel(catalog.get(i), null, List.of()));
    }
    return new Offer(models, Source.BUILT_IN, reason);
  }

  /** The model of that id, or null. */
  public @Nullable OfferedModel find(String id) {
    for (int i = 0; i < models.size(); i++) {
      if (models.get(i).id().equals(id)) {
        return models.get(i);
      }
    }
    return null;
  }
}

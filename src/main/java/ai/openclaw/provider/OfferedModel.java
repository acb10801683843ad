package ai.openclaw.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model that a provider's own list offers.
 *
 * @param definition what the config gets when it is chosen without a suffix
 * @param created seconds since 1970, or null
 * @param routing who serves it behind a router, and what each of its routes offers
 */
public record OfferedModel(ModelDefinition definition, @Nullable Long created, Routing routing) {

  /** A model that these serve; none where the provider serves it itself. */
  public OfferedModel(ModelDefinition definition, @Nullable Long created, List<ServedBy> servedBy) {
    this(definition, created, Routing.among(servedBy));
  }

  /** The model's id, {@code org/model} at Hugging Face. */
  public String id() {
    return definition.id();
  }

  /** Who serves it behind a router. */
  public List<ServedBy> servedBy() {
    return routing.servedBy();
  }
}

package ai.openclaw.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model that a provider's own list offers.
 *
 * @param definition what the config gets when it is chosen without a suffix
 * @param created seconds since 1970, or null
 * @param servedBy who serves it behind a router; empty where the provider serves it itself
 */
public record OfferedModel(
    ModelDefinition definition, @Nullable Long created, List<ServedBy> servedBy) {

  /** The model's id, {@code org/model} at Hugging Face. */
  public String id() {
    return definition.id();
  }
}

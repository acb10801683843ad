package ai.openclaw.model;

import org.jspecify.annotations.Nullable;

/**
 * A place in the config that has a model and fallbacks.
 *
 * @param images whether the model there looks at images, and answers to nothing else
 * @param agent whose own it is; null for that of all who have none of their own
 */
public record ModelSlot(boolean images, @Nullable String agent) {
  /** What agents use that have no model of their own. */
  public static final ModelSlot DEFAULT = new ModelSlot(false, null);

  /** What looks at images for all agents. */
  public static final ModelSlot IMAGE = new ModelSlot(true, null);

  /** Its name in {@code agents.defaults}, and in an agent. */
  String key() {
    return images ? "imageModel" : "model";
  }

  /** The model that is in it, in words. */
  public String words() {
    if (agent != null) {
      return "the model of " + agent;
    }
    return images ? "the image model" : "the default model";
  }

  /** Its fallbacks, in words. */
  public String fallbackWords(boolean several) {
    String kind = (images ? "image " : "") + (several ? "fallbacks" : "fallback");
    return kind + (agent == null ? "" : " of " + agent);
  }
}

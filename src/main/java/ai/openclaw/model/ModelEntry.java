package ai.openclaw.model;

import ai.openclaw.json.Lenient;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.ModelNames;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What the entries of all lists of models have in common. */
public final class ModelEntry {
  private static final double PRICE_UNITS = 1_000_000;

  private ModelEntry() {}

  /**
   * The definition of a model that only the list knows: what the entry does not say comes from the
   * id, or is OpenClaw's default.
   *
   * @param contextWindow in tokens, or null when the list does not say
   */
  public static ModelDefinition definition(
      String id, JsonNode entry, @Nullable Integer contextWindow, @Nullable Cost price) {
    String name = Lenient.text(entry, "name", "title", "display_name");
    JsonNode modalities = entry.path("architecture").path("input_modalities");
    return new ModelDefinition(
        id,
        name == null ? ModelNames.displayName(id) : name,
        ModelNames.suggestReasoning(id),
        Modality.inputOf(Lenient.texts(modalities)),
        price == null ? Cost.NONE : price,
        contextWindow == null ? ModelDefinition.DEFAULT_CONTEXT_WINDOW : contextWindow,
        ModelDefinition.DEFAULT_MAX_TOKENS);
  }

  /** When the model appeared, in seconds since 1970, or null. */
  public static @Nullable Long created(JsonNode entry) {
    Double seconds = Lenient.number(entry, "created");
    return seconds == null || seconds < 1 ? null : Long.valueOf((long) (double) seconds);
  }

  /**
   * A price under {@code pricing}, in USD per million tokens, without the noise that comes from
   * computing with binary fractions; or null.
   */
  public static @Nullable Double price(JsonNode entry, String name) {
    Double price = Lenient.number(entry.path("pricing"), name);
    return price == null ? null : Double.valueOf(Math.rint(price * PRICE_UNITS) / PRICE_UNITS);
  }
}

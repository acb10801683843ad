package ai.openclaw.provider;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model as OpenClaw's config holds it, {@code models.providers.<id>.models[]}.
 *
 * @param id the provider's own name for it, {@code org/model} at Hugging Face
 * @param contextWindow in tokens
 * @param maxTokens of one answer
 */
public record ModelDefinition(
    String id,
    String name,
    boolean reasoning,
    List<Modality> input,
    Cost cost,
    int contextWindow,
    int maxTokens) {

  /** The context window when nobody says one. */
  public static final int DEFAULT_CONTEXT_WINDOW = 131_072;

  /** The answer length when nobody says one. */
  public static final int DEFAULT_MAX_TOKENS = 8_192;

  /** What can be said of a model of which only the id is known. */
  public static ModelDefinition assumed(String id) {
    return new ModelDefinition(
        id,
        ModelNames.displayName(id),
        ModelNames.suggestReasoning(id),
        List.of(Modality.TEXT),
        Cost.NONE,
        DEFAULT_CONTEXT_WINDOW,
        DEFAULT_MAX_TOKENS);
  }

  /** The same with what its provider states; null is what it leaves out. */
  public ModelDefinition stating(@Nullable Integer context, @Nullable Cost price) {
    return new ModelDefinition(
        id,
        name,
        reasoning,
        input,
        price == null ? cost : price,
        context == null ? contextWindow : context,
        maxTokens);
  }

  /** The same, but it takes text and these. */
  public ModelDefinition taking(List<Modality> more) {
    List<Modality> all = new ArrayList<>(List.of(Modality.TEXT));
    all.addAll(more);
    return new ModelDefinition(id, name, reasoning, all, cost, contextWindow, maxTokens);
  }
}

package ai.openclaw.model;

import ai.openclaw.provider.Cost;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a model, whoever says so. Null is "not known", never 0.
 *
 * @param name for people
 * @param input the modalities it takes in, joined: {@code text+image}
 * @param contextWindow in tokens
 * @param maxTokens of one answer
 * @param cost of the route that its ref takes
 * @param created seconds since 1970
 */
public record ModelFacts(
    String name,
    @Nullable String input,
    @Nullable Boolean reasoning,
    @Nullable Integer contextWindow,
    @Nullable Integer maxTokens,
    @Nullable Cost cost,
    @Nullable Long created) {

  /** A model of which only the name is known. */
  static ModelFacts unknown(String name) {
    return new ModelFacts(name, null, null, null, null, null, null);
  }

  /** These facts, and what they leave open from the others. */
  ModelFacts or(ModelFacts others) {
    return new ModelFacts(
        name,
        input == null ? others.input : input,
        reasoning == null ? others.reasoning : reasoning,
        contextWindow == null ? others.contextWindow : contextWindow,
        maxTokens == null ? others.maxTokens : maxTokens,
        cost == null ? others.cost : cost,
        created == null ? others.created : created);
  }
}

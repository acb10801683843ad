package ai.openclaw.model;

import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Routing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a provider's list says of a model, without the guesses that a definition has to make. */
final class OfferedFacts {
  private OfferedFacts() {}

  /**
   * The facts of the model on that route.
   *
   * @param catalogued whether its definition is the catalog's, and so no guess
   */
  static ModelFacts of(OfferedModel model, String route, boolean catalogued) {
    ModelDefinition definition = model.definition();
    Routing routing = Routing.among(model.servedBy());
    boolean definitionCounts = catalogued || model.servedBy().isEmpty();
    Integer context = routing.contextWindow(route);
    Cost price = routing.price(route);
    if (definitionCounts) {
      context = context == null ? Integer.valueOf(definition.contextWindow()) : context;
      price = price == null && route.isEmpty() ? priceOf(definition) : price;
    }
    return new ModelFacts(
        definition.name(),
        joined(definition.input()),
        definition.reasoning(),
        context,
        definition.maxTokens(),
        price,
        model.created());
  }

  private static @Nullable Cost priceOf(ModelDefinition definition) {
    Cost cost = definition.cost();
    return cost.input() == 0 && cost.output() == 0 ? null : cost;
  }

  private static @Nullable String joined(List<Modality> input) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < input.size(); i++) {
      joined.append(i == 0 ? "" : "+").append(input.get(i).id());
    }
    return joined.length() == 0 ? null : joined.toString();
  }
}

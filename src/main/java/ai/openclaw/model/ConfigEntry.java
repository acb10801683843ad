package ai.openclaw.model;

import ai.openclaw.provider.Cost;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A model as an entry of {@code models.providers.<id>.models} describes it. */
final class ConfigEntry {
  private ConfigEntry() {}

  /** Its id, or null when it has none and so is no model. */
  static @Nullable String id(JsonNode entry) {
    String id = entry.path("id").asText("").trim();
    return id.isEmpty() ? null : id;
  }

  /** What it says; a limit or a price of 0 says nothing. */
  static ModelFacts facts(JsonNode entry) {
    String name = entry.path("name").asText("").trim();
    JsonNode reasoning = entry.path("reasoning");
    return new ModelFacts(
        name.isEmpty() ? entry.path("id").asText() : name,
        input(entry.path("input")),
        reasoning.isBoolean() ? (Boolean) reasoning.booleanValue() : null,
        limit(entry.path("contextWindow")),
        limit(entry.path("maxTokens")),
        cost(entry.path("cost")),
        null);
  }

  /** Text when it does not say, as OpenClaw has it. */
  private static String input(JsonNode input) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < input.size(); i++) {
      joined.append(i == 0 ? "" : "+").append(input.get(i).asText());
    }
    return joined.length() == 0 ? "text" : joined.toString();
  }

  private static @Nullable Integer limit(JsonNode number) {
    return number.isNumber() && number.asInt() > 0 ? (Integer) number.asInt() : null;
  }

  private static @Nullable Cost cost(JsonNode cost) {
    double input = cost.path("input").asDouble();
    double output = cost.path("output").asDouble();
    if (input == 0 && output == 0) {
      return null;
    }
    double cacheRead = cost.path("cacheRead").asDouble();
    return new Cost(input, output, cacheRead, cost.path("cacheWrite").asDouble());
  }
}

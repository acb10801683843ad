package ai.openclaw.model;

import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Routing;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a model, whoever says so. Null is "not known", never 0.
 *
 * @param name for people
 * @param input what it takes in
 * @param contextWindow in tokens
 * @param maxTokens of one answer
 * @param cost of the route that its ref takes
 * @param created seconds since 1970
 */
public record ModelFacts(
    String name,
    @Nullable Set<Modality> input,
    @Nullable Boolean reasoning,
    @Nullable Integer contextWindow,
    @Nullable Integer maxTokens,
    @Nullable Cost cost,
    @Nullable Long created) {
  private static final long SECONDS_OF_DAY = 86_400;

  /** The month in which it was created, {@code 2026-09}, or null. */
  public @Nullable String month() {
    return created == null
        ? null
        : LocalDate.ofEpochDay(Math.floorDiv(created, SECONDS_OF_DAY)).toString().substring(0, 7);
  }

  /** A model of which only the name is known. */
  static ModelFacts unknown(String name) {
    return new ModelFacts(name, null, null, null, null, null, null);
  }

  /**
   * What an entry of {@code models.providers.<id>.models} says; a limit or price of 0 says nothing.
   */
  static ModelFacts of(JsonNode entry) {
    String name = entry.path("name").asText("").trim();
    JsonNode reasoning = entry.path("reasoning");
    return new ModelFacts(
        name.isEmpty() ? entry.path("id").asText() : name,
        inputOf(entry.path("input")),
        reasoning.isBoolean() ? (Boolean) reasoning.booleanValue() : null,
        limit(entry.path("contextWindow")),
        limit(entry.path("maxTokens")),
        costOf(entry.path("cost")),
        null);
  }

  /**
   * What a provider's list says of the model on that route, without what a definition has to assume
   * when nobody says; but a model takes text where the list does not say, as OpenClaw has it.
   *
   * @param catalogued whether the catalog fills in what the list leaves out; of a route other than
   *     the usual one it knows neither price nor context
   */
  public static ModelFacts of(OfferedModel model, String route, boolean catalogued) {
    ModelDefinition definition = model.definition();
    Routing.Facts facts = model.routing().facts(route);
    boolean definitionCounts = (catalogued && Routing.isUsual(route)) || !model.routing().isKnown();
    Integer context = facts.contextWindow();
    Cost price = facts.price();
    if (definitionCounts) {
      int stated = definition.contextWindow();
      context = context == null && stated > 0 ? Integer.valueOf(stated) : context;
      price = price == null ? known(definition.cost()) : price;
    }
    // No list says the other two. An id may tell that its model reasons, but not that it does not.
    boolean reasoningKnown = catalogued || definition.reasoning();
    return new ModelFacts(
        definition.name(),
        set(definition.input()),
        reasoningKnown ? (Boolean) definition.reasoning() : null,
        context,
        catalogued ? (Integer) definition.maxTokens() : null,
        price,
        model.created());
  }

  /** The id in such an entry, or null when it has none and so is no model. */
  static @Nullable String idOf(JsonNode entry) {
    String id = entry.path("id").asText("").trim();
    return id.isEmpty() ? null : id;
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

  /** What it takes in, in OpenClaw's form: {@code text+image}; null when that is not known. */
  @Nullable String inputText() {
    if (input == null) {
      return null;
    }
    StringBuilder joined = new StringBuilder();
    for (Modality each : input) {
      joined.append(joined.length() == 0 ? "" : "+").append(each.id());
    }
    return joined.toString();
  }

  /** Text when it does not say, as OpenClaw has it. */
  private static Set<Modality> inputOf(JsonNode stated) {
    EnumSet<Modality> input = EnumSet.noneOf(Modality.class);
    for (int i = 0; i < stated.size(); i++) {
      Modality modality = Modality.of(stated.get(i).asText());
      if (modality != null) {
        input.add(modality);
      }
    }
    return input.isEmpty() ? EnumSet.of(Modality.TEXT) : input;
  }

  private static @Nullable Set<Modality> set(Collection<Modality> input) {
    return input.isEmpty() ? null : EnumSet.copyOf(input);
  }

  private static @Nullable Integer limit(JsonNode number) {
    return number.isNumber() && number.asInt() > 0 ? (Integer) number.asInt() : null;
  }

  private static @Nullable Cost costOf(JsonNode cost) {
    double input = cost.path("input").asDouble();
    double output = cost.path("output").asDouble();
    double cacheRead = cost.path("cacheRead").asDouble();
    return known(new Cost(input, output, cacheRead, cost.path("cacheWrite").asDouble()));
  }

  /** Null for a cost that says nothing: OpenClaw writes 0 for what it does not know. */
  private static @Nullable Cost known(Cost cost) {
    return cost.input() == 0 && cost.output() == 0 ? null : cost;
  }
}

package ai.openclaw.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelListJsonTest {
  private static final JsonSchema SCHEMA = JsonSchema.of("models-list.json");
  private static final Instant THEN = Instant.parse("2026-09-01T10:00:00.500Z");

  /** What OpenClaw itself prints after its onboarding of Hugging Face. */
  @Test
  void aConfiguredModelHasOpenClawsFieldsWithOpenClawsValues() throws JsonSyntaxException {
    ListedModel model =
        Listing.of("huggingface/deepseek-ai/DeepSeek-R1")
            .input("text")
            .context(131_072)
            .local(false)
            .available(true)
            .is(ConfiguredRef.Role.Use.DEFAULT, ConfiguredRef.Role.Use.ALLOWED)
            .alias("Hugging Face")
            .build();

    JsonNode json = json(List.of(model), List.of());

    JsonNode theirs =
        JsonTree.read(
            """
            {"key":"huggingface/deepseek-ai/DeepSeek-R1","name":"DeepSeek-R1","input":"text",
             "contextWindow":131072,"local":false,"available":true,
             "tags":["default","configured","alias:Hugging Face"],"missing":false}
            """);
    assertEquals(theirs, withoutOurs(json.at("/models/0")));
    assertEquals(1, json.path("count").asInt());
  }

  @Test
  void aMissingModelHasTheGapsOfOpenClaws() throws JsonSyntaxException {
    ListedModel model =
        Listing.of("huggingface/org/gone").is(ConfiguredRef.Role.Use.ALLOWED).missing().build();

    JsonNode theirs =
        JsonTree.read(
            """
            {"key":"huggingface/org/gone","name":"gone","input":"-","contextWindow":null,
             "local":null,"available":null,"tags":["configured","missing"],"missing":true}
            """);
    assertEquals(theirs, withoutOurs(json(List.of(model), List.of()).at("/models/0")));
  }

  @Test
  void whatIsNotKnownIsNull() {
    JsonNode model = json(List.of(Listing.of("openai/x").build()), List.of()).at("/models/0");

    for (String field :
        List.of("input", "contextWindow", "local", "available", "maxTokens", "reasoning", "cost")) {
      assertTrue(model.path(field).isNull(), field);
    }
    assertEquals(0, model.path("providers").size());
  }

  @Test
  void pricesAndProvidersAreThere() {
    ListedModel model =
        Listing.of("huggingface/org/a").price(0.28, 1.1).at("groq", true, true, 512.3).build();

    JsonNode json = json(List.of(model), List.of()).at("/models/0");

    assertEquals(0.28, json.at("/cost/input").doubleValue());
    assertEquals(1.1, json.at("/cost/output").doubleValue());
    assertEquals("groq", json.at("/providers/0/provider").textValue());
    assertEquals(512.3, json.at("/providers/0/tokensPerSecond").doubleValue());
    assertTrue(json.at("/providers/0/inputPrice").isNull());
  }

  @Test
  void whereTheListComesFromIsThere() {
    JsonNode json =
        json(
            List.of(),
            List.of(
                offer("huggingface", ModelList.Source.CACHE, "no network", THEN, true),
                offer("together", ModelList.Source.BUILT_IN, "no key", null, false)));

    assertEquals("cache", json.path("source").textValue());
    assertEquals("2026-09-01T10:00:00.500Z", json.path("fetchedAt").textValue());
    assertTrue(json.path("stale").booleanValue());
    assertEquals("no network", json.at("/sources/0/reason").textValue());
    assertEquals(2, json.at("/sources/0/count").intValue());
    assertEquals("together", json.at("/sources/1/provider").textValue());
    assertTrue(json.at("/sources/1/fetchedAt").isNull());
  }

  @Test
  void anEmptyResultIsACompleteDocument() {
    JsonNode json = json(List.of(), List.of());

    assertEquals(0, json.path("count").asInt());
    assertTrue(json.path("source").isNull());
    assertFalse(json.path("stale").booleanValue());
  }

  @Test
  void theSchemaIsNotMadeOfRubber() {
    ObjectNode json = ModelListJson.of(List.of(Listing.of("openai/x").build()), List.of());
    ((ObjectNode) json.at("/models/0")).put("contextWindow", 0);

    assertFalse(SCHEMA.allows(json));
  }

  private static JsonNode json(List<ListedModel> models, List<ModelCatalog.ProviderList> offers) {
    ObjectNode json = ModelListJson.of(models, offers);
    SCHEMA.accepts(json);
    return json;
  }

  private static JsonNode withoutOurs(JsonNode model) {
    ObjectNode theirs = model.deepCopy();
    return theirs.remove(List.of("maxTokens", "reasoning", "cost", "providers"));
  }

  private static ModelCatalog.ProviderList offer(
      String provider,
      ModelList.Source source,
      @Nullable String reason,
      @Nullable Instant fetchedAt,
      boolean stale) {
    return new ModelCatalog.ProviderList(
        new ProviderState(
            provider, null, MissingNode.getInstance(), "https://router.test/v1", null, true),
        new ModelList(OfferedModels.many(2), source, reason, fetchedAt, stale, null),
        null);
  }
}

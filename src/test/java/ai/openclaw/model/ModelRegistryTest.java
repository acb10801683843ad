package ai.openclaw.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelRegistryTest {
  private static final String ROUTER = "https://router.huggingface.co/v1";
  private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");

  private JsonNode config = JsonTree.NODES.objectNode();
  private @Nullable ModelList list;

  @Test
  void aCredentialAloneIsEnoughForAProviderToBeThere() throws JsonSyntaxException {
    config("{}");
    live(OfferedModels.full("org/a"), OfferedModels.bare("org/b"));

    assertEquals(List.of(), Listing.refs(registry().configured()));
    assertEquals(List.of("huggingface/org/a", "huggingface/org/b"), Listing.refs(registry().all()));
  }

  @Test
  void configuredModelsComeFirstThenOtherEntriesThenTheOffer() throws JsonSyntaxException {
    config(
        """
        {"agents": {"defaults": {"model": {"primary": "huggingface/org/b"},
                                 "models": {"huggingface/org/own": {}}}},
         "models": {"providers": {"huggingface": {"models": [{"id": "org/entry"}, {"id": "org/own"}]}}}}
        """);
    live(OfferedModels.full("org/a"), OfferedModels.bare("org/b"));

    assertEquals(
        List.of("huggingface/org/b", "huggingface/org/own", "huggingface/org/entry"),
        Listing.refs(registry().configured()));
    assertEquals(
        List.of(
            "huggingface/org/b",
            "huggingface/org/own",
            "huggingface/org/entry",
            "huggingface/org/a"),
        Listing.refs(registry().all()));
  }

  @Test
  void whatTheConfigSaysWinsAndTheOfferFillsTheGaps() throws JsonSyntaxException {
    config(
        """
        {"models": {"providers": {"huggingface": {"models": [
          {"id": "org/a", "name": "My A", "contextWindow": 4096, "reasoning": false,
           "cost": {"input": 0, "output": 0}}]}}}}
        """);
    live(OfferedModels.full("org/a"));

    ListedModel model = registry().configured().get(0);

    assertEquals("My A", model.facts().name());
    assertEquals(4096, model.facts().contextWindow());
    assertEquals(false, model.facts().reasoning());
    assertEquals(Set.of(Modality.TEXT), model.facts().input());
    assertEquals(Cost.of(0.28, 1.1), model.facts().cost());
    assertEquals(2, model.servedBy().size());
  }

  @Test
  void whatNobodySaysIsNotKnownWhateverADefinitionAssumes() {
    OfferedModel plain = offered(ModelDefinition.assumed("org/plain"));

    ModelFacts facts = ModelFacts.of(plain, "", false);

    assertNull(facts.maxTokens());
    assertNull(facts.reasoning());
    assertNull(facts.contextWindow());
    assertNull(facts.cost());
    assertEquals(Set.of(Modality.TEXT), facts.input());
  }

  @Test
  void thatAModelReasonsItsIdMaySay() {
    OfferedModel thinking = offered(ModelDefinition.assumed("org/one-thinking"));

    assertEquals(true, ModelFacts.of(thinking, "", false).reasoning());
  }

  @Test
  void whatTheCatalogSaysIsKnown() {
    OfferedModel plain = offered(ModelDefinition.assumed("org/plain"));

    ModelFacts facts = ModelFacts.of(plain, "", true);

    assertEquals(8_192, facts.maxTokens());
    assertEquals(false, facts.reasoning());
  }

  private static OfferedModel offered(ModelDefinition definition) {
    return new OfferedModel(definition, null, List.of());
  }

  @Test
  void anEntryWithNothingButAnIdHasNothingButAnId() throws JsonSyntaxException {
    config(
        "{\"models\": {\"providers\": {\"huggingface\": {\"models\": [{\"id\": \"org/own\"}]}}}}");

    ModelFacts facts = registry().configured().get(0).facts();

    assertEquals(
        new ModelFacts("org/own", Set.of(Modality.TEXT), null, null, null, null, null), facts);
  }

  @Test
  void unknownPricesAreNotZero() throws JsonSyntaxException {
    config("{}");
    live(OfferedModels.bare("org/b"));

    ListedModel model = registry().all().get(0);

    assertNull(model.facts().cost());
    assertNull(model.facts().contextWindow());
    assertNull(model.throughput());
    assertNull(model.tools());
  }

  @Test
  void aPinnedRouteHasThePriceAndContextOfItsProvider() throws JsonSyntaxException {
    config("{\"agents\": {\"defaults\": {\"model\": \"huggingface/org/a:groq\"}}}");
    live(OfferedModels.full("org/a"));

    ListedModel model = registry().configured().get(0);

    assertEquals("huggingface/org/a:groq", model.ref().text());
    assertEquals(Cost.of(0.28, 1.1), model.facts().cost());
    assertFalse(model.missing());
  }

  @Test
  void whatTheConfigSaysOfAModelIsNotOfAnotherRoute() throws JsonSyntaxException {
    config(
        """
        {"agents": {"defaults": {"model": "huggingface/org/a:groq"}},
         "models": {"providers": {"huggingface": {"models": [
           {"id": "org/a", "contextWindow": 7, "cost": {"input": 9, "output": 9}}]}}}}
        """);
    live(OfferedModels.full("org/a"));

    List<ListedModel> models = registry().configured();

    assertEquals(Cost.of(0.28, 1.1), models.get(0).facts().cost());
    assertEquals(131_072, models.get(0).facts().contextWindow());
    assertEquals(512.3, models.get(0).throughput());
    assertEquals(7, models.get(1).facts().contextWindow());
  }

  @Test
  void aRouteToAProviderThatNoLongerServesTheModelIsMissing() throws JsonSyntaxException {
    config("{\"agents\": {\"defaults\": {\"model\": \"huggingface/org/a:novita\"}}}");
    live(OfferedModels.full("org/a"));

    assertEquals(List.of("default", "missing"), registry().configured().get(0).tags());
  }

  @Test
  void aModelThatTheRouterNoLongerHasIsMissing() throws JsonSyntaxException {
    config("{\"agents\": {\"defaults\": {\"model\": \"huggingface/org/gone\"}}}");
    live(OfferedModels.full("org/a"));

    ListedModel model = registry().configured().get(0);

    assertTrue(model.missing());
    assertEquals(List.of("default", "missing"), model.tags());
    assertEquals("huggingface/org/gone", model.facts().name());
    assertNull(model.local());
    assertNull(model.available());
  }

  @Test
  void anEntryOfAModelThatIsGoneKeepsItsFacts() throws JsonSyntaxException {
    config(
        "{\"models\": {\"providers\": {\"huggingface\": {\"models\": [{\"id\": \"org/gone\", \"name\": \"Gone\"}]}}}}");
    live(OfferedModels.full("org/a"));

    ListedModel model = registry().configured().get(0);

    assertTrue(model.missing());
    assertEquals("Gone", model.facts().name());
    assertEquals(true, model.available());
  }

  @Test
  void neitherTheBuiltInListNorAnOldOneProvesThatAModelIsGone() throws JsonSyntaxException {
    config("{\"agents\": {\"defaults\": {\"model\": \"huggingface/org/new\"}}}");
    list = ModelList.builtIn(huggingFace().catalog(), "no network");
    assertFalse(registry().configured().get(0).missing());

    ModelList kept = ModelList.kept(OfferedModels.many(2), NOW);
    list = kept.insteadOfLive("no network", true);
    assertFalse(registry().configured().get(0).missing());

    list = kept;
    assertTrue(registry().configured().get(0).missing());
  }

  @Test
  void aProviderThatNobodyKnowsLeavesEverythingOpen() throws JsonSyntaxException {
    config("{\"agents\": {\"defaults\": {\"model\": \"openai/gpt-5.1\"}}}");

    ListedModel model = registry().configured().get(0);

    assertEquals(ModelFacts.unknown("gpt-5.1"), model.facts());
    assertNull(model.local());
    assertNull(model.available());
    assertFalse(model.missing());
  }

  @Test
  void aProviderOfTheUsersOwnHasWhatItListsAndNothingElse() throws JsonSyntaxException {
    config(
        """
        {"agents": {"defaults": {"model": "acme/large", "models": {"acme/huge": {}}}},
         "models": {"providers": {"acme": {"baseUrl": "http://127.0.0.1:11434/v1", "models": [
           {"id": "large"}, {"id": "elsewhere", "baseUrl": "https://acme.test/v1"}]}}}}
        """);
    ModelRegistry registry = new ModelRegistry(AgentModels.of(config).refs());
    JsonNode section = config.at("/models/providers/acme");
    registry.add(
        new ProviderState("acme", null, section, "http://127.0.0.1:11434/v1", null, false), null);

    List<ListedModel> models = registry.configured();

    assertEquals(List.of("acme/large", "acme/huge", "acme/elsewhere"), Listing.refs(models));
    assertEquals(true, models.get(0).local());
    assertEquals(true, models.get(0).available(), "what is local needs no key");
    assertTrue(models.get(1).missing());
    assertEquals(false, models.get(2).local());
    assertEquals(false, models.get(2).available());
  }

  @Test
  void offlineTheCatalogIsWhatThereIs() throws JsonSyntaxException {
    config("{}");
    list = ModelList.builtIn(huggingFace().catalog(), "offline");

    ListedModel first = registry().all().get(0);

    assertEquals("huggingface/deepseek-ai/DeepSeek-R1", first.ref().text());
    assertEquals(131_072, first.facts().contextWindow());
    assertEquals(Cost.of(3, 7), first.facts().cost());
    assertEquals(List.of(), first.servedBy());
  }

  private void config(String json) throws JsonSyntaxException {
    config = JsonTree.read(json);
  }

  private void live(OfferedModel... models) {
    list = ModelList.live(List.of(models)).fetched(NOW, null);
  }

  private ModelRegistry registry() {
    ModelRegistry registry = new ModelRegistry(AgentModels.of(config).refs());
    JsonNode section = config.path("models").path("providers").path("huggingface");
    registry.add(
        new ProviderState("huggingface", huggingFace(), section, ROUTER, null, true), list);
    return registry;
  }

  private static Provider huggingFace() {
    return Objects.requireNonNull(Providers.find("huggingface"));
  }
}

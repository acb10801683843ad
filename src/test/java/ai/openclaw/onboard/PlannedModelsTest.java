package ai.openclaw.onboard;

import static ai.openclaw.auth.StateScene.CONFIG;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.model.LocalModels;
import ai.openclaw.model.ModelList;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.catalog.Providers;
import ai.openclaw.runtime.CredentialStore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which models onboarding describes, allows and uses, and which it leaves as they are. */
class PlannedModelsTest extends PlanScene {
  @Test
  void modelsAreDescribedAsTheProvidersListHasThemNow() {
    OfferedModel offered =
        new OfferedModel(model(LLAMA).stating(4096, Cost.of(1, 2)), null, List.of());
    Answers answers = chosen(LLAMA, CredentialStore.CONFIG);

    JsonNode config = planned(answers.with(checked(offered)));

    assertEquals(4096, described(config, LLAMA).path("contextWindow").asInt());
    assertEquals(131_072, described(config, GPT).path("contextWindow").asInt());
  }

  @Test
  void aModelThatIsNotBuiltInIsDescribedToo() {
    JsonNode config = planned(chosen("org/own", CredentialStore.CONFIG));

    assertEquals("org/own", described(config, "org/own").path("id").asText());
    assertEquals("huggingface/org/own", primary(config));
  }

  @Test
  void onlyTheProvidersOwnDefaultModelGetsItsAlias() {
    JsonNode allowed = planned(chosen(R1, CredentialStore.CONFIG)).at("/agents/defaults/models");
    assertEquals("Hugging Face", allowed.path("huggingface/" + R1).path("alias").asText());

    allowed = planned(chosen(LLAMA, CredentialStore.CONFIG)).at("/agents/defaults/models");
    assertEquals("{}", allowed.path("huggingface/" + LLAMA).toString());
  }

  @Test
  void aDefaultModelThatIsKeptStaysAndNoFirstEntryShutsItOut() {
    keepDefault = true;
    scene.write(CONFIG, "{agents: {defaults: {model: 'a/b'}}}");

    JsonNode config = planned(chosen(R1, CredentialStore.CONFIG));

    assertEquals("\"a/b\"", config.at("/agents/defaults/model").toString());
    assertTrue(config.at("/agents/defaults/models").isMissingNode());
  }

  @Test
  void whereModelsAreAllowedOneByOneTheNewOneIsToo() {
    keepDefault = true;
    scene.write(CONFIG, "{agents: {defaults: {model: 'a/b', models: {'a/b': {}}}}}");

    JsonNode config = planned(chosen(R1, CredentialStore.CONFIG));

    assertEquals("\"a/b\"", config.at("/agents/defaults/model").toString());
    assertTrue(config.at("/agents/defaults/models").has("huggingface/" + R1));
  }

  @Test
  void withoutAModelTheDefaultIsNotTouched() {
    JsonNode config = planned(answers(TYPED, CredentialStore.CONFIG));

    assertFalse(config.has("agents"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAgentsOwnModelChangesOnlyWhereThatIsSaid(boolean too) {
    scene.write(CONFIG, "{agents: {list: [{id: 'main', model: 'a/b'}]}}");
    Answers answers = chosen(R1, CredentialStore.CONFIG);

    JsonNode config = planned(answers.with(answers.selection().changingAgent(too)));

    JsonNode own = config.at("/agents/list/0/model");
    assertEquals(
        too ? "huggingface/" + R1 : "a/b",
        own.isTextual() ? own.asText() : own.path("primary").asText());
    assertEquals("huggingface/" + R1, primary(config));
  }

  @ParameterizedTest
  @CsvSource({"2026.2.17, true", "2026.9.6, false"})
  void aServerOfThisMachineGetsAWordForAKeyWhereOpenClawDemandsOne(String version, boolean word) {
    scene.write(CONFIG, "{meta: {lastTouchedVersion: '" + version + "'}}");
    LocalModels.Found local = local();

    JsonNode config =
        planned(extras(new Selection.Extras(null, null, List.of(), local, List.of())));

    assertEquals(word, config.at("/models/providers/local-ollama").has("apiKey"));
  }

  private static LocalModels.Found local() {
    return new LocalModels.Found(
        "Ollama", "local-ollama", "http://127.0.0.1:11434/v1", ModelDefinition.assumed("q:8b"));
  }

  @Test
  void furtherModelsAreDescribedAllowedAndUsed() {
    LocalModels.Found local = local();

    JsonNode config =
        planned(
            extras(
                new Selection.Extras(
                    model(GPT), model("org/sees"), List.of(model(LLAMA)), local, List.of())));

    JsonNode defaults = config.at("/agents/defaults");
    assertEquals("huggingface/" + GPT, defaults.path("utilityModel").asText());
    assertEquals("huggingface/org/sees", defaults.at("/imageModel/primary").asText());
    assertEquals(
        "[\"huggingface/" + LLAMA + "\",\"local-ollama/q:8b\"]",
        defaults.at("/model/fallbacks").toString());
    for (String ref : List.of("huggingface/" + GPT, "huggingface/org/sees", "local-ollama/q:8b")) {
      assertTrue(defaults.path("models").has(ref), ref);
    }
    assertEquals("org/sees", described(config, "org/sees").path("id").asText());
    JsonNode ollama = config.at("/models/providers/local-ollama");
    assertEquals("http://127.0.0.1:11434/v1", ollama.path("baseUrl").asText());
    assertEquals("openai-completions", ollama.path("api").asText());
    assertEquals("q:8b", ollama.at("/models/0/id").asText());
  }

  @Test
  void aFallbackThatIsThereOrIsTheDefaultIsNotAddedAgain() {
    scene.write(
        CONFIG,
        "{agents: {defaults: {model: {primary: 'a/b', fallbacks: ['huggingface/"
            + LLAMA
            + "']}}}}");

    JsonNode config =
        planned(
            extras(
                new Selection.Extras(
                    null, null, List.of(model(LLAMA), model(R1)), null, List.of())));

    assertEquals(
        "[\"huggingface/" + LLAMA + "\"]",
        config.at("/agents/defaults/model/fallbacks").toString());
    assertTrue(lines().stream().noneMatch(line -> line.contains("fallbacks")), lines().toString());
    assertFalse(config.at("/agents/defaults").has("utilityModel"));
    assertFalse(config.at("/agents/defaults").has("imageModel"));
  }

  @Test
  void aUtilityModelAloneLeavesADefaultModelThatIsKeptAsItIsWritten() {
    keepDefault = true;
    scene.write(CONFIG, "{agents: {defaults: {model: 'a/b'}}}");

    JsonNode config =
        planned(extras(new Selection.Extras(model(GPT), null, List.of(), null, List.of())));

    assertEquals("\"a/b\"", config.at("/agents/defaults/model").toString());
  }

  @Test
  void aSectionHasAListOfModelsEvenWhereNoneIsChosen() {
    provider = requireNonNull(Providers.find("huggingface-endpoint"));
    Answers answers = answers(null).with(Field.Role.BASE_URL, "https://own.example/v1");

    JsonNode section = planned(answers).at("/models/providers/huggingface-endpoint");

    assertEquals("https://own.example/v1", section.path("baseUrl").asText());
    assertEquals("[]", section.path("models").toString());
  }

  private Answers extras(Selection.Extras extras) {
    return chosen(R1, CredentialStore.CONFIG).with(extras);
  }

  private static Login.Checked checked(OfferedModel offered) {
    return new Login.Checked(null, ModelList.live(List.of(offered)), null, List.of());
  }

  private static JsonNode described(JsonNode config, String id) {
    @Nullable JsonNode found = null;
    for (JsonNode model : section(config).path("models")) {
      found = model.path("id").asText().equals(id) ? model : found;
    }
    return requireNonNull(found, id);
  }
}

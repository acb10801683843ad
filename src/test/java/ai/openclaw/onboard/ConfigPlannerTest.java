package ai.openclaw.onboard;

import static ai.openclaw.auth.StateScene.CONFIG;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.KeySource.Kind;
import ai.openclaw.config.ConfigDraft;
import ai.openclaw.json5.DocumentEdit;
import ai.openclaw.model.LocalModels;
import ai.openclaw.model.ModelList;
import ai.openclaw.onboard.OnboardRequest.Scope;
import ai.openclaw.onboard.OnboardRequest.Slot;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.runtime.CredentialStore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which edits onboarding makes of its answers, and which it leaves to the user. */
class ConfigPlannerTest extends PlanScene {
  private static final String R1 = "deepseek-ai/DeepSeek-R1";
  private static final String LLAMA = "meta-llama/Llama-3.3-70B-Instruct";
  private static final String GPT = "openai/gpt-oss-120b";
  private static final String ROUTER = "https://router.huggingface.co/v1";
  private static final KeyPlace TYPED = in(Kind.TYPED, "");

  private List<DocumentEdit> edits = List.of();

  @Test
  void aKeyForTheConfigComesWithAWholeSectionAndTheDefaultModel() {
    JsonNode config = planned(chosen(R1, CredentialStore.CONFIG));

    JsonNode section = section(config);
    assertEquals("merge", config.at("/models/mode").asText());
    assertEquals(ROUTER, section.path("baseUrl").asText());
    assertEquals(KEY.reveal(), section.path("apiKey").asText());
    assertEquals("openai-completions", section.path("api").asText());
    assertEquals(HUGGING_FACE.catalog().size(), section.path("models").size());
    assertEquals("huggingface/" + R1, primary(config));
    assertEquals("local", config.at("/gateway/mode").asText());
    assertFalse(config.has("auth"));
  }

  @Test
  void theSecondTimeThereIsNothingToEdit() {
    for (CredentialStore store : List.of(CredentialStore.CONFIG, CredentialStore.AUTH_PROFILES)) {
      scene.write(CONFIG, planned(chosen(LLAMA, store)).toString());

      planned(chosen(LLAMA, store));

      assertEquals(List.of(), lines());
    }
  }

  @Test
  void aRunThatEditsLeavesANoteThatIsNoneOfItsEdits() {
    JsonNode config = planned(chosen(R1, CredentialStore.CONFIG));

    assertEquals(
        "{\"lastRunAt\":\"1970-01-01T00:00:00.001Z\",\"lastRunVersion\":\"9.9\","
            + "\"lastRunCommand\":\"onboard\",\"lastRunMode\":\"local\"}",
        config.path("wizard").toString());
    assertEquals(4, edits.stream().filter(ConfigPlanner::isNote).count());
    assertTrue(edits.stream().anyMatch(edit -> !ConfigPlanner.isNote(edit)));
  }

  @Test
  void aGatewayModeAndAMergeModeOfTheUsersStay() {
    scene.write(CONFIG, "{gateway: {mode: 'remote'}, models: {mode: 'replace'}}");

    JsonNode config = planned(chosen(R1, CredentialStore.CONFIG));

    assertEquals("remote", config.at("/gateway/mode").asText());
    assertEquals("replace", config.at("/models/mode").asText());
  }

  @Test
  void aWorkspaceIsSetOnlyWhereOneIsNamed() {
    assertTrue(
        planned(chosen(R1, CredentialStore.CONFIG))
            .at("/agents/defaults/workspace")
            .isMissingNode());

    workspace = "~/work";
    JsonNode config = planned(chosen(R1, CredentialStore.CONFIG));
    assertEquals("~/work", config.at("/agents/defaults/workspace").asText());
  }

  @Test
  void aKeyForTheProfilesIsNamedInTheConfigAndNotWrittenThere() {
    JsonNode config = planned(chosen(R1, CredentialStore.AUTH_PROFILES));

    assertEquals(
        "{\"provider\":\"huggingface\",\"mode\":\"api_key\"}",
        config.path("auth").path("profiles").path(USUAL).toString());
    assertFalse(section(config).has("apiKey"));
    assertFalse(config.path("auth").has("order"));
  }

  @Test
  void aKeyThatEndsIsAToken() {
    slot = new Slot(null, 5L);

    JsonNode config = planned(chosen(R1, CredentialStore.AUTH_PROFILES));

    assertEquals("token", config.path("auth").path("profiles").path(USUAL).path("mode").asText());
  }

  @Test
  void anOrderThatExistsBeginsWithTheProfile() {
    scene.write(
        CONFIG, "{auth: {order: {huggingface: ['huggingface:a', 'huggingface:default', 7]}}}");

    JsonNode config = planned(chosen(R1, CredentialStore.AUTH_PROFILES));
    assertEquals(
        "[\"huggingface:default\",\"huggingface:a\",7]",
        config.at("/auth/order/huggingface").toString());

    config = planned(chosen(R1, CredentialStore.RUNTIME));
    assertEquals(USUAL, config.at("/auth/order/huggingface/0").asText());
    assertFalse(config.path("auth").has("profiles"), "its own store has no need of it");

    config = planned(chosen(R1, CredentialStore.CONFIG));
    assertEquals("huggingface:a", config.at("/auth/order/huggingface/0").asText());
  }

  @Test
  void aReferenceToAFileIsWrittenWithWhatExplainsIt() {
    KeyPlace key = KeyPlace.of(KEY, new KeySource(Kind.OTHER_PROVIDER, "there"), toFile());

    JsonNode config = planned(answers(key, CredentialStore.CONFIG).with(model(R1)));

    assertEquals(
        "{\"source\":\"file\",\"provider\":\"vault\",\"id\":\"value\"}",
        section(config).path("apiKey").toString());
    assertEquals("/run/key", config.at("/secrets/providers/vault/path").asText());
    assertFalse(config.toString().contains(KEY.reveal()));
  }

  @Test
  void aReferenceToAVariableNeedsNoExplanation() {
    references = new OnboardRequest.References(true, null, false);

    JsonNode config =
        planned(answers(inVariable("HF_TOKEN"), CredentialStore.CONFIG).with(model(R1)));

    assertEquals("HF_TOKEN", section(config).at("/apiKey/id").asText());
    assertFalse(config.has("secrets"));
  }

  @Test
  void aKeyThatGoesElsewhereLeavesTheOneOfTheConfigButForItsBlanks() {
    scene.write(CONFIG, "{models: {providers: {huggingface: {apiKey: ' ${HF_TOKEN} '}}}}");

    JsonNode config = planned(chosen(R1, CredentialStore.AUTH_PROFILES));

    assertEquals("${HF_TOKEN}", section(config).path("apiKey").asText());
  }

  @ParameterizedTest
  @CsvSource({"hf_former, false", "${HF_TOKEN}, true"})
  void aKeyThatIsHandedOverTakesItsCopyOutOfTheConfigButNoReference(String apiKey, boolean stays) {
    for (Scope each : Scope.values()) {
      scope = each;
      scene.write(CONFIG, "{models: {providers: {huggingface: {apiKey: '" + apiKey + "'}}}}");

      JsonNode config = planned(chosen(R1, CredentialStore.RUNTIME));

      assertEquals(stays, section(config).has("apiKey"));
    }
  }

  @Test
  void aKeyAloneForTheProfilesTouchesNothingElse() {
    scope = Scope.KEY;

    planned(chosen(R1, CredentialStore.AUTH_PROFILES));

    assertEquals(
        List.of(
            "auth.profiles.huggingface:default.provider", "auth.profiles.huggingface:default.mode"),
        lines().stream().map(line -> line.replace("[\"", ".").replace("\"]", "")).toList());
  }

  @Test
  void aKeyAloneForTheConfigNeedsASectionAndNoModel() {
    scope = Scope.KEY;

    JsonNode config = planned(chosen(R1, CredentialStore.CONFIG));

    assertEquals(KEY.reveal(), section(config).path("apiKey").asText());
    assertEquals(ROUTER, section(config).path("baseUrl").asText());
    assertEquals("[]", section(config).path("models").toString());
    assertFalse(config.has("agents"));
    assertFalse(config.has("gateway"));
    assertFalse(config.has("wizard"));
  }

  @Test
  void withoutAKeyOnlyTheProviderIsSetUp() {
    JsonNode config = planned(answers(null).with(model(R1)));

    assertFalse(config.has("auth"));
    assertFalse(section(config).has("apiKey"));
    assertEquals(ROUTER, section(config).path("baseUrl").asText());
    scope = Scope.KEY;
    planned(answers(null));
    assertEquals(List.of(), lines());
  }

  @Test
  void whoPaysIsSetTakenAwayOrLeftAsItIs() {
    String header = "/models/providers/huggingface/headers/X-HF-Bill-To";
    assertTrue(planned(chosen(R1, CredentialStore.CONFIG)).at(header).isMissingNode());
    billTo = "";
    planned(chosen(R1, CredentialStore.CONFIG));
    assertTrue(lines().stream().noneMatch(line -> line.contains("headers")));

    billTo = "acme";
    JsonNode config = planned(chosen(R1, CredentialStore.CONFIG));
    assertEquals("acme", config.at(header).asText());

    scene.write(CONFIG, config.toString());
    billTo = null;
    assertEquals("acme", planned(chosen(R1, CredentialStore.CONFIG)).at(header).asText());
    billTo = "";
    assertTrue(planned(chosen(R1, CredentialStore.CONFIG)).at(header).isMissingNode());
  }

  @ParameterizedTest
  @CsvSource({
    "https://gateway.example/v1, https://gateway.example/v1",
    "https://api-inference.huggingface.co/v1, " + ROUTER,
    "'', " + ROUTER,
  })
  void anAddressOfTheUsersStaysUnlessNothingAnswersThere(String configured, String expected) {
    scene.write(CONFIG, "{models: {providers: {huggingface: {baseUrl: '" + configured + "'}}}}");

    JsonNode config = planned(chosen(R1, CredentialStore.CONFIG));

    assertEquals(expected, section(config).path("baseUrl").asText());
    boolean edited = lines().stream().anyMatch(line -> line.endsWith("baseUrl"));
    assertEquals(!configured.equals(expected), edited);
  }

  @Test
  void anAddressThatWasAskedForWins() {
    scene.write(CONFIG, "{models: {providers: {huggingface: {baseUrl: 'https://a.example'}}}}");
    Answers answers = chosen(R1, CredentialStore.CONFIG);

    JsonNode config = planned(answers.with(Field.Role.BASE_URL, "https://b.example/v1"));

    assertEquals("https://b.example/v1", section(config).path("baseUrl").asText());
  }

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

  @Test
  void furtherModelsAreDescribedAllowedAndUsed() {
    LocalModels.Found local =
        new LocalModels.Found(
            "Ollama", "local-ollama", "http://127.0.0.1:11434/v1", ModelDefinition.assumed("q:8b"));

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

  private Answers extras(Selection.Extras extras) {
    return chosen(R1, CredentialStore.CONFIG).with(extras);
  }

  private Answers chosen(String model, CredentialStore store) {
    return answers(TYPED, store).with(model(model));
  }

  private static Login.Checked checked(OfferedModel offered) {
    return new Login.Checked(null, ModelList.live(List.of(offered)), null, List.of());
  }

  private static ModelDefinition model(String id) {
    ModelDefinition known = HUGGING_FACE.known(id);
    return known == null ? ModelDefinition.assumed(id) : known;
  }

  /** The config with the edits. */
  private JsonNode planned(Answers answers) {
    ConfigDraft draft = answers.files().draft();
    edits = new ConfigPlanner(answers, KeyPlan.of(answers), draft).edits(1, "9.9");
    return draft.data();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    edits.forEach(edit -> lines.add(edit.path().toString()));
    return lines;
  }

  private static JsonNode section(JsonNode config) {
    return config.at("/models/providers/huggingface");
  }

  private static String primary(JsonNode config) {
    return config.at("/agents/defaults/model/primary").asText();
  }

  private static JsonNode described(JsonNode config, String id) {
    @Nullable JsonNode found = null;
    for (JsonNode model : section(config).path("models")) {
      found = model.path("id").asText().equals(id) ? model : found;
    }
    return requireNonNull(found, id);
  }
}

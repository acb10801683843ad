package ai.openclaw.onboard;

import static ai.openclaw.auth.StateScene.CONFIG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.KeySource.Kind;
import ai.openclaw.onboard.OnboardRequest.Scope;
import ai.openclaw.onboard.OnboardRequest.Slot;
import ai.openclaw.provider.Field;
import ai.openclaw.runtime.CredentialStore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which edits onboarding makes of its answers, and which it leaves to the user. */
class ConfigPlannerTest extends PlanScene {
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

  @ParameterizedTest
  @CsvSource({"api_key, key, 5", "token, token,", "oauth, access,"})
  void aProfileThatStaysKeepsItsModeInTheConfig(
      String type, String secret, @Nullable Long expires) {
    slot = new Slot(null, expires);
    references = new OnboardRequest.References(expires != null, null, false);
    scene.profiles(
        "'huggingface:default': {'type': '%s', 'provider': 'huggingface', '%s': 'hf_x'}"
            .formatted(type, secret)
            .replace('\'', '"'));
    KeyPlace key = expires == null ? KeyPlace.inRuntime(USUAL) : inVariable("HF_TOKEN");

    JsonNode config = planned(answers(key, CredentialStore.AUTH_PROFILES).with(model(R1)));

    assertEquals(type, config.path("auth").path("profiles").path(USUAL).path("mode").asText());
  }

  @Test
  void aTokenThatTheConfigHasAsALoginIsLeftAsOne() {
    scene.profiles(
        "\"huggingface:default\": {\"type\": \"token\", \"provider\": \"huggingface\", \"token\": \"x\"}");
    scene.write(
        CONFIG,
        "{auth: {profiles: {'huggingface:default': {provider: 'huggingface', mode: 'oauth'}}}}");

    planned(answers(KeyPlace.inRuntime(USUAL), CredentialStore.AUTH_PROFILES).with(model(R1)));

    assertTrue(lines().stream().noneMatch(line -> line.startsWith("auth")), lines().toString());
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

  @ParameterizedTest
  @CsvSource({"hf_former, false", "${HF_TOKEN}, true"})
  void aKeyThatMovesToTheProfilesLeavesTheConfigButNoReference(String apiKey, boolean stays) {
    wish = CredentialStore.AUTH_PROFILES;
    for (Scope each : Scope.values()) {
      scope = each;
      scene.write(CONFIG, "{models: {providers: {huggingface: {apiKey: '" + apiKey + "'}}}}");
      KeyPlace key = in(Kind.CONFIG, "models.providers.huggingface.apiKey");

      JsonNode config = planned(answers(key, CredentialStore.AUTH_PROFILES).with(model(R1)));

      assertEquals(stays, section(config).has("apiKey"));
      assertEquals(
          "api_key", config.path("auth").path("profiles").path(USUAL).path("mode").asText());
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
}

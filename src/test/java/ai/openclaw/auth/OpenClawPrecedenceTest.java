package ai.openclaw.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.openclaw.runtime.CredentialDatabases;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which key OpenClaw takes where several places have one. */
class OpenClawPrecedenceTest extends KeyPlaceScene {
  private static final Map<String, String> BOTH =
      Map.of("HF_TOKEN", "hf_one", "HUGGINGFACE_HUB_TOKEN", "hf_two");
  private static final String STORED =
      """
      "huggingface:default": {"type": "api_key", "provider": "huggingface", "key": "hf_stored"}
      """;

  @ParameterizedTest
  @CsvSource({
    "stored, environment, huggingface:default",
    "stored, .env, huggingface:default",
    "stored, config, huggingface:default",
    "environment, config, HF_TOKEN",
    ".env, config, HF_TOKEN",
    "environment, .env, HF_TOKEN",
  })
  void ofTwoKeysOpenClawTakesTheStoredOneThenTheEnvironmentsThenTheConfigs(
      String one, String other, String taken) throws Exception {
    List<String> places = List.of(one, other);
    Map<String, String> variables =
        places.contains("environment") ? Map.of("HF_TOKEN", "hf_environment") : Map.of();
    String stored = places.contains("stored") ? STORED : "";
    String config = places.contains("config") ? apiKey("\"hf_config\"") : "{}";
    String dotEnv = places.contains(".env") ? "HF_TOKEN=hf_dotenv\n" : "";
    KeySource.Kind kind =
        one.equals("stored")
            ? KeySource.Kind.PROFILE
            : one.equals(".env") ? KeySource.Kind.DOTENV : KeySource.Kind.ENVIRONMENT;

    KeyPlace place = survey(variables, stored, config, OLDER, dotEnv).byOpenClaw();

    assertEquals(taken, name(place));
    assertEquals(kind, Objects.requireNonNull(place).source().kind());
  }

  @Test
  void releasesWithTheDatabaseDoNotReadTheStore() throws Exception {
    ProviderKeys keys = survey(Map.of(), STORED, apiKey("\"hf_config\""), NEWER);

    assertEquals("huggingface:default", name(keys.byTool()));
    assertEquals("models.providers.huggingface.apiKey", name(keys.byOpenClaw()));
  }

  @Test
  void aKeyInTheDatabaseWouldWinOverTheConfigsAndTheEnvironments() throws Exception {
    Path database = folder.resolve("openclaw.sqlite");
    CredentialRoute route =
        new CredentialRoute(true, "", new CredentialDatabases(List.of(database)), null, false);

    assertEquals(
        database, survey(Map.of(), "", apiKey("\"hf_config\""), route).databaseThatMayWin());
    assertEquals(database, survey(BOTH, "", apiKey("\"hf_config\""), route).databaseThatMayWin());
  }

  @Test
  void withoutAnOrderLoginsComeBeforeTokensAndTokensBeforeKeys() throws Exception {
    String token = profile("b", "\"type\": \"token\", \"token\": \"hf_b\"");
    String login = profile("c", "\"type\": \"oauth\", \"access\": \"hf_c\"");

    assertEquals("huggingface:b", winner(STORED + "," + token, "{}"));
    assertEquals("huggingface:c", winner(STORED + "," + token + "," + login, "{}"));
  }

  @Test
  void anOrderCountsMoreAndTheConfigsProfilesMoreThanNone() throws Exception {
    String second = profile("second", "\"type\": \"api_key\", \"key\": \"hf_second\"");
    String token = profile("token", "\"type\": \"token\", \"token\": \"hf_token\"");
    String profiles = STORED + "," + token + "," + second;

    assertEquals(
        "huggingface:second",
        winner(profiles, "{\"auth\": {\"order\": {\"huggingface\": [\"huggingface:second\"]}}}"));
    assertEquals(
        "huggingface:second",
        winner(
            profiles,
            "{\"auth\": {\"profiles\": {\"huggingface:second\": {\"provider\":"
                + " \"huggingface\", \"mode\": \"api_key\"}}}}"));
  }

  @ParameterizedTest
  @CsvSource({
    "api_key, huggingface, api_key,",
    "api_key, huggingface, token, its mode in the config should be api_key",
    "api_key, huggingface, oauth, its mode in the config should be api_key",
    "api_key, huggingface, '', its mode in the config should be api_key",
    "api_key, openai, api_key, its provider in the config should be huggingface",
    "token, huggingface, token,",
    "token, huggingface, oauth,",
    "token, huggingface, api_key, its mode in the config should be token",
    "oauth, huggingface, oauth,",
    "oauth, huggingface, token, its mode in the config should be oauth",
    "oauth, huggingface, api_key, its mode in the config should be oauth",
  })
  void aProfileOfWhichTheConfigSaysOtherwiseIsPassedOver(
      String type, String provider, String mode, @Nullable String passedOver) throws Exception {
    String secret =
        switch (type) {
          case "api_key" -> "key";
          case "token" -> "token";
          default -> "access";
        };
    String stored = profile("t", "\"type\": \"%s\", \"%s\": \"hf_t\"".formatted(type, secret));
    String config =
        "{\"auth\": {\"profiles\": {\"huggingface:t\": {\"provider\": \"%s\", \"mode\": \"%s\"}}}}"
            .formatted(provider, mode);

    ProviderKeys keys = survey(BOTH, stored, config, OLDER);

    assertEquals(
        passedOver == null ? "huggingface:t" : "HUGGINGFACE_HUB_TOKEN", name(keys.byOpenClaw()));
    assertEquals(passedOver, keys.passedOver(keys.places().get(2)));
    assertNull(keys.passedOver(keys.places().get(0)));
    assertNull(survey(BOTH, stored, config, NEWER).passedOver(keys.places().get(2)));
  }

  @Test
  void noOtherProfileStepsInForOneThatIsPassedOver() throws Exception {
    String second = profile("second", "\"type\": \"api_key\", \"key\": \"hf_second\"");
    String config =
        "{auth: {profiles: {'huggingface:second': {provider: 'huggingface', mode: 'token'}}}}";

    assertNull(winner(STORED + "," + second, config));
  }

  @ParameterizedTest
  @CsvSource({"1789905600000, it has expired", "1789905599999, it has expired", "1789905600001,"})
  void aTokenThatHasEndedIsNone(long expires, @Nullable String trouble) throws Exception {
    String token =
        profile("t", "\"type\": \"token\", \"token\": \"hf_t\", \"expires\": " + expires);
    ProviderKeys keys = survey(Map.of(), token, "{}", OLDER);

    assertEquals(trouble, keys.places().get(0).trouble());
    assertEquals(trouble == null, keys.byOpenClaw() != null);
  }

  private @Nullable String winner(String profiles, String config) throws Exception {
    return name(survey(Map.of(), profiles, config, OLDER).byOpenClaw());
  }
}

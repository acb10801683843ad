package ai.openclaw.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.openclaw.config.DotEnvFile;
import ai.openclaw.config.OpenClawVersion;
import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import ai.openclaw.secret.Redactor;
import ai.openclaw.storage.PrivateFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose key counts, in both generations of OpenClaw. */
class KeySurveyTest {
  private static final Instant NOW = Instant.parse("2026-09-20T12:00:00Z");
  private static final CredentialRoute OLDER =
      new CredentialRoute(false, "", null, OpenClawVersion.parse("2026.2.17"));
  private static final CredentialRoute NEWER =
      new CredentialRoute(true, "", null, OpenClawVersion.parse("2026.9.6"));
  private static final Map<String, String> BOTH =
      Map.of("HF_TOKEN", "hf_one", "HUGGINGFACE_HUB_TOKEN", "hf_two");
  private static final String STORED =
      """
      "huggingface:default": {"type": "api_key", "provider": "huggingface", "key": "hf_stored"}
      """;

  @TempDir Path folder;
  private final Redactor redactor = new Redactor();

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
    DotEnvFile dotEnv = places.contains(".env") ? dotEnv("HF_TOKEN=hf_dotenv\n") : null;
    KeySource.Kind kind =
        one.equals("stored")
            ? KeySource.Kind.PROFILE
            : one.equals(".env") ? KeySource.Kind.DOTENV : KeySource.Kind.ENVIRONMENT;

    KeyPlace place = survey(variables, stored, config, OLDER, dotEnv).byOpenClaw();

    assertEquals(taken, name(place));
    assertEquals(kind, Objects.requireNonNull(place).source().kind());
  }

  @Test
  void ofTwoVariablesThisToolTakesTheNewNameAndOpenClawTheOld() throws Exception {
    ProviderKeys keys = survey(BOTH, "", apiKey("\"hf_config\""), NEWER);

    assertEquals("HF_TOKEN", name(keys.byTool()));
    assertEquals("HUGGINGFACE_HUB_TOKEN", name(keys.byOpenClaw()));
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
    CredentialRoute route = new CredentialRoute(true, "", database, null);

    assertEquals(database, survey(Map.of(), "", apiKey("\"hf_config\""), route).maybe());
    assertEquals(database, survey(BOTH, "", apiKey("\"hf_config\""), route).maybe());
  }

  @Test
  void otherProvidersVariablesAreTakenAsTheTableHasThem() throws Exception {
    Map<String, String> variables = Map.of("TOGETHER_API_KEY", "a key");
    ProviderKeys keys =
        survey(variables)
            .of("together", new OpenClawState(json("{}"), none(), NEWER, null), List.of());

    assertEquals("TOGETHER_API_KEY", name(keys.byOpenClaw()));
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
            "{\"auth\": {\"profiles\": {\"huggingface:second\": {\"provider\": \"huggingface\"}}}}"));
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"  hf_literal \"       | KEY       | hf_literal |",
        "\"MY_TOKEN\"            | REFERENCE | hf_mine    |",
        "\"${MY_TOKEN}\"         | REFERENCE | hf_mine    |",
        "\"x-${MY_TOKEN}\"       | KEY       | x-hf_mine  |",
        "\"${GONE}\"             | REFERENCE |            | GONE is not set",
        "\"GONE\"                | REFERENCE |            | GONE is not set",
        "{\"a\": 1}              | UNKNOWN   |            | it is no reference to a secret"
      })
  void everySpellingOfTheConfigsKeyIsUnderstood(
      String apiKey, KeyPlace.Form form, @Nullable String secret, @Nullable String trouble)
      throws Exception {
    KeyPlace place =
        survey(Map.of("MY_TOKEN", "hf_mine"), "", apiKey(apiKey), NEWER).places().get(0);

    assertEquals(form, place.form());
    assertEquals(secret, place.secret() == null ? null : place.secret().reveal());
    assertEquals(trouble, place.trouble());
  }

  @Test
  void aReferenceInTheConfigIsTooNewForOldReleases() throws Exception {
    String config =
        apiKey("{\"source\": \"env\", \"provider\": \"default\", \"id\": \"MY_TOKEN\"}");
    Map<String, String> variables = Map.of("MY_TOKEN", "hf_mine");

    assertEquals(
        "models.providers.huggingface.apiKey",
        name(survey(variables, "", config, NEWER).byOpenClaw()));
    KeyPlace place = survey(variables, "", config, OLDER).places().get(0);
    assertEquals("OpenClaw 2026.2.17 rejects a config with a reference here", place.trouble());
  }

  @Test
  void whatIsFoundIsHiddenFromThenOn() throws Exception {
    survey(Map.of("HF_TOKEN", "plain-looking-secret-value"), "", "{}", OLDER);

    assertFalse(redactor.redact("plain-looking-secret-value").contains("looking"));
  }

  private @Nullable String winner(String profiles, String config) throws Exception {
    return name(survey(Map.of(), profiles, config, OLDER).byOpenClaw());
  }

  private ProviderKeys survey(
      Map<String, String> variables, String profiles, String config, CredentialRoute route)
      throws IOException, JsonSyntaxException {
    return survey(variables, profiles, config, route, null);
  }

  private ProviderKeys survey(
      Map<String, String> variables,
      String profiles,
      String config,
      CredentialRoute route,
      @Nullable DotEnvFile dotEnv)
      throws IOException, JsonSyntaxException {
    String store = "{\"version\": 1, \"profiles\": {%s}}".formatted(profiles);
    Path file = Files.writeString(folder.resolve("auth-profiles.json"), store);
    AuthProfiles credentials = AuthProfiles.read(file, PrivateFiles.on(OperatingSystem.LINUX, 1));
    return survey(variables)
        .of("huggingface", new OpenClawState(json(config), credentials, route, dotEnv), List.of());
  }

  private DotEnvFile dotEnv(String text) throws IOException {
    Path file = Files.writeString(folder.resolve(".env"), text);
    return DotEnvFile.read(file, PrivateFiles.on(OperatingSystem.LINUX, 1));
  }

  private KeySurvey survey(Map<String, String> variables) {
    return new KeySurvey(
        new Environment(variables, folder, folder, OperatingSystem.LINUX),
        redactor,
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static StoredCredentials none() {
    return StoredCredentials.NONE;
  }

  private static JsonNode json(String text) throws JsonSyntaxException {
    return JsonTree.read(text);
  }

  private static String profile(String name, String members) {
    return "\"huggingface:%s\": {\"provider\": \"huggingface\", %s}".formatted(name, members);
  }

  private static String apiKey(String value) {
    return "{\"models\": {\"providers\": {\"huggingface\": {\"apiKey\": %s}}}}".formatted(value);
  }

  private static @Nullable String name(@Nullable KeyPlace place) {
    return place == null ? null : place.source().name();
  }
}

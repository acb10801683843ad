package ai.openclaw.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.openclaw.config.OpenClawVersion;
import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.provider.Provider;
import ai.openclaw.runtime.CredentialDatabases;
import ai.openclaw.runtime.RuntimeProcess;
import ai.openclaw.runtime.RuntimeSearch;
import ai.openclaw.secret.Redactor;
import ai.openclaw.storage.PrivateFiles;
import ai.openclaw.storage.TestLocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose key counts, in both generations of OpenClaw. */
class KeyPlacesTest {
  private static final Instant NOW = Instant.parse("2026-09-20T12:00:00Z");
  private static final CredentialRoute OLDER =
      new CredentialRoute(
          false, "", new CredentialDatabases(List.of()), OpenClawVersion.parse("2026.2.17"), true);
  private static final CredentialRoute NEWER =
      new CredentialRoute(
          true, "", new CredentialDatabases(List.of()), OpenClawVersion.parse("2026.9.6"), true);
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
    CredentialRoute route =
        new CredentialRoute(true, "", new CredentialDatabases(List.of(database)), null, false);

    assertEquals(
        database, survey(Map.of(), "", apiKey("\"hf_config\""), route).databaseThatMayWin());
    assertEquals(database, survey(BOTH, "", apiKey("\"hf_config\""), route).databaseThatMayWin());
  }

  @Test
  void otherProvidersVariablesAreTakenAsTheTableHasThem() throws Exception {
    Map<String, String> variables = Map.of("TOGETHER_API_KEY", "a key");
    ProviderKeys keys = places(variables).of("together", files(variables, "", "{}", NEWER, ""));

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
        "{\"a\": 1}              | UNKNOWN   |            | it is no reference to a secret",
        "\"huggingface:manual\"  | UNKNOWN   |            | it only says that OpenClaw has the key elsewhere",
        "\"secretref-managed\"   | UNKNOWN   |            | it only says that OpenClaw has the key elsewhere",
        "{\"source\": \"store\"}  | UNKNOWN   |            | it only says that OpenClaw has the key elsewhere",
        "\"id:and-secret\"       | KEY       | id:and-secret |"
      })
  void everySpellingOfTheConfigsKeyIsUnderstood(
      String apiKey, KeyPlace.Form form, @Nullable String secret, @Nullable String trouble)
      throws Exception {
    KeyPlace place =
        survey(Map.of("MY_TOKEN", "hf_mine"), "", apiKey(apiKey), NEWER).places().get(0);

    assertEquals(form, place.form());
    assertEquals(secret, place.hasKey() ? place.secret().reveal() : null);
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
  void thisToolTakesTheEnvironmentThenTheProfilesThenTheConfig() throws Exception {
    String work = profile("work", "\"type\": \"api_key\", \"key\": \"hf_work\"");
    String token = profile("token", "\"type\": \"token\", \"token\": \"hf_token\"");
    String unset =
        profile(
            "unset",
            "\"type\": \"api_key\","
                + " \"keyRef\": {\"source\": \"env\", \"provider\": \"default\", \"id\": \"X\"}");
    ProviderKeys keys =
        survey(BOTH, token + "," + work + "," + unset, apiKey("\"  hf_config \""), OLDER);

    List<String> taken = new ArrayList<>();
    for (KeyPlace place : keys.forTool()) {
      taken.add(name(place) + " = " + place.secret().reveal());
    }
    assertEquals(
        List.of(
            "HF_TOKEN = hf_one",
            "HUGGINGFACE_HUB_TOKEN = hf_two",
            "huggingface:work = hf_work",
            "models.providers.huggingface.apiKey = hf_config"),
        taken);
  }

  @ParameterizedTest
  @MethodSource("ai.openclaw.provider.catalog.ProvidersTest#providers")
  void everyVariableOfEveryProviderIsLookedAt(Provider provider) throws Exception {
    for (String variable : provider.keyVariables()) {
      Map<String, String> variables = Map.of(variable, "a key");
      ProviderKeys keys = places(variables).of(provider, files(variables, "", "{}", OLDER, ""));

      assertEquals(variable, name(keys.byTool()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HuggingFace", " huggingface", "HUGGINGFACE "})
  void aSectionIsTheProvidersInAnyCaseAndWithBlanks(String section) throws Exception {
    String config =
        "{\"models\": {\"providers\": {\"%s\": {\"apiKey\": \"hf_config\"}}}}".formatted(section);
    ProviderKeys keys = survey(Map.of(), "", config, NEWER);

    assertEquals("models.providers.huggingface.apiKey", name(keys.byTool()));
    assertEquals(keys.byTool(), keys.byOpenClaw());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"env\": {\"HF_TOKEN\": \"hf_block\"}}             |                    | config-env | hf_block",
        "{\"env\": {\"vars\": {\"HF_TOKEN\": \"hf_vars\"}}} |                    | config-env | hf_vars",
        "{\"env\": {\"HF_TOKEN\": \"hf_block\"}}             | HF_TOKEN=hf_dotenv | dotenv     | hf_dotenv",
      })
  void openClawAddsTheConfigsEnvBehindItsDotEnv(
      String config, @Nullable String dotEnv, String kind, String key) throws Exception {
    KeyPlace place = survey(Map.of(), "", config, NEWER, dotEnv == null ? "" : dotEnv).byOpenClaw();

    assertEquals(kind, Objects.requireNonNull(place).source().kind().id());
    assertEquals(key, place.secret().reveal());
    assertEquals(
        "HF_TOKEN",
        name(survey(Map.of("HF_TOKEN", "hf_process"), "", config, NEWER, "").byOpenClaw()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"${MINE}\" | {} | MINE=hf_mine",
        "\"MINE\"    | {\"MINE\": \"hf_mine\"} |",
      })
  void aReferenceIsFollowedIntoWhatOpenClawAddsToItsEnvironment(
      String apiKey, String env, @Nullable String dotEnv) throws Exception {
    String config =
        "{\"env\": %s, \"models\": {\"providers\": {\"huggingface\": {\"apiKey\": %s}}}}"
            .formatted(env, apiKey);
    ProviderKeys keys = survey(Map.of(), "", config, NEWER, dotEnv == null ? "" : dotEnv);

    assertEquals("hf_mine", Objects.requireNonNull(keys.byTool()).secret().reveal());
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
      throws IOException {
    return survey(variables, profiles, config, route, "");
  }

  private ProviderKeys survey(
      Map<String, String> variables,
      String profiles,
      String config,
      CredentialRoute route,
      String dotEnv)
      throws IOException {
    return places(variables).of("huggingface", files(variables, profiles, config, route, dotEnv));
  }

  /** OpenClaw's files with that content, and its environment for a release of that route. */
  private StateFiles files(
      Map<String, String> variables,
      String profiles,
      String config,
      CredentialRoute route,
      String dotEnv)
      throws IOException {
    Path state = Files.createDirectories(folder.resolve(".openclaw"));
    Path agent = Files.createDirectories(state.resolve("agents/main/agent"));
    Files.writeString(
        agent.resolve("auth-profiles.json"),
        "{\"version\": 1, \"profiles\": {%s}}".formatted(profiles));
    Files.writeString(state.resolve("openclaw.json"), config);
    Files.writeString(state.resolve(".env"), dotEnv);
    Environment environment = environment(variables);
    RuntimeSearch runtimes =
        new RuntimeSearch(environment, new RuntimeProcess(environment, line -> {}));
    StateFiles read =
        new StateReader(
                environment,
                PrivateFiles.on(OperatingSystem.LINUX, TestLocks.of(1)),
                runtimes,
                null,
                null)
            .read();
    return new StateFiles(
        read.agent(),
        read.config(),
        read.effective(),
        read.dotEnv(),
        read.profiles(),
        () -> route,
        read.environment());
  }

  private Environment environment(Map<String, String> variables) {
    return new Environment(variables, folder, folder, OperatingSystem.LINUX);
  }

  private KeyPlaces places(Map<String, String> variables) {
    return new KeyPlaces(environment(variables), redactor, Clock.fixed(NOW, ZoneOffset.UTC));
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

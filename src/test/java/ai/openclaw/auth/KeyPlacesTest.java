package ai.openclaw.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.openclaw.provider.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose key counts, in both generations of OpenClaw. */
class KeyPlacesTest extends KeyPlaceScene {
  private static final Map<String, String> BOTH =
      Map.of("HF_TOKEN", "hf_one", "HUGGINGFACE_HUB_TOKEN", "hf_two");

  @Test
  void ofTwoVariablesThisToolTakesTheNewNameAndOpenClawTheOld() throws Exception {
    ProviderKeys keys = survey(BOTH, "", apiKey("\"hf_config\""), NEWER);

    assertEquals("HF_TOKEN", name(keys.byTool()));
    assertEquals("HUGGINGFACE_HUB_TOKEN", name(keys.byOpenClaw()));
  }

  @Test
  void otherProvidersVariablesAreTakenAsTheTableHasThem() throws Exception {
    Map<String, String> variables = Map.of("TOGETHER_API_KEY", "a key");
    ProviderKeys keys = places(variables).of("together", files(variables, "", "{}", NEWER, ""));

    assertEquals("TOGETHER_API_KEY", name(keys.byOpenClaw()));
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
        "\"huggingface:manual\"  | UNKNOWN   |            | it only says that OpenClaw has the key"
            + " elsewhere",
        "\"secretref-managed\"   | UNKNOWN   |            | it only says that OpenClaw has the key"
            + " elsewhere",
        "{\"source\": \"store\"}  | UNKNOWN   |            | it only says that OpenClaw has the key"
            + " elsewhere",
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
        "{\"env\": {\"HF_TOKEN\": \"hf_block\"}}             |                    | config-env |"
            + " hf_block",
        "{\"env\": {\"vars\": {\"HF_TOKEN\": \"hf_vars\"}}} |                    | config-env |"
            + " hf_vars",
        "{\"env\": {\"HF_TOKEN\": \"hf_block\"}}             | HF_TOKEN=hf_dotenv | dotenv     |"
            + " hf_dotenv",
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
}

package ai.openclaw.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import ai.openclaw.storage.PrivateFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFinderTest {
  private static final Provider HUGGING_FACE =
      Objects.requireNonNull(Providers.find("huggingface"));

  @TempDir Path folder;

  @Test
  void huggingFaceKeyIsFoundInTheEnvironment() {
    assertEquals(
        List.of("HF_TOKEN = hf_one", "HUGGINGFACE_HUB_TOKEN = hf_two"),
        said(
            finder(Map.of("HUGGINGFACE_HUB_TOKEN", "hf_two", "HF_TOKEN", "hf_one"))
                .inEnvironment(HUGGING_FACE)));
  }

  @ParameterizedTest
  @MethodSource("ai.openclaw.provider.catalog.ProvidersTest#providers")
  void everyVariableOfEveryProviderIsLookedAt(Provider provider) {
    for (String variable : provider.keyVariables()) {
      assertEquals(
          List.of(variable + " = a key"),
          said(finder(Map.of(variable, "a key")).inEnvironment(provider)));
    }
  }

  @Test
  void environmentComesBeforeProfilesAndProfilesBeforeTheConfig() throws Exception {
    AuthProfiles profiles =
        profiles(
            """
            {"version": 1, "profiles": {
              "openai:default": {"type": "api_key", "provider": "openai", "key": "other"},
              "huggingface:login": {"type": "token", "provider": "huggingface", "token": "t"},
              "huggingface:work": {"type": "api_key", "provider": "huggingface", "key": "hf_work"},
              "huggingface:ref": {"type": "api_key", "provider": "huggingface",
                "keyRef": {"source": "env", "provider": "default", "id": "X"}}}}
            """);
    assertEquals(
        List.of(
            "HF_TOKEN = hf_env",
            "huggingface:work = hf_work",
            "models.providers.huggingface.apiKey = hf_config"),
        said(
            finder(Map.of("HF_TOKEN", "hf_env"))
                .find(HUGGING_FACE, profiles, configured("\"  hf_config \""))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"HF_TOKEN\"",
        "\"${HF_TOKEN}\"",
        "\" \"",
        "{\"source\": \"env\", \"provider\": \"default\", \"id\": \"HF_TOKEN\"}"
      })
  void whatOnlyNamesAKeyInTheConfigIsNone(String apiKey) throws Exception {
    assertEquals(
        List.of(),
        said(
            finder(Map.of()).find(HUGGING_FACE, profiles("{\"version\": 1}"), configured(apiKey))));
  }

  private KeyFinder finder(Map<String, String> variables) {
    return new KeyFinder(new Environment(variables, folder, folder, OperatingSystem.LINUX));
  }

  private AuthProfiles profiles(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("auth-profiles.json"), json);
    return AuthProfiles.read(file, PrivateFiles.on(OperatingSystem.LINUX, 1));
  }

  private static JsonNode configured(String apiKey) throws JsonSyntaxException {
    return JsonTree.read(
        "{\"models\": {\"providers\": {\"huggingface\": {\"apiKey\": %s}}}}".formatted(apiKey));
  }

  private static List<String> said(List<FoundKey> keys) {
    List<String> lines = new ArrayList<>();
    for (FoundKey key : keys) {
      lines.add(key.source().name() + " = " + key.secret().reveal());
    }
    return lines;
  }
}

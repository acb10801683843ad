package ai.openclaw.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.openclaw.auth.KeyPlaces;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.auth.StateReader;
import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.runtime.RuntimeProcess;
import ai.openclaw.runtime.RuntimeSearch;
import ai.openclaw.secret.Redactor;
import ai.openclaw.secret.Secret;
import ai.openclaw.storage.PrivateFiles;
import ai.openclaw.storage.TestLocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderStatesTest {
  private static final String ROUTER = "https://router.huggingface.co/v1";

  @TempDir Path folder;
  private final Map<String, String> variables = new HashMap<>();
  private String config = "{}";
  private String profiles = "{\"version\": 1}";

  @Test
  void withoutAnyCredentialThereIsNoProvider() throws Exception {
    assertEquals(List.of(), ids());
  }

  @Test
  void aTokenInTheEnvironmentIsEnough() throws Exception {
    variables.put("HF_TOKEN", "hf_test0000000000000000000000000000");

    ProviderState state = states().get(0);

    assertEquals(List.of("huggingface"), ids());
    assertEquals(ROUTER, state.baseUrl());
    assertEquals(Secret.of("hf_test0000000000000000000000000000"), state.key());
    assertEquals(true, state.available());
  }

  @Test
  void soIsTheOtherVariableOrAStoredProfileOrAKeyInTheConfig() throws Exception {
    variables.put("HUGGINGFACE_HUB_TOKEN", "hf_other");
    assertEquals(List.of("huggingface"), ids());

    variables.clear();
    profiles =
        """
        {"version": 1, "profiles": {"together:default":
          {"type": "api_key", "provider": "together", "key": "stored"}}}
        """;
    assertEquals(List.of("together"), ids());
    assertEquals(Secret.of("stored"), states().get(0).key());

    profiles = "{\"version\": 1}";
    config = "{\"models\": {\"providers\": {\"huggingface\": {\"apiKey\": \"hf_config\"}}}}";
    assertEquals(List.of("huggingface"), ids());
    assertEquals(Secret.of("hf_config"), states().get(0).key());
  }

  @Test
  void aBlankVariableIsNone() throws Exception {
    variables.put("HF_TOKEN", "  ");

    assertEquals(List.of(), ids());
  }

  @Test
  void aCredentialThatOnlyOpenClawCanUseCountsButIsNoKey() throws Exception {
    profiles =
        """
        {"version": 1, "profiles": {"huggingface:default":
          {"type": "oauth", "provider": "huggingface", "refresh": "r"}}}
        """;

    ProviderState state = states().get(0);

    assertEquals(true, state.available());
    assertNull(state.key());
  }

  @Test
  void aReferenceInTheConfigCountsToo() throws Exception {
    config =
        """
        {"models": {"providers": {"huggingface": {"apiKey":
          {"source": "env", "provider": "default", "id": "ELSEWHERE"}}}}}
        """;

    assertEquals(true, states().get(0).available());
    assertNull(states().get(0).key());
  }

  @Test
  void aSectionWithoutACredentialIsThereAndNotAvailable() throws Exception {
    config = "{\"models\": {\"providers\": {\"huggingface\": {\"models\": []}}}}";

    assertEquals(List.of("huggingface"), ids());
    assertEquals(false, states().get(0).available());
  }

  @Test
  void theTablesProvidersComeFirstThenTheUsersOwnThenThoseThatAreOnlyNamed() throws Exception {
    variables.put("HF_TOKEN", "hf_test0000000000000000000000000000");
    config =
        """
        {"models": {"providers": {"Acme": {"baseUrl": "http://127.0.0.1:1/v1", "apiKey": "k"}}},
         "agents": {"defaults": {"model": {"primary": "openai/gpt", "fallbacks": ["together/x"]}}}}
        """;

    List<ProviderState> states = states();

    assertEquals(List.of("huggingface", "together", "acme", "openai"), ids());
    assertEquals(false, states.get(1).available(), "its variables are known, and not set");
    assertEquals(true, states.get(2).available());
    assertEquals("http://127.0.0.1:1/v1", states.get(2).baseUrl());
    assertNull(states.get(3).available(), "its variables are OpenClaw's business");
  }

  @Test
  void aProfileMakesAProviderThatIsOnlyNamedAvailable() throws Exception {
    config = "{\"agents\": {\"defaults\": {\"model\": \"openai/gpt\"}}}";
    profiles =
        """
        {"version": 1, "profiles": {"openai:default":
          {"type": "api_key", "provider": "openai", "key": "k"}}}
        """;

    assertEquals(true, states().get(0).available());
  }

  @Test
  void aKeyForACustomProviderWithoutAnAddressIsNotYetAProvider() throws Exception {
    variables.put("CUSTOM_API_KEY", "k");

    assertEquals(List.of(), ids());
  }

  @Test
  void theAddressIsTheVariablesThenTheConfigsThenTheProvidersOwn() throws Exception {
    config =
        """
        {"models": {"providers": {"huggingface":
          {"apiKey": "k", "baseUrl": "https://gateway.acme.test/hf/v1"}}}}
        """;
    assertEquals("https://gateway.acme.test/hf/v1", states().get(0).baseUrl());

    variables.put("OPENCLAW_HUGGINGFACE_BASE_URL", "http://127.0.0.1:8080/v1");
    assertEquals("http://127.0.0.1:8080/v1", states().get(0).baseUrl());
  }

  @Test
  void aHostThatIsDeadIsNotAsked() throws Exception {
    config =
        """
        {"models": {"providers": {"huggingface":
          {"apiKey": "k", "baseUrl": "https://api-inference.huggingface.co/v1"}}}}
        """;

    assertEquals(ROUTER, states().get(0).baseUrl());
  }

  private List<String> ids() throws Exception {
    List<String> ids = new ArrayList<>();
    for (ProviderState state : states()) {
      ids.add(state.id());
    }
    return ids;
  }

  private List<ProviderState> states() throws IOException, JsonSyntaxException {
    Environment environment =
        new Environment(Map.copyOf(variables), folder, folder, OperatingSystem.LINUX);
    Path state = Files.createDirectories(folder.resolve(".openclaw"));
    Path agent = Files.createDirectories(state.resolve("agents/main/agent"));
    Files.writeString(state.resolve("openclaw.json"), config);
    Files.writeString(agent.resolve("auth-profiles.json"), profiles);
    PrivateFiles files =
        PrivateFiles.on(
            OperatingSystem.of(System.getProperty("os.name")),
            TestLocks.of(ProcessHandle.current().pid()));
    RuntimeSearch runtimes =
        new RuntimeSearch(environment, new RuntimeProcess(environment, line -> {}));
    StateFiles read = new StateReader(environment, files, runtimes, null, null).read();
    return new ProviderStates(
            environment, new KeyPlaces(environment, new Redactor(), Clock.systemUTC()))
        .of(read, AgentModels.of(read.effective().data()).refs());
  }
}

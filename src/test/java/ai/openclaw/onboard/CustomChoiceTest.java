package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.huggingface.StubHub.Behaviour;
import ai.openclaw.huggingface.StubHub.Service;
import ai.openclaw.prompt.FakePrompter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code custom-api-key}: an endpoint of one's own, and the models that it lists. */
class CustomChoiceTest {
  private static final String KEY = "key-good0000000000000000000000";
  private static final String LLAMA = "meta-llama/Llama-3.3-70B-Instruct";

  @TempDir Path home;
  private final StubHub hub = StubHub.start();
  private OpenClawRun openclaw;
  private FakePrompter person;

  @BeforeEach
  void somebodyWithAServer() {
    openclaw = new OpenClawRun(home).unset("HF_HUB_OFFLINE");
    person = new FakePrompter().answer("Provider", "Custom");
    person.answer("Base URL", hub.endpointUrl() + "/v1").answer("--probe", "no");
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void theOneModelOfAListIsTakenAlsoWithoutAKey() throws IOException {
    assertDone(openclaw.ask(person.enter("Write this?"), "onboard"));
    assertTrue(openclaw.read(".openclaw/openclaw.json").contains(LLAMA));
    assertEquals("/endpoint/v1/models", hub.requests().get(0).path());
    assertNull(hub.requests().get(0).authorization());
  }

  @Test
  void serverThatWantsAKeyIsAskedAgainWithOne() throws IOException {
    hub.set(Service.ENDPOINT, Behaviour.WRONG_TOKEN);
    person.answer("API key, if it requires one", "", KEY).leave("API key, if it requires one");
    Outcome run = openclaw.ask(person, "onboard");
    assertEquals(ExitCode.CANCELLED, run.code());
    String said = person.transcript().toString();
    assertTrue(said.contains("rejected: a key is needed for 127.0.0.1: Invalid username"), said);
    assertTrue(
        said.contains("rejected: the key for 127.0.0.1 was rejected: Invalid username"), said);
  }

  @Test
  void withoutAListTheIdIsTyped() throws IOException {
    hub.set(Service.ENDPOINT, Behaviour.SERVER_ERROR);
    person
        .answer("API key, if it requires one", KEY)
        .enter("Protocol")
        .answer("Model id", "my/model")
        .enter("Write this?");
    assertDone(openclaw.ask(person, "onboard"));
    assertTrue(openclaw.read(".openclaw/openclaw.json").contains("/my/model\""));
  }

  @Test
  void idThatIsNotInTheListMayBeTypedAgain() throws IOException {
    person.answer("Write this?", "Change the model", "Write").answer("Model", "Type an id");
    person.answer("Model id", "llama", LLAMA).answer("--probe", "no");
    assertDone(openclaw.ask(person, "onboard"));
    String said = person.transcript().toString();
    assertTrue(said.contains("refused: Custom Provider has no model llama; the nearest"), said);
  }

  @Test
  void scriptHasToNameTheModelEvenWhereThereIsAList() throws IOException {
    Outcome run =
        openclaw.run(
            "onboard", "--non-interactive", "--custom-base-url", hub.endpointUrl() + "/v1");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().startsWith("error: Missing --custom-model-id."), run.err());
  }

  @Test
  void scriptIsToldAtOnceOfAllThatIsMissing() throws IOException {
    Outcome run = openclaw.run("onboard", "--non-interactive", "--auth-choice", "custom-api-key");
    assertTrue(
        run.err().startsWith("error: Missing --custom-base-url. Missing --custom-model-id."),
        run.err());
  }

  @ParameterizedTest
  @CsvSource({
    "my/model, '', text",
    "my/vision, '', 'text,image'",
    "my/vision, --custom-text-input, text",
    "my/model, --custom-image-input, 'text,image'"
  })
  void whetherTheModelSeesImagesIsSaidOrGuessedFromItsName(String model, String flag, String input)
      throws Exception {
    hub.set(Service.ENDPOINT, Behaviour.SERVER_ERROR);
    List<String> line =
        new ArrayList<>(
            List.of(
                "onboard",
                "--non-interactive",
                "--custom-base-url=" + hub.endpointUrl() + "/v1",
                "--custom-compatibility=openai-responses",
                "--custom-provider-id=mine",
                "--custom-model-id=" + model));
    if (!flag.isEmpty()) {
      line.add(flag);
    }

    assertDone(openclaw.run(line.toArray(new String[0])));

    JsonNode mine = openclaw.json(".openclaw/openclaw.json").at("/models/providers/mine");
    assertEquals("openai-responses", mine.path("api").asText());
    assertEquals(
        "[\"" + input.replace(",", "\",\"") + "\"]", mine.at("/models/0/input").toString());
  }

  @Test
  void aModelEitherSeesImagesOrDoesNot() throws IOException {
    Outcome run = openclaw.run("onboard", "--custom-image-input", "--custom-text-input");

    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("exclude each other"), run.err());
  }

  @Test
  void anthropicsListIsAskedForInItsForm() throws IOException {
    assertDone(
        openclaw.run(
            "onboard",
            "--non-interactive",
            "--custom-base-url",
            hub.endpointUrl() + "/v1",
            "--custom-compatibility",
            "anthropic",
            "--custom-api-key",
            KEY,
            "--custom-model-id",
            LLAMA));
    assertEquals(
        List.of("/endpoint/v1/models"), hub.requests().stream().map(each -> each.path()).toList());
    assertNull(hub.requests().get(0).authorization());
  }

  @Test
  void unencryptedPrivateNetworkIsWarnedAboutAndAnyOtherRefused() throws IOException {
    openclaw.set("HF_HUB_OFFLINE", "1");
    Outcome near = scripted("http://192.168.1.5:8000/v1");
    assertDone(near);
    assertTrue(near.err().contains("everybody on that network can read the key"), near.err());
    Outcome far = scripted("http://llm.example.com/v1");
    assertEquals(ExitCode.USAGE, far.code());
    assertTrue(far.err().contains("http: would send the key in the clear"), far.err());
    assertFalse(scripted("http://127.0.0.1:1234/v1").err().contains("not encrypted"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://host.docker.internal:8000/v1",
        "http://litellm:4000/v1",
        "http://gpu-box.local:8000/v1",
        "http://nas.lan/v1",
        "http://box.home.arpa/v1",
        "http://10.1.2.3/v1",
      })
  void aNearHostIsReachedByNameWithAKeyAndWithout(String address) throws IOException {
    openclaw.set("HF_HUB_OFFLINE", "1");
    assertDone(scripted(address));
    assertDone(keyless(address));
  }

  @Test
  void withoutAKeyNothingIsRefused() throws IOException {
    openclaw.set("HF_HUB_OFFLINE", "1");
    assertDone(keyless("http://llm.example.com/v1"));
  }

  @Test
  void anOldReleaseThatWantsAnyKeyGetsItsOwnWordForNone() throws Exception {
    openclaw.set("HF_HUB_OFFLINE", "1");
    openclaw.write(".openclaw/openclaw.json", "{meta: {lastTouchedVersion: '2026.2.17'}}");

    assertDone(keyless("http://10.1.2.3/v1"));
    String written = openclaw.read(".openclaw/openclaw.json");

    assertTrue(written.contains("custom-local"), written);
    assertFalse(Files.exists(openclaw.path(".openclaw/agents/main/agent/auth-profiles.json")));
    assertDone(keyless("http://10.1.2.3/v1"));
    assertEquals(written, openclaw.read(".openclaw/openclaw.json"), "and takes it for no key");
  }

  @Test
  void aReleaseThatWantsNoKeyGetsNone() throws Exception {
    openclaw.set("HF_HUB_OFFLINE", "1");
    openclaw.write(".openclaw/openclaw.json", "{meta: {lastTouchedVersion: '2026.9.6'}}");

    assertDone(keyless("http://10.1.2.3/v1"));

    assertFalse(openclaw.read(".openclaw/openclaw.json").contains("apiKey"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/chat/completions", "/v1/completions/", "/v1/responses", "/v1/models"})
  void theUrlOfARequestIsCutToTheBaseUrlAndSaidSo(String path) throws Exception {
    Outcome run = scripted(hub.endpointUrl() + path);
    assertDone(run);
    assertTrue(run.err().contains("the base URL is " + hub.endpointUrl() + "/v1"), run.err());
    assertEquals(hub.endpointUrl() + "/v1", storedBaseUrl());
  }

  @Test
  void aMissingSchemeOfThisMachineIsAdded() throws Exception {
    Outcome run = scripted(hub.endpointUrl().substring("http://".length()) + "/v1");
    assertDone(run);
    assertEquals(hub.endpointUrl() + "/v1", storedBaseUrl());
    assertEquals(ExitCode.USAGE, scripted("llm.example.com/v1").code());
  }

  @Test
  void aForgottenVersionIsFoundAndSaid() throws Exception {
    Outcome run = scripted(hub.endpointUrl());
    assertDone(run);
    assertTrue(run.err().contains("the base URL is " + hub.endpointUrl() + "/v1"), run.err());
    assertEquals(hub.endpointUrl() + "/v1", storedBaseUrl());
    Outcome nowhere = scripted(hub.endpointUrl() + "/nowhere");
    assertTrue(nowhere.err().contains("answered 404"), nowhere.err());
  }

  private String storedBaseUrl() throws Exception {
    return openclaw
        .json(".openclaw/openclaw.json")
        .path("models")
        .path("providers")
        .elements()
        .next()
        .path("baseUrl")
        .textValue();
  }

  private Outcome keyless(String address) throws IOException {
    return openclaw.run(
        "onboard",
        "--non-interactive",
        "--auth-choice",
        "custom-api-key",
        "--custom-base-url",
        address,
        "--custom-model-id",
        "acme/large");
  }

  private Outcome scripted(String address) throws IOException {
    return openclaw.run(
        "onboard",
        "--non-interactive",
        "--custom-base-url",
        address,
        "--custom-api-key",
        KEY,
        "--custom-model-id",
        "meta-llama/Llama-3.3-70B-Instruct");
  }

  private static void assertDone(Outcome run) {
    assertEquals(ExitCode.DONE, run.code(), run.err());
  }
}

package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub.Behaviour;
import ai.openclaw.huggingface.StubHub.Service;
import ai.openclaw.prompt.FakePrompter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code huggingface-endpoint}: a dedicated Inference Endpoint, found, proved and written. */
class EndpointChoiceTest extends OnboardScene {
  private static final String WEAK = "hf_weak000000000000000000000000000BBBB";
  private static final String WRONG = "hf_wrong00000000000000000000000000CCCC";
  private static final String LLAMA = "meta-llama/Llama-3.3-70B-Instruct";
  private static final String ADDRESS = "--huggingface-endpoint-url";

  @BeforeEach
  void anEndpoint() {
    hub.servesItsEndpoint();
    person.answer("Provider", "Dedicated").answer("--probe", "no", "no");
  }

  @Test
  void addressAloneSaysWhatIsMeantAndTheEndpointSaysItsModel() throws Exception {
    Outcome run = onboard(ADDRESS, hub.endpointUrl() + "/v1");
    JsonNode section = section();
    assertEquals(hub.endpointUrl() + "/v1", section.path("baseUrl").asText());
    assertEquals(65_536, section.path("models").path(0).path("contextWindow").asInt());
    assertEquals("huggingface-endpoint/" + LLAMA, primary());
    assertTrue(run.out().contains("may call Inference Endpoints\n"), run.out());
  }

  @Test
  void tokenThatMayNotCallEndpointsIsRefused() throws IOException {
    machine.set("HF_TOKEN", WEAK);
    Outcome run = run(ADDRESS, hub.endpointUrl() + "/v1");
    assertEquals(ExitCode.REFUSED, run.code());
    assertTrue(run.err().contains("inference.endpoints.infer.write"), run.err());
    assertFalse(Files.exists(home.resolve(CONFIG)));
  }

  @Test
  void scriptWithoutAnAddressIsToldTheOption() throws IOException {
    Outcome run = run("--auth-choice", "huggingface-endpoint");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().startsWith("error: Missing --huggingface-endpoint-url."), run.err());
  }

  @Test
  void addressOfSomebodyElseGetsTheTokenWithAWarningAndPlainHttpNever() throws IOException {
    Outcome elsewhere = run(ADDRESS, "https://llm.invalid", "--model", "a/b");
    assertEquals(ExitCode.DONE, elsewhere.code(), elsewhere.err());
    assertTrue(elsewhere.err().contains("llm.invalid is not one of Hugging Face's hosts"));
    Outcome clear = run(ADDRESS, "http://10.0.0.7/v1", "--model", "a/b");
    assertEquals(ExitCode.USAGE, clear.code());
    assertTrue(clear.err().contains("http: would send the key in the clear"), clear.err());
  }

  @Test
  void modelOfAnEndpointThatSleepsIsTheOneInTheList() throws Exception {
    hub.set(Service.ENDPOINT, Behaviour.SERVER_ERROR);
    onboard(ADDRESS, hub.endpointUrl() + "/v1");
    assertEquals("huggingface-endpoint/" + LLAMA, primary());
  }

  @Test
  void modelThatNobodySaysHasToBeGiven() throws IOException {
    hub.set(Service.ENDPOINT, Behaviour.SERVER_ERROR).set(Service.ENDPOINTS, Behaviour.BLOCKED);
    Outcome run = run(ADDRESS, hub.endpointUrl() + "/v1");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("error: Missing --model."), run.err());
  }

  @Test
  void listHasThoseOfTheOrganisationsAndMarksWhatDoesNotRun() throws Exception {
    person.enter("Hugging Face token").answer("Endpoint", "old-llama", "night-owl");
    assertDone(machine.ask(person.enter("Write this?"), "onboard"));
    String said = person.transcript().toString();
    assertTrue(said.contains("rejected: old-llama has no address while it is paused"), said);
    assertTrue(said.contains("warn: night-owl is scaled to zero: the first request wakes"), said);
    assertEquals(hub.endpointUrl() + "/asleep/v1", section().path("baseUrl").asText());
    assertEquals("huggingface-endpoint/" + LLAMA, primary());
  }

  @Test
  void withoutAListTheAddressIsTyped() throws Exception {
    hub.set(Service.ENDPOINTS, Behaviour.BLOCKED);
    person.enter("Hugging Face token");
    person.answer("Endpoint address", "nonsense", hub.endpointUrl() + "/v1");
    assertDone(machine.ask(person.enter("Write this?"), "onboard"));
    String said = person.transcript().toString();
    assertTrue(said.contains("warn: your endpoints could not be listed: 127.0.0.1 answered"), said);
    assertTrue(said.contains("refused: not an http or https address: nonsense"), said);
  }

  @Test
  void endpointThatRefusesTheTokenIsAskedForAgain() throws Exception {
    hub.set(Service.ENDPOINT, Behaviour.NO_PERMISSION);
    person.enter("Hugging Face token").answer("Endpoint", "a10g", "night-owl");
    assertDone(machine.ask(person.enter("Write this?"), "onboard"));
    String said = person.transcript().toString();
    assertTrue(
        said.contains("rejected: the key for Hugging Face was rejected: This authentication"),
        said);
    assertEquals(hub.endpointUrl() + "/asleep/v1", section().path("baseUrl").asText());
  }

  @Test
  void secondTimeTheOneInUseIsTheDefaultAndThereIsNothingToChange() throws Exception {
    onboard(ADDRESS, hub.endpointUrl() + "/v1");
    person.enter("Hugging Face token").enter("Endpoint");
    Outcome run = machine.ask(person, "onboard");
    assertTrue(run.out().contains("Nothing to change"), run.out());
    assertTrue(person.transcript().contains("Endpoint: ada/chat-a10g (current)"));
    Outcome scripted = onboard("--auth-choice", "huggingface-endpoint");
    assertTrue(scripted.out().contains("Nothing to change"), scripted.out());
  }

  @Test
  void tokenStoredForTheRouterServesHereToo() throws Exception {
    onboard("--auth-choice", "huggingface-api-key");
    machine.unset("HF_TOKEN");
    Outcome run = onboard(ADDRESS, hub.endpointUrl() + "/v1");
    assertTrue(run.out().contains("from the stored profile huggingface:default\n"), run.out());
    JsonNode store = machine.json(".openclaw/agents/main/agent/auth-profiles.json");
    JsonNode profile = store.path("profiles").path("huggingface-endpoint:default");
    assertEquals(KEY, profile.path("key").asText());
  }

  @Test
  void withoutCheckingARefusalIsNoObstacle() throws Exception {
    Outcome run =
        onboard(
            "--huggingface-api-key",
            WRONG,
            ADDRESS,
            hub.endpointUrl() + "/v1",
            "--no-verify",
            "--model",
            "a/b");
    assertEquals("huggingface-endpoint/a/b", primary());
    assertFalse(run.out().contains("Account"), run.out());
  }

  @Test
  void backFromTheTokenComesToTheProvider() throws Exception {
    FakePrompter other = new FakePrompter().answer("Provider", "Dedicated", "Skip for now");
    assertDone(machine.ask(other.back("Hugging Face token"), "onboard"));
    assertFalse(Files.exists(home.resolve(CONFIG)));
  }

  @Test
  void jsonSaysWhetherTheTokenMayCallEndpoints() throws Exception {
    Outcome run = onboard(ADDRESS, hub.endpointUrl() + "/v1", "--json");
    assertEquals("yes", run.json().path("token").path("canInfer").asText());
    assertEquals("huggingface-endpoint", run.json().path("provider").asText());
  }

  private JsonNode section() throws Exception {
    return machine.json(CONFIG).path("models").path("providers").path("huggingface-endpoint");
  }

  private String primary() throws Exception {
    JsonNode defaults = machine.json(CONFIG).path("agents").path("defaults");
    return defaults.path("model").path("primary").asText();
  }

  private Outcome run(String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of("onboard", "--non-interactive"));
    args.addAll(List.of(more));
    return machine.run(args.toArray(new String[0]));
  }

  private Outcome onboard(String... more) throws IOException {
    Outcome run = run(more);
    assertDone(run);
    return run;
  }

  private static void assertDone(Outcome run) {
    assertEquals(ExitCode.DONE, run.code(), run.err());
  }
}

package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.RouterFixture;
import ai.openclaw.huggingface.StubHub;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * {@code openclaw models list} against a router with 136 models and all the gaps of the real one.
 */
class ModelsListCommandTest extends ListScene {
  private static final String ONBOARDED =
      """
      // written by hand
      {models: {mode: "merge", providers: {huggingface: {
         baseUrl: "https://router.huggingface.co/v1", api: "openai-completions",
         models: [{id: "deepseek-ai/DeepSeek-R1", name: "DeepSeek R1", reasoning: true,
                   input: ["text"], cost: {input: 3, output: 7, cacheRead: 3, cacheWrite: 3},
                   contextWindow: 131072, maxTokens: 8192}]}}},
       agents: {defaults: {model: {primary: "huggingface/deepseek-ai/DeepSeek-R1"},
         models: {"huggingface/deepseek-ai/DeepSeek-R1": {alias: "Hugging Face"}}}}}
      """;

  @Test
  void aConfiguredModelIsShownWithOpenClawsOwnFields() throws Exception {
    machine.write(".openclaw/openclaw.json", ONBOARDED);

    JsonNode json = json("--json");

    assertEquals(1, json.path("count").asInt());
    JsonNode model = json.at("/models/0");
    assertEquals("huggingface/deepseek-ai/DeepSeek-R1", model.path("key").asText());
    assertEquals("DeepSeek R1", model.path("name").asText());
    assertEquals("text", model.path("input").asText());
    assertEquals(131_072, model.path("contextWindow").asInt());
    assertFalse(model.path("local").asBoolean(true));
    assertTrue(model.path("available").asBoolean());
    assertEquals(
        "[\"default\",\"configured\",\"alias:Hugging Face\"]", model.path("tags").toString());
    assertFalse(model.path("missing").asBoolean(true));
    assertEquals(5, model.path("providers").size(), "and who serves it, from the router");
  }

  @Test
  void anAgentHasItsOwnModelAndTheDefaultsOfAll() throws Exception {
    machine.write(
        ".openclaw/openclaw.json",
        "{agents: {defaults: {model: 'huggingface/openai/gpt-oss-20b'},"
            + " list: [{id: 'work', model: 'huggingface/openai/gpt-oss-120b'}, {id: 'home'}]}}");

    JsonNode work = json("--agent", "work", "--json");
    JsonNode home = json("--agent", "home", "--json");

    assertEquals("huggingface/openai/gpt-oss-120b", work.at("/models/0/key").asText());
    assertEquals("[\"default\"]", work.at("/models/0/tags").toString());
    assertEquals("huggingface/openai/gpt-oss-20b", home.at("/models/0/key").asText());
  }

  @Test
  void plainIsOneRefALine() throws Exception {
    machine.write(".openclaw/openclaw.json", ONBOARDED);

    assertEquals("huggingface/deepseek-ai/DeepSeek-R1\n", lines(run("--plain").out()));
  }

  @Test
  void aTokenInTheEnvironmentIsEnoughForTheWholeRouter() throws Exception {
    Outcome outcome = run("--all", "--plain");

    assertEquals(
        RouterFixture.ids(RouterFixture.USUAL).stream().map(id -> "huggingface/" + id).toList(),
        outcome.out().lines().toList());
    assertEquals("136 models from " + host() + "\n", lines(outcome.err()));
  }

  @Test
  void whoHasNoKeyYetSeesWhatThePublicListOffers() throws Exception {
    machine.unset("HF_TOKEN");

    JsonNode json = json("--all", "--json");

    assertEquals(136, json.path("count").asInt());
    assertNull(hub.requests().get(0).authorization());
    assertEquals(136, json("--all", "--provider", "huggingface", "--json").path("count").asInt());
    assertEquals(0, json("--all", "--provider", "together", "--json").path("count").asInt());
  }

  @Test
  void whoHasAKeyOfAnotherProviderSeesAPublicListWhenNamed() throws Exception {
    machine.unset("HF_TOKEN").set("TOGETHER_API_KEY", "together-key-of-someone");

    assertEquals(136, json("--all", "--provider", "huggingface", "--json").path("count").asInt());
  }

  @Test
  void everyGapOfTheRoutersListIsAllowedByTheSchema() throws Exception {
    JsonNode json = json("--all", "--json");

    assertEquals(136, json.path("count").asInt());
    assertEquals("live", json.path("source").asText());
    assertEquals("2026-02-17T10:00:00.123Z", json.path("fetchedAt").asText());
  }

  @Test
  void theSecondRunAsksNobody() throws Exception {
    run("--all");

    Outcome second = run("--all", "--json");

    assertEquals(1, hub.requests().size());
    assertEquals("cache", second.json().path("source").asText());
    assertEquals("136 models from " + host() + ", just now\n", lines(second.err()));
  }

  @Test
  void discoveryThatIsSwitchedOffAsksNobody() throws Exception {
    machine.write(
        ".openclaw/openclaw.json",
        "{plugins: {entries: {huggingface: {config: {discovery: {enabled: false}}}}}}");

    JsonNode json = json("--all", "--json");

    assertEquals(List.of(), hub.requests());
    assertTrue(json.path("count").asInt() > 0, "what is built in");
  }

  @Test
  void refreshAsksAgain() throws Exception {
    run("--all");
    run("--all", "--refresh");

    assertEquals(2, hub.requests().size());
  }

  @Test
  void aFailedRefreshKeepsTheListAndSaysSo() throws Exception {
    run("--all");
    hub.set(StubHub.Service.MODELS, StubHub.Behaviour.SERVER_ERROR);

    Outcome outcome = run("--all", "--refresh", "--json");

    assertEquals(136, outcome.json().path("count").asInt());
    assertTrue(outcome.json().path("stale").asBoolean());
    assertTrue(
        outcome.err().startsWith("136 models from " + host() + ", just now: "), outcome.err());
  }

  @Test
  void offlineNeverAsks() throws Exception {
    Outcome outcome = run("--all", "--offline", "--plain");

    assertEquals(List.of(), hub.requests());
    assertEquals(4, outcome.out().lines().count());
    assertEquals("built-in list: offline\n", lines(outcome.err()));
  }

  @Test
  void theVariableOfHuggingFacesOwnToolsMeansOfflineToo() throws Exception {
    machine.set("HF_HUB_OFFLINE", "1");
    run("--all");

    assertEquals(List.of(), hub.requests());
  }

  @Test
  void withoutAnythingConfiguredThereIsNothingAndAHint() throws Exception {
    Outcome outcome = run();

    assertEquals(ExitCode.DONE, outcome.code());
    assertEquals("No models found.\n", lines(outcome.out()));
    assertTrue(outcome.err().contains("hint: openclaw onboard "), outcome.err());
    assertTrue(outcome.err().contains("; openclaw models list --all "), outcome.err());
    assertEquals(List.of(), hub.requests(), "no list is needed, so none is asked for");
  }

  @Test
  void anEmptyResultIsStillJson() throws Exception {
    JsonNode json = json("--json");

    assertEquals(0, json.path("count").asInt());
    assertTrue(json.path("source").isNull());
  }

  @Test
  void withoutACredentialNobodyIsAskedUntilAllModelsAreWanted() throws Exception {
    machine.unset("HF_TOKEN");

    assertEquals(0, json("--json").path("count").asInt());
    assertEquals(List.of(), hub.requests());
  }

  @Test
  void aModelThatTheRouterDroppedIsMissing() throws Exception {
    machine.write(
        ".openclaw/openclaw.json", ONBOARDED.replace("DeepSeek-R1\"}", "DeepSeek-Gone\"}"));

    JsonNode first = json("--json").at("/models/0");

    assertEquals("huggingface/deepseek-ai/DeepSeek-Gone", first.path("key").asText());
    assertEquals("[\"default\",\"missing\"]", first.path("tags").toString());
  }

  @Test
  void aBrokenConfigIsAConflictAndNothingIsAsked() throws Exception {
    machine.write(".openclaw/openclaw.json", "{models: ");

    Outcome outcome = run("--all");

    assertEquals(ExitCode.CONFLICT, outcome.code());
    assertEquals("", outcome.out());
    assertEquals(List.of(), hub.requests());
  }

  @Test
  void aRefusedTokenIsRefused() throws Exception {
    hub.set(StubHub.Service.MODELS, StubHub.Behaviour.WRONG_TOKEN);

    assertEquals(ExitCode.REFUSED, run("--all").code());
  }

  @Test
  void theProfilesOwnFilesAreRead() throws Exception {
    machine.write(".openclaw-work/openclaw.json", ONBOARDED);

    assertEquals("", run("--plain").out());
    assertEquals(1, run("--plain", "--profile", "work").out().lines().count());
  }

  private String host() {
    return hub.routerUrl().replace("http://", "").replace("/v1", "");
  }

  private static String lines(String text) {
    return text.replace(System.lineSeparator(), "\n");
  }
}

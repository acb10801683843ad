package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OnlineScene;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.prompt.FakePrompter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code models set}, above all where a user can go wrong. */
class ModelsChangeCommandTest extends OnlineScene {
  @Test
  void aModelThatIsNotOnTheLiveListIsRefusedWithTheNearest() throws IOException {
    Outcome outcome = machine.run("models", "set", "huggingface/openai/gpt-oss-12b");

    assertEquals(ExitCode.USAGE, outcome.code());
    assertTrue(
        outcome.err().contains("Hugging Face has no model openai/gpt-oss-12b"), outcome.err());
    assertTrue(
        outcome
            .err()
            .contains(
                "huggingface/openai/gpt-oss-120b, huggingface/openai/gpt-oss-20b; --force takes it"),
        outcome.err());
    assertFalse(Files.exists(machine.path(CONFIG)));
  }

  @Test
  void theDefaultModelIsNoFallbackOfItsOwn() throws Exception {
    String ref = "huggingface/openai/gpt-oss-120b";
    machine.run("models", "set", ref);

    Outcome refused = machine.run("models", "fallbacks", "add", ref);
    Outcome asked = machine.ask(new FakePrompter().enter("Model"), "models", "fallbacks", "add");

    assertEquals(ExitCode.USAGE, refused.code());
    assertTrue(
        refused.err().contains(ref + " is the default model itself, so it cannot stand in for it"),
        refused.err());
    assertEquals(ExitCode.DONE, asked.code(), asked.err());
    JsonNode fallbacks = machine.json(CONFIG).at("/agents/defaults/model/fallbacks");
    assertEquals(1, fallbacks.size());
    assertFalse(fallbacks.toString().contains(ref), fallbacks.toString());
  }

  @Test
  void theSameIdWithoutItsProviderIsRefusedToo() throws IOException {
    Outcome outcome = machine.run("models", "set", "openai/gpt-oss-12b");

    assertEquals(ExitCode.USAGE, outcome.code());
    assertTrue(outcome.err().contains("huggingface/openai/gpt-oss-120b"), outcome.err());
  }

  @Test
  void forceTakesAModelOfAKnownProviderAndSaysThatNobodyKnowsIt() throws Exception {
    Outcome outcome = machine.run("models", "set", "huggingface/me/mine", "--force", "--json");

    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    assertEquals("huggingface/me/mine", outcome.json().path("defaultModel").asText());
    assertEquals(
        "[\"Hugging Face has no model me/mine; it is taken as it is\"]",
        outcome.json().path("warnings").toString());
    assertEquals(
        "me/mine", machine.json(CONFIG).at("/models/providers/huggingface/models/0/id").asText());
  }

  @Test
  void forceTakesARefOfAnUnknownProviderAsItIsWritten() throws Exception {
    Outcome outcome = machine.run("models", "set", "elsewhere/model", "--force");

    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    assertTrue(outcome.err().contains("nothing is known here of a provider elsewhere"));
    assertEquals(
        "elsewhere/model", machine.json(CONFIG).at("/agents/defaults/model/primary").asText());
    assertTrue(machine.json(CONFIG).path("models").isMissingNode());
  }

  @Test
  void aNameWithoutASlashCannotBeForced() throws IOException {
    Outcome outcome = machine.run("models", "set", "model", "--force");

    assertEquals(ExitCode.USAGE, outcome.code());
    assertFalse(outcome.err().contains("--force"), outcome.err());
  }

  @Test
  void anIdThatTwoProvidersHaveIsAmbiguous() throws IOException {
    machine.write(
        CONFIG,
        "{models:{providers:{lab:{baseUrl:'http://10.0.0.7/v1',apiKey:'none',"
            + "models:[{id:'openai/gpt-oss-120b'}]}}}}");

    Outcome outcome = machine.run("models", "set", "openai/gpt-oss-120b");

    assertEquals(ExitCode.USAGE, outcome.code());
    assertTrue(
        outcome.err().contains("one of huggingface/openai/gpt-oss-120b, lab/openai/gpt-oss-120b"),
        outcome.err());
  }

  @Test
  void aRouteThatNobodyServesIsRefusedWithThoseThatThereAre() throws IOException {
    Outcome outcome = machine.run("models", "set", "openai/gpt-oss-120b:nowhere");

    assertEquals(ExitCode.USAGE, outcome.code());
    assertTrue(outcome.err().contains("its routes are fastest, cheapest"), outcome.err());
  }

  @ParameterizedTest
  @CsvSource({
    "together/org/a:groq, Together AI has no model org/a:groq",
    "together/moonshotai/Kimi-K2.5:cheapest, Together AI has no model moonshotai/Kimi-K2.5:cheap",
    "ollama/qwen3:cheapst, ollama has no model qwen3:cheapst",
    "qwen3:cheapest, none of your providers offers qwen3:cheapest"
  })
  void behindTheIdOfAProviderWithoutRoutesIsNoRoute(String ref, String said) throws Exception {
    machine.unset("HF_TOKEN").set("TOGETHER_API_KEY", "key-of-together");
    String config =
        """
        {"models": {"providers": {
           "together": {"baseUrl": "%s", "models": []},
           "ollama": {"baseUrl": "http://10.0.0.7/v1", "apiKey": "none",
             "models": [{"id": "qwen3"}, {"id": "qwen3:8b"}]}}}}
        """;
    machine.write(CONFIG, config.formatted(hub.routerUrl()));
    hub.models("{\"data\":[{\"id\":\"org/a\"}]}");

    Outcome outcome = machine.run("models", "set", ref);

    assertEquals(ExitCode.USAGE, outcome.code(), outcome.out());
    assertTrue(outcome.err().startsWith("error: " + said), outcome.err());
    assertEquals("", machine.run("models", "set", "ollama/qwen3:8b").err());
    Outcome forced = machine.run("models", "set", "together/org/a:groq", "--force");
    assertEquals(ExitCode.DONE, forced.code(), forced.err());
    assertEquals(
        "org/a:groq", machine.json(CONFIG).at("/models/providers/together/models/0/id").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "huggingface/org/a:v2, huggingface/org/a:v2",
    "org/a:v2:cheapest, huggingface/org/a:v2:cheapest",
    "a:v2:cheapest, huggingface/org/a:v2:cheapest",
    "A:V2, huggingface/org/a:v2"
  })
  void anIdWithAColonOfItsOwnIsSetListedAndServed(String name, String ref) throws Exception {
    hub.models(
        "{\"data\":[{\"id\":\"org/a:v2\",\"providers\":"
            + "[{\"provider\":\"groq\",\"status\":\"live\"}]}]}");

    Outcome set = machine.run("models", "set", name, "--json");

    assertEquals(ExitCode.DONE, set.code(), set.err());
    assertEquals(ref, set.json().path("defaultModel").asText());
    JsonNode model = machine.run("models", "list", "--json").json().at("/models/0");
    assertEquals(ref, model.path("key").asText());
    assertFalse(model.path("missing").asBoolean(), model.toString());
    JsonNode status = machine.run("models", "status", "--json").json();
    assertEquals("served", status.at("/served/state").asText());
  }

  @Test
  void withoutANetworkAModelThatNobodyCanConfirmIsTakenWithAWarning() throws IOException {
    Outcome outcome = machine.run("models", "set", "me/mine", "--offline");

    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    assertTrue(outcome.err().contains("could not find out whether there is a model me/mine"));
    assertTrue(outcome.out().contains("the default model is huggingface/me/mine"));
    assertEquals(List.of(), hub.requests());
  }

  @Test
  void aModelThatCannotCallToolsIsTakenWithAWarning() throws IOException {
    Outcome outcome = machine.run("models", "set", "openai/gpt-oss-120b");

    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    assertTrue(
        outcome.err().contains("warning: openai/gpt-oss-120b cannot call tools"), outcome.err());
  }

  @Test
  void aRouteThatCannotCallToolsIsNamedAndSoAreThoseThatCan() throws IOException {
    hub.models(
        """
        {"data":[{"id":"org/a","providers":[
          {"provider":"mute","status":"live","supports_tools":false,"throughput":9},
          {"provider":"able","status":"live","supports_tools":true,"throughput":1}]}]}
        """);

    Outcome outcome = machine.run("models", "set", "org/a:mute");

    assertTrue(
        outcome
            .err()
            .contains(
                "org/a:mute cannot call tools, which OpenClaw's agent needs; it can with able"),
        outcome.err());
    assertEquals("", machine.run("models", "set", "org/a:able").err());
  }

  @Test
  void aConfiguredModelThatIsGoneIsTakenWithAWarning() throws IOException {
    machine.write(CONFIG, "{models:{providers:{huggingface:{models:[{id:'me/gone'}]}}}}");

    Outcome outcome = machine.run("models", "set", "huggingface/me/gone");

    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    assertTrue(outcome.err().contains("Hugging Face no longer offers me/gone"));
  }

  @Test
  void aRefusedTokenEndsTheRunBeforeAnythingIsWritten() throws IOException {
    hub.set(StubHub.Service.MODELS, StubHub.Behaviour.WRONG_TOKEN);

    Outcome outcome = machine.run("models", "set", "openai/gpt-oss-120b");

    assertEquals(ExitCode.REFUSED, outcome.code());
    assertFalse(Files.exists(machine.path(CONFIG)));
  }

  @Test
  void aDryRunShowsTheLinesAndWritesNothing() throws IOException {
    Outcome outcome = machine.run("models", "set", "openai/gpt-oss-120b", "--dry-run");

    assertTrue(outcome.out().startsWith("✔ This would change"), outcome.out());
    assertTrue(
        outcome
            .out()
            .contains("set agents.defaults.model.primary = \"huggingface/openai/gpt-oss-120b\""),
        outcome.out());
    assertFalse(Files.exists(machine.path(CONFIG)));
  }

  @Test
  void whatAnotherFileBringsInIsChangedThere() throws IOException {
    machine.write(".openclaw/agents.json5", "{defaults:{model:'lab/a'}}");
    String config = "{agents:{$include:'./agents.json5'},models:{providers:{lab:{models:[]}}}}";
    machine.write(CONFIG, config);

    Outcome outcome = machine.run("models", "set", "lab/b");

    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    String agents = machine.read(".openclaw/agents.json5");
    assertTrue(agents.startsWith("{defaults:{model:{primary:'lab/b'}"), agents);
    assertEquals(
        "{agents:{$include:'./agents.json5'},models:{providers:{lab:{models:[{",
        machine.read(CONFIG).substring(0, 69));
  }

  @ParameterizedTest
  @CsvSource({
    "models set, needs <ref|alias>",
    "models set a/b c/d, takes no more than <ref|alias>",
    "models fallbacks add, needs <ref|alias>...",
    "models aliases add quick, needs <alias> <ref|alias>",
    "models aliases add a/b openai/gpt-oss-120b, cannot be an alias",
    "models set huggingface/, names no model"
  })
  void whatIsMissingOrTooMuchIsSaid(String command, String message) throws IOException {
    Outcome outcome = machine.run(command.split(" "));

    assertEquals(ExitCode.USAGE, outcome.code());
    assertTrue(outcome.err().contains(message), outcome.err());
  }
}

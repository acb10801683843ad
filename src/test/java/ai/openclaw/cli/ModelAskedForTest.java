package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OnlineScene;
import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.prompt.FakePrompter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A command that lacks its model asks for it, where there is somebody to ask. */
class ModelAskedForTest extends OnlineScene {
  @Test
  void theOneModelOfThatNameIsTakenWithoutAQuestion() throws Exception {
    Outcome outcome = machine.run("models", "set", "GPT-oss-120b:cheapest", "--json");

    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    assertEquals(
        "huggingface/openai/gpt-oss-120b:cheapest", outcome.json().path("defaultModel").asText());
  }

  @Test
  void whatIsMissingIsAskedFor() throws Exception {
    FakePrompter person = new FakePrompter().answer("Model", "huggingface/openai/gpt-oss-120b");
    assertEquals(ExitCode.DONE, machine.ask(person, "models", "set").code());
    person.answer("Model", "huggingface/zai-org/GLM-4.6");
    assertEquals(ExitCode.DONE, machine.ask(person, "models", "fallbacks", "add").code());
    person.answer("Alias", "big").answer("Model", "huggingface/openai/gpt-oss-120b (current)");
    assertEquals(ExitCode.DONE, machine.ask(person, "models", "aliases", "add").code());

    JsonNode defaults = machine.json(CONFIG).at("/agents/defaults");
    assertEquals("huggingface/openai/gpt-oss-120b", defaults.at("/model/primary").asText());
    assertEquals("huggingface/zai-org/GLM-4.6", defaults.at("/model/fallbacks/0").asText());
    assertEquals(
        "big",
        defaults.path("models").path("huggingface/openai/gpt-oss-120b").path("alias").asText());
  }

  @Test
  void presetsAreAboveTheModelsAndSayWhatTheyTook() throws Exception {
    FakePrompter person = new FakePrompter().answer("Model", "cheapest (");

    Outcome run = machine.ask(person, "models", "set");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    String ref = machine.json(CONFIG).at("/agents/defaults/model/primary").asText();
    assertTrue(ref.endsWith(":cheapest"), ref);
    assertTrue(run.out().contains("cheapest: " + ref.substring("huggingface/".length())));
    assertEquals(
        List.of("during: Loading the models", "Model: " + ref + " (current)"),
        afterEnter("models", "set"));
  }

  @Test
  void anOldListHasNoPresets() throws Exception {
    machine.run("models", "set", "huggingface/openai/gpt-oss-120b");
    machine.set("HF_HUB_OFFLINE", "1").set("OPENCLAW_DEBUG", "1");
    machine.at(OpenClawRun.NOW.plus(Duration.ofDays(1)));

    FakePrompter person =
        new FakePrompter().patience(Duration.ofSeconds(1)).answer("Model", "cheapest (");
    Outcome run = machine.ask(person, "models", "set");

    assertTrue(run.err().contains("0 options like cheapest ("), run.err());
    String asked = afterEnter("models", "set").get(1);
    assertTrue(asked.startsWith("Model: huggingface/openai/gpt-oss-120b (current)"), asked);
  }

  private List<String> afterEnter(String... line) throws Exception {
    FakePrompter person = new FakePrompter().enter("Model");
    assertEquals(ExitCode.DONE, machine.ask(person, line).code());
    return person.transcript();
  }

  @Test
  void aNameThatNobodyKnowsIsWhatTheSearchBeginsWith() throws Exception {
    FakePrompter person = new FakePrompter().answer("Model", "huggingface/openai/gpt-oss-120b");

    assertEquals(ExitCode.DONE, machine.ask(person, "models", "set", "gpt-oss").code());

    List<String> said = person.transcript();
    assertEquals("info: 2 models match gpt-oss", said.get(1));
    assertTrue(
        said.get(2).startsWith("Model [gpt-oss]: huggingface/openai/gpt-oss-120b"), said + "");
  }

  @Test
  void anIdThatIsTypedInVainLeadsBackToTheQuestion() throws Exception {
    FakePrompter person =
        new FakePrompter()
            .answer("Model", "Type an id", "Type an id", "huggingface/openai/gpt-oss-120b")
            .answer("Model id", "no/such", "gpt-oss");

    assertEquals(ExitCode.DONE, machine.ask(person, "models", "set", "nope/nope").code());

    List<String> said = person.transcript();
    assertTrue(said.contains("rejected: none of your providers offers nope/nope"), said + "");
    assertTrue(said.contains("rejected: none of your providers offers no/such"), said + "");
    assertTrue(said.contains("info: 2 models match gpt-oss"), said + "");
    assertTrue(
        said.get(said.size() - 1).startsWith("Model [gpt-oss]: huggingface/openai/gpt-oss-120b"),
        said + "");
  }

  @Test
  void aScriptIsNeverAsked() throws Exception {
    FakePrompter person = new FakePrompter();

    assertEquals(ExitCode.USAGE, machine.ask(person, "models", "set", "--json").code());
    assertEquals(ExitCode.USAGE, machine.ask(person, "models", "set", "gpt-oss", "--json").code());
    assertEquals(List.of(), person.transcript());
  }
}

package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.RouterFixture;
import ai.openclaw.huggingface.StubHub.Behaviour;
import ai.openclaw.huggingface.StubHub.Service;
import ai.openclaw.prompt.FakePrompter;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A preset in place of a model's name: in scripts, in the picker, on the card, and later. */
class PresetChoiceTest extends OnboardScene {
  @BeforeEach
  void theUsualModels() {
    hub.models(RouterFixture.json(RouterFixture.USUAL));
  }

  private String primary() throws Exception {
    return machine.json(CONFIG).at("/agents/defaults/model/primary").asText();
  }

  @Test
  void aScriptSaysWhatWasChosenAndWhy() throws Exception {
    Outcome run = machine.onboard("--model", "cheapest");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().contains("  cheapest: "), run.out());
    assertTrue(primary().endsWith(":cheapest"), primary());
    assertEquals(2, hub.requests().size(), "the list and the account, as without a preset");
  }

  @Test
  void programsAreToldToo() throws Exception {
    Outcome run = machine.onboard("--model", "fastest", "--json");

    String id = run.json().path("model").asText().substring("huggingface/".length());
    String reason = run.json().at("/reasons/0").asText();
    assertTrue(reason.startsWith("fastest: " + id + ", an answer in "), reason);
    assertFalse(machine.onboard("--json").json().has("reasons"));
  }

  @Test
  void withoutAListThereIsNothingToGoBy() throws Exception {
    Outcome run = machine.onboard("--model", "longest", "--offline");

    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(
        run.err().contains("longest needs the list of what Hugging Face serves now: offline"),
        run.err());
    assertFalse(Files.exists(home.resolve(CONFIG)));
  }

  @Test
  void aFreshKeptListWillDo() throws Exception {
    machine.onboard("--dry-run");

    Outcome run = machine.onboard("--model", "longest", "--offline");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().contains("  longest: "), run.out());
  }

  @ParameterizedTest
  @EnumSource(
      value = Behaviour.class,
      names = {"SERVER_ERROR", "BROKEN_JSON", "EMPTY", "WEB_PAGE", "RATE_LIMITED"})
  void whateverTheRouterAnswersInPlaceOfItsList(Behaviour behaviour) throws Exception {
    hub.set(Service.MODELS, behaviour);

    Outcome run = machine.onboard("--model", "best-value");

    assertEquals(ExitCode.USAGE, run.code(), run.err());
    assertTrue(run.err().contains("best-value needs the list of what"), run.err());
  }

  @Test
  void inTheWizardItIsARowAndItsRouteIsNotAskedFor() throws Exception {
    FakePrompter person = new FakePrompter().answer("Provider", "Hugging Face");
    person.answer("Model", "cheapest").answer("--probe", "no").enterEverythingElse();

    Outcome run = machine.ask(person, "onboard");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(primary().endsWith(":cheapest"), primary());
    assertFalse(person.transcript().toString().contains("Route: "), person.transcript() + "");
  }

  @Test
  void theCardSaysWhy() throws Exception {
    FakePrompter person = new FakePrompter().onCard("<enter>");

    Outcome run = machine.ask(person, "onboard", "--model", "best-value");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(person.transcript().get(0).contains("best-value: "), person.transcript() + "");
  }

  @Test
  void laterItIsAnotherNameForAModelUnlessItIsAnAlias() throws Exception {
    machine.onboard();

    Outcome run = machine.run("models", "set", "cheapest");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().contains("  cheapest: "), run.out());
    assertTrue(primary().endsWith(":cheapest"), primary());
    Outcome json = machine.run("models", "set", "fastest", "--json");
    assertTrue(json.json().at("/reasons/0").asText().startsWith("fastest: "), json.out());

    machine.run("models", "aliases", "add", "cheapest", "openai/gpt-oss-120b");
    machine.run("models", "set", "cheapest");
    assertEquals("huggingface/openai/gpt-oss-120b", primary());
  }

  @Test
  void withoutAKeyForTheRouterThereIsNobodyToChooseFrom() throws Exception {
    machine.set("HF_TOKEN", "");

    Outcome run = machine.run("models", "set", "cheapest");

    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("for which there is no key"), run.err());
  }

  @Test
  void atAnotherProviderItIsNoName() throws Exception {
    Outcome run =
        machine.run(
            "onboard", "--non-interactive", "--together-api-key", KEY, "--model", "cheapest");

    assertTrue(run.code() != ExitCode.DONE || !run.out().contains("Chosen"), run.out());
  }

  @Test
  void theShellCompletesThem() throws Exception {
    List<String> lines =
        machine.run("__complete", "openclaw onboard --model ch").out().lines().toList();

    assertTrue(lines.stream().anyMatch(line -> line.startsWith("cheapest")), lines + "");
  }
}

package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub.Behaviour;
import ai.openclaw.huggingface.StubHub.Service;
import ai.openclaw.prompt.FakePrompter;
import org.junit.jupiter.api.Test;

/** Done is said only where nothing is known that speaks against a chat. */
class DoubtsTest extends OnboardScene {
  private static final String NOT_DONE = "▲ Written, with problems: the default model is ";
  private static final String LIST =
      """
      {"object": "list", "data": [{"id": "org/model", "object": "model", "created": 1,
        "owned_by": "org", "providers": [{"provider": "novita", "status": "%s",
        "context_length": 131072, "pricing": {"input": 1, "output": 2}, "supports_tools": true}]}]}
      """;

  @Test
  void aKeyThatCouldNotBeChecked() throws Exception {
    hub.set(Service.ACCOUNT, Behaviour.WEB_PAGE);

    assertDoubted(machine.onboard(), "the key was not checked: ", "models status --check");

    assertTrue(machine.onboard("--no-verify").out().startsWith("✔ "), "nobody wanted it checked");
    assertTrue(machine.onboard("--offline").out().startsWith("✔ "), "nobody wanted it checked");
  }

  @Test
  void nothingIsInDoubtOnceTheModelHasAnswered() throws Exception {
    hub.set(Service.ACCOUNT, Behaviour.WEB_PAGE);

    Outcome run = machine.onboard("--probe");

    assertTrue(run.out().startsWith("✔ Done: "), run.out());
  }

  @Test
  void aModelThatRefusedAndIsKeptAllTheSame() throws Exception {
    hub.set(Service.CHAT, Behaviour.NO_CREDITS);
    person.answer("--probe", "yes", "Keep it anyway").enterEverythingElse();

    Outcome run = machine.ask(person, "onboard");

    assertDoubted(run, "the model could not be used: ", "");
  }

  @Test
  void aModelThatNobodyServes() throws Exception {
    hub.models(LIST.formatted("error"));
    String unserved = "no provider serves org/model now";

    Outcome run = machine.onboard("--model", "org/model");

    assertDoubted(run, unserved, "openclaw models list --all");
    assertTrue(run.err().contains("warning: " + unserved + "\n"), run.err());
    FakePrompter reader = new FakePrompter().onCard(ENTER);
    machine.ask(reader, "onboard");
    String card = reader.transcript().get(0);
    assertTrue(card.contains("CAUTION Model: org/model · " + unserved), card);

    hub.models(LIST.formatted("live"));
    assertFalse(machine.onboard("--model", "org/model").out().contains("problems"));
  }

  @Test
  void aServerThatDidNotAnswer() throws Exception {
    Outcome run =
        machine.run(
            "onboard",
            "--non-interactive",
            "--custom-base-url",
            "http://127.0.0.1:9/v1",
            "--custom-model-id",
            "mine",
            "--custom-api-key",
            "EMPTY");

    assertDoubted(run, "the key was not checked: ", "models status --check");
  }

  private static void assertDoubted(Outcome run, String why, String mend) {
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().startsWith(NOT_DONE), run.out());
    assertTrue(run.out().contains("\n  " + why), run.out());
    assertTrue(run.out().contains(mend), run.out());
  }
}

package ai.openclaw.onboard;

import ai.openclaw.auth.StateFiles;
import ai.openclaw.auth.StateReader;
import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.runtime.Gateway;
import ai.openclaw.runtime.RuntimeKeys;

/** A gateway that runs has the former key: a person is asked whether it may start anew. */
final class GatewayRestart {
  private final Prompter prompter;
  private final StateReader state;

  GatewayRestart(Prompter prompter, StateReader state) {
    this.prompter = prompter;
    this.state = state;
  }

  /** The answers, with a word about a gateway that still has to be restarted. */
  Answers after(Answers answers) {
    StateFiles files = answers.files();
    KeyPlan plan = KeyPlan.of(answers);
    boolean handedOver = plan != null && plan.handedOver() != null;
    RuntimeKeys openClaw = handedOver ? state.runtimeKeys(files) : null;
    if (openClaw == null || !Gateway.answers(files.effective().data(), files.environment())) {
      return answers;
    }
    String command = files.commandForAll("gateway restart");
    String open = "a gateway is running and may use the former key until: " + command;
    return answers.request().target().profile() == null && mayRestart(command, answers)
        ? restarted(openClaw, command, answers)
        : told(answers, open);
  }

  private boolean mayRestart(String command, Answers answers) {
    prompter.backAllowed(false);
    return prompter.confirm(
        new Text(
            "A gateway is running. Restart it, so that it takes the new key?",
            command,
            answers.request().writing().seen() ? "yes" : "no",
            true,
            Text.ANY));
  }

  private Answers restarted(RuntimeKeys openClaw, String command, Answers answers) {
    try {
      prompter.during(
          "Restarting the gateway",
          () -> {
            openClaw.restartGateway();
            return answers;
          });
      return answers;
    } catch (Failure e) {
      return told(answers, e.getMessage() + "; try " + command);
    }
  }

  private Answers told(Answers answers, String line) {
    prompter.warn(line);
    return answers.warn(line);
  }
}

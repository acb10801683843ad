package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.RouterFixture;
import ai.openclaw.model.JsonSchema;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;

/** A machine that onboarding has set up with a stored token, and a network. */
abstract class StatusScene extends OnlineScene {
  static final String STORE = ".openclaw/agents/main/agent/auth-profiles.json";
  static final JsonSchema SCHEMA = JsonSchema.of("models-status.json");

  @BeforeEach
  void aMachineThatIsSetUp() throws IOException {
    hub.models(RouterFixture.json(RouterFixture.USUAL));
    Outcome done = machine.onboard("--offline");
    assertEquals(ExitCode.DONE, done.code(), done.err());
    machine.unset("HF_TOKEN");
  }
}

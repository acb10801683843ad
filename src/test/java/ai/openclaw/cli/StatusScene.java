package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.openclaw.OnlineScene;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.RouterFixture;
import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.model.JsonSchema;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

  Outcome status(String... options) throws IOException {
    List<String> args = new ArrayList<>(List.of("models", "status"));
    args.addAll(List.of(options));
    return machine.run(args.toArray(new String[0]));
  }

  JsonNode json(String... options) throws IOException, JsonSyntaxException {
    List<String> args = new ArrayList<>(List.of(options));
    args.add("--json");
    JsonNode json = status(args.toArray(new String[0])).json();
    SCHEMA.accepts(json);
    return json;
  }
}

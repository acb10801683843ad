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

/** A machine whose router offers 136 models with all the gaps of the real one's list. */
abstract class ListScene extends OnlineScene {
  private static final JsonSchema SCHEMA = JsonSchema.of("models-list.json");

  @BeforeEach
  void aRouterWithTheUsualModels() {
    hub.models(RouterFixture.json(RouterFixture.USUAL));
  }

  Outcome run(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("models", "list"));
    all.addAll(List.of(arguments));
    return machine.run(all.toArray(new String[0]));
  }

  JsonNode json(String... arguments) throws IOException, JsonSyntaxException {
    Outcome outcome = run(arguments);
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    SCHEMA.accepts(outcome.json());
    return outcome.json();
  }
}

package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OnlineScene;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A machine with a good token for Hugging Face and a key that Together AI rejects. */
class OneBadKeyTest extends OnlineScene {
  private static final String REJECTED = "the key for Together AI was rejected: ";

  @BeforeEach
  void aKeyThatTogetherRejects() throws IOException {
    machine.set("TOGETHER_API_KEY", "key-wrong");
    machine.write(
        CONFIG,
        "{\"models\": {\"providers\": {\"together\": {\"baseUrl\": \"%s/v1\", \"models\": []}}}}"
            .formatted(hub.endpointUrl()));
  }

  @Test
  void theOthersModelsAreListedWithTheReason() throws Exception {
    Outcome outcome = machine.run("models", "list", "--all", "--json");

    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    JsonNode lists = outcome.json().path("sources");
    assertTrue(lists.at("/0/reason").isNull());
    assertEquals("the key was rejected", lists.at("/1/reason").asText());
    assertTrue(
        outcome.err().contains("built-in list of Together AI: the key was rejected\n"),
        outcome.err());
    assertTrue(outcome.err().contains("\nwarning: " + REJECTED), outcome.err());
  }

  @ParameterizedTest
  @CsvSource({"cheapest, false", "gpt-oss-20b, true", "huggingface/openai/gpt-oss-20b, false"})
  void aModelOfTheOthersIsSet(String name, boolean warned) throws Exception {
    Outcome outcome = machine.run("models", "set", name);

    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    assertEquals(warned, outcome.err().contains(REJECTED), outcome.err());
    assertEquals(
        warned, hub.requests().stream().anyMatch(each -> each.path().startsWith("/endpoint")));
  }

  @ParameterizedTest
  @CsvSource({
    "models list --all --provider together",
    "models set together/moonshotai/Kimi-K2.5",
    "models set Kimi-K2.5-of-nobody"
  })
  void whatOnlyThatProviderCouldAnswerFailsAndNamesIt(String line) throws Exception {
    String before = machine.read(CONFIG);

    Outcome outcome = machine.run(line.split(" "));

    assertEquals(ExitCode.REFUSED, outcome.code(), outcome.err());
    assertTrue(outcome.err().startsWith("error: " + REJECTED), outcome.err());
    assertEquals(before, machine.read(CONFIG));
  }

  @Test
  void aKeyThatIsTheOnlyOneFailsTheList() throws Exception {
    machine.unset("HF_TOKEN");

    Outcome outcome = machine.run("models", "list", "--all");

    assertEquals(ExitCode.REFUSED, outcome.code());
    assertFalse(outcome.err().contains("warning:"), outcome.err());
  }
}

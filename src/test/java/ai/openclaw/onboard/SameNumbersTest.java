package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.model.TokenCount;
import ai.openclaw.model.UsdPrice;
import ai.openclaw.prompt.FakePrompter;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody chooses by is what the card shows, what the list says and what is written. */
class SameNumbersTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String ENTER = "<enter>";

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({
    "<enter>, fastest",
    "<enter>, cheapest output",
    "<enter>, novita",
    "openai/gpt-oss-120b, fastest",
    "meta-llama/Llama-3.3-70B-Instruct, fastest",
  })
  void priceAndContextAreTheSameOnTheCardInTheListAndInTheConfig(String model, String route)
      throws Exception {
    try (StubHub hub = StubHub.start()) {
      OpenClawRun openclaw =
          new OpenClawRun(home).online(hub).set("HF_TOKEN", KEY).set("OPENCLAW_DEBUG", "1");
      FakePrompter person = new FakePrompter().onCard("m", ENTER).answer("Model", model);
      Outcome run = openclaw.ask(person.answer("Route", route).enterEverythingElse(), "onboard");
      assertEquals(ExitCode.DONE, run.code(), run.err());

      JsonNode config = openclaw.json(".openclaw/openclaw.json");
      String ref = config.at("/agents/defaults/model/primary").textValue();
      JsonNode written = one(config.at("/models/providers/huggingface/models"), "id", ref);
      JsonNode list = openclaw.run("models", "list", "--all", "--json").json();
      JsonNode listed = one(list.path("models"), "key", ref);
      assertEquals(written.path("contextWindow"), listed.path("contextWindow"));
      assertEquals(written.path("cost"), listed.path("cost"));
      String card = person.transcript().get(person.transcript().size() - 1);
      assertTrue(card.contains(facts(written)), facts(written) + "\n" + card);
    }
  }

  private static JsonNode one(JsonNode models, String name, String ref) {
    for (JsonNode each : models) {
      if (ref.endsWith(each.path(name).asText())) {
        return each;
      }
    }
    throw new AssertionError(ref + " is not in " + models);
  }

  private static String facts(JsonNode model) {
    JsonNode cost = model.path("cost");
    return TokenCount.text(model.path("contextWindow").intValue())
        + " · $"
        + UsdPrice.text(cost.path("input").doubleValue())
        + "/"
        + UsdPrice.text(cost.path("output").doubleValue());
  }
}

package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.json.JsonSyntaxException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options of {@code openclaw models list} that filter, sort and limit. */
class ModelsListFilterTest extends ListScene {
  @ParameterizedTest
  @CsvSource({
    "--tools, tools, true",
    "--vision, input, image",
    "--reasoning, reasoning, true",
  })
  void abilities(String flag, String field, String value) throws Exception {
    List<JsonNode> models = models("--all", "--json", flag);

    assertTrue(!models.isEmpty() && models.size() < 136, flag + ": " + models.size());
    for (JsonNode model : models) {
      String shown =
          field.equals("tools") ? model.path("providers").toString() : text(model, field);
      assertTrue(shown.contains(field.equals("tools") ? "\"tools\":true" : value), shown);
    }
  }

  @Test
  void minContext() throws Exception {
    List<JsonNode> models = models("--all", "--json", "--min-context", "128k");

    assertFalse(models.isEmpty());
    for (JsonNode model : models) {
      assertTrue(model.path("contextWindow").asInt() >= 128_000, model.toString());
    }
  }

  @Test
  void maxPrice() throws Exception {
    List<JsonNode> models = models("--all", "--json", "--max-price", "1.5");

    assertFalse(models.isEmpty());
    for (JsonNode model : models) {
      assertTrue(model.at("/cost/output").asDouble(99) <= 1.5, model.toString());
    }
  }

  @Test
  void servedBy() throws Exception {
    List<JsonNode> models = models("--all", "--json", "--served-by", "groq");

    assertFalse(models.isEmpty());
    for (JsonNode model : models) {
      boolean served = false;
      for (JsonNode provider : model.path("providers")) {
        served |=
            provider.path("provider").asText().equals("groq") && provider.path("live").asBoolean();
      }
      assertTrue(served, model.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--provider, hugginface, huggingface",
    "--served-by, grok, groq",
  })
  void aNameWithASlipInItIsNoEmptyList(String flag, String typed, String meant) throws Exception {
    Outcome outcome = run("--all", flag, typed);

    assertEquals(ExitCode.USAGE, outcome.code(), outcome.out());
    assertTrue(outcome.err().contains("error: unknown " + flag + " " + typed), outcome.err());
    assertTrue(
        outcome.err().contains("hint: did you mean " + flag + " " + meant + "?"), outcome.err());
  }

  @Test
  void searchProviderAndLocal() throws Exception {
    assertEquals(
        List.of("huggingface/Qwen/Qwen3-8B"),
        run("--all", "--plain", "--search", "qwen3  8b").out().lines().limit(1).toList());
    assertEquals("", run("--all", "--plain", "--provider", "together").out());
    assertEquals(136, run("--all", "--plain", "--provider", "huggingface").out().lines().count());
    assertEquals(
        136, run("--all", "--plain", "--local").out().lines().count(), "the stub is local");
  }

  @ParameterizedTest
  @CsvSource({
    "price, /cost/output, 1",
    "context, /contextWindow, -1",
  })
  void sortsWithTheUnknownLast(String order, String pointer, int direction) throws Exception {
    double previous = direction * Double.NEGATIVE_INFINITY;
    boolean unknown = false;
    for (JsonNode model : models("--all", "--json", "--sort", order)) {
      JsonNode value = model.at(pointer);
      unknown |= value.isMissingNode() || value.isNull();
      if (unknown) {
        assertFalse(value.isNumber(), "known after unknown: " + model);
      } else {
        assertTrue(direction * Double.compare(value.asDouble(), previous) >= 0, model.toString());
        previous = value.asDouble();
      }
    }
    assertTrue(unknown, "the list has gaps");
  }

  @Test
  void sortsByNameAndLimits() throws Exception {
    List<String> sorted = run("--all", "--plain", "--sort", "name").out().lines().toList();
    List<String> expected = new ArrayList<>(sorted);
    expected.sort(String.CASE_INSENSITIVE_ORDER);

    assertEquals(expected, sorted);
    assertEquals(
        sorted.subList(0, 3),
        run("--all", "--plain", "--sort", "name", "--limit", "3").out().lines().toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--min-context lots | --min-context is lots",
        "--max-price cheap | --max-price is cheap",
        "--sort colour | one of name, price, context, speed, newest",
        "--limit 0 | --limit is 0",
        "--limit many | --limit is many",
        "--json --plain | exclude each other",
        "--refresh --offline | exclude each other",
        "--colour | unknown option --colour",
        "huggingface | unexpected argument huggingface"
      })
  void whatMakesNoSenseIsWrongUsage(String arguments, String message) throws Exception {
    Outcome outcome = run(arguments.split(" "));

    assertEquals(ExitCode.USAGE, outcome.code());
    assertTrue((outcome.out() + outcome.err()).contains(message), outcome.err());
    assertFalse(outcome.err().contains("unknown values last"), outcome.err());
    assertEquals(List.of(), hub.requests());
  }

  private List<JsonNode> models(String... arguments) throws IOException, JsonSyntaxException {
    List<JsonNode> models = new ArrayList<>();
    json(arguments).path("models").forEach(models::add);
    return models;
  }

  private static String text(JsonNode model, String field) {
    return model.path(field).asText();
  }
}

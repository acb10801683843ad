package ai.openclaw.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model of a list that an id means. */
class ModelListTest {
  @ParameterizedTest
  @CsvSource({
    "openai/gpt-oss-120b, openai/gpt-oss-120b",
    "openai/gpt-oss-120b:groq, openai/gpt-oss-120b",
    "openai/gpt-oss-120b:cheapest, openai/gpt-oss-120b",
    "qwen3:8b, qwen3:8b",
    "qwen3:8b:groq, qwen3:8b",
    "org/model:v2, org/model:v2",
    "qwen3, ",
    "qwen3:14b, ",
    "org/model, ",
    "openai/gpt-oss-120b:, openai/gpt-oss-120b",
  })
  void routeBehindAnIdIsLookedPastUnlessItBelongsToTheId(String id, String found) {
    ModelList list =
        ModelList.builtIn(
            List.of(model("openai/gpt-oss-120b"), model("qwen3:8b"), model("org/model:v2")),
            "no network");

    OfferedModel model = list.findOnRoute(id);

    assertEquals(found, model == null ? null : model.id());
  }

  private static ModelDefinition model(String id) {
    return ModelDefinition.assumed(id);
  }
}

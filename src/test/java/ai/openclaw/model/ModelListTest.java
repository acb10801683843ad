package ai.openclaw.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.catalog.Providers;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model of a list that an id means. */
class ModelListTest {
  @ParameterizedTest
  @CsvSource({
    "huggingface, openai/gpt-oss-120b, openai/gpt-oss-120b",
    "huggingface, openai/gpt-oss-120b:groq, openai/gpt-oss-120b",
    "huggingface, openai/gpt-oss-120b:cheapest, openai/gpt-oss-120b",
    "huggingface, openai/gpt-oss-120b:, openai/gpt-oss-120b",
    "huggingface, org/model:v2, org/model:v2",
    "huggingface, org/model:v2:groq, org/model:v2",
    "huggingface, org/model, ",
    "together, qwen3:8b, qwen3:8b",
    "together, qwen3:8b:groq, ",
    "together, openai/gpt-oss-120b:groq, ",
    "of one's own, qwen3:8b, qwen3:8b",
    "of one's own, openai/gpt-oss-120b:groq, ",
  })
  void whatFollowsAColonIsARouteOnlyBehindARouterAndWhereItIsNoPartOfTheId(
      String provider, String id, String found) {
    ModelList list =
        ModelList.builtIn(
            List.of(model("openai/gpt-oss-120b"), model("qwen3:8b"), model("org/model:v2")),
            "no network");

    OfferedModel model = list.findOnRoute(Providers.find(provider), id);

    assertEquals(found, model == null ? null : model.id());
  }

  private static ModelDefinition model(String id) {
    return ModelDefinition.assumed(id);
  }
}

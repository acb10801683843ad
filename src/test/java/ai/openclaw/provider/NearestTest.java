package ai.openclaw.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NearestTest {
  private static final List<String> MODELS =
      List.of(
          "Qwen/Qwen3-8B",
          "deepseek-ai/DeepSeek-V3.1",
          "openai/gpt-oss-20b",
          "deepseek-ai/DeepSeek-R1",
          "meta-llama/Llama-3.3-70B-Instruct",
          "openai/gpt-oss-120b",
          "deepseek-ai/DeepSeek-R1-Distill-Qwen-32B");

  @ParameterizedTest
  @CsvSource({
    "deepseek-ai/DeepSeek-R2, deepseek-ai/DeepSeek-R1",
    "DeepSeek-R1, deepseek-ai/DeepSeek-R1",
    "deepseek/deepseek-r1, deepseek-ai/DeepSeek-R1",
    "meta-llama/Llama-3.3-70B-Instruct-Turbo, meta-llama/Llama-3.3-70B-Instruct",
    "gpt-oss, openai/gpt-oss-20b",
    "gtp-oss-120b, openai/gpt-oss-120b",
    "qwen3, Qwen/Qwen3-8B",
  })
  void findsTheModelThatWasMeant(String wanted, String meant) {
    assertEquals(meant, Nearest.to(wanted, MODELS, 3).get(0));
  }

  @Test
  void givesTheLikestFirst() {
    assertEquals(
        List.of("deepseek-ai/DeepSeek-R1", "deepseek-ai/DeepSeek-R1-Distill-Qwen-32B"),
        Nearest.to("deepseek-r1", MODELS, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "llama3, meta-llama/Llama-3.3-70B-Instruct",
    "lama-3.3, meta-llama/Llama-3.3-70B-Instruct",
    "fst, fast",
  })
  void namesNothingBesidesWhatWasMeant(String wanted, String meant) {
    List<String> names = new ArrayList<>(MODELS);
    names.add("fast");
    assertEquals(List.of(meant), Nearest.to(wanted, names, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xyz", "mistral-large-2411", "gemma"})
  void whereNothingIsLikeItNothingIsNamed(String wanted) {
    assertEquals(List.of(), Nearest.to(wanted, MODELS, 3));
  }

  @Test
  void equalsKeepTheirOrder() {
    assertEquals(List.of("b1", "b2", "b3"), Nearest.to("b", List.of("b1", "b2", "b3", "b4"), 3));
  }

  @ParameterizedTest
  @CsvSource({
    "hugingface-api-key, huggingface-api-key",
    "huggingface, huggingface-api-key",
    "huggingface-api-kye, huggingface-api-key",
    "TOGETHER-API-KEY, together-api-key",
    "skpi, skip",
    "openai-api-key-and-more, ",
    "xyz, ",
    "'', ",
  })
  void aSlipOfThePenIsSeenAndNothingElse(String wanted, String meant) {
    List<String> choices =
        List.of("huggingface-api-key", "together-api-key", "custom-api-key", "skip");
    if (meant == null) {
      assertNull(Nearest.closestTypo(wanted, choices));
    } else {
      assertEquals(meant, Nearest.closestTypo(wanted, choices));
    }
  }

  @Test
  void ofNothingNothingIsNear() {
    assertEquals(List.of(), Nearest.to("x", List.of(), 3));
    assertNull(Nearest.closestTypo("x", List.of()));
  }

  @Property
  void whatIsThereIsItsOwnNearest(
      @ForAll @Size(min = 1, max = 12) List<@StringLength(min = 1, max = 12) String> names,
      @ForAll @IntRange(min = 1, max = 5) int count) {
    List<String> nearest = Nearest.to(names.get(0), names, count);
    assertTrue(nearest.size() <= count);
    assertTrue(names.containsAll(nearest));
    assertTrue(nearest.get(0).equalsIgnoreCase(names.get(0)));
  }
}

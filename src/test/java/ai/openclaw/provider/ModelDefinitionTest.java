package ai.openclaw.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModelDefinitionTest {
  @ParameterizedTest
  @CsvSource({
    "Qwen/Qwen3-8B, Qwen3 8B",
    "Qwen3-8B, Qwen3 8B",
    "org/team/Some_Model-v2, Some Model v2",
    "org/, org/",
    "org/-, org/-",
  })
  void aNameIsMadeOfTheId(String id, String name) {
    assertEquals(name, ModelDefinition.displayName(id));
  }

  @ParameterizedTest
  @CsvSource({
    "deepseek-ai/DeepSeek-R1, true",
    "deepseek-ai/DeepSeek-R1-Distill-Qwen-32B, true",
    "deepseek-ai/deepseek_r1, true",
    "microsoft/Phi-4-reasoning-plus, true",
    "org/Reasoner-7B, true",
    "Qwen/Qwen3-235B-A22B-Thinking-2507, true",
    "Qwen/QwQ-32B, true",
    "openai/gpt-oss-120b, true",
    "deepseek-ai/DeepSeek-V3.1, false",
    "org/Llama-xr1-8B, false",
    "org/model-r12, false",
    "org/qwqx, false",
    "org/unreasonable, false",
    "org/rethinking, false",
    "openai/gpt-4o, false",
    "org/oss-gpt, false",
    "reasoning-labs/plain-7B, false",
  })
  void reasoningIsAWholeWordOfTheId(String id, boolean reasoning) {
    assertEquals(reasoning, ModelDefinition.suggestReasoning(id));
  }

  @ParameterizedTest
  @CsvSource({
    "Qwen/Qwen2.5-VL-72B-Instruct, true",
    "qwen2vl-7b, true",
    "openai/gpt-4o-mini, true",
    "gpt-4.1, true",
    "gpt-5, true",
    "gpt-4, false",
    "gpt-41, false",
    "openai/gpt-oss-120b, false",
    "claude-sonnet-4, true",
    "claude-2, false",
    "llava-1.6, true",
    "meta-llama/Llama-3.2-11B-Vision-Instruct, true",
    "openbmb/MiniCPM-V-2_6, true",
    "meta-llama/Llama-3.3-70B-Instruct, false",
    "vision-labs/plain-7B, false",
  })
  void visionIsAFamilyOrAWholeWordOfTheId(String id, boolean vision) {
    assertEquals(vision, ModelDefinition.suggestVision(id));
  }

  @Test
  void textIsAlwaysAmongTheInputsAndComesFirst() {
    assertEquals(List.of(Modality.TEXT), Modality.inputOf(List.of()));
    assertEquals(List.of(Modality.TEXT), Modality.inputOf(List.of("smell")));
    assertEquals(
        List.of(Modality.TEXT, Modality.IMAGE, Modality.VIDEO),
        Modality.inputOf(List.of("video", "image", "text", "image")));
  }
}

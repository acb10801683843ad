package ai.openclaw.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgentModelsTest {
  @Test
  void theDefaultIsListedWithWhatItIsForInOpenClawsOrder() throws JsonSyntaxException {
    AgentModels models =
        agents(
            """
            {"model": {"primary": "huggingface/deepseek-ai/DeepSeek-R1"},
             "models": {"huggingface/deepseek-ai/DeepSeek-R1": {"alias": "Hugging Face"}}}
            """);

    assertEquals(
        List.of("huggingface/deepseek-ai/DeepSeek-R1 default,configured,alias:Hugging Face"),
        lines(models));
  }

  @Test
  void defaultThenFallbacksThenImageModelsThenAllowlist() throws JsonSyntaxException {
    AgentModels models =
        agents(
            """
            {"model": {"primary": "huggingface/a/b", "fallbacks": ["huggingface/c/d", "openai/e"]},
             "imageModel": {"primary": "huggingface/i/j", "fallbacks": ["openai/e"]},
             "models": {"together/z/z": {}, "openai/e": {"alias": "gpt"}, "huggingface/c/d": {}}}
            """);

    assertEquals(
        List.of(
            "huggingface/a/b default",
            "huggingface/c/d fallback#1,configured",
            "openai/e fallback#2,img-fallback#1,configured,alias:gpt",
            "huggingface/i/j image",
            "together/z/z configured"),
        lines(models));
  }

  @Test
  void thePlainFormOfTheDefaultCounts() throws JsonSyntaxException {
    assertEquals(
        List.of("huggingface/a/b default"), lines(agents("{\"model\": \"huggingface/a/b\"}")));
  }

  @Test
  void aliasesAreLookedUpInAnyCase() throws JsonSyntaxException {
    AgentModels models =
        agents(
            """
            {"model": {"primary": "KIMI", "fallbacks": ["r1"]},
             "models": {"together/moonshotai/Kimi": {"alias": "kimi"},
                        "huggingface/deepseek-ai/DeepSeek-R1": {"alias": " R1 "}}}
            """);

    assertEquals(
        List.of(
            "together/moonshotai/Kimi default,configured,alias:kimi",
            "huggingface/deepseek-ai/DeepSeek-R1 fallback#1,configured,alias:R1"),
        lines(models));
    assertEquals(
        Map.of("kimi", "together/moonshotai/Kimi", "R1", "huggingface/deepseek-ai/DeepSeek-R1"),
        models.aliases());
  }

  @Test
  void anAliasWithASlashIsARef() throws JsonSyntaxException {
    AgentModels models = agents("{\"models\": {\"huggingface/a/b\": {\"alias\": \"x/y\"}}}");

    assertEquals(new ModelRef("x", "y"), models.resolve("x/y"));
  }

  @Test
  void aNameWithoutProviderIsAnthropicsAsInOpenClaw() throws JsonSyntaxException {
    assertEquals(
        List.of("anthropic/claude-opus-4-6 default"),
        lines(agents("{\"model\": \"claude-opus-4-6\"}")));
  }

  @Test
  void severalAliasesOfOneModelStandInOneTag() throws JsonSyntaxException {
    AgentModels models =
        agents(
            "{\"models\": {\"huggingface/a/b\": {\"alias\": \"x\"}, \"HuggingFace/a/b\": {\"alias\": \"y\"}}}");

    assertEquals(List.of("huggingface/a/b configured,alias:x,y"), lines(models));
  }

  @Test
  void whatIsNoRefIsPassedOver() throws JsonSyntaxException {
    AgentModels models =
        agents(
            """
            {"model": {"primary": 7, "fallbacks": ["huggingface/", null, "/x", "  ", {}]},
             "models": {"huggingface/": {"alias": "x"}, "": {}, "together/a": {"alias": 7}}}
            """);

    assertEquals(List.of("together/a configured"), lines(models));
    assertNull(models.primary());
  }

  @Test
  void aConfigWithoutAgentsNamesNothing() throws JsonSyntaxException {
    AgentModels models = AgentModels.of(JsonTree.read("{}"));

    assertEquals(List.of(), lines(models));
    assertNull(models.primary());
    assertEquals(List.of(), models.allowlist());
  }

  private static AgentModels agents(String defaults) throws JsonSyntaxException {
    return AgentModels.of(JsonTree.read("{\"agents\": {\"defaults\": " + defaults + "}}"));
  }

  private static List<String> lines(AgentModels models) {
    List<String> lines = new ArrayList<>();
    for (ConfiguredRef ref : models.refs()) {
      lines.add(ref.ref().text() + " " + String.join(",", ref.tags()));
    }
    return lines;
  }
}

package ai.openclaw.provider.catalog;

import ai.openclaw.provider.AuthChoice;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.Provider;
import java.util.List;

/** Hugging Face Inference Providers: one OpenAI-compatible router in front of many providers. */
final class HuggingFace {
  static final Provider.Group GROUP =
      new Provider.Group("huggingface", "Hugging Face", "Inference API (HF token)");

  static final Field TOKEN =
      new Field(
          Field.Role.KEY,
          "--huggingface-api-key",
          "key",
          "Hugging Face token",
          "Hugging Face API key (HF token)",
          List.of("HF_TOKEN", "HUGGINGFACE_HUB_TOKEN"),
          true);

  private static final Field BASE_URL =
      new Field(
          Field.Role.BASE_URL,
          "--huggingface-base-url",
          "url",
          "Router address",
          "Another router, for example a company gateway",
          List.of("OPENCLAW_HUGGINGFACE_BASE_URL"),
          false);

  private HuggingFace() {}

  static Provider provider() {
    return new Provider(
        "huggingface",
        GROUP,
        "https://router.huggingface.co/v1",
        List.of("api-inference.huggingface.co"),
        Provider.Api.OPENAI_COMPLETIONS,
        Provider.ModelsApi.HUGGINGFACE_ROUTER,
        "inference.serverless.write",
        "deepseek-ai/DeepSeek-R1",
        "Hugging Face",
        List.of(
            model("deepseek-ai/DeepSeek-R1", "DeepSeek R1", true, Cost.of(3, 7)),
            model("deepseek-ai/DeepSeek-V3.1", "DeepSeek V3.1", false, Cost.of(0.6, 1.25)),
            model(
                "meta-llama/Llama-3.3-70B-Instruct",
                "Llama 3.3 70B Instruct",
                false,
                Cost.of(0.88, 0.88)),
            model("openai/gpt-oss-120b", "GPT-OSS 120B", true, Cost.of(0.15, 0.6))),
        new AuthChoice(
            "huggingface-api-key",
            "Hugging Face API key (HF token)",
            "Inference Providers",
            List.of(TOKEN, BASE_URL)));
  }

  private static ModelDefinition model(String id, String name, boolean reasoning, Cost cost) {
    return new ModelDefinition(
        id,
        name,
        reasoning,
        List.of(Modality.TEXT),
        cost,
        ModelDefinition.DEFAULT_CONTEXT_WINDOW,
        ModelDefinition.DEFAULT_MAX_TOKENS);
  }
}

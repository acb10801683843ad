package ai.openclaw.terminal;

import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A list of 136 models as a router has it: names as they are, figures made up but always alike. */
final class DemoModels {
  static final int COUNT = 136;

  private static final String[] FAMILIES = {
    "deepseek-ai/DeepSeek-R1",
    "deepseek-ai/DeepSeek-V3.1",
    "meta-llama/Llama-3.3-70B-Instruct",
    "openai/gpt-oss-120b",
    "openai/gpt-oss-20b",
    "Qwen/Qwen3-235B-A22B-Instruct-2507",
    "Qwen/Qwen3-Coder-480B-A35B-Instruct",
    "Qwen/Qwen3-8B",
    "Qwen/Qwen2.5-VL-72B-Instruct",
    "moonshotai/Kimi-K2-Instruct-0905",
    "zai-org/GLM-4.6",
    "mistralai/Mistral-Small-3.2-24B-Instruct-2506",
    "google/gemma-3-27b-it",
    "CohereLabs/command-a-reasoning-08-2025",
    "MiniMaxAI/MiniMax-M2",
    "NousResearch/Hermes-4-405B",
    "nvidia/NVIDIA-Nemotron-Nano-9B-v2",
    "swiss-ai/Apertus-70B-Instruct-2509",
    "baichuan/百川-M2-32B",
    "HuggingFaceTB/SmolLM3-3B-🤗",
  };
  private static final String[] PROVIDERS = {
    "novita", "together", "groq", "cerebras", "fireworks-ai", "hyperbolic", "nebius", "sambanova"
  };

  private DemoModels() {}

  /** The short list that such a conversation begins with. */
  static Choice<Integer> providers() {
    return Choice.of(
        "Provider",
        "--auth-choice",
        List.of(
            Option.of(1, "Hugging Face", "Inference API (HF token)"),
            Option.of(2, "Together AI", "open models, API key"),
            Option.of(3, "Custom Provider", "any OpenAI-compatible endpoint"),
            Option.of(4, "Skip for now", "")),
        0);
  }

  static Choice<String> choice(Choice.Beside<String> later) {
    return new Choice<>(
        "Model",
        "--model",
        List.of("Model", "Context", "$/M in", "$/M out", "Tools", "Vision", "Providers"),
        options(),
        1,
        true,
        later);
  }

  static List<Option<String>> options() {
    List<Option<String>> options = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      String family = FAMILIES[i % FAMILIES.length];
      options.add(option(i < FAMILIES.length ? family : family + "-v" + i / FAMILIES.length));
    }
    options.add(
        new Option<>(
            "?", "Type an id", List.of(), "", List.of("Any model of the router, org/name."), true));
    return options;
  }

  /** A model of that price. */
  static Option<String> priced(String id, String price) {
    return new Option<>(
        id, id, List.of("32k", price, price, "yes", "no", "groq"), "groq", List.of(), false);
  }

  private static Option<String> option(String id) {
    Random random = new Random(id.hashCode());
    int served = 1 + random.nextInt(5);
    double in = Math.round(1 + random.nextDouble() * 300) / 100.0;
    double out = Math.round(in * (1 + random.nextDouble() * 4) * 100) / 100.0;
    List<String> names = new ArrayList<>();
    List<String> details = new ArrayList<>();
    for (int i = 0; i < served; i++) {
      String provider = PROVIDERS[(random.nextInt(PROVIDERS.length) + i) % PROVIDERS.length];
      names.add(provider);
      details.add(
          String.format(
              Locale.ROOT,
              "%s $%.2f in, $%.2f out, %d tokens/s, %dk context",
              provider,
              in * (1 + i * 0.1),
              out * (1 + i * 0.1),
              20 + random.nextInt(200),
              128));
    }
    List<String> cells =
        List.of(
            (32 << random.nextInt(4)) + "k",
            String.format(Locale.ROOT, "%.2f", in),
            String.format(Locale.ROOT, "%.2f", out),
            random.nextInt(4) > 0 ? "yes" : "no",
            id.contains("VL") || id.contains("gemma") ? "yes" : "no",
            names.get(0) + (served > 1 ? " +" + (served - 1) : ""));
    return new Option<>(id, id, cells, String.join(" ", names), details, false);
  }
}

package ai.openclaw.huggingface;

import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The router's list of models as it might be: the same for the same count every time, with all the
 * gaps that the real one has. The first models are well-known ones with fixed facts.
 */
public final class RouterFixture {
  /** As many as the real router has. */
  public static final int USUAL = 136;

  private static final String[] WELL_KNOWN = {
    "deepseek-ai/DeepSeek-R1",
    "deepseek-ai/DeepSeek-V3.1",
    "meta-llama/Llama-3.3-70B-Instruct",
    "openai/gpt-oss-120b",
    "Qwen/Qwen3-8B",
    "openai/gpt-oss-20b",
    "Qwen/QwQ-32B",
    "Qwen/Qwen3-235B-A22B-Thinking-2507",
    "Qwen/Qwen2.5-VL-72B-Instruct",
    "moonshotai/Kimi-K2-Instruct-0905",
    "zai-org/GLM-4.6",
    "zai-org/GLM-4.5V",
    "google/gemma-3-27b-it",
    "mistralai/Mistral-7B-Instruct-v0.2",
    "meta-llama/Llama-4-Scout-17B-16E-Instruct",
    "CohereLabs/c4ai-command-r7b-12-2024",
    "MiniMaxAI/MiniMax-M2",
    "HuggingFaceTB/SmolLM3-3B",
    "deepseek-ai/DeepSeek-R1-Distill-Qwen-32B",
    "nvidia/NVIDIA-Nemotron-Nano-9B-v2",
  };
  private static final String[] OWNERS = {
    "Qwen", "meta-llama", "mistralai", "google", "microsoft", "allenai", "baidu", "aisingapore"
  };
  private static final String[] FAMILIES = {"Harbor", "Lumen", "Coder_X", "Vista-VL", "Atlas"};
  private static final String[] USES = {"Instruct", "Thinking", "it", "Reasoner", "Base"};
  private static final String[] PROVIDERS = {
    "novita",
    "together",
    "groq",
    "cerebras",
    "nebius",
    "sambanova",
    "hyperbolic",
    "nscale",
    "cohere",
    "scaleway",
    "ovhcloud",
    "publicai",
    "zai-org",
    "hf-inference"
  };

  private RouterFixture() {}

  /** The ids of a list of that many models, in its order. */
  public static List<String> ids(int count) {
    List<String> ids = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      ids.add(i < WELL_KNOWN.length ? WELL_KNOWN[i] : madeUp(i - WELL_KNOWN.length));
    }
    return ids;
  }

  /** The answer of {@code GET /v1/models} with that many models. */
  public static String json(int count) {
    Random random = new Random(136);
    ObjectNode answer = JsonTree.NODES.objectNode().put("object", "list");
    ArrayNode data = answer.putArray("data");
    List<String> ids = ids(count);
    for (int i = 0; i < count; i++) {
      data.add(i == 0 ? deepSeekR1() : model(ids.get(i), i, random));
    }
    return JsonTree.compact(answer);
  }

  /**
   * The entry of {@code deepseek-ai/DeepSeek-R1}: novita is the cheapest, together the fastest,
   * nebius does not serve it now, fireworks-ai states no price, featherless-ai nothing at all.
   */
  private static ObjectNode deepSeekR1() {
    ObjectNode model = entry(WELL_KNOWN[0], 1_737_331_200L);
    architecture(model, "text");
    ArrayNode providers = model.putArray("providers");
    priced(served(providers, "novita", "live"), 0.7, 2.5)
        .put("context_length", 64_000)
        .put("throughput", 31.5)
        .put("first_token_latency_ms", 910.0)
        .put("supports_tools", true)
        .put("supports_structured_output", false)
        .put("is_model_author", false);
    priced(served(providers, "together", "live"), 3, 7)
        .put("context_length", 163_840)
        .put("throughput", 77.25)
        .put("first_token_latency_ms", 301.5)
        .put("supports_tools", true)
        .put("supports_structured_output", true);
    priced(served(providers, "nebius", "error"), 0.1, 0.2)
        .put("context_length", 8_192)
        .put("throughput", 400.0);
    served(providers, "fireworks-ai", "live").put("context_length", 163_840);
    served(providers, "featherless-ai", "live");
    return model;
  }

  private static ObjectNode model(String id, int index, Random random) {
    ObjectNode model = entry(id, 1_700_000_000L + index * 86_400L);
    if (index % 11 != 10) {
      architecture(model, id.contains("V") ? "image" : "text");
    }
    if (index % 29 == 28) {
      return model;
    }
    ArrayNode providers = model.putArray("providers");
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      String provider = PROVIDERS[(index + i * 3) % PROVIDERS.length];
      full(served(providers, provider, random.nextInt(8) == 0 ? "error" : "live"), random);
    }
    if (index % 3 == 0) {
      served(providers, "fireworks-ai", "live").put("context_length", 131_072).put("throughput", 9);
    }
    if (index % 4 == 0) {
      served(providers, "featherless-ai", "live");
    }
    return model;
  }

  private static void full(ObjectNode provider, Random random) {
    // A tenth has no exact binary fraction: the sum is off in its last digits, as in the real list.
    double input = 0.1 + random.nextInt(30) * 0.1;
    priced(provider, input, input * 3)
        .put("context_length", 1_024 * (8 << random.nextInt(6)))
        .put("throughput", 10 + random.nextInt(4_000) / 10.0)
        .put("first_token_latency_ms", 80 + random.nextInt(20_000) / 10.0)
        .put("supports_tools", random.nextBoolean())
        .put("supports_structured_output", random.nextBoolean())
        .put("is_free", false);
  }

  private static ObjectNode entry(String id, long created) {
    return JsonTree.NODES
        .objectNode()
        .put("id", id)
        .put("object", "model")
        .put("created", created)
        .put("owned_by", id.substring(0, id.indexOf('/')));
  }

  private static void architecture(ObjectNode model, String modality) {
    ObjectNode architecture = model.putObject("architecture");
    ArrayNode input = architecture.putArray("input_modalities");
    if (!modality.equals("text")) {
      input.add(modality);
    }
    input.add("text");
    architecture.putArray("output_modalities").add("text");
  }

  private static ObjectNode served(ArrayNode providers, String provider, String status) {
    return providers.addObject().put("provider", provider).put("status", status);
  }

  private static ObjectNode priced(ObjectNode provider, double input, double output) {
    provider.putObject("pricing").put("input", input).put("output", output);
    return provider;
  }

  private static String madeUp(int number) {
    return OWNERS[number % OWNERS.length]
        + "/"
        + FAMILIES[number % FAMILIES.length]
        + "-"
        + (number + 1)
        + "B-"
        + USES[number / 7 % USES.length];
  }
}

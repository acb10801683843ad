package ai.openclaw.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A model as OpenClaw's config holds it, {@code models.providers.<id>.models[]}.
 *
 * @param id the provider's own name for it, {@code org/model} at Hugging Face
 * @param contextWindow in tokens; 0 when nobody says
 * @param maxTokens of one answer
 */
public record ModelDefinition(
    String id,
    String name,
    boolean reasoning,
    List<Modality> input,
    Cost cost,
    int contextWindow,
    int maxTokens) {

  /** The context window that the config gets when nobody says one. */
  public static final int DEFAULT_CONTEXT_WINDOW = 131_072;

  /** The answer length when nobody says one. */
  public static final int DEFAULT_MAX_TOKENS = 8_192;

  /** Words of ids that stand for models which see. */
  private static final List<String> SEEING =
      List.of(
          "vl",
          "vision",
          "gemini",
          "llava",
          "pixtral",
          "internvl",
          "mllama",
          "4v",
          "o1",
          "o3",
          "o4");

  /** What can be said of a model of which only the id is known. */
  public static ModelDefinition assumed(String id) {
    return new ModelDefinition(
        id,
        displayName(id),
        suggestReasoning(id),
        List.of(Modality.TEXT),
        Cost.NONE,
        0,
        DEFAULT_MAX_TOKENS);
  }

  /** The same with what its provider states; null is what it leaves out. */
  public ModelDefinition stating(@Nullable Integer context, @Nullable Cost price) {
    return new ModelDefinition(
        id,
        name,
        reasoning,
        input,
        price == null ? cost : price,
        context == null ? contextWindow : context,
        maxTokens);
  }

  /** The same, but it takes text and these. */
  public ModelDefinition taking(List<Modality> more) {
    List<Modality> all = new ArrayList<>(List.of(Modality.TEXT));
    all.addAll(more);
    return new ModelDefinition(id, name, reasoning, all, cost, contextWindow, maxTokens);
  }

  /** A name for people: {@code Qwen3 8B} of {@code Qwen/Qwen3-8B}. */
  public static String displayName(String id) {
    String name = ownPart(id).replace('-', ' ').replace('_', ' ').trim();
    return name.isEmpty() ? id : name;
  }

  /**
   * Whether the id says that the model reasons: it has {@code r1}, {@code reason…}, {@code
   * thinking}, {@code qwq} or {@code gpt-oss} among its words, not merely inside another one.
   */
  public static boolean suggestReasoning(String id) {
    List<String> words = words(ownPart(id).toLowerCase(Locale.ROOT));
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("r1")
          || word.startsWith("reason")
          || word.equals("thinking")
          || word.equals("qwq")
          || (word.equals("gpt") && i + 1 < words.size() && words.get(i + 1).equals("oss"))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the id is of a family that sees images, or says so in one of its words. */
  public static boolean suggestVision(String id) {
    List<String> words = words(ownPart(id).toLowerCase(Locale.ROOT));
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      String version = next + (i + 2 < words.size() ? "." + words.get(i + 2) : "");
      if (SEEING.contains(word)
          || (word.equals("gpt") && (next.matches("4o|[5-9]") || version.startsWith("4.1")))
          || (word.equals("claude") && next.matches("3|4|sonnet|opus|haiku"))
          || (word.equals("minicpm") && next.equals("v"))
          || (word.startsWith("qwen") && word.endsWith("vl"))) {
        return true;
      }
    }
    return false;
  }

  /** What is behind the last slash: whose model it is tells nothing about it. */
  private static String ownPart(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }
}

package ai.openclaw.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SearchTest {
  private static final List<Option<String>> MODELS =
      List.of(
          model("openai/gpt-oss-120b (default)", "groq, nscale tools", 65_536, 0.75),
          model("Qwen/Qwen2.5-VL-72B-Instruct", "nebius tools vision", 262_144, 2.0),
          model("meta-llama/Llama-3.3-70B-Instruct", "groq", 131_072, 7.0),
          model("openai/gpt-oss-20b", "groq tools", 131_072, 0.0),
          model("zai-org/GLM-4.5V", "novita vision", null, null),
          model("deepseek-ai/DeepSeek-R1-Distill-Qwen-32B", "", 32_768, 0.3),
          model("deepseek-ai/DeepSeek-R1", "together tools", 163_840, 2.5));

  @ParameterizedTest
  @CsvSource({
    "20b, gpt-oss-20b gpt-oss-120b",
    "gptoss, gpt-oss-120b gpt-oss-20b",
    "GPT-OSS, gpt-oss-120b gpt-oss-20b",
    "llama3, Llama-3.3-70B-Instruct",
    "deepseek-r1, DeepSeek-R1 DeepSeek-R1-Distill-Qwen-32B",
    "qwen, Qwen2.5-VL-72B-Instruct DeepSeek-R1-Distill-Qwen-32B",
    "gos20, gpt-oss-120b gpt-oss-20b",
    "tools, gpt-oss-120b Qwen2.5-VL-72B-Instruct gpt-oss-20b DeepSeek-R1",
    "vision, Qwen2.5-VL-72B-Instruct GLM-4.5V",
    "free, gpt-oss-20b",
    "<1$, gpt-oss-120b gpt-oss-20b DeepSeek-R1-Distill-Qwen-32B",
    "<0.5, gpt-oss-20b DeepSeek-R1-Distill-Qwen-32B",
    "256k, Qwen2.5-VL-72B-Instruct",
    "128k, Qwen2.5-VL-72B-Instruct Llama-3.3-70B-Instruct gpt-oss-20b DeepSeek-R1",
    "groq tools, gpt-oss-120b gpt-oss-20b",
    "gro oss, gpt-oss-120b gpt-oss-20b",
    "default, gpt-oss-120b",
    "groq vision, ''",
    "<x, ''",
  })
  void findsTheBestFirst(String typed, String expected) {
    List<String> found = new ArrayList<>();
    for (Option<String> option : sorted(typed)) {
      String label = option.label().replace(" (default)", "");
      found.add(label.substring(label.lastIndexOf('/') + 1));
    }
    assertEquals(expected, String.join(" ", found));
  }

  @Test
  void aWordThatIsStillBeingTypedKeepsNothingOut() {
    assertEquals(MODELS.size(), sorted("<").size());
    assertEquals(MODELS.size(), sorted("  ").size());
  }

  @ParameterizedTest
  @CsvSource({
    "gpt xyzzy tools, xyzzy",
    "900k, 900k",
    "groq vision, groq vision",
    "xyzzy plugh, xyzzy"
  })
  void saysWhichWordFindsNothing(String typed, String culprit) {
    assertEquals(culprit, new Search(typed).culprit(MODELS));
  }

  @Property(tries = 300)
  void moreWordsNeverFindMoreAndTheSameWordsInAnyOrderTheSame(
      @ForAll @Chars({'g', 'p', 't', '2', '0', 'b', 'k', '-', '/', '<', '$'}) @StringLength(max = 5)
          String one,
      @ForAll @CharRange(from = 'a', to = 'z') @StringLength(max = 3) String other) {
    List<Option<String>> fewer = sorted(one + " " + other);

    assertTrue(sorted(one).containsAll(fewer));
    assertEquals(fewer, sorted(other + " " + one));
    assertEquals(fewer, sorted(one + "  " + other + " "));
  }

  private static List<Option<String>> sorted(String typed) {
    Search search = new Search(typed);
    return MODELS.stream()
        .filter(option -> search.rank(option) >= 0)
        .sorted(Comparator.comparingInt(search::rank))
        .toList();
  }

  private static Option<String> model(
      String label, String search, @Nullable Integer context, @Nullable Double price) {
    return new Option<>(
        label,
        label,
        List.of(),
        search,
        List.of(),
        false,
        List.of(),
        new Option.Facts(context, price, null, null, null));
  }
}

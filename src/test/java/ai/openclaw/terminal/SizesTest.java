package ai.openclaw.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.output.TextWidth;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists as they look at each size of a terminal. */
class SizesTest {
  private static final List<String> MODELS =
      List.of(
          "openai/gpt-oss-120b",
          "deepseek-ai/DeepSeek-V3.1",
          "deepseek-ai/DeepSeek-R1-Distill-Qwen-32B",
          "deepseek-ai/DeepSeek-R1-Distill-Llama-70B",
          "openai/gpt-oss-20b");

  @ParameterizedTest
  @CsvSource({"30, 8", "40, 10", "80, 24", "200, 60"})
  void aNameThatIsMeantIsFoundBeforeOneThatContainsIt(int columns, int rows) throws Exception {
    try (Person person = new Person(columns, rows, true)) {
      Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));
      person.sees("1 of 5").types("20b").sees("2 found").types(Person.ENTER);

      assertEquals("openai/gpt-oss-20b", asked.answer());
    }
  }

  @ParameterizedTest
  @CsvSource({"30, 8", "40, 10", "80, 24", "200, 60"})
  void noTwoRowsReadAlikeAndNoneRunsOver(int columns, int rows) throws Exception {
    try (Person person = new Person(columns, rows, true)) {
      Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));
      person.sees("1 of 5");
      Set<String> seen = new HashSet<>();
      for (String line : person.screen().text().split("\n", -1)) {
        assertTrue(TextWidth.of(line) < columns, line);
        assertTrue(seen.add(line), person.screen().text());
      }
      person.types(Person.ENTER);
      asked.answer();
    }
  }

  @ParameterizedTest
  @CsvSource({"30, 8", "40, 10", "80, 24", "200, 60"})
  void whatIsToBeChosenIsReadWholeBeforeItsHint(int columns, int rows) throws Exception {
    List<Option<String>> options =
        List.of(
            Option.of("a", "Hugging Face", "Inference API (HF token)"),
            Option.of("b", "Dedicated endpoints", "a model on hardware of your own"));
    try (Person person = new Person(columns, rows, true)) {
      Person.Asked<String> asked =
          person.isAsked(
              () -> person.prompter().choose(Choice.of("Provider", "--auth-choice", options, 0)));
      person.sees("Hugging Face").sees("Dedicated endpoints").sees("Inference API");
      person.types(Person.DOWN).sees("a model on hardware").types(Person.ENTER);

      assertEquals("b", asked.answer());
    }
  }

  private static Choice<String> models() {
    List<Option<String>> options = new ArrayList<>();
    for (String id : MODELS) {
      options.add(new Option<>(id, id, List.of("128k"), "", List.of(), false));
    }
    return new Choice<>("Model", "--model", List.of("Model", "Context"), options, 0, true, null);
  }
}

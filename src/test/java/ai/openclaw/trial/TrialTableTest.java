package ai.openclaw.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.model.ModelRef;
import ai.openclaw.output.Style;
import ai.openclaw.output.TextWidth;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.Routing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrialTableTest {
  private final Map<Candidate, Result> results = new LinkedHashMap<>();

  TrialTableTest() {
    add("openai/gpt-oss-120b:cerebras", answered(900.0, ToolCall.VALID, 0.0012));
    add("openai/gpt-oss-120b:groq", answered(450.0, ToolCall.NONE, null));
    add("org/busy", Result.WAITING);
    add(
        "org/broke",
        ended(
            Result.State.FAILED,
            new Result.Trouble(ExitCode.REFUSED, "no credits left", null, null)));
  }

  @Test
  void at80Columns() {
    assertEquals(
        List.of(
            "   Model                                     Tok/s  First ms     Cost",
            "✔  huggingface/openai/gpt-oss-120b:cerebras    900       180  $0.0012  █████████",
            "▲  huggingface/openai/gpt-oss-120b:groq        450       180        ?  █████",
            "·  huggingface/org/busy                      waits         -        -",
            "✖  huggingface/org/broke                         -         -        -",
            "  huggingface/openai/gpt-oss-120b:groq did not call the tool",
            "  huggingface/org/broke failed: no credits left"),
        lines(80));
  }

  @Test
  void wordsStandForSignsAndBarsWhereLinesAreReadAloud() {
    assertEquals(
        List.of(
            "          Model                                     Tok/s  First ms     Cost",
            "works     huggingface/openai/gpt-oss-120b:cerebras    900       180  $0.0012",
            "no tools  huggingface/openai/gpt-oss-120b:groq        450       180        ?",
            "          huggingface/org/busy                      waits         -        -",
            "failed    huggingface/org/broke                         -         -        -"),
        new TrialTable(results, Style.PLAIN.spoken()).lines(80).subList(0, 5));
  }

  @ParameterizedTest
  @CsvSource({
    "VALID, works",
    "NONE, no tools",
    "INVENTED, wrong tool",
    "WRONG_ARGUMENTS, wrong call",
    "CUT_OFF, cut off"
  })
  void readAloudAModelIsSaidToHaveDoneWhatItDid(ToolCall call, String word) {
    results.clear();
    add("org/one", answered(900.0, call, 0.0012));

    String line = new TrialTable(results, Style.PLAIN.spoken()).lines(80).get(1);
    assertTrue(line.startsWith(word + "  huggingface/org/one "), line);
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 40, 80})
  void inAsciiThereIsNothingElse(int columns) {
    add("org/stopped", ended(Result.State.STOPPED, null));

    List<String> lines = new TrialTable(results, new Style(false, true)).lines(columns);
    for (String line : lines) {
      assertTrue(line.chars().allMatch(c -> c < 0x7f), line);
      assertTrue(TextWidth.of(line) <= columns, line);
    }
    if (columns == 80) {
      assertEquals(
          "+  huggingface/openai/gpt-oss-120b:cerebras    900       180  $0.0012  #########",
          lines.get(1));
    }
  }

  @Test
  void inColourItLooksTheSame() {
    List<String> coloured = new TrialTable(results, new Style(true, false)).lines(80);

    assertEquals(
        lines(80), coloured.stream().map(line -> line.replaceAll("\u001b\\[\\d+m", "")).toList());
  }

  @Test
  void at40ColumnsTheProviderGoesAndTheMiddleOfNames() {
    assertEquals(
        List.of(
            "   Model                  Tok/s     Cost",
            "✔  openai/gpt-oss…rebras    900  $0.0012",
            "▲  openai/gpt-oss…b:groq    450        ?",
            "·  org/busy               waits        -",
            "✖  org/broke                  -        -"),
        lines(40).subList(0, 5));
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 40, 80, 200})
  void noLineIsTooLong(int columns) {
    for (String line : lines(columns)) {
      assertTrue(TextWidth.of(line) <= columns, line);
    }
  }

  private List<String> lines(int columns) {
    return new TrialTable(results, Style.PLAIN).lines(columns);
  }

  private void add(String model, Result result) {
    Candidate.Access access =
        new Candidate.Access(
            "https://h/v1", null, null, true, false, Provider.Api.OPENAI_COMPLETIONS);
    ModelRef ref = new ModelRef("huggingface", model);
    results.put(new Candidate(ref, access, Routing.among(List.of()), null, null), result);
  }

  private static Result ended(Result.State state, Result.@Nullable Trouble trouble) {
    return new Result(state, null, null, null, null, null, null, null, trouble);
  }

  private static Result answered(double speed, ToolCall call, @Nullable Double cost) {
    return new Result(
        Result.State.ANSWERED,
        180L,
        900L,
        speed,
        new Result.Usage(100, 60),
        call,
        cost,
        null,
        null);
  }
}

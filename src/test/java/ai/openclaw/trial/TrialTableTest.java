package ai.openclaw.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.model.ModelRef;
import ai.openclaw.output.TextWidth;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.Routing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialTableTest {
  private final Map<Candidate, Result> results = new LinkedHashMap<>();

  TrialTableTest() {
    add("openai/gpt-oss-120b:cerebras", answered(900.0, ToolCall.VALID, 0.0012));
    add("openai/gpt-oss-120b:groq", answered(450.0, ToolCall.NONE, null));
    add("org/busy", Result.WAITING);
    add(
        "org/broke",
        new Result(
            Result.State.FAILED,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
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
        new TrialTable(results, true).lines(80).subList(0, 5));
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
    return new TrialTable(results, false).lines(columns);
  }

  private void add(String model, Result result) {
    Candidate.Access access =
        new Candidate.Access(
            "https://h/v1", null, null, true, false, Provider.Api.OPENAI_COMPLETIONS);
    ModelRef ref = new ModelRef("huggingface", model);
    results.put(new Candidate(ref, access, Routing.among(List.of()), null, null), result);
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

package ai.openclaw.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void numbersEndUnderOneAnother() {
    assertEquals(
        List.of(
            "Model                                 Ctx  Tags",
            "huggingface/deepseek-ai/DeepSeek-R1  128k  default",
            "huggingface/Qwen/Qwen3-8B             40k",
            "huggingface/模型/🤗                    8k  configured"),
        lines(Screen.UNLIMITED, Style.PLAIN));
  }

  @Test
  void theProviderThatAllHaveGoesBeforeAnythingElse() {
    assertEquals(
        List.of(
            "Model                     Ctx  Tags",
            "deepseek-ai/DeepSeek-R1  128k  default",
            "Qwen/Qwen3-8B             40k",
            "模型/🤗                    8k  configured"),
        lines(42, Style.PLAIN));
  }

  @Test
  void thenADispensableColumnGoesAndTheMiddleOfNames() {
    assertEquals(
        List.of(
            "Model                  Ctx",
            "deepseek-ai/D…eek-R1  128k",
            "Qwen/Qwen3-8B          40k",
            "模型/🤗                 8k"),
        lines(26, Style.PLAIN));
  }

  @Test
  void ofAMarkedNameTheIdIsCutAndTheMarkStaysWhole() {
    assertEquals(
        List.of("Model", "org7/Mod…32B (no tools)", "org8/Mod…-32B (current)", "org9/small"),
        names(23, "org7/Model-122-32B (no tools)", "org8/Model-122-32B (current)", "org9/small"));
  }

  @Test
  void whereMarksHaveNoRoomTheLastOneHasOrNone() {
    assertEquals(
        List.of("Model", "org7/M…32B (no tools)"),
        names(21, "org7/Model-122-32B (current) (no tools)"));
    assertEquals(List.of("Model", "org7/Model…-32B"), names(15, "org7/Model-122-32B (no tools)"));
  }

  @Test
  void whatANameStandsBehindInBracketsHasNoProvider() {
    assertEquals(
        List.of("Model", "cheapest (org/a)", "org/a-name (current)", "Type an id"),
        names(20, "cheapest (org/a)", "huggingface/org/a-name (current)", "Type an id"));
  }

  private static List<String> names(int room, String... names) {
    return Table.fit(
            List.of(new Table.Column("Model", false, Table.Fit.NAME, 0)),
            Stream.of(names).map(List::of).toList(),
            room,
            Style.PLAIN)
        .lines();
  }

  @Test
  void aProviderThatNotAllHaveStays() {
    List<String> lines =
        Table.fit(
                List.of(new Table.Column("Model", false, Table.Fit.NAME, 0)),
                List.of(List.of("huggingface/org/a-long-name"), List.of("together/org/name")),
                20,
                Style.PLAIN)
            .lines();

    assertEquals(List.of("Model", "huggingface/o…g-name", "together/org/name"), lines);
  }

  @Test
  void runsOverRatherThanShowingNothing() {
    assertTrue(lines(10, Style.PLAIN).get(1).startsWith("deepse…-R1  128k"));
  }

  @Test
  void cutsWithAsciiWhereNothingElseCanBeShown() {
    assertEquals("deepseek-ai/...ek-R1  128k", lines(26, new Style(false, true)).get(1));
  }

  @Test
  void onlyTheHeadingsAreColoured() {
    List<String> lines = lines(80, new Style(true, false));

    assertTrue(lines.get(0).startsWith("\u001b[1mModel"), lines.get(0));
    assertTrue(lines.get(1).startsWith("huggingface/"), lines.get(1));
  }

  private static List<String> lines(int room, Style style) {
    return Table.fit(
            List.of(
                new Table.Column("Model", false, Table.Fit.NAME, 0),
                new Table.Column("Ctx", true, Table.Fit.WHOLE, 0),
                new Table.Column("Tags", false, Table.Fit.WORDS, 1)),
            List.of(
                List.of("huggingface/deepseek-ai/DeepSeek-R1", "128k", "default"),
                List.of("huggingface/Qwen/Qwen3-8B", "40k", ""),
                List.of("huggingface/模型/🤗", "8k", "configured")),
            room,
            style)
        .lines();
  }
}

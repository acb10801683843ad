package ai.openclaw.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
        table(Style.PLAIN).lines(Screen.UNLIMITED));
  }

  @Test
  void cutsTheColumnThatMayBeCut() {
    assertEquals(
        List.of(
            "Model                      Ctx  Tags",
            "huggingface/deepseek-ai…  128k  default",
            "huggingface/Qwen/Qwen3-…   40k",
            "huggingface/模型/🤗         8k  configured"),
        table(Style.PLAIN).lines(42));
  }

  @Test
  void leavesOutAnOptionalColumnWhenCuttingIsNotEnough() {
    assertEquals(
        List.of(
            "Model                  Ctx",
            "huggingface/deepsee…  128k",
            "huggingface/Qwen/Qw…   40k",
            "huggingface/模型/🤗     8k"),
        table(Style.PLAIN).lines(26));
  }

  @Test
  void runsOverRatherThanShowingNothing() {
    assertTrue(table(Style.PLAIN).lines(10).get(1).startsWith("huggingface/deepsee…  128k"));
  }

  @Test
  void cutsWithAsciiWhereNothingElseCanBeShown() {
    assertEquals("huggingface/deeps...  128k", table(new Style(false, true)).lines(26).get(1));
  }

  @Test
  void onlyTheHeadingsAreColoured() {
    List<String> lines = table(new Style(true, false)).lines(80);

    assertTrue(lines.get(0).startsWith("\u001b[1mModel"), lines.get(0));
    assertTrue(lines.get(1).startsWith("huggingface/"), lines.get(1));
  }

  private static Table table(Style style) {
    Table table =
        new Table(
            List.of(
                Column.left("Model").cut(), Column.right("Ctx"), Column.left("Tags").optional()),
            style);
    table.add(List.of("huggingface/deepseek-ai/DeepSeek-R1", "128k", "default"));
    table.add(List.of("huggingface/Qwen/Qwen3-8B", "40k", ""));
    table.add(List.of("huggingface/模型/🤗", "8k", "configured"));
    return table;
  }
}

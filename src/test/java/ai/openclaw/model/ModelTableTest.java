package ai.openclaw.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.output.Screen;
import ai.openclaw.output.Style;
import ai.openclaw.output.TextWidth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTableTest {
  private static final List<ListedModel> MODELS =
      List.of(
          Listing.of("huggingface/deepseek-ai/DeepSeek-R1")
              .input("text")
              .reasoning(true)
              .context(131_072)
              .price(3, 7)
              .at("groq", true, true, 512.3)
              .at("together", true, false, 87.6)
              .at("novita", false, true, 900.0)
              .local(false)
              .available(true)
              .is(ConfiguredRef.Role.Use.DEFAULT, ConfiguredRef.Role.Use.ALLOWED)
              .alias("Hugging Face")
              .build(),
          Listing.of("huggingface/Qwen/Qwen3-VL-235B-A22B-Instruct:cheapest")
              .input("text+image")
              .context(262_144)
              .price(0.27999999999999997, 0.0375)
              .at("featherless-ai", true, null, null)
              .local(false)
              .available(true)
              .isFallback(1)
              .build(),
          Listing.of("openai/gpt-5.1").is(ConfiguredRef.Role.Use.ALLOWED).build(),
          Listing.of("together/gone/model").is(ConfiguredRef.Role.Use.ALLOWED).missing().build(),
          Listing.of("acme/小さいモデル")
              .input("text")
              .context(1_000_000)
              .local(true)
              .available(false)
              .build());

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 200})
  void fitsTheTerminal(int room) {
    List<String> lines = new ModelTable(MODELS, false, null, Style.PLAIN).lines(room);

    Golden.assertSame("models-list/short-" + room + ".txt", text(lines));
    assertFits(lines, room);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 200})
  void theLongFormFitsTheTerminalToo(int room) {
    List<String> lines = new ModelTable(MODELS, true, null, Style.PLAIN).lines(room);

    Golden.assertSame("models-list/long-" + room + ".txt", text(lines));
    assertFits(lines, room);
  }

  @Test
  void inAPipeNothingIsCut() {
    Golden.assertSame(
        "models-list/long-pipe.txt",
        text(new ModelTable(MODELS, true, null, Style.PLAIN).lines(Screen.UNLIMITED)));
  }

  @Test
  void anEmptyListIsItsHeadings() {
    assertEquals(
        List.of("Model  Input  Ctx  Local  Auth  Tags"),
        new ModelTable(List.of(), false, null, Style.PLAIN).lines(80));
  }

  @Test
  void colourTellsTheDefaultAndWhatIsMissing() {
    List<String> lines = new ModelTable(MODELS, false, null, new Style(true, false)).lines(200);

    assertTrue(lines.get(1).startsWith("\u001b[36m"), lines.get(1));
    assertTrue(lines.get(4).startsWith("\u001b[31m"), lines.get(4));
    assertTrue(lines.get(3).startsWith("openai"), lines.get(3));
  }

  @ParameterizedTest
  @CsvSource({"SPEED, Tok/s", "PRICE, Out $/M", "CONTEXT, Ctx", "NEWEST, Created"})
  void whatItIsSortedByAlwaysShows(ModelSort sort, String heading) {
    for (int room : new int[] {40, 80, 200}) {
      for (boolean detailed : new boolean[] {false, true}) {
        List<String> lines = new ModelTable(MODELS, detailed, sort, Style.PLAIN).lines(room);

        assertTrue(lines.get(0).contains(heading), lines.get(0));
        assertFits(lines, room);
      }
    }
  }

  @Test
  void theNewestFirstShowTheirMonths() {
    ListedModel model = Listing.of("x/new").created(1_788_220_799).build();

    assertEquals(
        List.of("2026-08", "?"),
        new ModelTable(
                List.of(model, Listing.of("x/old").build()), true, ModelSort.NEWEST, Style.PLAIN)
            .lines(200).stream()
                .skip(1)
                .map(line -> line.substring(line.length() - 7).trim())
                .toList());
  }

  private static void assertFits(List<String> lines, int room) {
    for (String line : lines) {
      assertTrue(TextWidth.of(line) <= room, line);
    }
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}

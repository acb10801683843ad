package ai.openclaw.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionListTest {
  @Test
  void linesStandBesideTheirTerms() {
    assertEquals(List.of("One      a b", "         c", "Another  d"), list(Style.PLAIN).lines(80));
  }

  @Test
  void aLineThatIsTooLongGoesOnBelowItself() {
    assertEquals(
        List.of("One      a", "         b", "         c", "Another  d"),
        list(Style.PLAIN).lines(11));
  }

  @Test
  void whereAWordHasNoRoomBesideItStandsBelow() {
    assertEquals(List.of("One", "  a b", "  c", "Another", "  d"), list(Style.PLAIN).lines(9));
  }

  @Test
  void aWordThatIsWiderThanTheRoomStaysWhole() {
    DefinitionList list = new DefinitionList(Style.PLAIN);
    list.add("Ref", List.of("huggingface/org/model (fast)"));

    assertEquals(List.of("Ref", "  huggingface/org/model", "  (fast)"), list.lines(12));
  }

  @Test
  void coloursTakeNoRoomAndSymbolsAreSpelled() {
    DefinitionList list = new DefinitionList(new Style(true, true));
    list.add("Alias", List.of("a → b"));

    assertEquals(List.of("\u001b[1mAlias\u001b[0m  a -> b"), list.lines(80));
  }

  private static DefinitionList list(Style style) {
    DefinitionList list = new DefinitionList(style);
    list.add("One", List.of("a b", "c"));
    list.add("Another", List.of("d"));
    return list;
  }
}

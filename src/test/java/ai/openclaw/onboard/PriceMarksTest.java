package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.openclaw.onboard.ModelOptions.PriceMarks;
import ai.openclaw.prompt.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceMarksTest {
  @Test
  void thirdsAreMarkedAndTheirEndsMost() {
    PriceMarks marks = new PriceMarks(List.of(9.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0));
    assertEquals(Option.PriceRank.LOWEST, marks.of(1));
    assertEquals(Option.PriceRank.LOW, marks.of(3));
    assertEquals(Option.PriceRank.NONE, marks.of(4));
    assertEquals(Option.PriceRank.NONE, marks.of(6));
    assertEquals(Option.PriceRank.HIGH, marks.of(7));
    assertEquals(Option.PriceRank.HIGHEST, marks.of(9));
  }

  @Test
  void allThatShareAnEndAreMarkedAlsoWhereTheirSumsDifferByNoise() {
    PriceMarks marks = new PriceMarks(List.of(0.1 + 0.2, 0.3, 1.0, 2.0, 3.0, 4.0));
    assertEquals(Option.PriceRank.LOWEST, marks.of(0.3));
    assertEquals(Option.PriceRank.LOWEST, marks.of(0.1 + 0.2));
  }

  @Test
  void whereAllCostAboutTheSameNothingIsMarked() {
    PriceMarks marks = new PriceMarks(List.of(1.0, 2.0, 2.0, 2.0, 2.0, 3.0));
    assertEquals(Option.PriceRank.NONE, marks.of(1));
    assertEquals(Option.PriceRank.NONE, marks.of(3));
  }

  @Test
  void aFewPricesHaveNoMarks() {
    assertEquals(Option.PriceRank.NONE, new PriceMarks(List.of(1.0, 2.0, 3.0)).of(1));
    assertEquals(Option.PriceRank.NONE, new PriceMarks(List.of()).of(1));
  }
}

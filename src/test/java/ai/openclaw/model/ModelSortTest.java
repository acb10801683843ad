package ai.openclaw.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelSortTest {
  private static final List<ListedModel> MODELS =
      List.of(
          Listing.of("x/unknown").build(),
          Listing.of("x/b").price(1, 2).context(1000).created(20).at("p", 50.0).build(),
          Listing.of("x/C")
              .price(0.5, 2)
              .context(3000)
              .created(10)
              .at("p", null)
              .at("q", 70.0)
              .build(),
          Listing.of("x/a").price(9, 0).context(2000).created(30).at("p", 60.0).build(),
          Listing.of("x/also-unknown").build());

  @Test
  void byNameInAnyCase() {
    assertEquals(
        List.of("x/a", "x/also-unknown", "x/b", "x/C", "x/unknown"), sorted(ModelSort.NAME));
  }

  @Test
  void byPriceOfOutputThenOfInput() {
    assertEquals(
        List.of("x/a", "x/C", "x/b", "x/unknown", "x/also-unknown"), sorted(ModelSort.PRICE));
  }

  @Test
  void pricesThatLookTheSameAreTheSame() {
    List<ListedModel> models =
        new ArrayList<>(
            List.of(
                Listing.of("x/dear").price(0.15, 0.16999999999).build(),
                Listing.of("x/cheap").price(0.06, 0.17).build()));
    ModelSort.PRICE.apply(models);

    assertEquals(List.of("x/cheap", "x/dear"), Listing.refs(models));
  }

  @Test
  void largestContextFirst() {
    assertEquals(
        List.of("x/C", "x/a", "x/b", "x/unknown", "x/also-unknown"), sorted(ModelSort.CONTEXT));
  }

  @Test
  void fastestFirstByItsFastestProvider() {
    assertEquals(
        List.of("x/C", "x/a", "x/b", "x/unknown", "x/also-unknown"), sorted(ModelSort.SPEED));
  }

  @Test
  void newestFirst() {
    assertEquals(
        List.of("x/a", "x/b", "x/C", "x/unknown", "x/also-unknown"), sorted(ModelSort.NEWEST));
  }

  @Test
  void ordersAreFoundByTheirNames() {
    for (ModelSort sort : ModelSort.values()) {
      assertEquals(sort, ModelSort.of(sort.id()));
    }
    assertEquals(ModelSort.PRICE, ModelSort.of("Price"));
    assertNull(ModelSort.of("colour"));
  }

  private static List<String> sorted(ModelSort sort) {
    List<ListedModel> models = new ArrayList<>(MODELS);
    sort.apply(models);
    return Listing.refs(models);
  }
}

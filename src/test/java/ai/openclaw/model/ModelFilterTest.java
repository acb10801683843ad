package ai.openclaw.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelFilterTest {
  private static final List<ListedModel> MODELS =
      List.of(
          Listing.of("huggingface/org/Seer")
              .input("text+image")
              .context(131_072)
              .price(0.5, 1.5)
              .at("groq", true, true, 300.0)
              .local(false)
              .build(),
          Listing.of("huggingface/org/Thinker")
              .input("text")
              .reasoning(true)
              .context(128_000)
              .price(2, 0.4)
              .at("novita", true, false, null)
              .at("groq", false, true, null)
              .is(ConfiguredRef.Role.Use.DEFAULT)
              .alias("Sage")
              .build(),
          Listing.of("huggingface/org/Mystery").at("featherless-ai", null).build(),
          Listing.of("acme/Small").context(32_768).reasoning(false).local(true).build());

  @Test
  void withoutConditionsEverythingIsShownInItsOrder() {
    assertEquals(Listing.refs(MODELS), Listing.refs(ModelFilter.NONE.apply(MODELS)));
  }

  @Test
  void byProvider() {
    assertEquals(List.of("acme/Small"), shown(new Conditions().provider("ACME")));
  }

  @Test
  void localMeansKnownToBeLocal() {
    assertEquals(List.of("acme/Small"), shown(new Conditions().local()));
  }

  @Test
  void everyWordOfASearchHasToOccurInAnyCase() {
    assertEquals(
        List.of("huggingface/org/Seer", "huggingface/org/Thinker"),
        shown(new Conditions().words("GROQ", "org/")));
    assertEquals(List.of("huggingface/org/Thinker"), shown(new Conditions().words("sage")));
    assertEquals(List.of(), shown(new Conditions().words("seer", "thinker")));
  }

  @Test
  void toolsCountOnlyWithAProviderThatServesNow() {
    assertEquals(
        List.of("huggingface/org/Seer"), shown(new Conditions().needs(ModelFilter.Ability.TOOLS)));
  }

  @Test
  void vision() {
    assertEquals(
        List.of("huggingface/org/Seer"), shown(new Conditions().needs(ModelFilter.Ability.VISION)));
  }

  @Test
  void reasoning() {
    assertEquals(
        List.of("huggingface/org/Thinker"),
        shown(new Conditions().needs(ModelFilter.Ability.REASONING)));
  }

  @Test
  void severalNeedsAreAllNeeded() {
    assertEquals(
        List.of(),
        shown(new Conditions().needs(ModelFilter.Ability.VISION, ModelFilter.Ability.REASONING)));
  }

  @Test
  void theContextHasToBeKnownAndLargeEnough() {
    assertEquals(
        List.of("huggingface/org/Seer", "huggingface/org/Thinker"),
        shown(new Conditions().minContext(128_000)));
    assertEquals(List.of("huggingface/org/Seer"), shown(new Conditions().minContext(128_001)));
  }

  @Test
  void bothPricesHaveToBeKnownAndLowEnough() {
    assertEquals(List.of("huggingface/org/Seer"), shown(new Conditions().maxPrice(1.5)));
    assertEquals(
        List.of("huggingface/org/Seer", "huggingface/org/Thinker"),
        shown(new Conditions().maxPrice(2)));
    assertEquals(List.of(), shown(new Conditions().maxPrice(0.5)));
  }

  @Test
  void servedByMeansServedNow() {
    assertEquals(List.of("huggingface/org/Seer"), shown(new Conditions().servedBy("Groq")));
  }

  private static List<String> shown(Conditions conditions) {
    return Listing.refs(conditions.filter().apply(MODELS));
  }

  /** The conditions of a filter, one at a time. */
  private static final class Conditions {
    private @Nullable String provider;
    private boolean local;
    private List<String> words = List.of();
    private List<ModelFilter.Ability> needs = List.of();
    private @Nullable Integer minContext;
    private @Nullable Double maxPrice;
    private @Nullable String servedBy;

    Conditions provider(String id) {
      provider = id;
      return this;
    }

    Conditions local() {
      local = true;
      return this;
    }

    Conditions words(String... all) {
      words = List.of(all);
      return this;
    }

    Conditions needs(ModelFilter.Ability... all) {
      needs = List.of(all);
      return this;
    }

    Conditions minContext(int tokens) {
      minContext = tokens;
      return this;
    }

    Conditions maxPrice(double usd) {
      maxPrice = usd;
      return this;
    }

    Conditions servedBy(String id) {
      servedBy = id;
      return this;
    }

    ModelFilter filter() {
      return new ModelFilter(provider, local, words, needs, minContext, maxPrice, servedBy);
    }
  }
}

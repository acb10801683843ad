package ai.openclaw.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RoutingTest {
  private static final ServedBy CHEAP = served("novita", true, 64_000, Cost.of(0.7, 2.5), 31.5);
  private static final ServedBy FAST = served("together", true, 163_840, Cost.of(3, 7), 77.25);
  private static final ServedBy DOWN = served("nebius", false, 8_192, Cost.of(0.1, 0.2), 400.0);
  private static final ServedBy PRICELESS = served("fireworks-ai", true, 131_072, null, null);
  private static final ServedBy SILENT = served("featherless-ai", true, null, null, null);

  private static final ModelDefinition PLAIN =
      new ModelDefinition(
          "org/model", "Model", true, List.of(Modality.TEXT), Cost.of(3, 7), 64_000, 8_192);

  private final Routing routing = Routing.among(List.of(CHEAP, FAST, DOWN, PRICELESS, SILENT));

  @ParameterizedTest
  @ValueSource(strings = {"", "fastest"})
  void withoutASuffixTheFastestLiveProviderServes(String suffix) {
    assertEquals(FAST, routing.selected(suffix));
    assertEquals(Cost.of(3, 7), routing.price(suffix));
  }

  @Test
  void cheapestGoesByTheOutputPriceOfTheLiveOnes() {
    assertEquals(CHEAP, routing.selected("cheapest"));
    assertEquals(Cost.of(0.7, 2.5), routing.price("cheapest"));
  }

  @Test
  void ofEqualOutputPricesTheLowerInputIsCheaper() {
    ServedBy one = served("one", true, null, Cost.of(2, 5), null);
    ServedBy other = served("other", true, null, Cost.of(1, 5), null);
    assertEquals(other, Routing.among(List.of(one, other)).selected("cheapest"));
  }

  @Test
  void nobodyKnowsTheUsersOwnOrder() {
    assertNull(routing.selected("preferred"));
    assertNull(routing.price("preferred"));
    assertEquals(64_000, routing.contextWindow("preferred"));
  }

  @Test
  void aProviderIsPinnedByItsIdLiveOrNot() {
    assertEquals(PRICELESS, routing.selected("fireworks-ai"));
    assertNull(routing.price("fireworks-ai"));
    assertEquals(DOWN, routing.selected("nebius"));
    assertNull(routing.selected("groq"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "fastest, true",
    "cheapest, true",
    "preferred, true",
    "together, true",
    "nebius, false",
    "groq, false",
  })
  void allowsWhatTheRouterCanDoNow(String suffix, boolean allowed) {
    assertEquals(allowed, routing.allows(suffix));
  }

  @Test
  void withNoLiveProviderNothingIsAllowed() {
    Routing dead = Routing.among(List.of(DOWN));
    for (String suffix : List.of("", "fastest", "cheapest", "preferred", "nebius")) {
      assertFalse(dead.allows(suffix), suffix);
    }
  }

  @Test
  void whileNobodySaysWhoServesEverythingIsAllowed() {
    Routing unknown = Routing.among(List.of());
    assertTrue(unknown.allows(""));
    assertTrue(unknown.allows("groq"));
    assertNull(unknown.selected(""));
    assertNull(unknown.contextWindow(""));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 64000",
    "cheapest, 64000",
    "together, 163840",
    "nebius, 8192",
    "featherless-ai,",
    "groq,"
  })
  void theContextIsSafeForWhoeverMayServe(String suffix, @Nullable Integer tokens) {
    assertEquals(tokens, routing.contextWindow(suffix));
  }

  @Test
  void anOnlyLiveProviderServesWhateverTheOrder() {
    Routing single = Routing.among(List.of(DOWN, SILENT));
    for (String suffix : List.of("", "fastest", "cheapest", "preferred")) {
      assertEquals(SILENT, single.selected(suffix), suffix);
    }
  }

  @Test
  void whenNobodyStatesASpeedOrPriceNobodyIsSelected() {
    Routing silent = Routing.among(List.of(PRICELESS, SILENT));
    assertNull(silent.selected(""));
    assertNull(silent.selected("cheapest"));
  }

  @Test
  void offersTheRoutersWaysAndThenTheLiveProviders() {
    assertEquals(
        List.of(
            new Routing.Route("", "fastest", FAST),
            new Routing.Route("cheapest", "cheapest", CHEAP),
            new Routing.Route("preferred", "preferred", null),
            new Routing.Route("novita", "novita", CHEAP),
            new Routing.Route("together", "together", FAST),
            new Routing.Route("fireworks-ai", "fireworks-ai", PRICELESS),
            new Routing.Route("featherless-ai", "featherless-ai", SILENT)),
        routing.routes());
  }

  @Test
  void offersASingleWayWhenThereIsNoChoice() {
    assertEquals(
        List.of(new Routing.Route("", "fastest", FAST)),
        Routing.among(List.of(FAST, DOWN)).routes());
    assertEquals(
        List.of(new Routing.Route("", "fastest", null)), Routing.among(List.of()).routes());
  }

  @Test
  void aSuffixGivesADefinitionOfItsOwn() {
    OfferedModel model = offered(CHEAP, FAST, PRICELESS, SILENT);
    assertEquals(PLAIN, Routing.definition(model, ""));
    assertEquals(
        definition("org/model:cheapest", "Model (cheapest)", Cost.of(0.7, 2.5), 64_000),
        Routing.definition(model, "cheapest"));
    assertEquals(
        definition("org/model:together", "Model (together)", Cost.of(3, 7), 163_840),
        Routing.definition(model, "together"));
    assertEquals(
        definition("org/model:preferred", "Model (preferred)", Cost.NONE, 64_000),
        Routing.definition(model, "preferred"));
    assertEquals(
        definition("org/model:featherless-ai", "Model (featherless-ai)", Cost.NONE, 131_072),
        Routing.definition(model, "featherless-ai"));
  }

  @Test
  void ofABuiltInModelTheSuffixChangesOnlyTheName() {
    assertEquals(
        definition("org/model:groq", "Model (groq)", Cost.of(3, 7), 64_000),
        Routing.definition(offered(), "groq"));
  }

  private static OfferedModel offered(ServedBy... servedBy) {
    return new OfferedModel(PLAIN, null, List.of(servedBy));
  }

  private static ModelDefinition definition(String id, String name, Cost cost, int context) {
    return new ModelDefinition(id, name, true, List.of(Modality.TEXT), cost, context, 8_192);
  }

  private static ServedBy served(
      String provider,
      boolean live,
      @Nullable Integer context,
      @Nullable Cost price,
      @Nullable Double speed) {
    return new ServedBy(
        provider,
        live,
        context,
        price == null ? null : price.input(),
        price == null ? null : price.output(),
        null,
        null,
        speed,
        null);
  }
}

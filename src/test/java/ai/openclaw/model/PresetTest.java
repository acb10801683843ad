package ai.openclaw.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.Commands;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.ServedBy;
import ai.openclaw.provider.catalog.Providers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PresetTest {
  private static final Commands COMMANDS = new Commands(null, null);
  private static final Provider PROVIDER = Objects.requireNonNull(Providers.find("huggingface"));

  /** Cheap and slow, dear and fast, and one that is neither with a large context. */
  private static final List<OfferedModel> MODELS =
      List.of(
          model("org/cheap", served("a", 131_072, 0.1, 0.2, 50.0, 200.0)),
          model(
              "org/fast",
              served("a", 131_072, 1.0, 2.0, 900.0, 100.0),
              served("b", 131_072, 0.5, 1.0, 90.0, 400.0)),
          model("org/long", served("a", 1_048_576, 2.0, 4.0, 60.0, 900.0)),
          model("org/fair", served("a", 262_144, 0.15, 0.3, 500.0, 150.0)));

  @ParameterizedTest
  @CsvSource({
    "CHEAPEST, org/cheap:cheapest, 'cheapest: org/cheap:cheapest, about $0.0016 a turn, the least"
        + " of 4 models'",
    "FASTEST, org/fast, 'fastest: org/fast, an answer in 0.7 s, the quickest of 4 models'",
    "LONGEST, org/long, 'longest: org/long, 1024k context, the longest of 4 models'",
    "BEST_VALUE, org/fair, 'best-value: org/fair, about $0.0024 a turn, an answer in 1.2 s, 256k"
        + " context, together the best of 4 models'"
  })
  void saysWhatItChoseAndWhy(Preset preset, String id, String reason) {
    Preset.Pick pick = Objects.requireNonNull(preset.among(MODELS));

    assertEquals(id, pick.definition().id());
    assertEquals(reason, pick.reason());
  }

  @Test
  void aModelThatCostsNothingIsFree() {
    Preset.Pick pick =
        Objects.requireNonNull(
            Preset.CHEAPEST.among(
                List.of(model("org/a", served("a", 131_072, 0.0, 0.0, null, null)))));

    assertEquals("cheapest: org/a:cheapest, free, the least of 1 model", pick.reason());
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void nothingToChooseFromIsNoChoice(Preset preset) {
    assertNull(preset.among(List.of()));
    assertNull(preset.among(List.of(OfferedModels.bare("org/bare"))));
    assertEquals(preset, Preset.of(preset.id()));
    assertNull(Preset.of("org/" + preset.id()));
  }

  @Test
  void anAgentNeedsToolsContextAndSomebodyWhoServesItNow() {
    ServedBy good = served("a", 32_000, 0.1, 0.1, 100.0, 100.0);
    ServedBy small = served("a", 31_999, 0.1, 0.1, 100.0, 100.0);
    ServedBy mute = new ServedBy("a", true, 65_536, 0.1, 0.1, false, true, 100.0, 100.0);
    ServedBy silent = new ServedBy("a", true, 65_536, 0.1, 0.1, null, true, 100.0, 100.0);
    ServedBy down = new ServedBy("a", false, 65_536, 0.1, 0.1, true, true, 100.0, 100.0);

    for (Preset preset : Preset.values()) {
      assertNotNull(preset.among(List.of(model("org/a", good))), preset.id());
      for (ServedBy bad : List.of(small, mute, silent, down)) {
        assertNull(preset.among(List.of(model("org/a", bad))), preset.id());
      }
    }
  }

  @Test
  void aListThatIsTooOldOrBuiltInIsNotGoneBy() {
    ModelList kept = ModelList.kept(MODELS, Instant.EPOCH);
    assertEquals("org/long", Preset.LONGEST.among(PROVIDER, kept, COMMANDS).model().id());

    Failure old = refused(kept.insteadOfLive("no network", true));
    Failure none = refused(ModelList.builtIn(PROVIDER.catalog(), "offline"));
    Failure unfit = refused(ModelList.live(List.of()));

    assertEquals(
        "longest needs the list of what Hugging Face serves now: no network", old.getMessage());
    assertEquals(
        "longest needs the list of what Hugging Face serves now: offline", none.getMessage());
    assertTrue(unfit.getMessage().startsWith("no model that is served now"), unfit.getMessage());
  }

  private static Failure refused(ModelList list) {
    Failure failure =
        assertThrows(Failure.class, () -> Preset.LONGEST.among(PROVIDER, list, COMMANDS));
    assertEquals(ExitCode.USAGE, failure.code());
    return failure;
  }

  @Property(tries = 200)
  void theChoiceIsOneOfThemAndNoOtherIsBetter(@ForAll("lists") List<OfferedModel> models) {
    for (Preset preset : Preset.values()) {
      Preset.Pick pick = preset.among(models);
      if (pick == null) {
        continue;
      }
      assertTrue(models.contains(pick.model()));
      for (OfferedModel other : models) {
        assertFalse(isBetter(preset, other, pick.model()), preset + " took " + pick.reason());
      }
    }
  }

  @Property(tries = 100)
  void theOrderOfTheListDoesNotMatterToTheFigures(@ForAll("lists") List<OfferedModel> models) {
    List<OfferedModel> reversed = new ArrayList<>(models);
    Collections.reverse(reversed);
    for (Preset preset : Preset.values()) {
      Preset.Pick one = preset.among(models);
      Preset.Pick other = preset.among(reversed);
      assertEquals(one == null, other == null);
      if (one != null && other != null) {
        assertEquals(figure(preset, one.model()), figure(preset, other.model()));
      }
    }
  }

  /** By what the preset goes by; for the best value: better in one of three and worse in none. */
  private static boolean isBetter(Preset preset, OfferedModel one, OfferedModel other) {
    if (preset != Preset.BEST_VALUE) {
      return figure(preset, one) < figure(preset, other);
    }
    double[] its = figures(one);
    double[] others = figures(other);
    boolean better = false;
    for (int i = 0; i < its.length; i++) {
      if (its[i] > others[i]) {
        return false;
      }
      better |= its[i] < others[i];
    }
    return better && its[0] < Double.MAX_VALUE && its[1] < Double.MAX_VALUE;
  }

  private static double figure(Preset preset, OfferedModel model) {
    double[] figures = figures(model);
    return switch (preset) {
      case CHEAPEST -> figures[0];
      case FASTEST -> figures[1];
      case LONGEST -> figures[2];
      case BEST_VALUE -> 0;
    };
  }

  /** Price, seconds and context of the only one who serves it; the lower the better. */
  private static double[] figures(OfferedModel model) {
    ServedBy one = model.servedBy().get(0);
    Integer context = one.contextLength();
    Cost price = one.price();
    Double speed = one.throughput();
    boolean fit = one.live() && Boolean.TRUE.equals(one.tools());
    if (!fit || context == null || context < 32_000) {
      return new double[] {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    }
    Double first = one.firstTokenMillis();
    return new double[] {
      price == null ? Double.MAX_VALUE : price.ofTurn(),
      speed == null ? Double.MAX_VALUE : (first == null ? 1 : first / 1_000) + 500 / speed,
      -context
    };
  }

  @Provide
  Arbitrary<List<OfferedModel>> lists() {
    Arbitrary<ServedBy> servers =
        Combinators.combine(
                Arbitraries.of(true, true, true, false),
                Arbitraries.of(8_192, 32_000, 131_072, 262_144, 1_048_576).injectNull(0.1),
                Arbitraries.of(0.0, 0.1, 0.25, 1.0, 3.0).injectNull(0.1),
                Arbitraries.of(0.2, 0.6, 2.0).injectNull(0.1),
                Arbitraries.of(true, true, true, false).injectNull(0.1),
                Arbitraries.of(20.0, 100.0, 480.0, 900.0).injectNull(0.1),
                Arbitraries.of(80.0, 400.0, 2_000.0).injectNull(0.1))
            .as(
                (live, context, in, out, tools, speed, first) ->
                    new ServedBy("a", live, context, in, out, tools, null, speed, first));
    return servers
        .list()
        .ofMaxSize(12)
        .map(
            all -> {
              List<OfferedModel> models = new ArrayList<>();
              for (ServedBy each : all) {
                models.add(model("org/m" + models.size(), each));
              }
              return models;
            });
  }

  private static OfferedModel model(String id, ServedBy... servedBy) {
    return new OfferedModel(ModelDefinition.assumed(id), null, List.of(servedBy));
  }

  private static ServedBy served(
      String provider,
      int context,
      double input,
      double output,
      @Nullable Double speed,
      @Nullable Double first) {
    return new ServedBy(provider, true, context, input, output, true, null, speed, first);
  }
}

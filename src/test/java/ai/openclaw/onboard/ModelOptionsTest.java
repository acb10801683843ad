package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.openclaw.json.JsonTree;
import ai.openclaw.model.AgentModels;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Order;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.Routing;
import ai.openclaw.provider.ServedBy;
import ai.openclaw.provider.catalog.Providers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelOptionsTest {
  private static final AgentModels NOBODY = AgentModels.of(JsonTree.NODES.objectNode());
  private static final Provider PROVIDER = Objects.requireNonNull(Providers.find("huggingface"));

  @Test
  void aRowIsWhatTheRouteThatItTakesOffersNow() {
    OfferedModel model =
        offered(
            "org/a",
            served("groq", 131_072, 0.15, 0.6, true, 480.0),
            served("nscale", 65_536, 1.69, 0.75, false, 891.4));

    assertEquals(
        List.of("64k", "1.69", "0.75", "no", "891", "no", "groq, nscale", "?"), cells(model));
  }

  @Test
  void theOnlyOneCountsWhateverTheOthersWere() {
    ServedBy down = new ServedBy("down", false, 8_192, 0.1, 0.1, true, true, 900.0, 1.0);
    OfferedModel model = offered("org/a", served("up", 262_144, 0.15, 7.0, true, null), down);

    assertEquals(List.of("256k", "0.15", "7.00", "yes", "?", "no", "up", "?"), cells(model));
  }

  @Test
  void whatNobodyStatesIsNotKnown() {
    OfferedModel model = offered("org/a", served("up", null, null, null, null, null));

    assertEquals(List.of("?", "?", "?", "?", "?", "no", "up", "?"), cells(model));
  }

  @Test
  void theCatalogFillsIn() {
    OfferedModel model = offered("openai/gpt-oss-120b", served("up", null, null, null, true, 5.0));

    assertEquals(List.of("128k", "0.15", "0.60", "yes", "5", "no", "up", "?"), cells(model));
  }

  @Test
  void whatCannotCallToolsIsMarkedAndComesLastButForTheOneInUse() {
    OfferedModel mute = offered("org/mute", served("a", 1, 1.0, 1.0, false, 1.0));
    OfferedModel used = offered("org/used", served("a", 1, 1.0, 1.0, false, 1.0));
    OfferedModel able = offered("org/able", served("a", 1, 1.0, 1.0, true, 1.0));
    OfferedModel open = offered("org/open", served("a", 1, 1.0, 1.0, null, 1.0));

    List<Option<String>> options =
        ModelOptions.of(List.of(mute, able, open, used), PROVIDER, NOBODY, "org/used").all();

    assertEquals(
        List.of(
            "org/used (chosen) (no tools)",
            "org/able",
            "org/open",
            "org/mute (no tools)",
            "Type an id"),
        options.stream().map(Option::label).toList());
  }

  @Test
  void behindNoRouterAColonIsPartOfTheNameOfTheModelInUse() {
    Provider own = Objects.requireNonNull(Providers.find("together"));
    OfferedModel small = offered("qwen3:1b");
    OfferedModel used = offered("qwen3:8b");

    List<Option<String>> options =
        ModelOptions.of(List.of(small, used), own, NOBODY, "qwen3:8b").all();

    assertEquals("qwen3:8b (chosen)", options.get(0).label());
  }

  @Test
  void whatTheConfigNamesComesBeforeWhatNobodyUsed() throws Exception {
    AgentModels agents =
        AgentModels.of(
            JsonTree.read(
                """
                {"agents":{"defaults":{
                  "model":{"primary":"huggingface/org/d","fallbacks":["huggingface/org/c:groq"]},
                  "models":{"together/org/b":{},"huggingface/org/mute":{},"huggingface/org/e":{}}}}}
                """));
    List<OfferedModel> models = new ArrayList<>();
    models.add(offered("org/mute", served("a", 1, 1.0, 1.0, false, 1.0)));
    for (String id : List.of("org/a", "org/b", "org/c", "org/d", "org/e")) {
      models.add(offered(id, served("a", 1, 1.0, 1.0, true, 1.0)));
    }

    assertEquals(
        List.of(
            "org/d (current)",
            "org/c (in use)",
            "org/e (used before)",
            "org/a",
            "org/b",
            "org/mute (used before) (no tools)",
            "Type an id"),
        ModelOptions.of(models, PROVIDER, agents, "org/d").all().stream()
            .map(Option::label)
            .toList());
  }

  @Test
  void onlyWhatTheConfigNamesIsCurrentAndTheDefaultIsCalledSo() {
    List<OfferedModel> models =
        List.of(offered("org/a"), offered(Objects.requireNonNull(PROVIDER.defaultModel())));

    for (String current : new String[] {null, PROVIDER.defaultModel()}) {
      assertEquals(
          PROVIDER.defaultModel() + " (default)",
          ModelOptions.of(models, PROVIDER, NOBODY, current).all().get(0).label());
    }
  }

  @Test
  void theCheapestFirstAreSortedByWhatComesOutThenByWhatGoesIn() {
    List<Option<String>> options =
        new ArrayList<>(
            ModelOptions.of(
                    List.of(
                        offered("org/dear", served("a", 1, 0.15, 0.1699999999, true, 1.0)),
                        offered("org/cheap", served("a", 1, 0.06, 0.17, true, 1.0))),
                    Objects.requireNonNull(Providers.find("together")),
                    NOBODY,
                    null)
                .all());
    options.sort(Order.PRICE::compare);

    assertEquals("org/cheap", options.get(0).value());
  }

  @Test
  void presetsComeFirstWithWhatTheyWouldTake() {
    OfferedModel dear = offered("org/dear", served("a", 131_072, 1.0, 2.0, true, 900.0));
    OfferedModel cheap = offered("org/cheap", served("b", 65_536, 0.1, 0.2, true, 90.0));

    Choice.Beside<String> nothing = () -> null;
    Choice<String> question =
        ModelOptions.of(List.of(dear, cheap), PROVIDER, NOBODY, "org/cheap").question(nothing);

    assertEquals(
        List.of(
            "best-value (org/dear) [128k, 1.00, 2.00, yes, 900, no, a, ]",
            "cheapest (org/cheap) [64k, 0.10, 0.20, yes, 90, no, b, ]",
            "quickest turn (org/dear) [128k, 1.00, 2.00, yes, 900, no, a, ]",
            "longest (org/dear) [128k, 1.00, 2.00, yes, 900, no, a, ]",
            "org/cheap (chosen) [64k, 0.10, 0.20, yes, 90, no, b, ?]"),
        rows(question).subList(0, 5));
    assertEquals(4, question.preselected());
  }

  @Test
  void noPresetWithoutARouter() {
    Provider together = Objects.requireNonNull(Providers.find("together"));
    OfferedModel model = offered("org/a", served("a", 131_072, 1.0, 2.0, true, 900.0));

    assertEquals(
        "org/a", ModelOptions.of(List.of(model), together, NOBODY, null).all().get(0).value());
  }

  @Test
  void aRouteTellsWhatItOffersAndTheFastestMayBeTheCheapestToo() {
    Routing routing =
        Routing.among(
            List.of(
                served("groq", 131_072, 0.15, 0.6, true, 480.0),
                served("nscale", 65_536, 1.69, 0.75, false, 891.4)));
    assertEquals(
        List.of(
            "fastest [64k, 1.69, 0.75, no, 891, nscale]",
            "cheapest output [64k, 0.15, 0.60, yes, 480, groq]",
            "preferred [64k, ?, ?, ?, ?, your own order at Hugging Face]",
            "groq [128k, 0.15, 0.60, yes, 480, groq]",
            "nscale [64k, 1.69, 0.75, no, 891, nscale]"),
        rows(RouteStep.question(routing, "", null)));

    Routing both =
        Routing.among(
            List.of(
                served("groq", 131_072, 0.15, 0.6, true, 480.0),
                served("nscale", 65_536, 1.69, 0.75, true, 89.0)));
    assertEquals(
        "fastest, cheapest output [64k, 0.15, 0.60, yes, 480, groq]",
        rows(RouteStep.question(both, "", null)).get(0));
    assertEquals(4, RouteStep.question(both, "", null).options().size());
    Choice<String> cheapest = RouteStep.question(both, "cheapest", null);
    assertEquals("cheapest", cheapest.options().get(cheapest.preselected()).value());
  }

  private static List<String> rows(Choice<String> question) {
    return question.options().stream().map(row -> row.label() + " " + row.cells()).toList();
  }

  private static List<String> cells(OfferedModel model) {
    List<Option<String>> options = ModelOptions.of(List.of(model), PROVIDER, NOBODY, null).all();
    return options.stream()
        .filter(option -> option.value().equals(model.id()))
        .findFirst()
        .orElseThrow()
        .cells();
  }

  private static OfferedModel offered(String id, ServedBy... servedBy) {
    ModelDefinition known = PROVIDER.known(id);
    Routing routing = Routing.among(List.of(servedBy));
    ModelDefinition base = known == null ? ModelDefinition.assumed(id) : known;
    return new OfferedModel(
        base.stating(routing.contextWindow(""), routing.price("")), null, routing);
  }

  private static ServedBy served(
      String provider,
      @Nullable Integer context,
      @Nullable Double input,
      @Nullable Double output,
      @Nullable Boolean tools,
      @Nullable Double speed) {
    return new ServedBy(provider, true, context, input, output, tools, null, speed, null);
  }
}

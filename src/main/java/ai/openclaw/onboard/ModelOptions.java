package ai.openclaw.onboard;

import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ConfiguredRef;
import ai.openclaw.model.ListedModel;
import ai.openclaw.model.ModelFacts;
import ai.openclaw.model.Preset;
import ai.openclaw.model.TokenCount;
import ai.openclaw.model.UsdPrice;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.Routing;
import ai.openclaw.provider.ServedBy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The models to choose from, a line each: what presets choose among a router's, then the current or
 * built-in default first, then those that the config names, then the offer's order, those last that
 * cannot call tools.
 */
public final class ModelOptions {
  /** Stands for a model that is not on the list. */
  public static final String TYPE_AN_ID = "";

  /** Of the columns that a model has in common with each of its routes. */
  static final List<String> FACTS = List.of("Context", "$/M in", "$/M out", "Tools", "Tok/s");

  private static final List<String> HEADINGS = headings();

  private static final String UNKNOWN = "?";
  private static final String CURRENT = " (current)";
  private static final String USUAL = " (default)";

  private final List<Option<String>> presets = new ArrayList<>();
  private final List<Option<String>> options = new ArrayList<>();
  private final List<Option<String>> withoutTools = new ArrayList<>();
  private final PriceMarks inputMarks;
  private final PriceMarks outputMarks;
  private boolean hasFirst;

  /** A model, whoever tells of it. */
  private record Entry(String id, ModelFacts facts, Routing routing, String route) {
    boolean lacksTools() {
      return Boolean.FALSE.equals(routing.facts(route).tools());
    }

    boolean sees() {
      return facts.input() != null && facts.input().contains(Modality.IMAGE);
    }
  }

  /** Where a price stands among all the prices of a list: in its cheapest or its dearest third. */
  static final class PriceMarks {
    /** Among fewer prices there is nothing to see at a glance. */
    private static final int FEWEST = 6;

    /** What is shown of a price: a finer difference is noise of the router's sums. */
    private static final double UNITS = 10_000;

    private final long[] sorted;

    /** Marks among these prices, in USD. */
    PriceMarks(List<Double> prices) {
      sorted = new long[prices.size()];
      for (int i = 0; i < sorted.length; i++) {
        sorted[i] = Math.round(prices.get(i) * UNITS);
      }
      Arrays.sort(sorted);
    }

    Option.PriceRank of(double usd) {
      long price = Math.round(usd * UNITS);
      int last = sorted.length - 1;
      if (sorted.length < FEWEST || sorted[last / 3] == sorted[last - last / 3]) {
        return Option.PriceRank.NONE;
      }
      if (price <= sorted[last / 3]) {
        return price == sorted[0] ? Option.PriceRank.LOWEST : Option.PriceRank.LOW;
      }
      if (price >= sorted[last - last / 3]) {
        return price == sorted[last] ? Option.PriceRank.HIGHEST : Option.PriceRank.HIGH;
      }
      return Option.PriceRank.NONE;
    }
  }

  private ModelOptions(List<Entry> models, Map<String, String> favourites) {
    inputMarks = new PriceMarks(prices(models, false));
    outputMarks = new PriceMarks(prices(models, true));
    List<Entry> others = new ArrayList<>(models);
    for (Map.Entry<String, String> favourite : favourites.entrySet()) {
      int place = place(others, favourite.getKey());
      if (place >= 0) {
        boolean isFirst =
            favourite.getValue().equals(CURRENT) || favourite.getValue().equals(USUAL);
        hasFirst |= isFirst;
        add(others.remove(place), favourite.getValue(), isFirst);
      }
    }
    for (int i = 0; i < others.size(); i++) {
      add(others.get(i), "", false);
    }
    options.addAll(withoutTools);
  }

  /** What a provider offers; {@code current} is the id of the model in use, or null. */
  static ModelOptions of(
      List<OfferedModel> models, Provider provider, AgentModels agents, @Nullable String current) {
    List<Entry> entries = new ArrayList<>(models.size());
    for (int i = 0; i < models.size(); i++) {
      OfferedModel model = models.get(i);
      // What models list says of it, too.
      ModelFacts facts = ModelFacts.of(model, "", provider.known(model.id()) != null);
      entries.add(new Entry(model.id(), facts, model.routing(), ""));
    }
    Map<String, String> favourites = new LinkedHashMap<>();
    String inUse = current == null ? null : withoutSuffix(current);
    boolean hasCurrent = inUse != null && place(entries, inUse) >= 0;
    String first = hasCurrent ? inUse : provider.defaultModel();
    if (first != null) {
      favourites.put(first, hasCurrent ? CURRENT : USUAL);
    }
    for (ConfiguredRef configured : agents.refs()) {
      if (configured.ref().provider().equals(provider.id())) {
        favourites.putIfAbsent(withoutSuffix(configured.ref().model()), mark(configured));
      }
    }
    ModelOptions options = new ModelOptions(entries, favourites);
    if (isRouted(provider) && anyServed(models)) {
      options.addPresets(models);
    }
    return options;
  }

  /** Whether a router states who serves its models, for how much and how fast. */
  static boolean isRouted(Provider provider) {
    return provider.modelsApi() == Provider.ModelsApi.HUGGINGFACE_ROUTER;
  }

  /** Nothing is known of the routes to models that only this program lists. */
  private static boolean anyServed(List<OfferedModel> models) {
    for (OfferedModel model : models) {
      if (!model.servedBy().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private void addPresets(List<OfferedModel> models) {
    for (Preset preset : Preset.values()) {
      Preset.Pick pick = preset.among(models);
      if (pick != null) {
        presets.add(option(preset, pick));
      }
    }
  }

  private static Option<String> option(Preset preset, Preset.Pick pick) {
    Routing routing = pick.model().routing();
    Routing.Facts facts = routing.facts(pick.suffix());
    ServedBy servedBy = routing.selected(pick.suffix());
    List<String> cells = cells(facts.contextWindow(), facts.price(), facts);
    cells.add(pick.model().definition().input().contains(Modality.IMAGE) ? "yes" : "no");
    cells.add(servedBy == null ? "" : servedBy.provider());
    return new Option<>(
        preset.id(),
        preset.id() + " (" + pick.model().id() + ")",
        cells,
        "",
        List.of(pick.reason()),
        false);
  }

  /** All models of a user, by their refs; presets choose among {@code routed}. */
  public static ModelOptions of(List<ListedModel> models, List<OfferedModel> routed) {
    List<Entry> entries = new ArrayList<>(models.size());
    Map<String, String> favourites = new LinkedHashMap<>();
    for (int i = 0; i < models.size(); i++) {
      ListedModel model = models.get(i);
      String ref = model.ref().text();
      entries.add(new Entry(ref, model.facts(), model.routing(), model.route()));
      if (model.configured().isDefault()) {
        favourites.put(ref, CURRENT);
      } else if (!model.configured().roles().isEmpty()) {
        favourites.put(ref, mark(model.configured()));
      }
    }
    ModelOptions options = new ModelOptions(entries, favourites);
    options.addPresets(routed);
    return options;
  }

  private static String mark(ConfiguredRef configured) {
    return configured.isInUse() ? " (in use)" : " (used before)";
  }

  private static int place(List<Entry> models, String id) {
    for (int i = 0; i < models.size(); i++) {
      if (models.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private void add(Entry model, String mark, boolean evenWithoutTools) {
    boolean able = evenWithoutTools || !model.lacksTools();
    (able ? options : withoutTools).add(option(model, mark));
  }

  private static List<String> headings() {
    List<String> headings = new ArrayList<>(FACTS);
    headings.add(0, "Model");
    headings.addAll(List.of("Vision", "Providers"));
    return headings;
  }

  boolean isEmpty() {
    return options.isEmpty();
  }

  /** The question; its answer is an id of the offer, or {@link #TYPE_AN_ID}. */
  public Choice<String> question(Choice.@Nullable Beside<String> beside) {
    return new Choice<>(
        "Model", "--model", HEADINGS, all(), hasFirst ? presets.size() : -1, true, beside);
  }

  /** The same with another option that answers it, and nothing that Enter alone gives. */
  Choice<String> question(String flag) {
    return new Choice<>("Model", flag, HEADINGS, all(), -1, true, null);
  }

  /** The models, and the way to name another one. */
  List<Option<String>> all() {
    List<Option<String>> all = new ArrayList<>(presets);
    all.addAll(options);
    all.add(
        new Option<>(
            TYPE_AN_ID, "Type an id", List.of("", "", "", "", "", "", ""), "", List.of(), true));
    return all;
  }

  /** The id without {@code :route}. */
  static String withoutSuffix(String id) {
    int colon = id.lastIndexOf(':');
    return colon > id.lastIndexOf('/') && colon > 0 ? id.substring(0, colon) : id;
  }

  private Option<String> option(Entry model, String mark) {
    ModelFacts facts = model.facts();
    Cost cost = facts.cost();
    Routing.Facts route = model.routing().facts(model.route());
    StringBuilder providers = new StringBuilder();
    List<String> details = new ArrayList<>();
    for (ServedBy one : model.routing().servedBy()) {
      if (one.live()) {
        providers.append(providers.length() == 0 ? "" : ", ").append(one.provider());
        details.add(line(one));
      }
    }
    List<String> cells = cells(facts.contextWindow(), cost, route);
    cells.add(model.sees() ? "yes" : "no");
    cells.add(providers.toString());
    return new Option<>(
        model.id(),
        model.id() + mark + (model.lacksTools() ? " (no tools)" : ""),
        cells,
        found(model, route, providers.toString()),
        details,
        false,
        cost == null ? List.of() : marks(cost),
        new Option.Facts(
            facts.contextWindow(),
            cost == null ? null : (Double) cost.output(),
            route.throughput(),
            facts.created()));
  }

  private static String found(Entry model, Routing.Facts route, String providers) {
    return providers
        + (Boolean.TRUE.equals(route.tools()) ? " tools" : "")
        + (model.sees() ? " vision" : "");
  }

  private List<Option.PriceRank> marks(Cost cost) {
    return List.of(
        Option.PriceRank.NONE, inputMarks.of(cost.input()), outputMarks.of(cost.output()));
  }

  private static List<Double> prices(List<Entry> models, boolean output) {
    List<Double> prices = new ArrayList<>();
    for (Entry model : models) {
      Cost cost = model.facts().cost();
      if (cost != null) {
        prices.add(output ? cost.output() : cost.input());
      }
    }
    return prices;
  }

  /** Context, prices, tools and speed under {@link #FACTS}. */
  static List<String> cells(@Nullable Integer context, @Nullable Cost cost, Routing.Facts route) {
    Boolean tools = route.tools();
    Double speed = route.throughput();
    List<String> cells = new ArrayList<>();
    cells.add(context == null ? UNKNOWN : TokenCount.text(context));
    cells.add(cost == null ? UNKNOWN : UsdPrice.text(cost.input()));
    cells.add(cost == null ? UNKNOWN : UsdPrice.text(cost.output()));
    cells.add(tools == null ? UNKNOWN : tools ? "yes" : "no");
    cells.add(speed == null ? UNKNOWN : Long.toString(Math.round(speed)));
    return cells;
  }

  private static String line(ServedBy one) {
    String facts = facts(one);
    return facts.isEmpty() ? one.provider() : one.provider() + "  " + facts;
  }

  /** What a router's provider charges and how fast it is: {@code $0.1/0.6 per M · 480 tokens/s}. */
  static String facts(@Nullable ServedBy one) {
    if (one == null) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    Cost price = one.price();
    if (price != null) {
      text.append('$').append(UsdPrice.text(price.input()));
      text.append('/').append(UsdPrice.text(price.output())).append(" per M");
    }
    if (one.throughput() != null) {
      text.append(text.length() == 0 ? "" : " · ");
      text.append(Math.round(one.throughput())).append(" tokens/s");
    }
    if (one.contextLength() != null) {
      text.append(text.length() == 0 ? "" : " · ");
      text.append(TokenCount.text(one.contextLength())).append(" context");
    }
    return text.toString();
  }
}

package ai.openclaw.onboard;

import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ConfiguredRef;
import ai.openclaw.model.ListedModel;
import ai.openclaw.model.ModelFacts;
import ai.openclaw.model.Preset;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import java.util.ArrayList;
import java.util.Collections;
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

  private static final int FEW = 3;
  private static final String CURRENT = " (current)";
  private static final String USUAL = " (default)";
  private static final String CHOSEN = " (chosen)";

  /** The marks of a model that may come first, even one that cannot call tools. */
  private static final List<String> FIRST = List.of(CURRENT, USUAL, CHOSEN);

  private final List<Option<String>> presets = new ArrayList<>();
  private final List<Option<String>> options = new ArrayList<>();
  private final List<Option<String>> withoutTools = new ArrayList<>();
  private final PriceMarks inputMarks;
  private final PriceMarks outputMarks;
  private boolean hasFirst;

  /** Where a price stands among all the prices of a list: in its cheapest or its dearest third. */
  static final class PriceMarks {
    /** Among fewer prices there is nothing to see at a glance. */
    private static final int FEWEST = 6;

    /** What is shown of a price: a finer difference is noise of the router's sums. */
    private static final double UNITS = 10_000;

    private final List<Long> sorted;

    /** Marks among these prices, in USD. */
    PriceMarks(List<Double> prices) {
      sorted = new ArrayList<>(prices.size());
      for (double price : prices) {
        sorted.add(Math.round(price * UNITS));
      }
      Collections.sort(sorted);
    }

    Option.PriceRank of(double usd) {
      long price = Math.round(usd * UNITS);
      int last = sorted.size() - 1;
      if (sorted.size() < FEWEST) {
        return Option.PriceRank.NONE;
      }
      long low = sorted.get(last / 3);
      long high = sorted.get(last - last / 3);
      if (low == high) {
        return Option.PriceRank.NONE;
      }
      if (price <= low) {
        return price == sorted.get(0) ? Option.PriceRank.LOWEST : Option.PriceRank.LOW;
      }
      if (price >= high) {
        return price == sorted.get(last) ? Option.PriceRank.HIGHEST : Option.PriceRank.HIGH;
      }
      return Option.PriceRank.NONE;
    }
  }

  private ModelOptions(List<ModelRow> models, Map<String, String> favourites) {
    inputMarks = new PriceMarks(prices(models, false));
    outputMarks = new PriceMarks(prices(models, true));
    List<ModelRow> others = new ArrayList<>(models);
    for (Map.Entry<String, String> favourite : favourites.entrySet()) {
      int place = place(others, favourite.getKey());
      if (place >= 0) {
        boolean isFirst = FIRST.contains(favourite.getValue());
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
    List<ModelRow> entries = new ArrayList<>(models.size());
    for (int i = 0; i < models.size(); i++) {
      OfferedModel model = models.get(i);
      // What models list says of it, too.
      ModelFacts facts = ModelFacts.of(model, "", provider.known(model.id()) != null);
      entries.add(new ModelRow(model.id(), facts, model.routing(), ""));
    }
    Map<String, String> favourites = new LinkedHashMap<>();
    String inUse = current == null ? null : provider.withoutRoute(current);
    boolean hasCurrent = inUse != null && place(entries, inUse) >= 0;
    String first = hasCurrent ? inUse : provider.defaultModel();
    if (first != null) {
      favourites.put(first, first.equals(provider.defaultModel()) ? USUAL : CHOSEN);
    }
    for (ConfiguredRef configured : agents.refs()) {
      if (configured.ref().provider().equals(provider.id())) {
        String id = provider.withoutRoute(configured.ref().model());
        if (configured.isDefault()) {
          favourites.put(id, CURRENT);
        }
        favourites.putIfAbsent(id, mark(configured));
      }
    }
    ModelOptions options = new ModelOptions(entries, favourites);
    if (provider.isRouted() && anyServed(models)) {
      options.addPresets(models);
    }
    return options;
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
        presets.add(ModelRow.option(preset, pick));
      }
    }
  }

  /** All models of a user, by their refs; presets choose among {@code routed}. */
  public static ModelOptions of(List<ListedModel> models, List<OfferedModel> routed) {
    List<ModelRow> entries = new ArrayList<>(models.size());
    Map<String, String> favourites = new LinkedHashMap<>();
    for (int i = 0; i < models.size(); i++) {
      ListedModel model = models.get(i);
      String ref = model.ref().text();
      entries.add(new ModelRow(ref, model.facts(), model.routing(), model.route()));
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

  private static int place(List<ModelRow> models, String id) {
    for (int i = 0; i < models.size(); i++) {
      if (models.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private void add(ModelRow model, String mark, boolean evenWithoutTools) {
    boolean able = evenWithoutTools || !model.lacksTools();
    (able ? options : withoutTools).add(model.option(mark, marks(model.facts().cost())));
  }

  /** The ids of the first few, and how many others there are. */
  String first() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < options.size() && i < FEW; i++) {
      ids.add(options.get(i).value());
    }
    int others = options.size() - ids.size();
    return String.join(", ", ids) + (others == 0 ? "" : " and " + others + " more");
  }

  boolean isEmpty() {
    return options.isEmpty();
  }

  /** The question; its answer is an id of the offer, or {@link #TYPE_AN_ID}. */
  public Choice<String> question(Choice.@Nullable Beside<String> beside) {
    return new Choice<>(
        "Model", "--model", ModelRow.HEADINGS, all(), hasFirst ? presets.size() : -1, true, beside);
  }

  /** The same with another option that answers it, and nothing that Enter alone gives. */
  Choice<String> question(String flag) {
    return new Choice<>("Model", flag, ModelRow.HEADINGS, all(), -1, true, null);
  }

  /** The models, and the way to name another one. */
  List<Option<String>> all() {
    List<Option<String>> all = new ArrayList<>(presets);
    all.addAll(options);
    all.add(
        new Option<>(
            TYPE_AN_ID,
            "Type an id",
            List.of("", "", "", "", "", "", "", ""),
            "",
            List.of(),
            true));
    return all;
  }

  private List<Option.PriceRank> marks(@Nullable Cost cost) {
    return cost == null
        ? List.of()
        : List.of(
            Option.PriceRank.NONE, inputMarks.of(cost.input()), outputMarks.of(cost.output()));
  }

  private static List<Double> prices(List<ModelRow> models, boolean output) {
    List<Double> prices = new ArrayList<>();
    for (ModelRow model : models) {
      Cost cost = model.facts().cost();
      if (cost != null) {
        prices.add(output ? cost.output() : cost.input());
      }
    }
    return prices;
  }
}

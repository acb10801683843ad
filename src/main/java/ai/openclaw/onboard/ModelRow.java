package ai.openclaw.onboard;

import ai.openclaw.model.ModelFacts;
import ai.openclaw.model.Preset;
import ai.openclaw.model.TokenCount;
import ai.openclaw.model.UsdPrice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Order;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.Routing;
import ai.openclaw.provider.ServedBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model as a line of a list to choose from.
 *
 * @param id the line's answer
 * @param route the one whose figures are shown; empty for the usual one
 */
record ModelRow(String id, ModelFacts facts, Routing routing, String route) {
  /** Of the columns that a model has in common with each of its routes. */
  static final List<String> FACTS = List.of("Context", "$/M in", "$/M out", "Tools", "Tok/s");

  /** All columns. */
  static final List<String> HEADINGS = headings();

  private static final String UNKNOWN = "?";

  private static List<String> headings() {
    List<String> headings = new ArrayList<>(FACTS);
    headings.add(0, "Model");
    headings.addAll(List.of("Vision", "Providers", Order.NEWEST.heading()));
    return headings;
  }

  /** What a preset takes now, under the preset's name. */
  static Option<String> option(Preset preset, Preset.Pick pick) {
    Routing routing = pick.model().routing();
    Routing.Facts facts = routing.facts(pick.suffix());
    ServedBy servedBy = routing.selected(pick.suffix());
    List<String> cells = cells(facts.contextWindow(), facts.price(), facts);
    cells.add(pick.model().definition().input().contains(Modality.IMAGE) ? "yes" : "no");
    cells.add(servedBy == null ? "" : servedBy.provider());
    cells.add("");
    return new Option<>(
        preset.id(),
        preset.label() + " (" + pick.model().id() + ")",
        cells,
        preset.id(),
        List.of(pick.reason()),
        false);
  }

  /**
   * The line with this mark behind its id; {@code marks} say where its prices stand in the list.
   */
  Option<String> option(String mark, List<Option.PriceRank> marks) {
    Cost cost = facts.cost();
    Routing.Facts offered = routing.facts(route);
    StringBuilder providers = new StringBuilder();
    List<String> details = new ArrayList<>();
    for (ServedBy one : routing.servedBy()) {
      if (one.live()) {
        providers.append(providers.length() == 0 ? "" : ", ").append(one.provider());
        details.add(line(one));
      }
    }
    List<String> cells = cells(facts.contextWindow(), cost, offered);
    cells.add(sees() ? "yes" : "no");
    cells.add(providers.toString());
    String month = facts.month();
    cells.add(month == null ? UNKNOWN : month);
    return new Option<>(
        id,
        id + mark + (lacksTools() ? " (no tools)" : ""),
        cells,
        found(offered, providers.toString()),
        details,
        false,
        marks,
        new Option.Facts(
            facts.contextWindow(),
            cost == null ? null : (Double) cost.output(),
            cost == null ? null : (Long) UsdPrice.rank(cost),
            offered.throughput(),
            facts.created()));
  }

  boolean lacksTools() {
    return Boolean.FALSE.equals(routing.facts(route).tools());
  }

  private boolean sees() {
    return facts.input() != null && facts.input().contains(Modality.IMAGE);
  }

  private String found(Routing.Facts offered, String providers) {
    return providers
        + (Boolean.TRUE.equals(offered.tools()) ? " tools" : "")
        + (sees() ? " vision" : "");
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

  /**
   * A router's provider, what it charges and how fast it is: {@code novita $0.1/0.6 per M · 480
   * tokens/s}.
   */
  private static String line(ServedBy one) {
    StringBuilder text = new StringBuilder();
    Cost price = one.price();
    if (price != null) {
      text.append(UsdPrice.dollars(price.input()));
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
    return text.length() == 0 ? one.provider() : one.provider() + "  " + text;
  }
}

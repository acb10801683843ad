package ai.openclaw.model;

import ai.openclaw.failure.Commands;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.Routing;
import ai.openclaw.provider.ServedBy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that chooses among the models that a router serves now, with tools and enough context for
 * an agent, by nothing but the router's own figures.
 */
public enum Preset {
  /** Well placed in price, speed and context together. */
  BEST_VALUE("best-value", ""),
  /** The least for a turn, by the route that costs least. */
  CHEAPEST("cheapest", Routing.CHEAPEST),
  /** The first to have answered a turn. */
  FASTEST("fastest", ""),
  /** The largest context. */
  LONGEST("longest", "");

  /** With less context an agent forgets what it is about. */
  static final int LEAST_CONTEXT = 32_000;

  /** In seconds, where nobody says how long the first token takes. */
  private static final double USUAL_FIRST_TOKEN = 1;

  private static final double MILLIS = 1_000;

  private final String id;
  private final String suffix;

  Preset(String id, String suffix) {
    this.id = id;
    this.suffix = suffix;
  }

  /**
   * What a preset chose.
   *
   * @param suffix the route
   * @param reason what was chosen and why, one line
   */
  public record Pick(OfferedModel model, String suffix, String reason) {
    /** What the config gets. */
    public ModelDefinition definition() {
      return Routing.definition(model, suffix);
    }
  }

  /** A model that may be chosen; null is "not known". */
  private record Entrant(
      OfferedModel model, @Nullable Double price, @Nullable Double seconds, int context) {}

  /** The preset of that name, or null. */
  public static @Nullable Preset of(String name) {
    for (Preset preset : values()) {
      if (preset.id.equals(name)) {
        return preset;
      }
    }
    return null;
  }

  /** Its name as the value of an option. */
  public String id() {
    return id;
  }

  /** What it is called in a list, where the fastest is a route: it looks at a whole turn. */
  public String label() {
    return this == FASTEST ? "quickest turn" : id;
  }

  /** The route that it takes. */
  public String suffix() {
    return suffix;
  }

  /** What it chooses; of equals the first. Null when no model will do. */
  public @Nullable Pick among(List<OfferedModel> models) {
    List<Entrant> all = new ArrayList<>();
    for (OfferedModel model : models) {
      Entrant entrant = entrant(model);
      if (entrant != null) {
        all.add(entrant);
      }
    }
    List<Entrant> known = new ArrayList<>(all);
    known.removeIf(
        each -> (needsPrice() && each.price == null) || (needsSpeed() && each.seconds == null));
    if (known.isEmpty()) {
      return null;
    }
    Entrant best = Collections.min(known, order(known));
    return new Pick(best.model, suffix, reason(best, all.size()));
  }

  /**
   * What it chooses of that list.
   *
   * @param commands those that are about the user's files
   * @throws Failure when the list is too old to go by, or none of its models will do
   */
  public Pick among(Provider provider, ModelList list, Commands commands) {
    String command = commands.of("models list --all --provider " + provider.id());
    if (!canChooseAmong(list)) {
      String why = list.reason() == null ? "" : ": " + list.reason();
      throw new Failure(
          ExitCode.USAGE,
          id + " needs the list of what " + provider.group().label() + " serves now" + why,
          "name a model, or try again when " + command + " answers");
    }
    Pick pick = among(list.models());
    if (pick == null) {
      throw new Failure(
          ExitCode.USAGE,
          "no model that is served now has tools, "
              + TokenCount.text(LEAST_CONTEXT)
              + " context and"
              + " what "
              + id
              + " goes by",
          command);
    }
    return pick;
  }

  /** Whether the list says what is served now. */
  static boolean canChooseAmong(ModelList list) {
    return list.source() != ModelList.Source.BUILT_IN && !list.stale();
  }

  private boolean needsPrice() {
    return this == CHEAPEST || this == BEST_VALUE;
  }

  private boolean needsSpeed() {
    return this == FASTEST || this == BEST_VALUE;
  }

  private @Nullable Entrant entrant(OfferedModel model) {
    Routing.Facts facts = model.routing().facts(suffix);
    Integer context = facts.contextWindow();
    boolean able = Boolean.TRUE.equals(facts.open()) && Boolean.TRUE.equals(facts.tools());
    if (!able || context == null || context < LEAST_CONTEXT) {
      return null;
    }
    Cost price = facts.price();
    return new Entrant(
        model,
        price == null ? null : (Double) price.ofTurn(),
        seconds(model.routing().selected(suffix)),
        context);
  }

  /** How long the answer of a turn takes. */
  private static @Nullable Double seconds(@Nullable ServedBy one) {
    Double speed = one == null ? null : one.throughput();
    if (one == null || speed == null || speed <= 0) {
      return null;
    }
    Double first = one.firstTokenMillis();
    return (first == null ? USUAL_FIRST_TOKEN : first / MILLIS) + Cost.TURN_OUTPUT / speed;
  }

  /** The better one first. */
  private Comparator<Entrant> order(List<Entrant> among) {
    Comparator<Entrant> byPrice = Comparator.comparingDouble(each -> orLast(each.price));
    Comparator<Entrant> bySpeed = Comparator.comparingDouble(each -> orLast(each.seconds));
    Comparator<Entrant> byContext = Comparator.comparingInt(each -> -each.context);
    return switch (this) {
      case CHEAPEST -> byPrice.thenComparing(bySpeed);
      case FASTEST -> bySpeed.thenComparing(byPrice);
      case LONGEST -> byContext.thenComparing(byPrice);
      case BEST_VALUE -> {
        List<Comparator<Entrant>> all = List.of(byPrice, bySpeed, byContext);
        Comparator<Entrant> byPlaces = Comparator.comparingInt(each -> places(each, all, among));
        yield byPlaces.thenComparing(byPrice);
      }
    };
  }

  private static double orLast(@Nullable Double number) {
    return number == null ? Double.POSITIVE_INFINITY : number;
  }

  /** Its places in these orders, added up: how many are better in each. */
  private static int places(Entrant one, List<Comparator<Entrant>> orders, List<Entrant> among) {
    int better = 0;
    for (Comparator<Entrant> order : orders) {
      for (Entrant other : among) {
        better += order.compare(other, one) < 0 ? 1 : 0;
      }
    }
    return better;
  }

  private static String price(double usd) {
    return usd == 0 ? "free" : "about " + UsdPrice.dollars(usd) + " a turn";
  }

  /** Not by a format, which reads the JDK's locales first. */
  private static String tenths(double number) {
    long tenths = Math.round(number * 10);
    return tenths / 10 + "." + tenths % 10;
  }

  private String reason(Entrant chosen, int of) {
    String name = chosen.model.id() + (suffix.isEmpty() ? "" : ":" + suffix);
    String price = chosen.price == null ? "" : price(chosen.price);
    String speed = chosen.seconds == null ? "" : "an answer in " + tenths(chosen.seconds) + " s";
    String context = TokenCount.text(chosen.context) + " context";
    String why =
        switch (this) {
          case CHEAPEST -> price + ", the least";
          case FASTEST -> speed + ", the quickest";
          case LONGEST -> context + ", the longest";
          case BEST_VALUE -> price + ", " + speed + ", " + context + ", together the best";
        };
    return id + ": " + name + ", " + why + " of " + of + (of == 1 ? " model" : " models");
  }
}

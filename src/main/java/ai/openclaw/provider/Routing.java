package ai.openclaw.provider;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom Hugging Face's router lets serve a model, by the suffix of its id: none or {@code fastest}
 * is the highest throughput, {@code cheapest} the lowest price of output, {@code preferred} the
 * user's own order at Hugging Face, and anything else pins the provider of that id. Suffixes are
 * written here without their colon.
 */
public final class Routing {
  /** The suffix that says what no suffix means anyway. */
  public static final String FASTEST = "fastest";

  /** The suffix for the lowest price of output. */
  public static final String CHEAPEST = "cheapest";

  /** The suffix for the order in the user's settings, which nobody but the router knows. */
  public static final String PREFERRED = "preferred";

  private final List<ServedBy> servedBy;
  private final List<ServedBy> live;

  private Routing(List<ServedBy> servedBy, List<ServedBy> live) {
    this.servedBy = servedBy;
    this.live = live;
  }

  /** The routes to a model that these serve; of an empty list nothing is known. */
  public static Routing among(List<ServedBy> servedBy) {
    List<ServedBy> live = new ArrayList<>();
    for (int i = 0; i < servedBy.size(); i++) {
      if (servedBy.get(i).live()) {
        live.add(servedBy.get(i));
      }
    }
    return new Routing(servedBy, live);
  }

  /** Whether the router can do it now; taken for granted while nobody says who serves the model. */
  public boolean allows(String suffix) {
    if (servedBy.isEmpty()) {
      return true;
    }
    ServedBy pinned = pins(suffix) ? selected(suffix) : null;
    return pins(suffix) ? pinned != null && pinned.live() : !live.isEmpty();
  }

  /** Who serves it with that suffix as things stand, or null when that cannot be told. */
  public @Nullable ServedBy selected(String suffix) {
    if (pins(suffix)) {
      return ofProvider(suffix);
    }
    if (live.size() == 1) {
      return live.get(0);
    }
    if (suffix.equals(PREFERRED)) {
      return null;
    }
    return suffix.equals(CHEAPEST) ? cheapest() : fastest();
  }

  /** The price with that suffix, or null when it cannot be told. */
  public @Nullable Cost price(String suffix) {
    ServedBy selected = selected(suffix);
    return selected == null ? null : selected.price();
  }

  /**
   * How many tokens of context are safe with that suffix: the pinned provider's, else the smallest
   * that any live provider states; null when none does.
   */
  public @Nullable Integer contextWindow(String suffix) {
    if (pins(suffix)) {
      ServedBy pinned = ofProvider(suffix);
      return pinned == null ? null : pinned.contextLength();
    }
    Integer smallest = null;
    for (ServedBy one : live) {
      Integer stated = one.contextLength();
      if (stated != null && (smallest == null || stated < smallest)) {
        smallest = stated;
      }
    }
    return smallest;
  }

  /** What the config gets for the model with that suffix. */
  public static ModelDefinition definition(OfferedModel model, String suffix) {
    ModelDefinition plain = model.definition();
    if (suffix.isEmpty()) {
      return plain;
    }
    Routing routing = among(model.servedBy());
    boolean known = !model.servedBy().isEmpty();
    Cost price = routing.price(suffix);
    Integer context = routing.contextWindow(suffix);
    return new ModelDefinition(
        plain.id() + ":" + suffix,
        plain.name() + " (" + suffix + ")",
        plain.reasoning(),
        plain.input(),
        price != null ? price : known ? Cost.NONE : plain.cost(),
        context != null
            ? context
            : known ? ModelDefinition.DEFAULT_CONTEXT_WINDOW : plain.contextWindow(),
        plain.maxTokens());
  }

  /**
   * The ways to choose from: the router's own three, then each live provider in the router's order.
   * A single one when there is nothing to choose: one live provider, or nobody knows of any.
   */
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(new Route("", FASTEST, selected("")));
    if (live.size() > 1) {
      routes.add(new Route(CHEAPEST, CHEAPEST, selected(CHEAPEST)));
      routes.add(new Route(PREFERRED, PREFERRED, null));
      for (ServedBy one : live) {
        routes.add(new Route(one.provider(), one.provider(), one));
      }
    }
    return routes;
  }

  /** The suffixes that work now, to be named in a message. */
  public List<String> suffixes() {
    List<String> suffixes = new ArrayList<>(List.of(FASTEST, CHEAPEST, PREFERRED));
    for (ServedBy one : live) {
      suffixes.add(one.provider());
    }
    return suffixes;
  }

  private static boolean pins(String suffix) {
    return !suffix.isEmpty()
        && !suffix.equals(FASTEST)
        && !suffix.equals(CHEAPEST)
        && !suffix.equals(PREFERRED);
  }

  private @Nullable ServedBy ofProvider(String id) {
    for (ServedBy one : servedBy) {
      if (one.provider().equals(id)) {
        return one;
      }
    }
    return null;
  }

  private @Nullable ServedBy fastest() {
    ServedBy best = null;
    double speed = -1;
    for (ServedBy one : live) {
      Double stated = one.throughput();
      if (stated != null && stated > speed) {
        best = one;
        speed = stated;
      }
    }
    return best;
  }

  private @Nullable ServedBy cheapest() {
    ServedBy best = null;
    Cost lowest = null;
    for (ServedBy one : live) {
      Cost price = one.price();
      if (price != null && (lowest == null || isLower(price, lowest))) {
        best = one;
        lowest = price;
      }
    }
    return best;
  }

  private static boolean isLower(Cost one, Cost other) {
    return one.output() < other.output()
        || (one.output() == other.output() && one.input() < other.input());
  }
}

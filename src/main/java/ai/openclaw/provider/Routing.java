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

  private final @Nullable Servers servers;
  private final int model;
  private @Nullable List<ServedBy> servedBy;
  private @Nullable Facts usual;

  /**
   * One way to have a model served behind a router.
   *
   * @param suffix what the model's id gets behind a colon; empty for the router's own choice
   * @param label what it is called: {@code fastest}, {@code cheapest}, {@code preferred} or the
   *     provider
   * @param servedBy who serves it as things stand, or null when that cannot be told
   */
  public record Route(String suffix, String label, @Nullable ServedBy servedBy) {}

  /**
   * What a route offers as things stand. Null is "not known".
   *
   * @param open whether the router can take it now; null while nobody says who serves the model
   * @param contextWindow how many tokens are safe
   * @param price of whom the router picks
   * @param tools whether whom the router picks lets the model call tools
   * @param throughput of whom the router picks, in tokens per second
   */
  public record Facts(
      @Nullable Boolean open,
      @Nullable Integer contextWindow,
      @Nullable Cost price,
      @Nullable Boolean tools,
      @Nullable Double throughput) {}

  /** Who serves the models of a list. */
  public interface Servers {
    /** Who serves the model at that place of the list. */
    List<ServedBy> of(int model);
  }

  private Routing(
      @Nullable Servers servers,
      int model,
      @Nullable List<ServedBy> servedBy,
      @Nullable Facts usual) {
    this.servers = servers;
    this.model = model;
    this.servedBy = servedBy;
    this.usual = usual;
  }

  /** The routes to a model that these serve; of an empty list nothing is known. */
  public static Routing among(List<ServedBy> servedBy) {
    return new Routing(null, 0, servedBy, null);
  }

  /** The routes to a model whose usual one is known; who serves it is read when it is needed. */
  public static Routing kept(Facts usual, Servers servers, int model) {
    return new Routing(servers, model, null, usual);
  }

  /** Who serves the model, now or at times. */
  public List<ServedBy> servedBy() {
    List<ServedBy> known = servedBy;
    if (known == null) {
      known = servers == null ? List.of() : servers.of(model);
      servedBy = known;
    }
    return known;
  }

  /** What the route with that suffix offers. */
  public Facts facts(String suffix) {
    Facts known = suffix.isEmpty() ? usual : null;
    if (known == null) {
      ServedBy selected = selected(suffix);
      known =
          new Facts(
              servedBy().isEmpty() ? null : isOpen(suffix),
              contextOf(suffix),
              selected == null ? null : selected.price(),
              selected == null ? null : selected.tools(),
              selected == null ? null : selected.throughput());
      usual = suffix.isEmpty() ? known : usual;
    }
    return known;
  }

  /** Whether somebody says who serves the model. */
  public boolean isKnown() {
    return facts("").open() != null;
  }

  /** Whether the router can do it now; taken for granted while nobody says who serves the model. */
  public boolean allows(String suffix) {
    Boolean open = facts(suffix).open();
    return open == null || open;
  }

  private boolean isOpen(String suffix) {
    ServedBy pinned = pins(suffix) ? ofProvider(suffix) : null;
    return pins(suffix) ? pinned != null && pinned.live() : !live().isEmpty();
  }

  private List<ServedBy> live() {
    List<ServedBy> live = new ArrayList<>();
    for (ServedBy one : servedBy()) {
      if (one.live()) {
        live.add(one);
      }
    }
    return live;
  }

  /** Who serves it with that suffix as things stand, or null when that cannot be told. */
  public @Nullable ServedBy selected(String suffix) {
    if (pins(suffix)) {
      return ofProvider(suffix);
    }
    List<ServedBy> live = live();
    if (live.size() == 1) {
      return live.get(0);
    }
    if (suffix.equals(PREFERRED)) {
      return null;
    }
    return suffix.equals(CHEAPEST) ? cheapest(live) : fastest(live);
  }

  /** The price with that suffix, or null when it cannot be told. */
  public @Nullable Cost price(String suffix) {
    return facts(suffix).price();
  }

  /**
   * How many tokens of context are safe with that suffix: the pinned provider's, else the smallest
   * that any live provider states; null when none does.
   */
  public @Nullable Integer contextWindow(String suffix) {
    return facts(suffix).contextWindow();
  }

  private @Nullable Integer contextOf(String suffix) {
    if (pins(suffix)) {
      ServedBy pinned = ofProvider(suffix);
      return pinned == null ? null : pinned.contextLength();
    }
    Integer smallest = null;
    for (ServedBy one : live()) {
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
    ModelDefinition routed =
        new ModelDefinition(
            plain.id() + ":" + suffix,
            plain.name() + " (" + suffix + ")",
            plain.reasoning(),
            plain.input(),
            plain.cost(),
            plain.contextWindow(),
            plain.maxTokens());
    if (isUsual(suffix) || !model.routing().isKnown()) {
      return routed;
    }
    Facts facts = model.routing().facts(suffix);
    return routed
        .stating(ModelDefinition.DEFAULT_CONTEXT_WINDOW, Cost.NONE)
        .stating(facts.contextWindow(), facts.price());
  }

  /** The id without {@code :route}. */
  public static String withoutSuffix(String id) {
    int colon = id.lastIndexOf(':');
    return colon > id.lastIndexOf('/') && colon > 0 ? id.substring(0, colon) : id;
  }

  /** Whether that is the route that a model without a suffix takes. */
  public static boolean isUsual(String suffix) {
    return suffix.isEmpty() || suffix.equals(FASTEST);
  }

  /**
   * The ways to choose from: the router's own three, then each live provider in the router's order.
   * A single one when there is nothing to choose: one live provider, or nobody knows of any.
   */
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    List<ServedBy> live = live();
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
    for (ServedBy one : live()) {
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
    for (ServedBy one : servedBy()) {
      if (one.provider().equals(id)) {
        return one;
      }
    }
    return null;
  }

  private static @Nullable ServedBy fastest(List<ServedBy> live) {
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

  private static @Nullable ServedBy cheapest(List<ServedBy> live) {
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Routing routing && servedBy().equals(routing.servedBy());
  }

  @Override
  public int hashCode() {
    return servedBy().hashCode();
  }

  @Override
  public String toString() {
    return servedBy().toString();
  }
}

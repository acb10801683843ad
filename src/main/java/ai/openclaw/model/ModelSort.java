package ai.openclaw.model;

import ai.openclaw.provider.Cost;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The orders of {@code models list}. What is not known comes last, equals stay as they were. */
public enum ModelSort {
  /** By ref, A to Z in any case. */
  NAME,
  /** Cheapest first: what comes out, then what goes in. */
  PRICE,
  /** Largest context window first. */
  CONTEXT,
  /** Most tokens per second first. */
  SPEED,
  /** Latest first. */
  NEWEST;

  /** The value of {@code --sort}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The order of that {@code --sort}, or null. */
  public static @Nullable ModelSort of(String id) {
    for (ModelSort sort : values()) {
      if (sort.id().equalsIgnoreCase(id)) {
        return sort;
      }
    }
    return null;
  }

  /** Puts the models in this order. */
  public void apply(List<ListedModel> models) {
    models.sort(comparator());
  }

  private Comparator<ListedModel> comparator() {
    return switch (this) {
      case NAME -> (a, b) -> String.CASE_INSENSITIVE_ORDER.compare(a.ref().text(), b.ref().text());
      case PRICE -> (a, b) -> Long.compare(price(a), price(b));
      case CONTEXT -> (a, b) -> largestFirst(a.facts().contextWindow(), b.facts().contextWindow());
      case SPEED -> (a, b) -> largestFirst(a.throughput(), b.throughput());
      case NEWEST -> (a, b) -> largestFirst(a.facts().created(), b.facts().created());
    };
  }

  private static long price(ListedModel model) {
    Cost cost = model.facts().cost();
    return cost == null ? Long.MAX_VALUE : UsdPrice.rank(cost);
  }

  private static int largestFirst(@Nullable Number a, @Nullable Number b) {
    return Double.compare(size(b), size(a));
  }

  private static double size(@Nullable Number value) {
    return value == null ? Double.NEGATIVE_INFINITY : value.doubleValue();
  }
}

package ai.openclaw.prompt;

import org.jspecify.annotations.Nullable;

/** What a searchable list can be sorted by; what is not known comes last. */
public enum Order {
  /** Cheapest first. */
  PRICE('p', "price", "$/M out"),
  /** Fastest first. */
  SPEED('s', "speed", "Tok/s"),
  /** Largest first. */
  CONTEXT('c', "context", "Context"),
  /** Latest first. */
  NEWEST('n', "newest", "Created");

  private final char key;
  private final String word;
  private final String heading;

  Order(char key, String word, String heading) {
    this.key = key;
    this.word = word;
    this.heading = heading;
  }

  /** The order that Alt and this letter ask for, or null. */
  public static @Nullable Order of(String letter) {
    for (Order order : values()) {
      if (letter.equalsIgnoreCase(String.valueOf(order.key))) {
        return order;
      }
    }
    return null;
  }

  /** What it is called. */
  public String word() {
    return word;
  }

  /** The heading of the column that shows why rows are in that order. */
  public String heading() {
    return heading;
  }

  /** Whether a column is there only while rows are in the order that it shows, and is not now. */
  public static boolean hides(@Nullable Order now, String heading) {
    return now != NEWEST && heading.equals(NEWEST.heading);
  }

  /** Negative when the first one comes before the second. */
  public int compare(Option<?> one, Option<?> other) {
    return Double.compare(rank(one.facts()), rank(other.facts()));
  }

  private double rank(Option.Facts facts) {
    return switch (this) {
      case PRICE -> facts.priceRank() == null ? Double.POSITIVE_INFINITY : facts.priceRank();
      case SPEED -> largestFirst(facts.speed());
      case CONTEXT -> largestFirst(facts.context());
      case NEWEST -> largestFirst(facts.created());
    };
  }

  private static double largestFirst(@Nullable Number number) {
    return number == null ? Double.POSITIVE_INFINITY : -number.doubleValue();
  }
}

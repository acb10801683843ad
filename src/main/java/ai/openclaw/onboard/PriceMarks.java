package ai.openclaw.onboard;

import ai.openclaw.prompt.Mark;
import java.util.Arrays;
import java.util.List;

/** Where a price stands among all the prices of a list: in its cheapest or its dearest third. */
final class PriceMarks {
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

  Mark of(double usd) {
    long price = Math.round(usd * UNITS);
    int last = sorted.length - 1;
    if (sorted.length < FEWEST || sorted[last / 3] == sorted[last - last / 3]) {
      return Mark.NONE;
    }
    if (price <= sorted[last / 3]) {
      return price == sorted[0] ? Mark.LOWEST : Mark.LOW;
    }
    if (price >= sorted[last - last / 3]) {
      return price == sorted[last] ? Mark.HIGHEST : Mark.HIGH;
    }
    return Mark.NONE;
  }
}

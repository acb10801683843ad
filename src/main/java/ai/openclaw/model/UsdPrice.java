package ai.openclaw.model;

import ai.openclaw.provider.Cost;
import org.jspecify.annotations.Nullable;

/** Prices in USD per million tokens, as people write them and as they are shown. */
public final class UsdPrice {
  private static final long SHOWN_UNIT = 10_000;
  private static final long UNITS = 100_000_000;
  private static final int LONGEST = 15;

  private UsdPrice() {}

  /** The price in {@code 0.5}, {@code .5} or {@code $0.50}, or null when it is none. */
  public static @Nullable Double parse(String text) {
    String number = text.trim();
    return decimal(number.startsWith("$") ? number.substring(1) : number);
  }

  /** The same with its currency: {@code $0.60}. */
  public static String dollars(double usd) {
    String text = text(usd);
    return text.startsWith("<") ? "<$" + text.substring(1) : "$" + text;
  }

  /**
   * The lower, the cheaper: by what comes out, then by what goes in. What looks the same is the
   * same.
   */
  public static long rank(Cost cost) {
    long input = Math.min(UNITS - 1, Math.round(cost.input() * SHOWN_UNIT));
    return Math.round(cost.output() * SHOWN_UNIT) * UNITS + input;
  }

  /** Two decimals, up to four where the price needs them: {@code 0.60}, {@code 0.0375}. */
  public static String text(double usd) {
    long units = Math.round(usd * SHOWN_UNIT);
    if (units == 0 && usd > 0) {
      return "<0.0001";
    }
    StringBuilder text = new StringBuilder().append(units / SHOWN_UNIT).append('.');
    String decimals = Long.toString(SHOWN_UNIT + units % SHOWN_UNIT).substring(1);
    int end = decimals.length();
    while (end > 2 && decimals.charAt(end - 1) == '0') {
      end--;
    }
    return text.append(decimals, 0, end).toString();
  }

  /** The number in digits with at most one point between or around them, or null. */
  static @Nullable Double decimal(String text) {
    int digits = 0;
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        points++;
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else {
        return null;
      }
    }
    return digits == 0 || points > 1 || text.length() > LONGEST ? null : Double.valueOf(text);
  }
}

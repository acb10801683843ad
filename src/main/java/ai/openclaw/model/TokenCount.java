package ai.openclaw.model;

import org.jspecify.annotations.Nullable;

/** Numbers of tokens as people write them and as OpenClaw shows them. */
public final class TokenCount {
  private static final int SHOWN_UNIT = 1024;

  private TokenCount() {}

  /**
   * The number in {@code 131072}, {@code 128k} or {@code 1m}, or null when it is none. A {@code k}
   * is a thousand: what is sold as 128k has 128,000 tokens with some and 131,072 with others, and
   * "at least 128k" means both.
   */
  public static @Nullable Integer parse(String text) {
    String number = text.trim();
    int unit = 1;
    if (!number.isEmpty()) {
      unit = unit(number.charAt(number.length() - 1));
    }
    if (unit > 1) {
      number = number.substring(0, number.length() - 1);
    }
    Double value = UsdPrice.decimal(number);
    if (value == null) {
      return null;
    }
    double tokens = value * unit;
    return tokens == Math.rint(tokens) && tokens <= Integer.MAX_VALUE ? (int) tokens : null;
  }

  /** {@code 128k} for 131072: units of 1,024, rounded, as OpenClaw has it. */
  public static String text(int tokens) {
    return tokens < SHOWN_UNIT
        ? Integer.toString(tokens)
        : Math.round(tokens / (double) SHOWN_UNIT) + "k";
  }

  private static int unit(char last) {
    if (last == 'k' || last == 'K') {
      return 1_000;
    }
    return last == 'm' || last == 'M' ? 1_000_000 : 1;
  }
}

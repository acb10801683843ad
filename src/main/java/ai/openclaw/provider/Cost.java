package ai.openclaw.provider;

/** What a model costs, each in USD per million tokens. */
public record Cost(double input, double output, double cacheRead, double cacheWrite) {
  /** Nothing, or not known: OpenClaw's files have no way to tell the two apart. */
  public static final Cost NONE = new Cost(0, 0, 0, 0);

  /**
   * A price in and out, with cached tokens at the price of fresh ones, as OpenClaw's catalog has
   * it.
   */
  public static Cost of(double input, double output) {
    return new Cost(input, output, input, input);
  }

  /** Whether it is {@link #NONE}. */
  public boolean isNone() {
    return input == 0 && output == 0 && cacheRead == 0 && cacheWrite == 0;
  }
}

package ai.openclaw.provider;

/** What a model costs, each in USD per million tokens. */
public record Cost(double input, double output, double cacheRead, double cacheWrite) {
  /**
   * How many tokens a turn of OpenClaw's agent sends: its instructions, its tools and a little
   * history. The first request of a chat in an empty workspace has 12,000 to 15,000.
   */
  public static final int TURN_INPUT = 15_000;

  /** How many tokens the answer has. */
  public static final int TURN_OUTPUT = 500;

  private static final double MILLION = 1_000_000;

  /** Nothing, or not known: OpenClaw's files have no way to tell the two apart. */
  public static final Cost NONE = new Cost(0, 0, 0, 0);

  /**
   * A price in and out, with cached tokens at the price of fresh ones, as OpenClaw's catalog has
   * it.
   */
  public static Cost of(double input, double output) {
    return new Cost(input, output, input, input);
  }

  /** What a turn of an agent costs, in USD; none of it is taken to be cached. */
  public double ofTurn() {
    return (TURN_INPUT * input + TURN_OUTPUT * output) / MILLION;
  }

  /** Whether it is {@link #NONE}. */
  public boolean isNone() {
    return input == 0 && output == 0 && cacheRead == 0 && cacheWrite == 0;
  }
}

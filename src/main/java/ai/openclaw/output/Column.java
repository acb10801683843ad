package ai.openclaw.output;

/**
 * A column of a table.
 *
 * @param heading what stands above it, may be empty
 * @param right whether its cells end under one another, as numbers do
 * @param fit what happens to it where room is short
 */
public record Column(String heading, boolean right, Fit fit) {

  /** What happens to a column where room is short. */
  public enum Fit {
    /** Stays as wide as its widest cell. */
    WHOLE,
    /** Its cells are cut. */
    CUT,
    /** Is left out, the last one first, once cutting the others is not enough; words may be cut. */
    OPTIONAL
  }

  /** A column of words. */
  public static Column left(String heading) {
    return new Column(heading, false, Fit.WHOLE);
  }

  /** A column of numbers. */
  public static Column right(String heading) {
    return new Column(heading, true, Fit.WHOLE);
  }

  /** The same column with cells that may be cut. */
  public Column cut() {
    return new Column(heading, right, Fit.CUT);
  }

  /** The same column, left out where room is short. */
  public Column optional() {
    return new Column(heading, right, Fit.OPTIONAL);
  }
}

package ai.openclaw.onboard;

/** The person wants to answer an earlier question anew. */
final class Revisit extends RuntimeException {
  private final Step step;

  Revisit(Step step) {
    super("revisit", null, false, false);
    this.step = step;
  }

  Step step() {
    return step;
  }
}

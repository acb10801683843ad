package ai.openclaw.prompt;

/** The person wants the question before this one again. */
public final class Back extends RuntimeException {
  /** A step back. */
  public Back() {
    super("back", null, false, false);
  }
}

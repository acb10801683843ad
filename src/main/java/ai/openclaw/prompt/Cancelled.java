package ai.openclaw.prompt;

/** The person left: Ctrl-C, Ctrl-D, or the end of the input. */
public final class Cancelled extends RuntimeException {
  /** The end of the conversation. */
  public Cancelled() {
    super("cancelled", null, false, false);
  }
}

package ai.openclaw.failure;

/** Another program has done the work in this one's place; this one ends as that one did. */
public final class PassedOn extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /** It ended with that status. */
  public PassedOn(int status) {
    super("passed on", null, false, false);
    this.status = status;
  }

  /** What the other program ended with. */
  public int status() {
    return status;
  }
}

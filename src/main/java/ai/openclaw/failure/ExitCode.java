package ai.openclaw.failure;

/**
 * What the process tells its caller; scripts depend on the numbers, the README lists them. {@code
 * models status --check} has numbers of its own, which OpenClaw defines.
 */
public enum ExitCode {
  /** Done, also when there was nothing to change. */
  DONE(0),
  /** A disk, a network or the like failed; everything is as it was. */
  FAILED(1),
  /** Wrong usage, or an answer that is missing. */
  USAGE(2),
  /** An existing file cannot be read or parsed, or changed meanwhile; nothing was written. */
  CONFLICT(3),
  /** The provider refuses the credentials; nothing was written. */
  REFUSED(4),
  /** The user left; nothing was written. */
  CANCELLED(130),
  /** Only of {@code --check}: a key is missing, refused or has expired. */
  CHECK_FAILED(1),
  /** Only of {@code --check}: a key ends within a day. */
  CHECK_EXPIRING(2);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The process's exit status, 0 to 255. */
  public int number() {
    return number;
  }
}

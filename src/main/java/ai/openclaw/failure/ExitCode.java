package ai.openclaw.failure;

import java.util.List;

/**
 * What the process tells its caller; scripts depend on the numbers. {@code models status --check}
 * has numbers of its own, which OpenClaw defines.
 */
public enum ExitCode {
  /** Also when there was nothing to change. */
  DONE(0, "done, also when there was nothing to change"),
  /** A disk, a network or the like. */
  FAILED(1, "an I/O or network error; nothing was changed"),
  /** Also an answer that is missing. */
  USAGE(2, "wrong usage, or something is missing"),
  /** With what is on the disk. */
  CONFLICT(
      3,
      "an existing file could not be read or parsed, or another process changed it; nothing was"
          + " written"),
  /** By the provider. */
  REFUSED(4, "the provider rejected the credentials; nothing was written"),
  /** As {@code --strict} has it. */
  OVERRULED(5, "with --strict: written, but OpenClaw uses another key or model, or may"),
  /** As shells say it of a command that is not there. */
  NOT_INSTALLED(127, "a command of OpenClaw itself, which is not installed"),
  /** By the user. */
  CANCELLED(130, "cancelled; nothing was written"),
  /** Or refused, or expired. */
  CHECK_FAILED(1, "of models status --check: a key is missing, rejected or has expired"),
  /** Within a day. */
  CHECK_EXPIRING(2, "of models status --check: a key expires within a day");

  /** Those that every command may end with. */
  public static final List<ExitCode> GENERAL =
      List.of(DONE, FAILED, USAGE, CONFLICT, REFUSED, NOT_INSTALLED, CANCELLED);

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /** The process's exit status, 0 to 255. */
  public int number() {
    return number;
  }

  /** What it means, as the manual and the docs say it. */
  public String meaning() {
    return meaning;
  }
}

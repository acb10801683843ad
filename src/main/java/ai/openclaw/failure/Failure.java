package ai.openclaw.failure;

import org.jspecify.annotations.Nullable;

/**
 * A run that cannot go on, in the user's words: one line that names the file, address or option,
 * and a hint with the command that mends it. Its message may still hold a secret; the redactor at
 * the exit takes it out.
 */
public class Failure extends RuntimeException {
  private final ExitCode code;
  private final @Nullable String hint;
  private final String details;
  private @Nullable String phase;

  /**
   * A failure that another exception led to; {@code cause} is only shown with a stack trace.
   *
   * @param details lines to show between message and hint, such as a line of a file with a caret
   *     below it; empty for none
   */
  public Failure(
      ExitCode code,
      String message,
      String details,
      @Nullable String hint,
      @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.details = details;
    this.hint = hint;
  }

  /** A failure without details that another exception led to. */
  public Failure(ExitCode code, String message, @Nullable String hint, @Nullable Throwable cause) {
    this(code, message, "", hint, cause);
  }

  /** A failure of its own. */
  public Failure(ExitCode code, String message, @Nullable String hint) {
    this(code, message, hint, null);
  }

  /** The exit status that goes with it. */
  public ExitCode code() {
    return code;
  }

  /** The message, never null. */
  @Override
  public String getMessage() {
    String message = super.getMessage();
    return message == null ? "" : message;
  }

  /** The same failure, noted to have come up in that part of the run; the innermost one stays. */
  public Failure inPhase(String name) {
    if (phase == null) {
      phase = name;
    }
    return this;
  }

  /** The part of the run in which it came up, or null. */
  public @Nullable String phase() {
    return phase;
  }

  /** Lines to show between message and hint; empty for none. */
  public String details() {
    return details;
  }

  /** What the user can do about it, one line, or null. */
  public @Nullable String hint() {
    return hint;
  }
}

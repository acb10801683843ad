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

  /** A failure that another exception led to; {@code cause} is only shown with a stack trace. */
  public Failure(ExitCode code, String message, @Nullable String hint, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.hint = hint;
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

  /** What the user can do about it, one line, or null. */
  public @Nullable String hint() {
    return hint;
  }
}

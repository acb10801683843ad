package ai.openclaw.output;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.secret.Redactor;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * The only way to standard output and standard error. Secrets are hidden in every line, and no
 * control sequence but colours gets through: what a server sent cannot move the cursor.
 */
public final class Console {
  private final Writer out;
  private final Writer err;
  private final Redactor redactor;
  private boolean outClosed;

  /** Writes data to {@code out}, talk to {@code err}. */
  public Console(Writer out, Writer err, Redactor redactor) {
    this.out = out;
    this.err = err;
    this.redactor = redactor;
  }

  /** A line, or several with line ends between them, of data. */
  public void out(String line) {
    if (outClosed) {
      return;
    }
    try {
      out.write(harmless(line));
      out.write(System.lineSeparator());
    } catch (IOException e) {
      outFailed(e);
    }
  }

  /** A line of talk, on its way at once; data written before it arrives before it. */
  public void err(String line) {
    flush();
    try {
      err.write(harmless(line));
      err.write(System.lineSeparator());
      err.flush();
    } catch (IOException ignored) {
      // Standard error is where it would be told. The exit code still tells.
    }
  }

  /** Sends data on its way; a failure when it cannot be written, for example to a full disk. */
  public void flush() {
    if (outClosed) {
      return;
    }
    try {
      out.flush();
    } catch (IOException e) {
      outFailed(e);
    }
  }

  private void outFailed(IOException e) {
    outClosed = true;
    if (!isBrokenPipe(e)) {
      throw new Failure(
          ExitCode.FAILED,
          "cannot write to standard output: " + words(e),
          "only the output is lost: what the command has changed is changed",
          e);
    }
  }

  private String harmless(String text) {
    return ControlCharacters.without(redactor.redact(text));
  }

  /** Whether the other end of a pipe closed it, as {@code head} does when it has enough. */
  private static boolean isBrokenPipe(IOException e) {
    return words(e).contains("broken pipe") || words(e).contains("pipe is being closed");
  }

  private static String words(IOException e) {
    String message = e.getMessage();
    return message == null ? "input/output error" : message.toLowerCase(Locale.ROOT);
  }
}

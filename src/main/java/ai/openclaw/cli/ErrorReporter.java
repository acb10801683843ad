package ai.openclaw.cli;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonTree;
import ai.openclaw.output.ControlCharacters;
import ai.openclaw.output.Screen;
import ai.openclaw.output.Style;
import ai.openclaw.output.Tone;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;

/**
 * Tells the user what went wrong: one line, then a hint. With {@code --json} the same as one object
 * on standard output. A stack trace only for those who ask for it.
 */
public final class ErrorReporter {
  private final Screen screen;
  private final Style style;
  private final boolean debug;

  /**
   * A reporter of that style, which is standard error's.
   *
   * @param debug whether there are stack traces
   */
  public ErrorReporter(Screen screen, Style style, boolean debug) {
    this.screen = screen;
    this.style = style;
    this.debug = debug;
  }

  /** Reports it and gives the exit code that belongs to it. */
  public ExitCode report(Throwable exception, boolean json) {
    Failure failure = asFailure(exception);
    if (json && screen.takesData()) {
      screen.out(toJson(failure));
    } else {
      // A message may quote what was given, colours included.
      String kind =
          failure.code() == ExitCode.CANCELLED ? "" : style.paint(Tone.BAD, "error:") + " ";
      screen.err(kind + ControlCharacters.line(failure.getMessage()));
      if (!failure.details().isEmpty()) {
        screen.err(failure.details());
      }
      if (failure.hint() != null) {
        screen.err("");
        screen.err("hint: " + failure.hint());
      }
    }
    if (debug) {
      StringWriter trace = new StringWriter();
      exception.printStackTrace(new PrintWriter(trace));
      screen.err(trace.toString());
    }
    return failure.code();
  }

  private static Failure asFailure(Throwable exception) {
    if (exception instanceof Failure failure) {
      return failure;
    }
    if (exception instanceof VirtualMachineError) {
      return new Failure(
          ExitCode.FAILED,
          "this machine has too little memory for it, or an input is far too large",
          "free some memory, or look at the files and servers that the command reads",
          exception);
    }
    return new Failure(
        ExitCode.FAILED,
        "this is a bug: " + exception.getClass().getSimpleName(),
        "run it again with OPENCLAW_DEBUG=1 and report what it prints",
        exception);
  }

  private static ObjectNode toJson(Failure failure) {
    ObjectNode json = JsonTree.NODES.objectNode();
    ObjectNode error = json.put("ok", false).putObject("error");
    error.put("code", failure.code().name().toLowerCase(Locale.ROOT));
    error.put("exitCode", failure.code().number());
    error.put("message", failure.getMessage());
    error.put("details", failure.details().isEmpty() ? null : failure.details());
    error.put("hint", failure.hint());
    error.put("phase", failure.phase());
    return json;
  }
}

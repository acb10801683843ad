package ai.openclaw.terminal;

import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.output.Style;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.secret.Redactor;
import ai.openclaw.task.AtEnd;
import ai.openclaw.task.BackgroundTask;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * A conversation at the process's own terminal. However it ends, the terminal is then as it was:
 * echo on, cursor visible, not raw.
 */
public final class TerminalSession implements AutoCloseable {
  private final Device device;
  private final Keyboard keyboard;
  private final Prompter prompter;
  private final Supplier<String> lastWords;
  private boolean closed;

  private final AtEnd whenKilled = new AtEnd("give back the terminal", this::endAbruptly);

  TerminalSession(
      Supplier<Terminals.Opened> opening,
      boolean drawn,
      SafeText safeText,
      Clock clock,
      Supplier<String> lastWords) {
    this.lastWords = lastWords;
    device = new Device(opening);
    keyboard = new Keyboard(device);
    prompter =
        drawn
            ? new DrawnPrompter(device, keyboard, safeText, clock)
            : new PlainPrompter(device, keyboard, safeText, clock);
    if (!whenKilled.begin()) {
      // Nobody would make the terminal as it was.
      keyboard.end();
      device.end(lastWords.get());
    }
  }

  /**
   * Opens the terminal that standard input and output are, beside what its caller goes on with; the
   * first question fails where they are none.
   *
   * @param lastWords what stands on the screen when the process is ended before the session is
   */
  public static TerminalSession open(
      Environment environment,
      Preferences preferences,
      Redactor redactor,
      Clock clock,
      Supplier<String> lastWords) {
    boolean drawn = !preferences.accessible() && Terminals.canDraw(environment);
    BackgroundTask<Terminals.Opened> opening =
        BackgroundTask.start(
            "terminal", () -> Terminals.open(environment.system(), preferences.charset()));
    return new TerminalSession(
        opening::result,
        drawn,
        new SafeText(drawn ? preferences.style() : preferences.style().spoken(), redactor),
        clock,
        lastWords);
  }

  /** Asks the person at this terminal. */
  public Prompter prompter() {
    return prompter;
  }

  @Override
  public void close() {
    giveBack();
    whenKilled.cancel();
  }

  private synchronized void giveBack() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      device.close();
    } catch (IOException e) {
      throw new Failure(ExitCode.FAILED, "cannot close the terminal", null, e);
    }
  }

  private void endAbruptly() {
    try {
      // A read that is still going on would change the modes again.
      keyboard.stop();
      endWith(lastWords);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | Failure e) {
      // Nobody hears of it any more.
    }
  }

  private synchronized void endWith(Supplier<String> words) throws IOException {
    if (!closed) {
      closed = true;
      device.end(words.get());
      device.close();
    }
  }

  /**
   * How the user wants to be asked.
   *
   * @param style for the terminal
   * @param accessible plain numbered lines, also on a terminal that could draw
   * @param charset that the terminal speaks
   */
  public record Preferences(Style style, boolean accessible, Charset charset) {}
}

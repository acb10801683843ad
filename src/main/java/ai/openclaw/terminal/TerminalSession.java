package ai.openclaw.terminal;

import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.output.Style;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.secret.Redactor;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jline.utils.ShutdownHooks;

/**
 * A conversation at the process's own terminal. However it ends, the terminal is then as it was:
 * echo on, cursor visible, not raw.
 */
public final class TerminalSession implements AutoCloseable {
  private final Terminal terminal;
  private final SavedTerminalModes modes;
  private final Device device;
  private final Keyboard keyboard;
  private final Prompter prompter;
  private final Supplier<String> lastWords;
  private boolean closed;

  /** JLine runs its own task, which closes the terminal, before this one. */
  private final ShutdownHooks.Task whenKilled = this::endAbruptly;

  TerminalSession(
      Terminals.Opened opened,
      boolean drawn,
      SafeText safeText,
      Clock clock,
      Supplier<String> lastWords) {
    terminal = opened.terminal();
    modes = opened.modes();
    this.lastWords = lastWords;
    device = new Device(terminal, modes);
    keyboard = new Keyboard(terminal.reader(), device);
    prompter =
        drawn
            ? new DrawnPrompter(device, keyboard, safeText, clock)
            : new PlainPrompter(device, keyboard, safeText, clock);
    ShutdownHooks.add(whenKilled);
    if (isEnding()) {
      // JLine may have run its tasks already: nobody would make the terminal as it was.
      keyboard.end();
      device.end(lastWords.get());
    } else {
      device.begin();
    }
  }

  /**
   * Opens the terminal that standard input and output are; a failure when they are none.
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
    return new TerminalSession(
        Terminals.open(environment.system(), preferences.charset()),
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
    if (closed) {
      return;
    }
    closed = true;
    // JLine sets modes of its own before the former ones are back: the process ends after both.
    CountDownLatch givenBack = new CountDownLatch(1);
    Thread untilGivenBack = new Thread(() -> await(givenBack));
    try {
      Runtime.getRuntime().addShutdownHook(untilGivenBack);
      giveBack();
      Runtime.getRuntime().removeShutdownHook(untilGivenBack);
    } catch (IllegalStateException e) {
      // The process is being ended: whenKilled gives back what was taken, and now takes nothing.
    } finally {
      givenBack.countDown();
    }
  }

  private void giveBack() {
    ShutdownHooks.remove(whenKilled);
    device.endQuestion();
    try {
      terminal.close();
    } catch (IOException e) {
      throw new Failure(ExitCode.FAILED, "cannot close the terminal", null, e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the process has been told to end: then it takes no new hooks. */
  public static boolean isEnding() {
    Thread hook = new Thread("none");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      return !Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return true;
    }
  }

  /** Does not return: the process is being ended, and its last words are spoken elsewhere. */
  public static void awaitTheEnd() {
    while (true) {
      LockSupport.park();
    }
  }

  private void endAbruptly() throws InterruptedException {
    // A read that is still going on would change the modes again.
    keyboard.stop();
    device.end(lastWords.get());
    modes.restore();
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

package ai.openclaw.terminal;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.secret.Redactor;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A conversation at the process's own terminal. However it ends, the terminal is then as it was:
 * echo on, cursor visible, not raw.
 */
public final class TerminalSession implements AutoCloseable {
  /** Types that cannot move the cursor, or say nothing about what they can. */
  private static final Set<String> PLAIN_TYPES =
      Set.of("dumb", "unknown", "emacs", "network", "dialup", "lpr", "printer", "vt52");

  private final Terminal terminal;
  private final Device device;
  private final Prompter prompter;
  private final @Nullable Thread hook;

  TerminalSession(
      Terminal terminal, boolean drawn, Lettering lettering, Clock clock, boolean processEnds) {
    this.terminal = terminal;
    device = new Device(terminal);
    Keyboard keyboard = new Keyboard(terminal.reader());
    prompter =
        drawn
            ? new DrawnPrompter(device, keyboard, lettering, clock)
            : new PlainPrompter(device, keyboard, lettering, clock);
    hook = processEnds ? new Thread(device::restore, "restore terminal") : null;
    if (hook != null) {
      Runtime.getRuntime().addShutdownHook(hook);
    }
  }

  /** Opens the terminal that standard input and output are; a failure when they are none. */
  public static TerminalSession open(
      Environment environment, TerminalPreferences preferences, Redactor redactor, Clock clock) {
    boolean windows = environment.system() == OperatingSystem.WINDOWS;
    Lettering lettering = new Lettering(preferences.style(), redactor);
    boolean plain = preferences.accessible() || !canDraw(environment);
    return new TerminalSession(terminal(windows, preferences), !plain, lettering, clock, true);
  }

  /** Asks the person at this terminal. */
  public Prompter prompter() {
    return prompter;
  }

  /** The terminal's width in cells. */
  public int columns() {
    return device.columns();
  }

  @Override
  public void close() {
    device.restore();
    if (hook != null) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
    try {
      terminal.close();
    } catch (IOException e) {
      throw new Failure(ExitCode.FAILED, "cannot close the terminal", null, e);
    }
  }

  /** Whether questions can be redrawn there; {@code ACCESSIBLE} asks for them not to be. */
  static boolean canDraw(Environment environment) {
    if (environment.isOn("ACCESSIBLE")) {
      return false;
    }
    @Nullable String type = environment.variable("TERM");
    if (type == null) {
      return environment.system() == OperatingSystem.WINDOWS;
    }
    return !PLAIN_TYPES.contains(type);
  }

  private static Terminal terminal(boolean windows, TerminalPreferences preferences) {
    try {
      return open("jni", windows, preferences);
    } catch (IOException | IllegalStateException e) {
      try {
        return open("exec", windows, preferences);
      } catch (IOException | IllegalStateException again) {
        again.addSuppressed(e);
        throw new Failure(
            ExitCode.FAILED,
            "cannot open the terminal",
            "openclaw onboard --non-interactive asks no questions",
            again);
      }
    }
  }

  private static Terminal open(String provider, boolean windows, TerminalPreferences preferences)
      throws IOException {
    TerminalBuilder builder =
        TerminalBuilder.builder()
            .system(true)
            .systemOutput(TerminalBuilder.SystemOutput.SysOut)
            .provider(provider)
            .dumb(false)
            .nativeSignals(false)
            .signalHandler(Terminal.SignalHandler.SIG_IGN)
            .encoding(preferences.charset())
            .stdinEncoding(preferences.charset())
            .stdoutEncoding(preferences.charset());
    // We send plain ANSI and bind the keys ourselves, so JLine need not look anything up for TERM.
    return (windows ? builder : builder.type("xterm")).build();
  }
}

package ai.openclaw.terminal;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;
import org.jspecify.annotations.Nullable;

/** Finds out what kind of terminal the process has, and opens it. */
final class Terminals {
  /** Types that cannot move the cursor, or say nothing about what they can. */
  private static final Set<String> PLAIN_TYPES =
      Set.of("dumb", "unknown", "emacs", "network", "dialup", "lpr", "printer", "vt52");

  /** JLine's provider that starts fastest, and the one that needs no library of its own. */
  private static final String NATIVE = "jni";

  private static final String BY_STTY = "exec";

  private static final String TYPE = "bare";

  /** Held, as the logging library forgets what nobody holds. */
  private static final Logger JLINE = Logger.getLogger("org.jline");

  private Terminals() {}

  /** An open terminal, and the modes it had before. */
  record Opened(Terminal terminal, Modes modes) {}

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

  /** The terminal that standard input and output are; a failure when they are none. */
  static Opened open(OperatingSystem system, Charset charset) {
    // What it has to say, it says on standard error, in the middle of a question.
    JLINE.setLevel(Level.OFF);
    if (system == OperatingSystem.LINUX && isSerialLine(standardInput())) {
      return openByStty(charset, system, List.of());
    }
    try {
      Terminal terminal = build(NATIVE, system, charset);
      return new Opened(terminal, nativeModes(system));
    } catch (IOException | IllegalStateException e) {
      return openByStty(charset, system, List.of(e));
    }
  }

  /**
   * Whether the device, {@code /dev/ttyS0} for example, is a line with a real speed: JLine's native
   * way sets that to 0 with every change of the modes.
   */
  static boolean isSerialLine(String device) {
    String prefix = "/dev/tty";
    return device.startsWith(prefix)
        && device.length() > prefix.length()
        && !Character.isDigit(device.charAt(prefix.length()));
  }

  private static String standardInput() {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/0")).toString();
    } catch (IOException e) {
      // No /proc, so no way to know; next to nobody sits at a serial line.
      return "";
    }
  }

  private static Opened openByStty(
      Charset charset, OperatingSystem system, List<Exception> before) {
    try {
      Modes modes = Modes.readByStty();
      return new Opened(build(BY_STTY, system, charset), modes);
    } catch (IOException | IllegalStateException e) {
      before.forEach(e::addSuppressed);
      throw new Failure(
          ExitCode.FAILED,
          "cannot open the terminal",
          "openclaw onboard --non-interactive asks no questions",
          e);
    }
  }

  private static Modes nativeModes(OperatingSystem system) {
    if (system == OperatingSystem.WINDOWS) {
      return Modes.none();
    }
    return system == OperatingSystem.LINUX ? Modes.readNatively() : Modes.readByStty();
  }

  private static Terminal build(String provider, OperatingSystem system, Charset charset)
      throws IOException {
    TerminalBuilder builder =
        TerminalBuilder.builder()
            .system(true)
            .systemOutput(TerminalBuilder.SystemOutput.SysOut)
            .provider(provider)
            .dumb(false)
            .nativeSignals(false)
            .signalHandler(Terminal.SignalHandler.SIG_IGN)
            .encoding(charset)
            .stdinEncoding(charset)
            .stdoutEncoding(charset);
    if (system == OperatingSystem.WINDOWS) {
      return builder.build();
    }
    // We send plain ANSI and bind the keys ourselves. A type without capabilities keeps JLine from
    // starting infocmp to look them up, and from giving up on TERM=dumb.
    InfoCmp.setLoadedInfoCmp(TYPE, TYPE + ",");
    return builder.type(TYPE).build();
  }
}

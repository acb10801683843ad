package ai.openclaw.terminal;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;
import org.jspecify.annotations.Nullable;

/** Finds out what kind of terminal the process has, and opens it. */
final class Terminals {
  /** Types that cannot move the cursor, or say nothing about what they can. */
  private static final Set<String> PLAIN_TYPES =
      Set.of("dumb", "unknown", "emacs", "network", "dialup", "lpr", "printer", "vt52");

  private Terminals() {}

  /** An open terminal, and the modes it had before. */
  record Opened(Terminal terminal, SavedTerminalModes modes) {}

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
    try {
      if (system == OperatingSystem.WINDOWS) {
        return new Opened(windows(charset), SavedTerminalModes.none());
      }
      boolean serial = system == OperatingSystem.LINUX && isSerialLine(standardInput());
      return serial ? byStty(charset) : natively(system, charset);
    } catch (IOException | IllegalStateException e) {
      throw new Failure(
          ExitCode.FAILED,
          "cannot open the terminal",
          "onboard --non-interactive asks no questions",
          e);
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

  /** By JLine's own library, which starts fastest; where that does not load, by stty. */
  private static Opened natively(OperatingSystem system, Charset charset) throws IOException {
    Pty pty;
    try {
      JniTerminalProvider provider = new JniTerminalProvider();
      if (!provider.isSystemStream(SystemStream.Input)) {
        return byStty(charset);
      }
      pty = provider.current(SystemStream.Output);
    } catch (RuntimeException | LinkageError e) {
      return byStty(charset);
    }
    SavedTerminalModes modes =
        system == OperatingSystem.LINUX
            ? SavedTerminalModes.readNatively()
            : SavedTerminalModes.readByStty();
    return new Opened(new SystemTerminal(pty, charset, modes), modes);
  }

  private static Opened byStty(Charset charset) throws IOException {
    SavedTerminalModes modes = SavedTerminalModes.readByStty();
    Pty pty = new ExecTerminalProvider().current(SystemStream.Output);
    return new Opened(new SystemTerminal(pty, charset, modes), modes);
  }

  private static Terminal windows(Charset charset) throws IOException {
    return TerminalBuilder.builder()
        .system(true)
        .systemOutput(TerminalBuilder.SystemOutput.SysOut)
        .provider("jni")
        .dumb(false)
        .nativeSignals(false)
        .signalHandler(Terminal.SignalHandler.SIG_IGN)
        .encoding(charset)
        .stdinEncoding(charset)
        .stdoutEncoding(charset)
        .build();
  }
}

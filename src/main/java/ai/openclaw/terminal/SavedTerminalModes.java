package ai.openclaw.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jline.nativ.CLibrary;
import org.jspecify.annotations.Nullable;

/**
 * The modes that the terminal had at first, put back by {@code stty} to the last bit. JLine's own
 * way back on Linux loses the line speed and the number of the line discipline.
 */
final class SavedTerminalModes {
  private static final int STANDARD_INPUT = 0;

  /** What {@code stty} takes to restore everything, or null where there is no such thing. */
  private final @Nullable List<String> arguments;

  private SavedTerminalModes(@Nullable List<String> arguments) {
    this.arguments = arguments;
  }

  /** The modes of standard input, read by JLine's native library without another process. */
  static SavedTerminalModes readNatively() {
    CLibrary.Termios termios = new CLibrary.Termios();
    CLibrary.tcgetattr(STANDARD_INPUT, termios);
    StringBuilder saved = new StringBuilder();
    saved.append(Long.toHexString(termios.c_iflag)).append(':');
    saved.append(Long.toHexString(termios.c_oflag)).append(':');
    saved.append(Long.toHexString(termios.c_cflag)).append(':');
    saved.append(Long.toHexString(termios.c_lflag));
    for (byte character : termios.c_cc) {
      saved.append(':').append(Integer.toHexString(character & 0xff));
    }
    return new SavedTerminalModes(List.of(saved.toString(), "line", "0"));
  }

  /** The modes of standard input, read by {@code stty}; nothing to restore where that fails. */
  static SavedTerminalModes readByStty() {
    @Nullable String saved = stty(List.of("-g"));
    return new SavedTerminalModes(saved == null ? null : List.of(saved.strip()));
  }

  /** For a terminal that JLine restores well enough. */
  static SavedTerminalModes none() {
    return new SavedTerminalModes(null);
  }

  /** Whether {@link #restore} has anything to restore. */
  boolean areKnown() {
    return arguments != null;
  }

  void restore() {
    if (arguments != null && stty(arguments) == null) {
      // Ctrl-C ends stty, too, and comes once.
      stty(arguments);
    }
  }

  /** The output of {@code stty}, or null when it cannot be run or refuses. */
  private static @Nullable String stty(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add("stty");
    command.addAll(arguments);
    try {
      Process stty =
          new ProcessBuilder(command)
              .redirectInput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (InputStream out = stty.getInputStream()) {
        String output = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        return stty.waitFor() == 0 ? output : null;
      }
    } catch (IOException e) {
      // A system without stty has only what JLine restores.
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}

package ai.openclaw.terminal;

import ai.openclaw.environment.Environment;
import ai.openclaw.output.Screen;
import java.util.function.IntSupplier;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.SystemStream;
import org.jspecify.annotations.Nullable;

/** How wide the terminal is that standard output is, for what is printed and not drawn. */
public final class TerminalWidth implements IntSupplier {
  private static final int USUAL = 80;
  private static final int LEAST = 20;
  private static final int MOST = 9_999;

  private final Environment environment;
  private final boolean terminal;

  /** The width of standard output, which may be no {@code terminal}. */
  public TerminalWidth(Environment environment, boolean terminal) {
    this.environment = environment;
    this.terminal = terminal;
  }

  /** The width that {@code COLUMNS} says, else the terminal's own; 80 when nobody can tell. */
  @Override
  public int getAsInt() {
    if (!terminal) {
      return Screen.UNLIMITED;
    }
    Integer said = number(environment.variable("COLUMNS"));
    return said == null ? measured() : said;
  }

  /** Only asked for: a terminal that JLine opens has other modes when it is closed again. */
  private static int measured() {
    try {
      int columns = new JniTerminalProvider().systemStreamWidth(SystemStream.Output);
      return columns >= LEAST ? columns : USUAL;
    } catch (RuntimeException | LinkageError e) {
      return USUAL;
    }
  }

  private static @Nullable Integer number(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      int number = Integer.parseInt(text);
      return number >= LEAST && number <= MOST ? (Integer) number : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}

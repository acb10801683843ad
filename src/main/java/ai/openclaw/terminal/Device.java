package ai.openclaw.terminal;

import java.io.PrintWriter;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * The terminal as the prompters use it: raw all the time, so that nothing typed or pasted early
 * shows, its size known, one write for one picture.
 */
final class Device {
  private static final int USUAL_COLUMNS = 80;
  private static final int USUAL_ROWS = 24;

  private final Terminal terminal;
  private final Attributes original;

  /** Kept, because the shutdown hook may come when JLine's terminal is closed already. */
  private final PrintWriter writer;

  private volatile boolean resized;
  private @Nullable Size size;
  private String undo = "";
  private boolean ended;

  Device(Terminal terminal) {
    this.terminal = terminal;
    original = terminal.getAttributes();
    writer = terminal.writer();
  }

  /** Makes the terminal raw. */
  synchronized void begin() {
    if (!ended) {
      terminal.enterRawMode();
    }
  }

  /** The process is being ended: what is on the screen is taken back, and nothing drawn again. */
  synchronized void end() {
    undo();
    ended = true;
  }

  /** Whether the terminal showed what is typed before we came. */
  boolean echoes() {
    return original.getLocalFlag(LocalFlag.ECHO);
  }

  /**
   * Takes Ctrl-C as a key, until {@link #endQuestion}.
   *
   * @param prepare control sequences to send now
   * @param undo control sequences that take it back, sent at the end however that comes
   */
  synchronized void beginQuestion(String prepare, String undo) {
    this.undo = undo;
    signals(false);
    write(prepare);
  }

  /** Lets Ctrl-C end the process again. */
  synchronized void endQuestion() {
    undo();
    signals(true);
  }

  /** Sends what takes the question's control sequences back, once. */
  private void undo() {
    write(undo);
    undo = "";
  }

  /** Follows changes of the size from now on; not before something is on the screen. */
  void watchSize() {
    terminal.handle(Terminal.Signal.WINCH, signal -> resized = true);
  }

  /** Whether the size changed since it was asked for. */
  boolean resized() {
    return resized;
  }

  int columns() {
    int columns = size().getColumns();
    return columns > 0 ? columns : USUAL_COLUMNS;
  }

  int rows() {
    int rows = size().getRows();
    return rows > 0 ? rows : USUAL_ROWS;
  }

  /** Sends the text at once. */
  synchronized void write(String text) {
    if (ended) {
      return;
    }
    writer.write(text);
    writer.flush();
  }

  private Size size() {
    if (size == null || resized) {
      resized = false;
      size = terminal.getSize();
    }
    return size;
  }

  private void signals(boolean on) {
    if (ended) {
      return;
    }
    try {
      Attributes attributes = terminal.getAttributes();
      attributes.setLocalFlag(LocalFlag.ISIG, on);
      terminal.setAttributes(attributes);
    } catch (IllegalStateException ignored) {
      // JLine closes its terminal first when the process is being ended; nothing is left to set.
    }
  }
}

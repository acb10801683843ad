package ai.openclaw.terminal;

import java.io.PrintWriter;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
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
  private String prepare = "";
  private String undo = "";
  private boolean asking;
  private boolean ended;
  private int pictures;

  Device(Terminal terminal) {
    this.terminal = terminal;
    original = terminal.getAttributes();
    writer = terminal.writer();
  }

  /** Makes the terminal raw. */
  synchronized void begin() {
    if (!ended) {
      raw();
    }
  }

  /** Ctrl-Z is a key all the time: a terminal that is raw is of no use to a shell. */
  private void raw() {
    terminal.enterRawMode();
    Attributes attributes = terminal.getAttributes();
    attributes.setControlChar(ControlChar.VSUSP, 0);
    terminal.setAttributes(attributes);
  }

  /** The process is being ended: the question is left, these are the last words. */
  synchronized void end(String words) {
    leave();
    write(words + "\r\n");
    ended = true;
  }

  /** Gives the terminal back while that runs; whatever is on the screen then stays there. */
  synchronized void suspended(Runnable elsewhere) {
    String undoLater = undo;
    leave();
    elsewhere.run();
    raw();
    signals(false);
    undo = undoLater;
    write(prepare);
    resized = true;
    pictures++;
  }

  /** Goes below what the cursor is in. */
  private void leave() {
    boolean drawn = !undo.isEmpty();
    undo();
    if (asking) {
      write(drawn ? Canvas.TO_END_OF_SCREEN + "\r\n" : "\r\n");
    }
  }

  /** Grows when a picture that was drawn before is none to be changed any more. */
  int pictures() {
    return pictures;
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
    this.prepare = prepare;
    this.undo = undo;
    asking = true;
    signals(false);
    write(prepare);
  }

  /** Lets Ctrl-C end the process again. */
  synchronized void endQuestion() {
    undo();
    asking = false;
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

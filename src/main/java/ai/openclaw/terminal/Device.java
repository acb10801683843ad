package ai.openclaw.terminal;

import ai.openclaw.failure.Failure;
import java.io.IOException;
import java.util.function.Supplier;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.utils.NonBlockingReader;
import org.jspecify.annotations.Nullable;

/**
 * The terminal as the prompters use it: raw all the time, so that nothing typed or pasted early
 * shows, its size known, one write for one picture.
 */
final class Device {
  private static final int USUAL_COLUMNS = 80;
  private static final int USUAL_ROWS = 24;

  /** What {@code kill} takes for every process of the job, and for the one that started it. */
  private static final String WHOLE_JOB = "0";

  private static final String OWN = "$PPID";

  private final Supplier<Terminals.Opened> opening;
  private Terminals.@Nullable Opened opened;
  private boolean echoes;

  private volatile boolean resized;
  private @Nullable Size size;
  private String prepare = "";
  private String undo = "";
  private boolean asking;
  private boolean ended;
  private boolean watching;
  private volatile boolean resumed;
  private volatile boolean stopWanted;
  private int pictures;

  /** The terminal is waited for when something is to be shown, and is raw from then on. */
  Device(Supplier<Terminals.Opened> opening) {
    this.opening = opening;
  }

  private synchronized Terminals.Opened opened() {
    if (opened == null) {
      Terminals.Opened fresh = opening.get();
      echoes = fresh.terminal().getAttributes().getLocalFlag(LocalFlag.ECHO);
      opened = fresh;
      if (!ended) {
        raw();
      }
    }
    return opened;
  }

  private Terminal terminal() {
    return opened().terminal();
  }

  private SavedTerminalModes modes() {
    return opened().modes();
  }

  /** What is typed. */
  NonBlockingReader reader() {
    return terminal().reader();
  }

  /** Gives the terminal back as it was; nothing happens to one that was never used. */
  synchronized void close() throws IOException {
    if (opened != null) {
      endQuestion();
      ended = true;
      handleJobControl(SignalHandler.SIG_DFL, SignalHandler.SIG_DFL);
      opened.terminal().close();
    }
  }

  /** Ctrl-Z is a key all the time: a terminal that is raw is of no use to a shell. */
  private void raw() {
    Terminal terminal = terminal();
    terminal.enterRawMode();
    Attributes attributes = terminal.getAttributes();
    attributes.setControlChar(ControlChar.VSUSP, 0);
    // Else Ctrl-C has the system throw away what it has not shown yet: the cursor, for example.
    attributes.setLocalFlag(LocalFlag.NOFLSH, true);
    terminal.setAttributes(attributes);
  }

  /** The process is being ended: the question is left, these are the last words. */
  synchronized void end(String words) {
    if (opened != null) {
      leave();
    }
    ended = true;
    send(words + "\r\n");
  }

  /** Ctrl-Z: the shell gets the terminal as it was, and the whole job stops. */
  void suspend() {
    suspend(WHOLE_JOB);
  }

  /**
   * Stops those processes, this one among them, and goes on when the shell says so; whatever is on
   * the screen then stays there. Only what the system does by itself stops a process that no shell
   * waits for, so that our own answers to these signals are out of the way meanwhile.
   */
  private synchronized void suspend(String processes) {
    if (!modes().areKnown() || ended) {
      return;
    }
    String undoLater = undo;
    leave();
    modes().restore();
    handleJobControl(SignalHandler.SIG_DFL, SignalHandler.SIG_DFL);
    stop(processes);
    undo = undoLater;
    handleJobControl(this::suspended, this::resumed);
    resume();
  }

  /** A read that goes on while the modes change would go on by the shell's: its thread stops. */
  private synchronized void suspended(Terminal.Signal signal) {
    stopWanted = asking;
    if (!asking) {
      unlessGone(() -> suspend(OWN));
    }
  }

  /** Stops the process where a signal from elsewhere has asked for it. */
  void stopIfWanted() {
    if (stopWanted) {
      stopWanted = false;
      suspend(OWN);
    }
  }

  private void resumed(Terminal.Signal signal) {
    unlessGone(this::resume);
  }

  /** Answers a signal; where the terminal has gone away, the next read says so. */
  private static void unlessGone(Runnable answer) {
    try {
      answer.run();
    } catch (Failure e) {
      // The thread of a signal has nobody to tell.
    }
  }

  private static void stop(String processes) {
    try {
      new ProcessBuilder("sh", "-c", "kill -s TSTP " + processes).start().waitFor();
    } catch (IOException e) {
      // Where nothing can send the signal, the question is just drawn again.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The shell may have changed everything but what is on the screen. */
  private synchronized void resume() {
    if (ended) {
      return;
    }
    raw();
    signals(!asking);
    if (asking) {
      write(prepare);
    }
    resumed = asking;
    resized = true;
    pictures++;
  }

  /**
   * Whether the process was stopped since this was asked; then the question is to be asked again.
   */
  boolean hasResumed() {
    boolean now = resumed;
    resumed = false;
    return now;
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
    opened();
    return echoes;
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

  /**
   * Follows changes of the size and the shell's job control from now on; not before something is on
   * the screen.
   */
  void watch() {
    if (watching) {
      return;
    }
    watching = true;
    terminal().handle(Terminal.Signal.WINCH, signal -> resized = true);
    if (modes().areKnown()) {
      handleJobControl(this::suspended, this::resumed);
    }
  }

  private void handleJobControl(SignalHandler stops, SignalHandler continues) {
    if (watching) {
      terminal().handle(Terminal.Signal.TSTP, stops);
      terminal().handle(Terminal.Signal.CONT, continues);
    }
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
    if (!ended) {
      send(text);
    }
  }

  private void send(String text) {
    terminal().writer().write(text);
    terminal().flush();
  }

  private Size size() {
    if (size == null || resized) {
      resized = false;
      size = terminal().getSize();
    }
    return size;
  }

  private void signals(boolean on) {
    if (ended) {
      return;
    }
    Attributes attributes = terminal().getAttributes();
    attributes.setLocalFlag(LocalFlag.ISIG, on);
    terminal().setAttributes(attributes);
  }
}

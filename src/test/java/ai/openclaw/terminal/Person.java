package ai.openclaw.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import ai.openclaw.output.LinkingTerminal;
import ai.openclaw.output.Style;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.secret.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.LineDisciplineTerminal;

/** Someone before a terminal in memory: looks at its screen and presses its keys. */
final class Person implements AutoCloseable {
  static final String ENTER = "\r";
  static final String ESCAPE = "\u001b";
  static final String UP = "\u001b[A";
  static final String DOWN = "\u001b[B";
  static final String RIGHT = "\u001b[C";
  static final String LEFT = "\u001b[D";
  static final String HOME = "\u001b[H";
  static final String END = "\u001b[F";
  static final String DELETE = "\u001b[3~";
  static final String PAGE_UP = "\u001b[5~";
  static final String PAGE_DOWN = "\u001b[6~";
  static final String BACKSPACE = "\u007f";
  static final String CTRL_C = "\u0003";
  static final String CTRL_D = "\u0004";
  static final String CTRL_U = "\u0015";
  static final String CTRL_W = "\u0017";

  private static final long PATIENCE_SECONDS = 10;

  private final VirtualScreen screen;
  private final MemoryTerminal terminal;
  private final TerminalSession session;

  Person(int columns, int rows, boolean drawn) throws IOException {
    this(columns, rows, drawn, Style.PLAIN, Clock.systemUTC());
  }

  Person(int columns, int rows, boolean drawn, Style style, Clock clock) throws IOException {
    screen = new VirtualScreen(columns, rows);
    terminal = new MemoryTerminal(screen);
    terminal.setSize(new Size(columns, rows));
    SafeText safeText = new SafeText(style, new Redactor());
    session =
        new TerminalSession(
            () -> new Terminals.Opened(terminal, SavedTerminalModes.none()),
            drawn,
            safeText,
            clock,
            () -> "ended");
  }

  /** Before a terminal that opens links. */
  static Person withLinks(int columns, int rows) throws IOException {
    return new Person(columns, rows, true, LinkingTerminal.style(), Clock.systemUTC());
  }

  Prompter prompter() {
    return session.prompter();
  }

  MemoryTerminal terminal() {
    return terminal;
  }

  VirtualScreen screen() {
    return screen;
  }

  /** Starts a question, which is then on the screen until it is answered. */
  <T> Asked<T> isAsked(Callable<T> question) {
    FutureTask<T> task = new FutureTask<>(question);
    Thread thread = new Thread(task, "asks");
    thread.setDaemon(true);
    thread.start();
    return new Asked<>(task);
  }

  /** Waits as work does that Ctrl-C interrupts. */
  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  Person types(String keys) {
    try {
      terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Waits until the text is on the screen. */
  Person sees(String text) {
    return waits(text, true);
  }

  /** Waits until the text is not on the screen any more. */
  Person seesNoMore(String text) {
    return waits(text, false);
  }

  void resizes(int columns, int rows) {
    screen.resize(columns, rows);
    terminal.setSize(new Size(columns, rows));
    terminal.raise(Signal.WINCH);
  }

  @Override
  public void close() {
    session.close();
    assertEquals(List.of(), screen.problems());
  }

  private Person waits(String text, boolean there) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    synchronized (screen) {
      while (screen.text().contains(text) != there) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          return fail(
              (there ? "not on screen: " : "still on screen: ") + text + "\n" + screen.text());
        }
        try {
          screen.wait(left);
        } catch (InterruptedException e) {
          return fail(e);
        }
      }
    }
    return this;
  }

  /** A question that waits for its answer. */
  static final class Asked<T> {
    private final FutureTask<T> task;

    Asked(FutureTask<T> task) {
      this.task = task;
    }

    /** What the question gave; what it threw is thrown here. */
    T answer() throws Exception {
      try {
        return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Exception cause) {
          throw cause;
        }
        throw e;
      }
    }
  }

  /** A terminal whose output goes to a screen in memory. */
  static final class MemoryTerminal extends LineDisciplineTerminal {
    private final ScreenOutput output;

    MemoryTerminal(VirtualScreen screen) throws IOException {
      this(new ScreenOutput(screen));
    }

    private MemoryTerminal(ScreenOutput output) throws IOException {
      super("memory", "xterm", output, StandardCharsets.UTF_8);
      this.output = output;
    }

    /** Everything that was sent to the screen. */
    String sent() {
      return output.sent();
    }

    /** Nobody is there any more. */
    void hangUp() throws IOException {
      slaveInputPipe.close();
    }
  }

  private static final class ScreenOutput extends OutputStream {
    private final VirtualScreen screen;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder sent = new StringBuilder();

    ScreenOutput(VirtualScreen screen) {
      this.screen = screen;
    }

    @Override
    public synchronized void write(int b) {
      bytes.write(b);
    }

    @Override
    public synchronized void flush() {
      String text = bytes.toString(StandardCharsets.UTF_8);
      bytes.reset();
      sent.append(text);
      screen.feed(text);
    }

    synchronized String sent() {
      return sent.toString();
    }
  }
}

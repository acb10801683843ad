package ai.openclaw.terminal;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.io.IOError;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.impl.AbstractPosixTerminal;
import org.jline.terminal.spi.Pty;
import org.jline.utils.FastBufferedOutputStream;
import org.jline.utils.NonBlocking;
import org.jline.utils.NonBlockingInputStream;
import org.jline.utils.NonBlockingReader;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/**
 * The terminal that a process on POSIX has. Unlike JLine's own, it looks nothing up for {@code
 * TERM}, as we send plain ANSI and bind the keys ourselves; it is closed by its session alone, also
 * when the process is ended; and it then has its former modes to the last bit.
 */
final class SystemTerminal extends AbstractPosixTerminal {
  private final SavedTerminalModes modes;
  private final OutputStream output;
  private final PrintWriter writer;

  /** Made for those who read: JLine's readers set up the JDK's logging, which takes 20 ms. */
  private @Nullable NonBlockingInputStream input;

  private @Nullable NonBlockingReader reader;

  /** Reads and writes there in that character set; {@code modes} are its former ones. */
  SystemTerminal(Pty pty, Charset charset, SavedTerminalModes modes) throws IOException {
    super("terminal", "ansi", pty, charset, SignalHandler.SIG_IGN);
    this.modes = modes;
    output = new FastBufferedOutputStream(pty.getSlaveOutput());
    writer = new PrintWriter(new OutputStreamWriter(output, charset));
  }

  @Override
  public synchronized NonBlockingReader reader() {
    if (reader == null) {
      reader = NonBlocking.nonBlocking(getName(), input(), inputEncoding());
    }
    return reader;
  }

  @Override
  public PrintWriter writer() {
    return writer;
  }

  @Override
  public synchronized NonBlockingInputStream input() {
    if (input == null) {
      try {
        input = NonBlocking.nonBlocking(getName(), pty.getSlaveInput());
      } catch (IOException e) {
        throw new IOError(e);
      }
    }
    return input;
  }

  @Override
  public OutputStream output() {
    return output;
  }

  @Override
  public SignalHandler handle(Signal signal, SignalHandler handler) {
    SignalHandler before = super.handle(signal, handler);
    if (handler == SignalHandler.SIG_DFL) {
      Signals.registerDefault(signal.name());
    } else {
      Signals.register(signal.name(), () -> raise(signal));
    }
    return before;
  }

  @Override
  public Attributes getAttributes() {
    try {
      return super.getAttributes();
    } catch (IOError e) {
      throw gone(e);
    }
  }

  @Override
  public void setAttributes(Attributes attributes) {
    try {
      super.setAttributes(attributes);
    } catch (IOError e) {
      throw gone(e);
    }
  }

  @Override
  public Size getSize() {
    try {
      return super.getSize();
    } catch (IOError e) {
      throw gone(e);
    }
  }

  private static Failure gone(IOError e) {
    return new Failure(ExitCode.FAILED, "the terminal is gone", null, e);
  }

  @Override
  protected synchronized void doClose() throws IOException {
    try {
      writer.flush();
      super.doClose();
      if (reader != null) {
        reader.close();
      }
    } finally {
      modes.restore();
    }
  }
}

package ai.openclaw.output;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonTree;
import ai.openclaw.secret.Redactor;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The only way to standard output and standard error, in the style and the width that suit their
 * reader. Secrets are hidden in every line, and no control sequence but colours gets through: what
 * a server sent cannot move the cursor.
 */
public final class Screen {
  /** The width where nothing is cut or broken, as for a file or a pipe. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  private static final int LABEL = 9;

  private final Writer out;
  private final Writer err;
  private final Redactor redactor;
  private final Style style;
  private final IntSupplier width;

  /** Of standard error where a person watches it; else null. */
  private final @Nullable Style watched;

  private @Nullable Wait wait;
  private boolean outClosed;

  /**
   * Writes data to {@code out}, talk to {@code err}; the width is only asked for when it counts.
   */
  public Screen(Writer out, Writer err, Redactor redactor, Style style, IntSupplier width) {
    this(out, err, redactor, style, width, null);
  }

  private Screen(
      Writer out,
      Writer err,
      Redactor redactor,
      Style style,
      IntSupplier width,
      @Nullable Style watched) {
    this.out = out;
    this.err = err;
    this.redactor = redactor;
    this.style = style;
    this.width = width;
    this.watched = watched;
  }

  /** The same where a person watches standard error, which has that style. */
  public Screen watched(Style errorStyle) {
    return new Screen(out, err, redactor, style, width, errorStyle);
  }

  /**
   * Does the work. Where a person watches, and it takes more than a moment, standard error says
   * what is waited for and for how long; nothing is left of that then.
   */
  public <T> T during(String what, Supplier<T> work) {
    if (watched == null || wait != null) {
      return work.get();
    }
    Wait begun = new Wait(spelled(what), watched, this);
    wait = begun;
    begun.start();
    try {
      return work.get();
    } finally {
      begun.end();
      wait = null;
    }
  }

  /** How the reader of standard output sees signs and colours. */
  public Style style() {
    return style;
  }

  /** How many cells a line of standard output may have. */
  public int width() {
    return width.getAsInt();
  }

  /** Lines of data. */
  public void out(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      out(lines.get(i));
    }
  }

  /** One value for programs. */
  public void out(JsonNode value) {
    print(harmless(JsonTree.pretty(value)));
  }

  /** The text under a headline, behind a label; what does not fit goes on under its beginning. */
  public void row(String label, String text) {
    String lead = lead(label);
    wrapped(lead, lead.length(), text);
  }

  /** A sentence under a headline. */
  public void sentence(String text) {
    wrapped("  ", 2, text);
  }

  /** The text behind a sign in its tone. */
  public void headline(Tone tone, Symbol sign, String text) {
    wrapped(style.lead(tone, sign), 2, style.said(sign, text));
  }

  /**
   * A command under a headline, so that it can be copied.
   *
   * @param breakable whether the shell takes several lines for one
   */
  public void command(String label, List<String> parts, boolean breakable) {
    StringBuilder line = new StringBuilder(lead(label));
    int indent = line.length();
    for (String part : parts) {
      boolean first = line.length() == indent;
      int needed = line.length() + 1 + part.length() + " \\".length();
      if (!first && breakable && needed > width()) {
        out(line + " \\");
        line.replace(0, line.length(), " ".repeat(indent));
        first = true;
      }
      line.append(first ? "" : " ").append(part);
    }
    out(line.toString());
  }

  private static String lead(String label) {
    return "  " + label + " ".repeat(LABEL - label.length());
  }

  private void wrapped(String lead, int indent, String text) {
    String start = lead;
    for (String line : TextWidth.wrap(text, width() - indent)) {
      out(start + line);
      start = " ".repeat(indent);
    }
  }

  /** A line, or several with line ends between them, of data. */
  public void out(String line) {
    print(style.linked(spelled(line), Map.of()));
  }

  private void print(String text) {
    if (outClosed) {
      return;
    }
    try {
      out.write(text);
      out.write(System.lineSeparator());
    } catch (IOException e) {
      outFailed(e);
    }
  }

  /** A line of talk, on its way at once; data written before it arrives before it. */
  public void err(String line) {
    flush();
    String text = spelled(line);
    String sent = watched == null ? text : watched.linked(text, Map.of());
    Wait shown = wait;
    talk((shown == null ? "" : shown.erased()) + sent + System.lineSeparator());
  }

  /** Sends text to standard error as it is. */
  void talk(String text) {
    synchronized (err) {
      try {
        err.write(text);
        err.flush();
      } catch (IOException ignored) {
        // Standard error is where it would be told. The exit code still tells.
      }
    }
  }

  /** Whether data still arrives anywhere. */
  public boolean takesData() {
    return !outClosed;
  }

  /** Sends data on its way; a failure when it cannot be written, for example to a full disk. */
  public void flush() {
    if (outClosed) {
      return;
    }
    try {
      out.flush();
    } catch (IOException e) {
      outFailed(e);
    }
  }

  private void outFailed(IOException e) {
    outClosed = true;
    if (!isBrokenPipe(e)) {
      throw new Failure(
          ExitCode.FAILED,
          "cannot write to standard output: " + words(e),
          "only the output is lost: what the command has changed is changed",
          e);
    }
  }

  private String spelled(String text) {
    return style.spellEllipses(harmless(text));
  }

  private String harmless(String text) {
    return ControlCharacters.without(redactor.redact(text));
  }

  /** Whether the other end of a pipe closed it, as {@code head} does when it has enough. */
  private static boolean isBrokenPipe(IOException e) {
    return words(e).contains("broken pipe") || words(e).contains("pipe is being closed");
  }

  private static String words(IOException e) {
    String message = e.getMessage();
    return message == null ? "input/output error" : message.toLowerCase(Locale.ROOT);
  }
}

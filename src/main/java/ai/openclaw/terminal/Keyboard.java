package ai.openclaw.terminal;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.task.AtEnd;
import ai.openclaw.task.BackgroundTask;
import java.io.IOError;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.reader.EndOfFileException;
import org.jline.utils.NonBlockingReader;
import org.jspecify.annotations.Nullable;

/** Reads keys from a terminal in raw mode. */
final class Keyboard {
  /** How long a read waits, so that its caller can look at other things, in milliseconds. */
  private static final long TICK = 100;

  /** How long Esc waits for the rest of a key that starts with it, in milliseconds. */
  private static final long ESCAPE_WAIT = 60;

  /** Work that is done sooner is not worth a flicker. */
  private static final Duration UNSEEN = Duration.ofMillis(120);

  private static final String ESCAPE = "\u001b";
  private static final String PASTE_START = "\u001b[200~";
  private static final String PASTE_END = "\u001b[201~";

  /**
   * How long to wait for the end of a read, in milliseconds. It takes a tenth of a second, but a
   * first one on a busy machine had not begun after half a second, and then changed the modes.
   */
  private static final long LONGEST_READ = 3_000;

  private final ReentrantLock reading = new ReentrantLock();
  private final Device device;
  private volatile boolean stopped;
  private @Nullable Keys reader;

  /** What is typed at the device, which also stops the process and goes on with it. */
  Keyboard(Device device) {
    this.device = device;
  }

  /** The next key, or null when none was pressed for a moment. */
  @Nullable Key read() {
    reading.lock();
    try {
      if (!stopped) {
        device.stopIfWanted();
        if (reader == null) {
          reader = new Keys(device.reader());
        }
        return readKey(reader);
      }
    } finally {
      reading.unlock();
    }
    // Not with the lock: the end waits for it.
    throw AtEnd.await();
  }

  /**
   * Waits for what the task gives; Ctrl-C interrupts the task and leaves it alone.
   *
   * @param turn done about ten times a second; not at all for work that is done at once
   */
  <T> T await(BackgroundTask<T> task, Runnable turn) {
    boolean done = task.isDoneWithin(UNSEEN);
    while (!done) {
      turn.run();
      @Nullable Key key = read();
      if (key != null && key.name() == Key.Name.LEAVE) {
        task.cancel();
        throw new Prompter.Cancelled();
      }
      done = task.isDone();
    }
    return task.result();
  }

  /** Lets nobody read any more, as the process is being ended: each read sets modes of its own. */
  void end() {
    stopped = true;
  }

  /** The same, and waits for a read that goes on. */
  void stop() throws InterruptedException {
    end();
    reading.tryLock(LONGEST_READ, TimeUnit.MILLISECONDS);
  }

  private @Nullable Key readKey(Keys reader) {
    try {
      if (!reader.hasStarted() && reader.peekCharacter(TICK) == NonBlockingReader.READ_EXPIRED) {
        return device.hasResumed() ? Key.of(Key.Name.RESUMED) : null;
      }
      Key.Name name = reader.readBinding();
      if (name == null) {
        return Key.of(Key.Name.LEAVE);
      }
      return key(name, reader);
    } catch (EndOfFileException e) {
      return Key.of(Key.Name.LEAVE);
    } catch (IOError e) {
      throw new Failure(ExitCode.FAILED, "cannot read from the terminal", null, e);
    }
  }

  private Key key(Key.Name name, Keys reader) {
    if (name == Key.Name.TEXT) {
      return new Key(name, reader.getLastBinding());
    }
    if (name == Key.Name.ALT) {
      return new Key(name, reader.getLastBinding().substring(ESCAPE.length()));
    }
    if (name == Key.Name.PASTE) {
      return new Key(name, reader.readStringUntil(PASTE_END));
    }
    if (name == Key.Name.SUSPEND) {
      device.suspend();
      return device.hasResumed() ? Key.of(Key.Name.RESUMED) : Key.of(Key.Name.OTHER);
    }
    boolean startsWithEscape = ESCAPE.equals(reader.getLastBinding());
    return Key.of(startsWithEscape && reader.skipUnknownKey() ? Key.Name.OTHER : name);
  }

  private static KeyMap<Key.Name> keys() {
    KeyMap<Key.Name> keys = new KeyMap<>();
    keys.setAmbiguousTimeout(ESCAPE_WAIT);
    keys.setNomatch(Key.Name.OTHER);
    keys.setUnicode(Key.Name.TEXT);
    for (char c = ' '; c <= '~'; c++) {
      keys.bind(Key.Name.TEXT, String.valueOf(c));
    }
    keys.bind(Key.Name.ENTER, "\r", "\n", "\u001bOM");
    keys.bind(Key.Name.ESCAPE, ESCAPE);
    keys.bind(Key.Name.TAB, "\t");
    keys.bind(Key.Name.UP, "\u001b[A", "\u001bOA", KeyMap.ctrl('P'));
    keys.bind(Key.Name.DOWN, "\u001b[B", "\u001bOB", KeyMap.ctrl('N'));
    keys.bind(Key.Name.RIGHT, "\u001b[C", "\u001bOC", KeyMap.ctrl('F'));
    keys.bind(Key.Name.LEFT, "\u001b[D", "\u001bOD", KeyMap.ctrl('B'));
    keys.bind(Key.Name.HOME, "\u001b[H", "\u001bOH", "\u001b[1~", "\u001b[7~", KeyMap.ctrl('A'));
    keys.bind(Key.Name.END, "\u001b[F", "\u001bOF", "\u001b[4~", "\u001b[8~", KeyMap.ctrl('E'));
    keys.bind(Key.Name.PAGE_UP, "\u001b[5~");
    keys.bind(Key.Name.PAGE_DOWN, "\u001b[6~");
    keys.bind(Key.Name.BACKSPACE, KeyMap.del(), KeyMap.ctrl('H'));
    keys.bind(Key.Name.DELETE, "\u001b[3~");
    keys.bind(Key.Name.DELETE_WORD, KeyMap.ctrl('W'));
    keys.bind(Key.Name.DELETE_LINE, KeyMap.ctrl('U'));
    keys.bind(Key.Name.TRY, KeyMap.ctrl('T'));
    keys.bind(Key.Name.HELP, "\u001bOP", "\u001b[11~", "\u001b[[A");
    for (char c = 'a'; c <= 'z'; c++) {
      keys.bind(Key.Name.ALT, ESCAPE + c);
    }
    keys.bind(Key.Name.LEAVE, KeyMap.ctrl('C'), KeyMap.ctrl('D'));
    keys.bind(Key.Name.SUSPEND, KeyMap.ctrl('Z'));
    keys.bind(Key.Name.PASTE, PASTE_START);
    return keys;
  }

  /** A binding reader that can tell what was read behind a key. */
  private static final class Keys extends BindingReader {
    private final KeyMap<Key.Name> keys = keys();

    Keys(NonBlockingReader reader) {
      super(reader);
    }

    Key.@Nullable Name readBinding() {
      return readBinding(keys);
    }

    boolean hasStarted() {
      return !getCurrentBuffer().isEmpty() || !pushBackChar.isEmpty();
    }

    /**
     * Takes the rest of a key that starts with Esc and has no meaning here, such as Ctrl-Right or
     * Alt-B; false when Esc was pressed by itself.
     */
    boolean skipUnknownKey() {
      for (int i = opBuffer.length() - 1; i >= 0; i--) {
        pushBackChar.addFirst((int) opBuffer.charAt(i));
      }
      opBuffer.setLength(0);
      if (pushBackChar.isEmpty() || peekCharacter(0) == ESCAPE.charAt(0)) {
        return false;
      }
      int first = readCharacter();
      if (first == '[' || first == 'O') {
        int next = readCharacter();
        while (next >= ' ' && next < '@') {
          next = readCharacter();
        }
      }
      return true;
    }
  }

  /**
   * Something that was pressed.
   *
   * @param name which key
   * @param text what it types; empty unless the name is TEXT or PASTE
   */
  record Key(Name name, String text) {

    /** The keys that mean something here. */
    enum Name {
      TEXT,
      PASTE,
      ENTER,
      ESCAPE,
      TAB,
      UP,
      DOWN,
      LEFT,
      RIGHT,
      HOME,
      END,
      PAGE_UP,
      PAGE_DOWN,
      BACKSPACE,
      DELETE,
      DELETE_WORD,
      DELETE_LINE,
      /** Ctrl-T. */
      TRY,
      /** F1. */
      HELP,
      /** Alt and a letter, which is the text. */
      ALT,
      /** Ctrl-C, Ctrl-D, or nobody at the terminal any more. */
      LEAVE,
      /** Ctrl-Z; never handed out. */
      SUSPEND,
      /** Nothing was pressed, but the process was stopped, and the screen may be another one. */
      RESUMED,
      /** A key without a meaning. */
      OTHER
    }

    static Key of(Name name) {
      return new Key(name, "");
    }
  }
}

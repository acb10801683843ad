package ai.openclaw.output;

import ai.openclaw.task.AtEnd;

/**
 * Work that is waited for: after a moment standard error says what and for how long, in a line that
 * is taken back at its end.
 */
final class Wait implements Runnable {
  private static final long MOMENT_MILLIS = 1_000;

  /** A line that stays is worth saying only of what takes long. */
  private static final long LONG_MILLIS = 5_000;

  private static final long TURN_MILLIS = 100;

  private static final String ERASE = "\r\u001b[K";

  /** A line that is too long must not become two. */
  private static final String NO_WRAP = "\u001b[?7l";

  private static final String WRAP = "\u001b[?7h";

  private final String what;
  private final Style look;
  private final Screen screen;
  private final long start = System.nanoTime();
  private final AtEnd atEnd = new AtEnd("end of a wait", this::end);
  private boolean shown;
  private boolean over;

  Wait(String what, Style look, Screen screen) {
    this.what = what;
    this.look = look;
    this.screen = screen;
  }

  void start() {
    Thread thread = new Thread(this, "wait");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public synchronized void run() {
    try {
      long first = look.isSpoken() ? LONG_MILLIS : MOMENT_MILLIS;
      while (!over && millis() < first) {
        wait(first - millis());
      }
      for (int turn = 0; !over; turn++) {
        show(turn);
        wait(look.isSpoken() ? 0 : TURN_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void show(int turn) {
    if (look.isSpoken()) {
      screen.talk(what + "…" + System.lineSeparator());
      return;
    }
    if (!shown && !atEnd.begin()) {
      return;
    }
    shown = true;
    String seconds = look.paint(Tone.FAINT, "  " + millis() / 1000 + " s");
    screen.talk(ERASE + NO_WRAP + look.wheel(turn) + what + seconds + WRAP);
  }

  synchronized void end() {
    over = true;
    notifyAll();
    if (!shown) {
      return;
    }
    screen.talk(ERASE);
    shown = false;
    atEnd.cancel();
  }

  /** What makes room for a line of talk. */
  synchronized String erased() {
    return shown ? ERASE : "";
  }

  private long millis() {
    return (System.nanoTime() - start) / 1_000_000;
  }
}

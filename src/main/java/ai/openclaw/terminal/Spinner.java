package ai.openclaw.terminal;

import ai.openclaw.output.Symbol;
import ai.openclaw.output.TextWidth;
import ai.openclaw.output.Tone;
import ai.openclaw.prompt.Cancelled;
import ai.openclaw.task.BackgroundTask;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** Shows that work goes on, what it is and for how long. */
final class Spinner {
  private static final String DRAWN = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
  private static final String ASCII = "|/-\\";

  private final Canvas canvas;
  private final Device device;
  private final Keyboard keyboard;
  private final Lettering lettering;
  private final Clock clock;
  private int turn;

  Spinner(Canvas canvas, Device device, Keyboard keyboard, Lettering lettering, Clock clock) {
    this.canvas = canvas;
    this.device = device;
    this.keyboard = keyboard;
    this.lettering = lettering;
    this.clock = clock;
  }

  /** Does the work on a thread of its own. */
  <T> T during(String what, Supplier<T> work) {
    long start = clock.millis();
    try {
      T result =
          keyboard.await(
              BackgroundTask.start("work", work),
              () -> canvas.draw(frame(what, (clock.millis() - start) / 1000)));
      canvas.replace(List.of());
      return result;
    } catch (Cancelled e) {
      canvas.replace(List.of(cancelled(what)));
      throw e;
    } catch (RuntimeException e) {
      canvas.replace(List.of());
      throw e;
    }
  }

  private Frame frame(String what, long seconds) {
    int width = device.columns() - 1;
    String wheel = lettering.style().ascii() ? ASCII : DRAWN;
    turn = (turn + 1) % wheel.length();
    String elapsed = seconds == 0 ? "" : "  " + seconds + " s";
    String text = lettering.cut(lettering.line(what), width - 2 - elapsed.length());
    return Frame.withoutCursor(
        List.of(
            lettering.paint(Tone.ACCENT, wheel.substring(turn, turn + 1))
                + " "
                + text
                + lettering.paint(Tone.FAINT, elapsed)));
  }

  private String cancelled(String what) {
    String end = "  cancelled";
    String text = lettering.cut(lettering.line(what), device.columns() - 3 - TextWidth.of(end));
    return lettering.sign(Tone.BAD, Symbol.WRONG) + text + lettering.paint(Tone.ACCENT, end);
  }
}

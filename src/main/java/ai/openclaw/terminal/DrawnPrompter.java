package ai.openclaw.terminal;

import ai.openclaw.failure.Failure;
import ai.openclaw.output.Symbol;
import ai.openclaw.output.TextWidth;
import ai.openclaw.output.Tone;
import ai.openclaw.prompt.Back;
import ai.openclaw.prompt.Cancelled;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.secret.Secret;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Draws each question in place; an answered one becomes one line of the conversation. */
final class DrawnPrompter implements Prompter {
  private static final String BRACKETED_PASTE = "\u001b[?2004h";
  private static final String UNDO = "\u001b[?2004l\u001b[0m" + Canvas.SHOW_CURSOR;

  private final Device device;
  private final Keyboard keyboard;
  private final Canvas canvas;
  private final Lettering lettering;
  private final Clock clock;
  private boolean backAllowed;
  private boolean watching;

  DrawnPrompter(Device device, Keyboard keyboard, Lettering lettering, Clock clock) {
    this.device = device;
    this.keyboard = keyboard;
    this.canvas = new Canvas(device);
    this.lettering = lettering;
    this.clock = clock;
  }

  @Override
  public <T> T choose(Choice<T> question) {
    return ask(question.title(), new ListQuestion<>(question, backAllowed, lettering)).value();
  }

  @Override
  public String text(Text question) {
    return ask(question.title(), new LineQuestion(question, false, backAllowed, lettering));
  }

  @Override
  public Secret secret(Text question) {
    return Secret.of(
        ask(question.title(), new LineQuestion(question, true, backAllowed, lettering)));
  }

  @Override
  public boolean confirm(Text question) {
    return ask(question.title(), new YesNoQuestion(question, backAllowed, lettering));
  }

  @Override
  public void rejected(RuntimeException failure) {
    String message = failure.getMessage();
    notice(Tone.BAD, Symbol.WRONG, message == null ? "that did not work" : message);
    if (failure instanceof Failure known && known.hint() != null) {
      canvas.replace(lettering.wrapped("  ", "hint: " + known.hint(), device.columns() - 1));
    }
  }

  @Override
  public void info(String line) {
    canvas.replace(lettering.wrapped("  ", line, device.columns() - 1));
  }

  @Override
  public void warn(String line) {
    notice(Tone.CAUTION, Symbol.WARNING, line);
  }

  @Override
  public void show(String title, Supplier<List<String>> lines) {
    List<String> all = new ArrayList<>();
    all.add("");
    all.add("  " + lettering.paint(Tone.STRONG, lettering.line(title)));
    for (String line : lines.get()) {
      all.addAll(lettering.wrapped("  ", line, device.columns() - 1));
    }
    all.add("");
    canvas.replace(all);
  }

  @Override
  public <T> T during(String what, Supplier<T> work) {
    device.beginQuestion("", UNDO);
    try {
      return new Spinner(canvas, device, keyboard, lettering, clock).during(what, work);
    } finally {
      device.endQuestion();
    }
  }

  @Override
  public void backAllowed(boolean allowed) {
    backAllowed = allowed;
  }

  private <R> R ask(String title, Question<R> question) {
    device.beginQuestion(BRACKETED_PASTE, UNDO);
    try {
      draw(question);
      while (true) {
        @Nullable Key key = keyboard.read();
        if (key == null) {
          if (question.idle() || device.resized()) {
            draw(question);
          }
          continue;
        }
        leaveOrGoBack(title, key);
        @Nullable R answer = question.press(key);
        if (answer != null) {
          finish(Tone.GOOD, Symbol.DONE, title, question.answered(answer));
          return answer;
        }
        draw(question);
      }
    } finally {
      device.endQuestion();
    }
  }

  private void leaveOrGoBack(String title, Key key) {
    if (key.name() == Key.Name.LEAVE) {
      finish(Tone.BAD, Symbol.WRONG, title, "cancelled");
      throw new Cancelled();
    }
    if (key.name() == Key.Name.ESCAPE && backAllowed) {
      finish(Tone.FAINT, Symbol.BACK, title, "back");
      throw new Back();
    }
  }

  private void draw(Question<?> question) {
    canvas.draw(question.frame(device.columns(), device.rows()));
    if (!watching) {
      watching = true;
      device.watchSize();
    }
  }

  private void finish(Tone tone, Symbol symbol, String title, String answer) {
    int width = device.columns() - 1;
    String asked = lettering.cut(lettering.line(title), width - 2);
    int room = width - 4 - TextWidth.of(asked);
    String shown = room > 0 ? lettering.cut(lettering.line(answer), room) : "";
    canvas.replace(
        List.of(lettering.sign(tone, symbol) + asked + "  " + lettering.paint(Tone.ACCENT, shown)));
  }

  private void notice(Tone tone, Symbol symbol, String text) {
    List<String> lines = new ArrayList<>();
    String lead = lettering.symbol(symbol) + " ";
    for (String line : lettering.wrapped(lead, text, device.columns() - 1)) {
      lines.add(lettering.paint(tone, line));
    }
    canvas.replace(lines);
  }
}

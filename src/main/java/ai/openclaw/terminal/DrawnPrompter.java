package ai.openclaw.terminal;

import ai.openclaw.failure.Failure;
import ai.openclaw.output.Symbol;
import ai.openclaw.output.TextWidth;
import ai.openclaw.output.Tone;
import ai.openclaw.prompt.Card;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.LiveOutput;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.secret.Secret;
import ai.openclaw.task.BackgroundTask;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Draws each question in place; an answered one becomes one line of the conversation. */
final class DrawnPrompter implements Prompter {
  private static final String BRACKETED_PASTE = "\u001b[?2004h";
  private static final String UNDO = "\u001b[?2004l\u001b[0m" + Canvas.SHOW_CURSOR;

  /** Cells for an answer behind its question; it stands below where there are fewer. */
  private static final int LEAST_ROOM = 12;

  private final Device device;
  private final Keyboard keyboard;
  private final Canvas canvas;
  private final SafeText safeText;
  private final Clock clock;
  private final Map<String, String> typedBefore = new HashMap<>();
  private final Map<String, String> searchedBefore = new HashMap<>();
  private final Set<String> linksTold = new HashSet<>();

  /** The answer in the lines above, as long as nothing else is there. */
  private @Nullable String answered;

  private int answeredLines;

  private boolean backAllowed;
  private boolean pasteAllowed;

  DrawnPrompter(Device device, Keyboard keyboard, SafeText safeText, Clock clock) {
    this.device = device;
    this.keyboard = keyboard;
    this.canvas = new Canvas(device, safeText);
    this.safeText = safeText;
    this.clock = clock;
  }

  @Override
  public <T> T choose(Choice<T> question) {
    Choice.@Nullable Beside<T> beside = question.beside();
    String before = searchedBefore.remove(question.title());
    String begin = before != null ? before : beside == null ? "" : beside.begin();
    ListQuestion<T> list = new ListQuestion<>(question, begin, backAllowed, safeText);
    while (true) {
      Row<T> row = pressed(question.title(), list);
      searchedBefore.put(question.title(), list.searched());
      List<T> tried = list.tried();
      if (!tried.isEmpty()) {
        finish(Tone.GOOD, Symbol.DONE, "Trying", list.labels(tried));
      } else {
        settled(question.title(), list.answered(row));
      }
      if (beside == null || tried.isEmpty()) {
        if (beside != null) {
          beside.searched(list.searched());
        }
        return row.value();
      }
      beside.tryOut(tried);
    }
  }

  @Override
  public String text(Text question) {
    return typed(question, false);
  }

  @Override
  public Secret secret(Text question) {
    return Secret.of(typed(question, true));
  }

  /** What was typed so far is there again for whoever goes back and comes again. */
  private String typed(Text question, boolean hidden) {
    String before = typedBefore.remove(question.title());
    LineQuestion line = new LineQuestion(question, hidden, backAllowed, safeText);
    line.type(before == null ? "" : before);
    try {
      return ask(question.title(), line);
    } finally {
      typedBefore.put(question.title(), line.typed());
    }
  }

  @Override
  public boolean confirm(Text question) {
    return ask(question.title(), new YesNoQuestion(question, backAllowed, safeText));
  }

  @Override
  public void rejected(Failure failure) {
    typedBefore.clear();
    searchedBefore.clear();
    String what = failure.getMessage();
    String answer = answered;
    if (answer != null) {
      canvas.takeBack(answeredLines);
      what = answer + "  " + what;
    }
    notice(Tone.BAD, Symbol.WRONG, what);
    if (failure.hint() != null) {
      canvas.replace(safeText.told("  ", "hint: " + failure.hint(), device.columns() - 1));
    }
  }

  @Override
  public void info(String line) {
    if (line.contains(SafeText.LINK) && !linksTold.add(line)) {
      return; // whoever asks the same once more has it above
    }
    answered = null;
    canvas.replace(safeText.told("  ", line, device.columns() - 1));
  }

  @Override
  public void warn(String line) {
    notice(Tone.CAUTION, Symbol.WARNING, line);
  }

  @Override
  public void show(String title, Supplier<List<String>> lines) {
    answered = null;
    List<String> all = new ArrayList<>();
    all.add("");
    all.add("  " + safeText.paint(Tone.STRONG, safeText.line(title)));
    for (String line : lines.get()) {
      all.addAll(safeText.wrapped("  ", line, device.columns() - 1));
    }
    all.add("");
    canvas.replace(all);
  }

  @Override
  public void pasteAllowed(boolean allowed) {
    pasteAllowed = allowed;
  }

  @Override
  public boolean hasCards() {
    return true;
  }

  @Override
  public Card.Pressed card(Supplier<Card> card, char awaited) {
    searchedBefore.clear();
    CardQuestion question = new CardQuestion(card, awaited, safeText, clock);
    Card.Pressed pressed = pressed(question.title(), question);
    canvas.replace(List.of());
    return pressed;
  }

  @Override
  public void taken(Card card) {
    canvas.replace(new CardPainter(card, safeText, device.columns() - 1).taken());
  }

  @Override
  public void page(String title, List<String> lines) {
    pressed(title, new PageQuestion(title, lines, safeText));
    canvas.replace(List.of());
  }

  @Override
  public <T> T during(String what, Supplier<T> work) {
    device.beginQuestion("", UNDO);
    try {
      return new Spinner().during(what, work);
    } finally {
      device.endQuestion();
    }
  }

  @Override
  public void follow(LiveOutput work) {
    device.beginQuestion("", UNDO);
    try {
      while (!work.isDoneWithin(Duration.ZERO)) {
        canvas.draw(Canvas.Frame.withoutCursor(painted(work, true)));
        Keyboard.@Nullable Key key = keyboard.read();
        if (key != null && key.name() == Keyboard.Key.Name.LEAVE) {
          work.stop();
          break;
        }
      }
      canvas.replace(painted(work, false));
    } finally {
      device.endQuestion();
    }
  }

  private List<String> painted(LiveOutput work, boolean going) {
    int width = device.columns() - 1;
    List<String> lines = new ArrayList<>();
    for (String line : work.lines(width, safeText.style().isSpoken())) {
      String safe = safeText.cut(safeText.line(line), width);
      lines.add(lines.isEmpty() ? safeText.paint(Tone.FAINT, safe) : safe);
    }
    int room = Math.max(1, device.rows() - 1);
    if (going && lines.size() > room) {
      lines = new ArrayList<>(lines.subList(0, room));
    }
    if (going) {
      lines.add(safeText.keyHelp(List.of("Ctrl-C keep what there is"), width));
    }
    return lines;
  }

  @Override
  public void backAllowed(boolean allowed) {
    backAllowed = allowed;
  }

  private <R> R ask(String title, Question<R> question) {
    R answer = pressed(title, question);
    if (answer.equals("")) {
      finish(Tone.FAINT, Symbol.DASH, title, "none");
      return answer;
    }
    settled(title, question.answered(answer));
    return answer;
  }

  private void settled(String title, String answer) {
    finish(Tone.GOOD, Symbol.DONE, title, answer);
    answered = answer;
  }

  /** The answer, while the question is still on the screen. */
  private <R> R pressed(String title, Question<R> question) {
    answered = null;
    device.beginQuestion(BRACKETED_PASTE, UNDO);
    try {
      draw(question);
      while (true) {
        Keyboard.@Nullable Key key = keyboard.read();
        @Nullable R answer;
        if (key == null) {
          boolean changed = question.idle();
          answer = question.arrived();
          if (answer == null && !changed && !device.resized()) {
            continue;
          }
        } else {
          leaveOrGoBack(title, key, question.takesEscape());
          if (key.name() == Keyboard.Key.Name.PASTE && pasteAllowed) {
            finish(Tone.GOOD, Symbol.DONE, title, "pasted");
            throw new Pasted(key.text());
          }
          answer = key.name() == Keyboard.Key.Name.RESUMED ? null : question.press(key);
        }
        if (answer != null) {
          return answer;
        }
        draw(question);
      }
    } finally {
      device.endQuestion();
    }
  }

  private void leaveOrGoBack(String title, Keyboard.Key key, boolean staysAtEscape) {
    if (key.name() == Keyboard.Key.Name.LEAVE) {
      finish(Tone.BAD, Symbol.WRONG, title, "cancelled");
      throw new Prompter.Cancelled();
    }
    if (key.name() == Keyboard.Key.Name.ESCAPE && backAllowed && !staysAtEscape) {
      finish(Tone.FAINT, Symbol.BACK, title, "back");
      throw new Prompter.Back();
    }
  }

  private void draw(Question<?> question) {
    canvas.draw(question.frame(device.columns(), device.rows()));
    device.watch();
  }

  private void finish(Tone tone, Symbol symbol, String title, String answer) {
    int width = device.columns() - 1;
    List<String> lines = new ArrayList<>();
    for (String line : safeText.fitted(SafeText.INDENT, title, width)) {
      lines.add(lines.isEmpty() ? safeText.sign(tone, symbol) + line.substring(2) : line);
    }
    int last = lines.size() - 1;
    String shown = safeText.line(answer);
    int room = width - 2 - TextWidth.of(lines.get(last));
    if (room < Math.min(LEAST_ROOM, TextWidth.of(shown))) {
      lines.add(SafeText.INDENT + safeText.paint(Tone.ACCENT, safeText.cut(shown, width - 2)));
    } else {
      String cut = room > 0 ? safeText.cut(shown, room) : "";
      lines.set(last, lines.get(last) + "  " + safeText.paint(Tone.ACCENT, cut));
    }
    answeredLines = lines.size();
    canvas.replace(lines);
  }

  private void notice(Tone tone, Symbol symbol, String text) {
    answered = null;
    List<String> lines = new ArrayList<>();
    String lead = safeText.symbol(symbol) + " ";
    for (String line : safeText.told(lead, text, device.columns() - 1)) {
      lines.add(safeText.paint(tone, line));
    }
    canvas.replace(lines);
  }

  /** Shows that work goes on, what it is and for how long. */
  private final class Spinner {
    private int turn;

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
      } catch (Prompter.Cancelled e) {
        canvas.replace(List.of(cancelled(what)));
        throw e;
      } catch (RuntimeException e) {
        canvas.replace(List.of());
        throw e;
      }
    }

    private Canvas.Frame frame(String what, long seconds) {
      int width = device.columns() - 1;
      turn++;
      String elapsed = seconds == 0 ? "" : "  " + seconds + " s";
      String text = safeText.cut(safeText.line(what), width - 2 - elapsed.length());
      return Canvas.Frame.withoutCursor(
          List.of(safeText.wheel(turn) + text + safeText.paint(Tone.FAINT, elapsed)));
    }

    private String cancelled(String what) {
      String end = "  cancelled";
      String text = safeText.cut(safeText.line(what), device.columns() - 3 - TextWidth.of(end));
      return safeText.sign(Tone.BAD, Symbol.WRONG) + text + safeText.paint(Tone.ACCENT, end);
    }
  }
}

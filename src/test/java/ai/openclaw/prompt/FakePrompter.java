package ai.openclaw.prompt;

import ai.openclaw.failure.Failure;
import ai.openclaw.secret.Secret;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Someone who knows all answers before: each question is looked up by its flag or its title, and
 * gets the next of the answers put down for it. Remembers the whole conversation.
 */
public final class FakePrompter implements Prompter {
  /** On a card: goes to the last line and presses Enter there. */
  public static final String TAKE = "<take>";

  private static final String ENTER = "<enter>";
  private static final String BACK = "<back>";
  private static final String TRY = "try ";
  private static final String SEARCHED = " > ";
  private static final String LEAVE = "<leave>";
  private static final String PASTE = "<paste>";

  /** Nobody says more; whoever does goes round in a circle. */
  private static final int MOST_SAID = 1_000;

  private final Map<String, Deque<String>> answers = new HashMap<>();
  private final Map<String, Runnable> happenings = new HashMap<>();
  private final List<String> transcript = new ArrayList<>();
  private boolean entersUnknown;
  private boolean backAllowed;
  private boolean pasteAllowed;
  private String drawn = "";
  private Duration patience = Duration.ofSeconds(10);
  private String awaited = "";

  /**
   * Answers this question, each time it comes with the next answer: an option's label (or words
   * that only one option has), what is typed, {@code yes} or {@code no}. {@code try a, b} tries two
   * options out before the next answer, {@code words > label} searches for the words first.
   */
  public FakePrompter answer(String flagOrTitle, String... next) {
    for (String answer : next) {
      of(flagOrTitle).add(answer);
    }
    return this;
  }

  /** Takes the default there, as Enter alone does. */
  public FakePrompter enter(String flagOrTitle) {
    return answer(flagOrTitle, ENTER);
  }

  /** Goes a step back there. */
  public FakePrompter back(String flagOrTitle) {
    return answer(flagOrTitle, BACK);
  }

  /** Leaves there, as Ctrl-C does. */
  public FakePrompter leave(String flagOrTitle) {
    return answer(flagOrTitle, LEAVE);
  }

  /** Pastes something there, where a choice is asked for. */
  public FakePrompter paste(String flagOrTitle, String text) {
    return answer(flagOrTitle, PASTE + text);
  }

  /** Takes the default of every question that no answer was put down for. */
  public FakePrompter enterEverythingElse() {
    entersUnknown = true;
    return this;
  }

  /** Something that happens while this work is being done, or before this question is answered. */
  public FakePrompter meanwhile(String workOrTitle, Runnable happening) {
    happenings.put(workOrTitle, happening);
    return this;
  }

  /**
   * What was said, a line each: {@code Model: deepseek-ai/DeepSeek-R1} for a question and its
   * answer, {@code refused: …}, {@code rejected: …}, {@code info: …}, {@code warn: …}, {@code show
   * Title: line | line}, {@code during: …}.
   */
  public List<String> transcript() {
    return List.copyOf(transcript);
  }

  @Override
  public <T> T choose(Choice<T> question) {
    String answer = next(question.title(), question.flag());
    while (answer.startsWith(TRY)) {
      tryOut(question, answer.substring(TRY.length()));
      answer = next(question.title(), question.flag());
    }
    int searched = answer.indexOf(SEARCHED);
    if (searched >= 0 && question.beside() != null) {
      question.beside().searched(answer.substring(0, searched));
      answer = answer.substring(searched + SEARCHED.length());
    }
    happen(question.title());
    List<Option<T>> options = current(question, answer);
    Option<T> chosen =
        answer.equals(ENTER)
            ? options.get(defaultOf(question))
            : named(question.title(), options, answer);
    String begin = question.beside() == null ? "" : question.beside().begin();
    String begun = begin.isEmpty() ? "" : " [" + begin + "]";
    transcript.add(question.title() + begun + ": " + chosen.label());
    return chosen.value();
  }

  @Override
  public String text(Text question) {
    String answer = typed(question, false);
    transcript.add(question.title() + ": " + answer);
    return answer;
  }

  @Override
  public Secret secret(Text question) {
    Secret secret = Secret.of(typed(question, true));
    transcript.add(question.title() + ": " + secret.masked());
    return secret;
  }

  @Override
  public boolean confirm(Text question) {
    String answer = next(question.title(), question.flag());
    if (answer.equals(ENTER)) {
      if (question.initial() == null) {
        throw new AssertionError("Enter answers nothing at " + question.title());
      }
      answer = question.initial();
    }
    transcript.add(question.title() + ": " + answer);
    return answer.equals("yes");
  }

  @Override
  public void rejected(Failure failure) {
    transcript.add("rejected: " + failure.getMessage());
  }

  @Override
  public void info(String line) {
    transcript.add("info: " + line);
  }

  @Override
  public void warn(String line) {
    transcript.add("warn: " + line);
  }

  @Override
  public void show(String title, Supplier<List<String>> lines) {
    transcript.add("show " + title + ": " + String.join(" | ", lines.get()));
  }

  /** Asked one question after the other, but by somebody who has answers for the card. */
  @Override
  public void pasteAllowed(boolean allowed) {
    pasteAllowed = allowed;
  }

  @Override
  public boolean hasCards() {
    return answers.containsKey("card");
  }

  @Override
  public Card.Pressed card(Supplier<Card> card, char awaited) {
    Card now = card.get();
    Card.@Nullable Pending first = now.pending();
    drawn = text(now);
    if (awaited == Card.NOTHING) {
      happen("drawn");
      now = seen(card, patience);
    } else {
      String what = first == null ? "" : first.words();
      transcript.add("waits: " + what);
      happen(what);
      @Nullable String press = of(what).poll();
      if (press != null) {
        return new Card.Pressed(press.charAt(0), "");
      }
      now = seen(card, Duration.ofSeconds(10));
      boolean unseen = first != null && !first.taken();
      if (awaited != Card.TAKE || (!unseen && now.focus() == now.rows().size())) {
        return new Card.Pressed(awaited, "");
      }
    }
    transcript.add("card " + text(now));
    @Nullable String press = of("card").poll();
    happen("card " + press);
    if (press == null || press.equals(LEAVE)) {
      throw new Prompter.Cancelled();
    }
    if (press.equals(ENTER)) {
      if (now.focus() < now.rows().size()) {
        return new Card.Pressed(now.rows().get(now.focus()).key(), "");
      }
      return new Card.Pressed(Card.TAKE, "");
    }
    if (press.equals(TAKE)) {
      return new Card.Pressed(Card.TAKE, "");
    }
    return press.length() > 1
        ? new Card.Pressed(Card.PASTE, press)
        : new Card.Pressed(press.charAt(0), "");
  }

  /** The card once it has all that is waited for, or as it is when the patience ends. */
  private Card seen(Supplier<Card> card, Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    Card now = card.get();
    while ((now.pending() != null || !text(now).contains(awaited)) && System.nanoTime() < end) {
      Thread.onSpinWait();
      now = card.get();
    }
    return now;
  }

  /** Presses these on the card, one each time it is shown: a letter, a paste, or Enter. */
  public FakePrompter onCard(String... presses) {
    return answer("card", presses);
  }

  /** The last card as it was when it was first shown; "drawn" happens then. */
  public String drawn() {
    return drawn;
  }

  /** For how long to wait for what a card or a list still finds out; ten seconds unless told. */
  public FakePrompter patience(Duration time) {
    patience = time;
    return this;
  }

  /** Looks at every card until it says this: what is nobody's business to wait for. */
  public FakePrompter awaiting(String words) {
    awaited = words;
    return this;
  }

  private static String text(Card card) {
    StringBuilder text = new StringBuilder(card.title());
    for (int i = 0; i < card.rows().size(); i++) {
      Card.Row row = card.rows().get(i);
      text.append(" | ").append(i == card.focus() ? "❯ " : "").append(row.state() + " ");
      text.append(row.label()).append(": ").append(row.text());
    }
    card.notes().forEach(note -> text.append(" | ").append(note));
    return text.append(" | ").append(card.action()).append(" ").append(card.keys()).toString();
  }

  @Override
  public void page(String title, List<String> lines) {
    show(title, () -> lines);
  }

  @Override
  public <T> T during(String what, Supplier<T> work) {
    transcript.add("during: " + what);
    happen(what);
    return work.get();
  }

  @Override
  public void follow(LiveOutput work) {
    while (!work.isDoneWithin(Duration.ofMinutes(1))) {
      Thread.onSpinWait();
    }
    transcript.add("follow: " + String.join(" | ", work.lines(80, false)));
  }

  @Override
  public void backAllowed(boolean allowed) {
    backAllowed = allowed;
  }

  private String typed(Text question, boolean secret) {
    while (true) {
      String answer = next(question.title(), question.flag());
      if (answer.equals(ENTER)) {
        answer = secret || question.initial() == null ? "" : question.initial();
      }
      answer = secret ? Secret.pasted(answer).reveal() : answer.trim();
      @Nullable String complaint = question.complaint(answer);
      if (complaint == null) {
        return answer;
      }
      transcript.add("refused: " + complaint);
    }
  }

  private String next(String title, String flag) {
    @Nullable String answer = of(flag).poll();
    if (answer == null) {
      answer = of(title).poll();
    }
    if (answer == null && entersUnknown) {
      answer = ENTER;
    }
    if (transcript.size() > MOST_SAID) {
      throw new AssertionError("round in a circle at " + title);
    }
    if (answer == null) {
      throw new AssertionError("no answer for " + title + " (" + flag + ") after " + transcript);
    }
    if (answer.equals(BACK)) {
      if (!backAllowed) {
        throw new AssertionError("no way back from " + title);
      }
      transcript.add(title + ": back");
      throw new Prompter.Back();
    }
    if (answer.startsWith(PASTE)) {
      if (!pasteAllowed) {
        throw new AssertionError("no paste at " + title);
      }
      transcript.add(title + ": pasted");
      throw new Pasted(answer.substring(PASTE.length()));
    }
    if (answer.equals(LEAVE)) {
      transcript.add(title + ": cancelled");
      throw new Prompter.Cancelled();
    }
    return answer;
  }

  private Deque<String> of(String key) {
    return answers.computeIfAbsent(key, any -> new ArrayDeque<>());
  }

  private void happen(String workOrTitle) {
    Runnable happening = happenings.remove(workOrTitle);
    if (happening != null) {
      happening.run();
    }
  }

  /** The options; an answer that is not among them may be among those to come. */
  private <T> List<Option<T>> current(Choice<T> question, String answer) {
    Choice.@Nullable Beside<T> later = question.beside();
    List<Option<T>> options = question.options();
    long end = System.nanoTime() + patience.toNanos();
    while (later != null && System.nanoTime() < end) {
      @Nullable List<Option<T>> better = later.poll();
      options = better == null ? options : better;
      if (answer.equals(ENTER) || contains(options, answer)) {
        return options;
      }
      Thread.onSpinWait();
    }
    return options;
  }

  private static <T> void tryOut(Choice<T> question, String labels) {
    Choice.@Nullable Beside<T> beside = question.beside();
    if (beside == null || !beside.canTry()) {
      throw new AssertionError("nothing can be tried at " + question.title());
    }
    List<T> values = new ArrayList<>();
    for (String label : labels.split(", ", -1)) {
      values.add(named(question.title(), question.options(), label).value());
    }
    beside.tryOut(values);
  }

  private static boolean contains(List<? extends Option<?>> options, String answer) {
    for (Option<?> option : options) {
      if (option.label().contains(answer)) {
        return true;
      }
    }
    return false;
  }

  private static int defaultOf(Choice<?> question) {
    return Math.max(0, question.preselected());
  }

  private static <T> Option<T> named(String title, List<Option<T>> options, String answer) {
    List<Option<T>> found = new ArrayList<>();
    for (Option<T> option : options) {
      if (option.label().equals(answer)) {
        return option;
      }
      if (option.label().contains(answer)) {
        found.add(option);
      }
    }
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " options like " + answer + " at " + title);
    }
    return found.get(0);
  }
}

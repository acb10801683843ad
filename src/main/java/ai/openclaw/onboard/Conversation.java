package ai.openclaw.onboard;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Card;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.LiveOutput;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.ScriptedPrompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.secret.Secret;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One run through the steps in their order: goes back where the person wants to, and gathers
 * everything that a script forgot to say into one failure.
 */
final class Conversation {
  private final CountingPrompter prompter;
  private final List<Step> steps;
  private final boolean leavable;

  /** The steps that asked something, the last one first. */
  private final Deque<Integer> asked = new ArrayDeque<>();

  /** The warnings as they were before each step that was taken. */
  private final List<List<String>> warnedBefore = new ArrayList<>();

  private final Set<String> told = new HashSet<>();
  private final List<ScriptedPrompter.MissingAnswer> missing = new ArrayList<>();

  /** Counts the questions, so that "back" skips the steps that had none to ask. */
  static final class CountingPrompter implements Prompter {
    private final Prompter prompter;
    private int asked;

    CountingPrompter(Prompter prompter) {
      this.prompter = prompter;
    }

    int asked() {
      return asked;
    }

    @Override
    public <T> T choose(Choice<T> question) {
      asked++;
      return prompter.choose(question);
    }

    @Override
    public String text(Text question) {
      asked++;
      return prompter.text(question);
    }

    @Override
    public Secret secret(Text question) {
      asked++;
      return prompter.secret(question);
    }

    @Override
    public boolean confirm(Text question) {
      asked++;
      return prompter.confirm(question);
    }

    @Override
    public void rejected(Failure failure) {
      prompter.rejected(failure);
    }

    @Override
    public void info(String line) {
      prompter.info(line);
    }

    @Override
    public void warn(String line) {
      prompter.warn(line);
    }

    @Override
    public void show(String title, Supplier<List<String>> lines) {
      prompter.show(title, lines);
    }

    @Override
    public void pasteAllowed(boolean allowed) {
      prompter.pasteAllowed(allowed);
    }

    @Override
    public boolean hasCards() {
      return prompter.hasCards();
    }

    @Override
    public Card.Pressed card(Supplier<Card> card, char awaited) {
      return prompter.card(card, awaited);
    }

    @Override
    public void taken(Card card) {
      prompter.taken(card);
    }

    @Override
    public void page(String title, List<String> lines) {
      prompter.page(title, lines);
    }

    @Override
    public <T> T during(String what, Supplier<T> work) {
      return prompter.during(what, work);
    }

    @Override
    public void follow(LiveOutput work) {
      prompter.follow(work);
    }

    @Override
    public void backAllowed(boolean allowed) {
      prompter.backAllowed(allowed);
    }
  }

  Conversation(CountingPrompter prompter, List<Step> steps) {
    this(prompter, steps, false);
  }

  /**
   * {@code leavable}: the first question can be left as well, by a {@link Prompter.Back} to the
   * caller, who has said what there was to say so far.
   */
  Conversation(CountingPrompter prompter, List<Step> steps, boolean leavable) {
    this.prompter = prompter;
    this.steps = steps;
    this.leavable = leavable;
  }

  /** What the answers come to; {@code end} may itself send the person back to a step. */
  <T> T run(Answers first, Function<Answers, T> end) {
    Answers answers = first;
    if (leavable) {
      told.addAll(first.warnings());
    }
    while (true) {
      int next = warnedBefore.size();
      prompter.backAllowed(leavable || !asked.isEmpty());
      try {
        if (next == steps.size() || answers.skipped()) {
          return ended(answers, end);
        }
        answers = taken(next, answers);
      } catch (Prompter.Back e) {
        if (asked.isEmpty()) {
          throw e;
        }
        answers = backTo(asked.pop(), answers);
      } catch (Review.Change e) {
        answers = backTo(indexOf(e.part()), answers.reopen(e.part()));
      }
    }
  }

  private Answers taken(int index, Answers answers) {
    Step step = steps.get(index);
    if (step.phase() != Step.Phase.COLLECT) {
      requireNothingMissing(answers);
    }
    int before = prompter.asked();
    Answers result = answers;
    try {
      result = step.run(answers);
      tell(result.warnings());
      if (prompter.asked() > before) {
        asked.push(index);
      }
    } catch (ScriptedPrompter.MissingAnswer e) {
      missing.add(e);
      if (answers.login() == null) {
        requireNothingMissing(answers);
      }
    } catch (Failure e) {
      throw e.inPhase(step.phase().id());
    }
    warnedBefore.add(answers.warnings());
    return result;
  }

  private <T> T ended(Answers answers, Function<Answers, T> end) {
    requireNothingMissing(answers);
    try {
      return end.apply(answers);
    } catch (Failure e) {
      throw e.inPhase(Step.Phase.PLAN.id());
    }
  }

  /** The answers, without what that step and the later ones warned of: they are taken anew. */
  private Answers backTo(int index, Answers answers) {
    Answers back = answers.withWarnings(warnedBefore.get(index));
    warnedBefore.subList(index, warnedBefore.size()).clear();
    while (!asked.isEmpty() && asked.peek() >= index) {
      asked.pop();
    }
    return back;
  }

  private int indexOf(Answers.Part part) {
    int index = 0;
    while (steps.get(index).part() != part) {
      index++;
    }
    return index;
  }

  private void tell(List<String> lines) {
    for (String line : lines) {
      if (told.add(line)) {
        prompter.warn(line);
      }
    }
  }

  private void requireNothingMissing(Answers answers) {
    if (missing.isEmpty()) {
      return;
    }
    StringBuilder message = new StringBuilder();
    for (ScriptedPrompter.MissingAnswer answer : missing) {
      message
          .append(message.length() == 0 ? "" : " ")
          .append("Missing ")
          .append(answer.flag())
          .append(answer.why() == null ? "." : ": " + answer.why() + ".");
    }
    String hint = missing.size() == 1 ? missing.get(0).hint() : null;
    throw new Failure(
            ExitCode.USAGE,
            message.toString(),
            hint == null
                ? answers.files().commandForAll(answers.request().scope().command() + " --help")
                : hint)
        .inPhase(Step.Phase.COLLECT.id());
  }
}

package ai.openclaw.onboard;

import ai.openclaw.change.ChangePlan;
import ai.openclaw.environment.Environment;
import ai.openclaw.failure.Failure;
import ai.openclaw.onboard.Answers.Part;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells what a run comes to, and asks whether to write it; a script says yes by being started. */
final class Review {
  static final String TITLE = "This will be written";

  private final Prompter prompter;
  private final Environment environment;

  /** The person wants to answer an earlier question anew. */
  static final class Change extends RuntimeException {
    private final Part part;
    private final transient @Nullable Answers answers;

    Change(Part part) {
      this(part, null);
    }

    /** {@code answers}: as they are by now, where something was found out meanwhile. */
    Change(Part part, @Nullable Answers answers) {
      super("change", null, false, false);
      this.part = part;
      this.answers = answers;
    }

    @Nullable Answers answers() {
      return answers;
    }

    Part part() {
      return part;
    }
  }

  /** What the answers mean; nothing of it is to have a look first. */
  private record Answer(boolean write, boolean leave, @Nullable Part change) {}

  Review(Prompter prompter, Environment environment) {
    this.prompter = prompter;
    this.environment = environment;
  }

  /** Returns when the plan is to be written; each part of the answers can be given anew instead. */
  void confirm(ChangePlan plan, Answers answers) {
    Supplier<List<String>> words =
        new Supplier<>() {
          @Override
          public List<String> get() {
            return CardRows.words(answers);
          }
        };
    prompter.show("This will be set up", words);
    List<Option<Answer>> options = new ArrayList<>();
    options.add(Option.of(new Answer(true, false, null), "Write", files(plan)));
    options.add(Option.of(new Answer(false, false, null), "Details", "what changes in each file"));
    for (Part part : changeable(answers)) {
      options.add(Option.of(new Answer(false, false, part), "Change the " + part.label(), ""));
    }
    options.add(Option.of(new Answer(false, true, null), "Leave", "without writing anything"));
    Choice<Answer> question = Choice.of("Write this?", "--non-interactive", options, 0);
    Answer answer = prompter.choose(question);
    while (!answer.write() && !answer.leave() && answer.change() == null) {
      prompter.page(TITLE, diff(plan));
      answer = prompter.choose(question);
    }
    if (answer.change() != null) {
      throw new Change(answer.change());
    }
    if (!answer.write()) {
      throw new Prompter.Cancelled();
    }
  }

  private static String files(ChangePlan plan) {
    int files = plan.files().size();
    return files == 0 ? "" : files == 1 ? "one file" : files + " files";
  }

  private static List<Part> changeable(Answers answers) {
    List<Part> parts = new ArrayList<>(List.of(Part.KEY, Part.PROVIDER));
    if (answers.request().scope() == OnboardRequest.Scope.EVERYTHING) {
      parts.add(0, Part.MODEL);
    }
    if (answers.request().scope() == OnboardRequest.Scope.EVERYTHING
        && answers.provider().isRouted()) {
      parts.add(Part.EXTRAS);
    }
    if (answers.isPlaceOpen()) {
      parts.add(Part.PLACE);
    }
    return parts;
  }

  /** What is written, or why nothing can be. */
  List<String> details(Proposal proposal) {
    Proposal.Outcome outcome = proposal.outcome();
    if (outcome == null) {
      return List.of("nothing yet: a key is missing");
    }
    ChangePlan plan = outcome.plan();
    if (plan != null) {
      List<String> lines = new ArrayList<>();
      lines.addAll(plan.isEmpty() ? List.of("nothing: it is all there") : diff(plan));
      String doubt = new Payment(proposal.latest()).doubt();
      lines.addAll(doubt == null ? List.of() : List.of("", doubt));
      return lines;
    }
    Failure failure = outcome.failure();
    String hint = failure == null ? null : failure.hint();
    String message = failure == null ? "" : failure.getMessage();
    String why = "nothing yet: " + message;
    return hint == null ? List.of(why) : List.of(why, "", "hint: " + hint);
  }

  /** The plan, file by file, what goes and what comes. */
  private List<String> diff(ChangePlan plan) {
    List<String> lines = new ArrayList<>();
    if (!plan.inRuntime().isEmpty()) {
      lines.add("OpenClaw's own store");
      for (String line : plan.inRuntime()) {
        lines.add("  " + line);
      }
    }
    for (Path file : plan.files()) {
      lines.add(environment.shown(file));
      for (String line : plan.diff(file)) {
        lines.add("  " + line);
      }
    }
    return lines;
  }
}

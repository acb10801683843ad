package ai.openclaw.onboard;

import ai.openclaw.change.ChangePlan;
import ai.openclaw.environment.Environment;
import ai.openclaw.onboard.Answers.Part;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the plan, and asks whether to write it; a script says yes by having been started. */
final class Review {
  private final Prompter prompter;
  private final Environment environment;

  /** The person wants to answer an earlier question anew. */
  static final class Change extends RuntimeException {
    private final Part part;

    Change(Part part) {
      super("change", null, false, false);
      this.part = part;
    }

    Part part() {
      return part;
    }
  }

  /** What the answers mean. */
  private record Answer(boolean write, @Nullable Part change) {}

  Review(Prompter prompter, Environment environment) {
    this.prompter = prompter;
    this.environment = environment;
  }

  /** Returns when the plan is to be written; each part of the answers can be given anew instead. */
  void confirm(ChangePlan plan, Answers answers) {
    prompter.show("This will be written", () -> lines(plan));
    List<Option<Answer>> options = new ArrayList<>();
    options.add(Option.of(new Answer(true, null), "Write", "the files above"));
    for (Part part : changeable(answers)) {
      options.add(Option.of(new Answer(false, part), "Change the " + part.label(), ""));
    }
    options.add(Option.of(new Answer(false, null), "Leave", "without writing anything"));
    Answer answer = prompter.choose(Choice.of("Write this?", "--non-interactive", options, 0));
    if (answer.change() != null) {
      throw new Change(answer.change());
    }
    if (!answer.write()) {
      throw new Prompter.Cancelled();
    }
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

  /** The plan, file by file. */
  List<String> lines(ChangePlan plan) {
    List<String> lines = new ArrayList<>();
    if (!plan.inRuntime().isEmpty()) {
      lines.add("OpenClaw's own store");
      for (String line : plan.inRuntime()) {
        lines.add("  " + line);
      }
    }
    for (Path file : plan.files()) {
      lines.add(environment.shown(file));
      for (String line : plan.lines(file)) {
        lines.add("  " + line);
      }
    }
    return lines;
  }
}

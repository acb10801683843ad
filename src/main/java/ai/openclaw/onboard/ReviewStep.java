package ai.openclaw.onboard;

import ai.openclaw.change.ChangePlan;
import ai.openclaw.environment.Environment;
import ai.openclaw.prompt.Cancelled;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows the plan, and asks whether to write it; a script says yes by having been started. */
final class ReviewStep implements Step {
  private final Prompter prompter;
  private final Environment environment;
  private final PlanMaker planMaker;
  private final Map<String, Step> changeable;

  /** What the answers mean. */
  private record Answer(boolean write, @Nullable Step change) {}

  /** Offers to go back to the steps of {@code changeable}, by what they are called. */
  ReviewStep(
      Prompter prompter,
      Environment environment,
      PlanMaker planMaker,
      Map<String, Step> changeable) {
    this.prompter = prompter;
    this.environment = environment;
    this.planMaker = planMaker;
    this.changeable = changeable;
  }

  @Override
  public Phase phase() {
    return Phase.PLAN;
  }

  @Override
  public void run(Draft draft) {
    ChangePlan plan = planMaker.plan(Decisions.of(draft), draft.snapshot());
    draft.planned(plan);
    if (plan.isEmpty() || draft.request().writing().dryRun()) {
      return;
    }
    prompter.show(
        "This will be written",
        // Not a lambda: the first one of a process costs 5 ms.
        new Supplier<>() {
          @Override
          public List<String> get() {
            return lines(plan);
          }
        });
    List<Option<Answer>> options = new ArrayList<>();
    options.add(Option.of(new Answer(true, null), "Write", "the files above"));
    for (Map.Entry<String, Step> each : changeable.entrySet()) {
      options.add(Option.of(new Answer(false, each.getValue()), "Change the " + each.getKey(), ""));
    }
    options.add(Option.of(new Answer(false, null), "Leave", "without writing anything"));
    Answer answer = prompter.choose(Choice.of("Write this?", "--non-interactive", options, 0));
    if (answer.change() != null) {
      throw new Revisit(answer.change());
    }
    if (!answer.write()) {
      throw new Cancelled();
    }
  }

  private List<String> lines(ChangePlan plan) {
    List<String> lines = new ArrayList<>();
    for (Path file : plan.files()) {
      lines.add(environment.shown(file));
      for (String line : plan.lines(file)) {
        lines.add("  " + line);
      }
    }
    return lines;
  }
}

package ai.openclaw.onboard;

import ai.openclaw.auth.StateReader;
import ai.openclaw.change.ChangePlan;
import ai.openclaw.failure.Failure;
import ai.openclaw.model.ModelList;
import ai.openclaw.model.ModelOffers;
import ai.openclaw.prompt.Notices;
import ai.openclaw.prompt.ScriptedPrompter;
import ai.openclaw.task.BackgroundTask;
import java.util.List;
import java.util.function.Supplier;

/**
 * Takes the steps that nobody has to be asked about, with the same answers as a script gets. First
 * those that only look at files, then those that ask others.
 */
final class Settling {
  private final Steps steps;
  private final KeyStep key;
  private final OnboardingTools tools;
  private final PlanMaker planMaker;

  /** Nobody is told anything: the card says it. */
  private record Silence() implements Notices {
    @Override
    public void info(String line) {}

    @Override
    public void warn(String line) {}

    @Override
    public void show(String title, Supplier<List<String>> lines) {}
  }

  Settling(OnboardingTools tools, StateReader state, PlanMaker planMaker) {
    steps = new Steps(new ScriptedPrompter(new Silence()), tools, state);
    key = steps.key();
    this.tools = tools;
    this.planMaker = planMaker;
  }

  /** Takes the provider that the command line names. */
  Step provider() {
    return steps.provider();
  }

  /** The sheet of a provider of which nothing else has been said. */
  Sheet of(Answers chosen) {
    Answers answers = chosen;
    for (Step step : steps.beforeKey(true)) {
      answers = step.run(answers);
    }
    try {
      answers = key.unproved(answers);
    } catch (Failure e) {
      Answers before = answers;
      return new Sheet(before, done(new Sheet.Outcome(before, null, e, Sheet.Stage.KEY)));
    }
    return settled(answers);
  }

  /** The sheet of the same answers with a key that was pasted. */
  Sheet pasted(String text, Answers answers) {
    return settled(key.pasted(text, answers));
  }

  /** The sheet of answers that are known up to their key, and maybe beyond. */
  Sheet settled(Answers answers) {
    Sheet draft = new Sheet(answers.checked() == null ? withKeptModel(answers) : answers, null);
    return draft.lacksKey() || draft.waitsForWord() ? draft : taken(draft, answers);
  }

  /** The same, its key taken. */
  Sheet taken(Sheet sheet) {
    return taken(sheet, sheet.draft().with((Login.Checked) null));
  }

  private Sheet taken(Sheet draft, Answers answers) {
    return new Sheet(
        draft.draft(),
        BackgroundTask.start("card", () -> outcome(answers, ModelOffers.Freshness.REFRESH)));
  }

  /** The same, its key not asked about. */
  Sheet unasked(Sheet sheet) {
    Answers answers = sheet.draft();
    return new Sheet(answers, done(outcome(answers, ModelOffers.Freshness.OFFLINE)));
  }

  private static BackgroundTask<Sheet.Outcome> done(Sheet.Outcome outcome) {
    return BackgroundTask.start("card", () -> outcome);
  }

  private Sheet.Outcome outcome(Answers before, ModelOffers.Freshness freshness) {
    Sheet.Stage stage = Sheet.Stage.KEY;
    Answers answers = before;
    try {
      answers = freshness == ModelOffers.Freshness.OFFLINE ? before : key.proved(before);
      stage = Sheet.Stage.PLACE;
      answers = steps.destination().run(answers);
      stage = Sheet.Stage.MODEL;
      for (Step step : steps.model()) {
        answers = step.run(answers);
      }
      stage = Sheet.Stage.PLACE;
      ChangePlan plan = planMaker.plan(answers);
      return new Sheet.Outcome(answers, plan, null, stage);
    } catch (Failure e) {
      return new Sheet.Outcome(answers, null, e, stage);
    }
  }

  /** The model that is likely to be the one, before anybody was asked for the list. */
  private Answers withKeptModel(Answers answers) {
    if (answers.baseUrl().isEmpty()) {
      return answers;
    }
    ModelList kept =
        tools
            .network()
            .offers()
            .load(
                answers.provider(),
                answers.baseUrl(),
                answers.secret(),
                ModelOffers.Freshness.OFFLINE);
    Answers draft = answers.with(new Login.Checked(null, kept, null, List.of()));
    List<String> warnings = draft.warnings();
    try {
      for (Step step : steps.model()) {
        draft = step.run(draft);
      }
    } catch (ScriptedPrompter.MissingAnswer e) {
      return answers;
    }
    return draft.withWarnings(warnings);
  }
}

package ai.openclaw.onboard;

import ai.openclaw.auth.StateReader;
import ai.openclaw.change.ChangePlan;
import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.model.ModelList;
import ai.openclaw.model.ModelOffers;
import ai.openclaw.prompt.Notices;
import ai.openclaw.prompt.ScriptedPrompter;
import ai.openclaw.task.BackgroundTask;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Takes the steps that nobody has to be asked about, with the same answers as a script gets. First
 * those that only look at files, then those that ask others.
 */
final class Proposals {
  /** What nobody notices. */
  private static final Duration AT_ONCE = Duration.ofMillis(100);

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

    @Override
    public <T> T during(String what, Supplier<T> work) {
      return work.get();
    }
  }

  Proposals(OnboardingTools tools, StateReader state, PlanMaker planMaker) {
    steps = new Steps(new ScriptedPrompter(new Silence()), tools, state);
    key = steps.key();
    this.tools = tools;
    this.planMaker = planMaker;
  }

  /** Takes the provider that the command line names. */
  Step provider() {
    return steps.provider();
  }

  /** The proposal of a provider of which nothing else has been said. */
  Proposal of(Answers chosen) {
    Answers answers = chosen;
    boolean described = answers.chosen().isCustom();
    for (Step step : described ? List.<Step>of() : steps.beforeKey(true)) {
      answers = step.run(answers);
    }
    Answers open = answers;
    Proposal quick = with(open, () -> key.unchecked(open));
    return quick.lacksKey() && quick.work() == null ? sought(open, quick) : quick;
  }

  /** OpenClaw may have a key and take seconds to say so: a card does not wait for that. */
  private Proposal sought(Answers open, Proposal keyless) {
    BackgroundTask<Proposal> search =
        BackgroundTask.start("key", () -> with(open, () -> key.sought(open)));
    return search.isDoneWithin(AT_ONCE)
        ? search.result()
        : new Proposal(keyless.draft(), null, search);
  }

  private Proposal with(Answers open, Supplier<Answers> keyed) {
    try {
      return from(keyed.get());
    } catch (Failure e) {
      return new Proposal(
          open, BackgroundTask.done(new Proposal.Outcome(open, null, e, Proposal.Stage.KEY)));
    }
  }

  /** The proposal of the same answers with a key that was pasted. */
  Proposal pasted(String text, Answers answers) {
    return from(key.pasted(text, answers));
  }

  /** The proposal of answers that are known up to their key, and maybe beyond. */
  Proposal from(Answers answers) {
    Proposal draft =
        new Proposal(answers.checked() == null ? withKeptModel(answers) : answers, null);
    return draft.lacksKey() || draft.waitsForWord() ? draft : taken(draft, answers);
  }

  /** The same, its key taken. */
  Proposal taken(Proposal proposal) {
    return taken(proposal, proposal.draft().with((Login.Checked) null));
  }

  private Proposal taken(Proposal draft, Answers answers) {
    return new Proposal(draft.draft(), outcome(() -> key.checked(answers), answers));
  }

  /** The same, its key taken where that waits for a word, which has been said now. */
  Proposal begun(Proposal proposal) {
    boolean waits = proposal.work() == null && proposal.search() == null && !proposal.lacksKey();
    return waits ? taken(proposal) : proposal;
  }

  /** The same, its key not asked about any longer, or not looked for. */
  Proposal unasked(Proposal proposal) {
    Answers answers = proposal.draft();
    if (proposal.search() != null) {
      proposal.search().cancel();
      return new Proposal(answers, null);
    }
    if (proposal.work() != null) {
      proposal.work().cancel();
    }
    AccountVerdict skipped = new AccountVerdict.Unchecked("skipped", AccountVerdict.Why.SKIPPED);
    Login.Checked checked = new Login.Checked(skipped, kept(answers), null, List.of());
    BackgroundTask<Proposal.Outcome> work = outcome(() -> answers.with(checked), answers);
    work.isDoneWithin(AT_ONCE);
    return new Proposal(answers, work);
  }

  private BackgroundTask<Proposal.Outcome> outcome(Supplier<Answers> checked, Answers before) {
    return BackgroundTask.start("card", () -> outcome(before, checked));
  }

  private Proposal.Outcome outcome(Answers before, Supplier<Answers> checked) {
    Proposal.Stage stage = Proposal.Stage.KEY;
    Answers answers = before;
    Failure slip = null;
    try {
      try {
        answers = checked.get();
      } catch (PowerCheck.WrongPayer e) {
        answers = e.answers();
        slip = e;
      }
      stage = Proposal.Stage.PLACE;
      answers = steps.destination().run(answers);
      stage = Proposal.Stage.MODEL;
      for (Step step : steps.model()) {
        answers = step.run(answers);
      }
      if (slip != null) {
        return new Proposal.Outcome(answers, null, slip, Proposal.Stage.PAYER);
      }
      answers = steps.terms().run(steps.extras().run(answers));
      stage = Proposal.Stage.PLACE;
      ChangePlan plan = planMaker.plan(answers);
      return new Proposal.Outcome(answers, plan, null, stage);
    } catch (Failure e) {
      return new Proposal.Outcome(answers, null, e, stage);
    }
  }

  /** The model that is likely to be the one, before anybody was asked for the list. */
  private Answers withKeptModel(Answers answers) {
    if (answers.baseUrl().isEmpty()) {
      return answers;
    }
    Answers known = answers.with(new Login.Checked(null, kept(answers), null, List.of()));
    Answers draft = known;
    try {
      for (Step step : steps.model()) {
        draft = step.run(draft);
      }
    } catch (Failure e) {
      // It may be another thing with the live list.
      return known;
    }
    return draft.withWarnings(answers.warnings());
  }

  private ModelList kept(Answers answers) {
    return tools
        .network()
        .offers()
        .load(
            answers.provider(), answers.baseUrl(), answers.secret(), ModelOffers.Freshness.OFFLINE);
  }
}

package ai.openclaw.onboard;

import ai.openclaw.environment.Browser;
import ai.openclaw.environment.Environment;
import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.huggingface.Hub;
import ai.openclaw.huggingface.ProbeResult;
import ai.openclaw.model.ModelList;
import ai.openclaw.onboard.Answers.Part;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.trial.Candidate;
import ai.openclaw.trial.Result;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One real request, when it is wished for: the only sure proof that a chat will work. A refusal
 * ends a script; somebody who is there chooses what to do about it.
 */
final class ProbeStep implements Step {
  private final Prompter prompter;
  private final Environment environment;
  private final TryOut tryOut;

  /**
   * What can be done about a refusal.
   *
   * @param payer who is to pay, or null
   * @param anew what is to be answered anew, or null
   * @param page what to open in the browser, or null
   * @param keep whether the answers stay as they are
   */
  private record Remedy(
      @Nullable String payer, @Nullable Part anew, @Nullable String page, boolean keep) {}

  ProbeStep(Prompter prompter, Environment environment, TryOut tryOut) {
    this.prompter = prompter;
    this.environment = environment;
    this.tryOut = tryOut;
  }

  @Override
  public Phase phase() {
    return Phase.PROBE;
  }

  @Override
  public Answers run(Answers answers) {
    OnboardRequest.Checks checks = answers.request().checks();
    String obstacle = TryOut.obstacle(answers);
    if (obstacle != null) {
      boolean asked = checks.probe() != null && checks.probe();
      return asked ? answers.warn("the model was not tried: " + obstacle) : answers;
    }
    return isPossible(answers) && wanted(checks.probe(), answers) ? tried(answers, true) : answers;
  }

  /** Whether there is a model, and a server that can be asked. */
  static boolean isPossible(Answers answers) {
    return TryOut.candidate(answers) != null;
  }

  /** Nobody is asked about a request that nobody would answer. */
  private boolean wanted(@Nullable Boolean said, Answers answers) {
    ModelList offer = answers.offerOrNull();
    if (said != null || offer == null || offer.source() != ModelList.Source.LIVE) {
      return said != null && said;
    }
    String doubt = TryOut.doubt(answers);
    prompter.info(
        "one short request shows how fast it is and whether it calls tools; "
            + (doubt == null ? "it costs less than a cent" : doubt));
    return prompter.confirm(new Text("Try it with one request?", "--probe", "yes", true, Text.ANY));
  }

  /** The answers with what the model said; {@code agreed}: whatever that costs. */
  Answers tried(Answers before, boolean agreed) {
    Answers answers = before;
    while (true) {
      Candidate candidate = TryOut.candidate(answers);
      Result result = candidate == null ? null : tryOut.run(candidate, agreed);
      if (result == null) {
        return answers;
      }
      Result.Trouble trouble = result.trouble();
      ProbeResult.Reason reason = trouble == null ? null : trouble.reason();
      if (trouble == null || reason == null) {
        return answered(result, answers);
      }
      Failure failure = new Failure(trouble.code(), trouble.words(), mend(trouble, answers));
      prompter.rejected(failure.inPhase(Phase.PROBE.id()));
      if (reason == ProbeResult.Reason.NOT_SERVED) {
        throw new Review.Change(Part.MODEL, answers.with(result));
      }
      Remedy remedy = remedy(reason, answers);
      if (remedy.anew() != null) {
        throw new Review.Change(remedy.anew(), answers.with(result));
      }
      if (remedy.keep()) {
        return answers.with(result).warn(failure.getMessage());
      }
      if (remedy.payer() != null) {
        answers = answers.billedTo(remedy.payer());
      }
    }
  }

  /** What the payer may not do is not said any more of one that has just paid. */
  private static Answers answered(Result result, Answers answers) {
    String said = warning(result);
    Answers tried = answers.without(PowerCheck.lines(answers)).with(result);
    for (String line : PowerCheck.lines(tried)) {
      tried = tried.warn(line);
    }
    return said == null ? tried : tried.warn(said);
  }

  /** What is to be said of a trial; null where the model is as good as an agent needs. */
  static @Nullable String warning(Result result) {
    Result.Trouble trouble = result.trouble();
    if (trouble != null) {
      boolean refused = trouble.reason() != null;
      return refused ? trouble.words() : "the model could not be tried: " + trouble.words();
    }
    return result.isGood() ? null : "the model " + result.words();
  }

  /** Why a chat is sure to fail, as a trial has shown; null where nothing has. */
  static Result.@Nullable Trouble refusal(Answers answers) {
    Result result = answers.selection().probe();
    Result.Trouble trouble = result == null ? null : result.trouble();
    return trouble == null || trouble.reason() == null ? null : trouble;
  }

  /** Whether it is, and nobody has said that it is to be set up all the same. */
  static boolean isRefused(Answers answers) {
    Result.Trouble refusal = refusal(answers);
    return refusal != null && !answers.warnings().contains(refusal.words());
  }

  /** What can be done about it, without a command where somebody is asked who is to pay. */
  static @Nullable String mend(Result.Trouble refusal, Answers answers) {
    boolean asked = answers.request().writing().seen();
    return asked && refusal.reason() == ProbeResult.Reason.CREDITS
        ? "buy credits: " + new Payment(answers).payer().billingLink()
        : refusal.hint();
  }

  private Remedy remedy(ProbeResult.Reason reason, Answers answers) {
    Browser browser = answers.request().login().browser() ? Browser.of(environment) : null;
    String page = page(reason, answers);
    List<Option<Remedy>> options = new ArrayList<>();
    if (reason == ProbeResult.Reason.CREDITS
        && answers.verdict() instanceof AccountVerdict.Confirmed confirmed) {
      for (String name : confirmed.account().organisationNames()) {
        if (!name.equals(answers.payer())) {
          options.add(Option.of(new Remedy(name, null, null, false), "Let " + name + " pay", ""));
        }
      }
    }
    options.add(Option.of(new Remedy(null, Part.KEY, null, false), "Another key", ""));
    options.add(Option.of(new Remedy(null, Part.MODEL, null, false), "Another model", ""));
    if (page != null && browser != null) {
      options.add(Option.of(new Remedy(null, null, page, false), "Open the page", page));
    }
    options.add(Option.of(new Remedy(null, null, null, false), "Try again", ""));
    options.add(
        Option.of(new Remedy(null, null, null, true), "Keep it anyway", "a chat will not work"));
    while (true) {
      Remedy chosen = prompter.choose(Choice.of("What now?", "--probe", options, 0));
      if (chosen.page() == null || browser == null) {
        return chosen;
      }
      browser.open(chosen.page());
    }
  }

  private static @Nullable String page(ProbeResult.Reason reason, Answers answers) {
    ModelDefinition model = answers.model();
    if (answers.provider().permission() == null) {
      return null;
    }
    return switch (reason) {
      case CREDITS -> new Payment(answers).payer().billingLink();
      case TERMS ->
          model == null ? null : Hub.URL + "/" + answers.provider().withoutRoute(model.id());
      case TOKEN, PERMISSION -> Hub.TOKENS_LINK;
      case NOT_SERVED -> null;
    };
  }
}

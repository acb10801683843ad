package ai.openclaw.onboard;

import ai.openclaw.environment.Browser;
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
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One real request of one token, when it is wished for: the only sure proof that a chat will work.
 * A refusal ends a script; somebody who is there chooses what to do about it.
 */
final class ProbeStep implements Step {
  private final Prompter prompter;
  private final OnboardingTools tools;

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

  ProbeStep(Prompter prompter, OnboardingTools tools) {
    this.prompter = prompter;
    this.tools = tools;
  }

  @Override
  public Phase phase() {
    return Phase.PROBE;
  }

  @Override
  public Answers run(Answers answers) {
    OnboardRequest.Checks checks = answers.request().checks();
    if (isRouted(answers) && checks.offline() && checks.probe() != null && checks.probe()) {
      return answers.warn("the model was not tried: offline");
    }
    return isPossible(answers) && wanted(checks.probe(), answers) ? tried(answers) : answers;
  }

  /** Whether there is a model, a way to ask it, and the key for that. */
  static boolean isPossible(Answers answers) {
    boolean reachable =
        isRouted(answers)
            ? answers.secret() != null && !answers.request().checks().offline()
            : TryOut.access(answers) != null;
    return reachable && answers.model() != null;
  }

  private static boolean isRouted(Answers answers) {
    return answers.provider().modelsApi() == Provider.ModelsApi.HUGGINGFACE_ROUTER;
  }

  /** Nobody is asked about a request that nobody would answer. */
  private boolean wanted(@Nullable Boolean said, Answers answers) {
    ModelList offer = answers.offerOrNull();
    if (said != null || offer == null || offer.source() != ModelList.Source.LIVE) {
      return said != null && said;
    }
    prompter.info(
        isRouted(answers)
            ? "a one-token request shows whether it works; it costs next to nothing"
            : "a short request shows whether it works and calls tools");
    return prompter.confirm(new Text("Try it with one request?", "--probe", "yes", true, Text.ANY));
  }

  /** The answers with what the model said. */
  Answers tried(Answers before) {
    Answers answers = before;
    while (true) {
      ProbeResult result = asked(answers);
      if (!(result instanceof ProbeResult.Refused refused)) {
        return answered(result, answers);
      }
      Failure failure = refused.failure();
      prompter.rejected(failure.inPhase(Phase.PROBE.id()));
      if (refused.reason() == ProbeResult.Reason.NOT_SERVED) {
        throw new Review.Change(Part.MODEL);
      }
      Remedy remedy = remedy(refused.reason(), answers);
      if (remedy.anew() != null) {
        throw new Review.Change(remedy.anew());
      }
      if (remedy.keep()) {
        return answers.warn(failure.getMessage());
      }
      answers = remedy.payer() == null ? answers : answers.billedTo(remedy.payer());
    }
  }

  private ProbeResult asked(Answers answers) {
    if (!isRouted(answers)) {
      return new TryOut(prompter, tools).result(answers);
    }
    Secret key = answers.secret();
    ModelDefinition model = answers.model();
    if (key == null || model == null) {
      throw new IllegalStateException("nothing to try");
    }
    return prompter.during(
        "Trying " + model.id(),
        () -> tools.network().probe().run(answers.baseUrl(), key, model.id(), answers.payer()));
  }

  private Answers answered(ProbeResult result, Answers answers) {
    if (result instanceof ProbeResult.Unclear unclear) {
      return answers.with(result).warn("the model could not be tried: " + unclear.reason());
    }
    if (result instanceof ProbeResult.Answered answered) {
      prompter.info("it answered after " + answered.millis() + " ms");
    }
    return answers.with(result);
  }

  private Remedy remedy(ProbeResult.Reason reason, Answers answers) {
    Browser browser = answers.request().login().browser() ? Browser.of(tools.environment()) : null;
    String page = page(reason, answers);
    List<Option<Remedy>> options = new ArrayList<>();
    if (reason == ProbeResult.Reason.CREDITS
        && answers.verdict() instanceof AccountVerdict.Confirmed confirmed) {
      for (String name : confirmed.account().organisations()) {
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
    if (!isRouted(answers)) {
      return null;
    }
    return switch (reason) {
      case CREDITS -> Hub.BILLING_LINK;
      case TERMS -> model == null ? null : Hub.URL + "/" + ModelOptions.withoutSuffix(model.id());
      case TOKEN, PERMISSION -> Hub.TOKENS_LINK;
      case NOT_SERVED -> null;
    };
  }
}

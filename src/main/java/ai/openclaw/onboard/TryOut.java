package ai.openclaw.onboard;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.ProbeResult;
import ai.openclaw.model.ModelRef;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.Provider;
import ai.openclaw.trial.Candidate;
import ai.openclaw.trial.Question;
import ai.openclaw.trial.Result;
import ai.openclaw.trial.Trials;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries models or routes out while somebody chooses among them. */
final class TryOut {
  private final Prompter prompter;
  private final OnboardingTools tools;

  TryOut(Prompter prompter, OnboardingTools tools) {
    this.prompter = prompter;
    this.tools = tools;
  }

  /** How the models of these answers are reached; null when none can be tried. */
  static Candidate.@Nullable Access access(Answers answers) {
    KeyPlace key = answers.key();
    Provider provider = answers.provider();
    if (answers.request().checks().offline()
        || provider.api() != Provider.Api.OPENAI_COMPLETIONS
        || (key == null && provider.needsKey())) {
      return null;
    }
    return new Candidate.Access(
        answers.baseUrl(),
        key == null ? null : key.secret(),
        answers.payer(),
        provider.modelsApi() == Provider.ModelsApi.HUGGINGFACE_ROUTER,
        provider.isCustom());
  }

  /** What comes of the model of these answers, asked once, which somebody has agreed to. */
  ProbeResult result(Answers answers) {
    ModelDefinition model = answers.model();
    Candidate.Access access = access(answers);
    if (model == null || access == null) {
      throw new IllegalStateException("nothing to try");
    }
    ModelRef ref = new ModelRef(answers.provider().id(), model.id());
    Trials trials = followed(List.of(Candidate.of(ref, model.cost(), access)), new Question(null));
    Result result = trials.results().values().iterator().next();
    Long millis = result.millis();
    if (millis != null) {
      return new ProbeResult.Answered(millis);
    }
    Result.Trouble trouble = result.trouble();
    if (trouble == null || trouble.code() != ExitCode.REFUSED) {
      return new ProbeResult.Unclear(trouble == null ? "stopped" : trouble.words(), "try again");
    }
    return new ProbeResult.Refused(
        ProbeResult.Reason.TOKEN, new Failure(trouble.code(), trouble.words(), trouble.hint()));
  }

  /** Shows what comes of them; what may cost more than a cent is asked about first. */
  void run(List<Candidate> candidates) {
    Question question = new Question(null);
    String doubt = question.doubt(candidates, null);
    try {
      if (doubt == null || agreed(doubt)) {
        followed(candidates, question).hints().forEach(hint -> prompter.info("hint: " + hint));
      }
    } catch (Prompter.Back e) {
      // Back is the list that it was asked from.
    }
  }

  private Trials followed(List<Candidate> candidates, Question question) {
    Trials.Means means = new Trials.Means(tools.network().transport(), tools.clock(), null);
    Trials trials = Trials.start(candidates, question, means);
    prompter.follow(trials);
    return trials;
  }

  private boolean agreed(String doubt) {
    prompter.warn(doubt);
    return prompter.confirm(new Text("Go on?", "--max-usd", "no", true, Text.ANY));
  }
}

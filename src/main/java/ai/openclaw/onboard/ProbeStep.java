package ai.openclaw.onboard;

import ai.openclaw.huggingface.ProbeResult;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import org.jspecify.annotations.Nullable;

/**
 * One real request of one token, when it is wished for: the only sure proof that a chat will work.
 */
final class ProbeStep implements Step {
  private final Prompter prompter;
  private final OnboardingTools.Network network;

  ProbeStep(Prompter prompter, OnboardingTools.Network network) {
    this.prompter = prompter;
    this.network = network;
  }

  @Override
  public Phase phase() {
    return Phase.PROBE;
  }

  @Override
  public Answers run(Answers answers) {
    Secret key = answers.secret();
    ModelDefinition model = answers.model();
    OnboardRequest.Checks checks = answers.request().checks();
    boolean possible = answers.provider().modelsApi() == Provider.ModelsApi.HUGGINGFACE_ROUTER;
    if (possible && checks.offline() && checks.probe() != null && checks.probe()) {
      return answers.warn("the model was not tried: offline");
    }
    if (!possible || key == null || model == null || checks.offline() || !wanted(checks.probe())) {
      return answers;
    }
    ProbeResult result =
        prompter.during(
            "Trying " + model.id(),
            () -> network.probe().run(answers.baseUrl(), key, model.id(), answers.payer()));
    if (result instanceof ProbeResult.Refused refused) {
      throw refused.failure();
    }
    if (result instanceof ProbeResult.Unclear unclear) {
      return answers.with(result).warn("the model could not be tried: " + unclear.reason());
    }
    if (result instanceof ProbeResult.Answered answered) {
      prompter.info("it answered after " + answered.millis() + " ms");
    }
    return answers.with(result);
  }

  private boolean wanted(@Nullable Boolean said) {
    if (said != null) {
      return said;
    }
    prompter.info("a one-token request shows whether it works; it costs next to nothing");
    return prompter.confirm(new Text("Try it with one request?", "--probe", "yes", true, Text.ANY));
  }
}

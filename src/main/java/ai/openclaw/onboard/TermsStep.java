package ai.openclaw.onboard;

import ai.openclaw.huggingface.AccountCheck;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the account may use the chosen model, where its author wants terms to be accepted. A
 * script asks only where it makes a request of the model anyway, {@code --probe}.
 */
final class TermsStep implements Step {
  private static final String GATED = " is gated: accept its terms at ";

  private final OnboardingTools.Network network;

  TermsStep(OnboardingTools tools) {
    this.network = tools.network();
  }

  @Override
  public Phase phase() {
    return Phase.CHOOSE;
  }

  @Override
  public Answers run(Answers before) {
    Answers answers = withoutFormer(before);
    ModelDefinition model = answers.model();
    Secret key = answers.secret();
    if (model == null || key == null || !isAsked(answers)) {
      return answers;
    }
    String id = answers.provider().withoutRoute(model.id());
    String page = network.account().termsToAccept(key, id);
    return page == null
        ? answers
        : answers.warn(id + GATED + page + "; the token has to be allowed to read gated models");
  }

  /** What was said of another model is not true of this one. */
  private static Answers withoutFormer(Answers answers) {
    List<String> kept = new ArrayList<>();
    for (String line : answers.warnings()) {
      if (!line.contains(GATED)) {
        kept.add(line);
      }
    }
    return kept.size() == answers.warnings().size() ? answers : answers.withWarnings(kept);
  }

  private boolean isAsked(Answers answers) {
    OnboardRequest.Checks checks = answers.request().checks();
    boolean wanted = answers.request().writing().seen() || Boolean.TRUE.equals(checks.probe());
    return wanted
        && !isSkipped(answers.verdict())
        && checks.verify()
        && !checks.offline()
        && Permission.of(answers.provider()) == Permission.INFERENCE_PROVIDERS
        && AccountCheck.elsewhere(answers.provider(), answers.baseUrl(), network.hubIsChosen())
            == null;
  }

  /** Whoever did not want to wait does not want the key sent for this either. */
  private static boolean isSkipped(@Nullable AccountVerdict verdict) {
    return verdict instanceof AccountVerdict.Unchecked unchecked
        && unchecked.why() == AccountVerdict.Why.SKIPPED;
  }
}

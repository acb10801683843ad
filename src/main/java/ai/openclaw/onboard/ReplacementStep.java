package ai.openclaw.onboard;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.model.ModelList;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import org.jspecify.annotations.Nullable;

/**
 * A key that nobody could check takes the place of one that is stored only where somebody says so,
 * a script with {@code --no-verify}.
 */
final class ReplacementStep implements Step {
  private static final String FLAG = "--no-verify";

  private final Prompter prompter;

  ReplacementStep(Prompter prompter) {
    this.prompter = prompter;
  }

  @Override
  public Phase phase() {
    return Phase.CHECK;
  }

  @Override
  public Answers run(Answers answers) {
    String why = whyUnchecked(answers);
    FormerKey former = why == null ? null : FormerKey.of(answers);
    if (former == null) {
      return answers;
    }
    prompter.rejected(
        new Failure(
            ExitCode.REFUSED,
            "the key could not be checked (" + why + "), and would replace " + words(former),
            FLAG + " stores it all the same"));
    if (!isMeant(answers)) {
      throw new Review.Change(Answers.Part.KEY);
    }
    return answers;
  }

  /** Whether a key that nobody could check is to be stored; asks about it once more. */
  boolean isMeant(Answers answers) {
    FormerKey former = FormerKey.of(answers);
    String question =
        former == null ? "Set it up all the same?" : "Replace " + words(former) + " all the same?";
    String usual = former == null ? "yes" : "no";
    return prompter.confirm(new Text(question, FLAG, usual, true, Text.ANY));
  }

  private static String words(FormerKey former) {
    return former.shown() + ", " + former.source().words();
  }

  /** Why nobody could say whether the key is good; null where somebody could, or was not to. */
  static @Nullable String whyUnchecked(Answers answers) {
    OnboardRequest.Checks checks = answers.request().checks();
    boolean wanted = checks.verify() && !checks.offline();
    if (!wanted || answers.secret() == null) {
      return null;
    }
    if (answers.verdict() == null) {
      return "the provider was not asked";
    }
    if (answers.verdict() instanceof AccountVerdict.Unchecked unchecked
        && !unchecked.reason().isEmpty()) {
      return unchecked.reason();
    }
    // Where no account can be asked about, the list of models is what a key is tried with.
    ModelList offer = Permission.of(answers.provider()) == null ? answers.offerOrNull() : null;
    return offer == null || offer.source() == ModelList.Source.LIVE ? null : offer.reason();
  }
}

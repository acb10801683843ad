package ai.openclaw.onboard;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeySource;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.AccountVerdict;
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
    KeyPlace replaced = why == null ? null : replaced(answers);
    if (replaced == null) {
      return answers;
    }
    prompter.rejected(
        new Failure(
            ExitCode.REFUSED,
            "the key could not be checked (" + why + "), and would replace " + words(replaced),
            FLAG + " stores it all the same"));
    if (!isMeant(answers)) {
      throw new Review.Change(Answers.Part.KEY);
    }
    return answers;
  }

  /** Whether a key that nobody could check is to be stored; asks about it once more. */
  boolean isMeant(Answers answers) {
    KeyPlace replaced = replaced(answers);
    String question =
        replaced == null
            ? "Set it up all the same?"
            : "Replace " + words(replaced) + " all the same?";
    String usual = replaced == null ? "yes" : "no";
    return prompter.confirm(new Text(question, FLAG, usual, true, Text.ANY));
  }

  private static String words(KeyPlace key) {
    return key.shown() + ", " + key.source().words();
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
    return answers.verdict() instanceof AccountVerdict.Unchecked unchecked
            && !unchecked.reason().isEmpty()
        ? unchecked.reason()
        : null;
  }

  /** The stored key that is replaced, or null. */
  static @Nullable KeyPlace replaced(Answers answers) {
    KeyPlan plan = KeyPlan.of(answers);
    KeyPlace key = answers.key();
    if (key == null || plan == null || plan.stored() == null) {
      return null;
    }
    for (KeyPlace other : answers.known().otherKeys()) {
      KeySource.Kind kind = other.source().kind();
      if (kind == KeySource.Kind.PROFILE || kind == KeySource.Kind.CONFIG) {
        return other;
      }
    }
    return null;
  }
}

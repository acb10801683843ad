package ai.openclaw.onboard;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeySource;
import ai.openclaw.huggingface.AccountVerdict;
import org.jspecify.annotations.Nullable;

/** Which stored key another one takes the place of, and whether that one is known to work. */
final class Replacement {
  private Replacement() {}

  /** Why nobody could say whether the key is good; null where somebody could, or was not to. */
  static @Nullable String unproved(Answers answers) {
    OnboardRequest.Checks checks = answers.request().checks();
    boolean wanted = checks.verify() && !checks.offline();
    if (!wanted || answers.secret() == null) {
      return null;
    }
    if (answers.verdict() == null) {
      return "nobody was asked";
    }
    return answers.verdict() instanceof AccountVerdict.Unchecked unchecked
            && !unchecked.reason().isEmpty()
        ? unchecked.reason()
        : null;
  }

  /** The stored key that is replaced, or null. */
  static @Nullable KeyPlace of(Answers answers) {
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

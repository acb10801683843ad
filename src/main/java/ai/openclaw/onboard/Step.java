package ai.openclaw.onboard;

import org.jspecify.annotations.Nullable;

/** One question of onboarding: it takes the answer from where it is, or asks. */
interface Step {
  /** The part of the run it belongs to. */
  Phase phase();

  /** What it answers and can be asked to answer anew; null for anything else. */
  default Answers.@Nullable Part part() {
    return null;
  }

  /** The answers with the one to this question. */
  Answers run(Answers answers);
}

package ai.openclaw.onboard;

/** One question of onboarding: it takes the answer from where it is, or asks. */
interface Step {
  /** The part of the run it belongs to. */
  Phase phase();

  /** Finds the answer and notes it in the draft. */
  void run(Draft draft);
}

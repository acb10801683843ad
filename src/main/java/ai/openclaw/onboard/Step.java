package ai.openclaw.onboard;

import org.jspecify.annotations.Nullable;

/** One question of onboarding: it takes the answer from where it is, or asks. */
interface Step {
  /** The parts of a run, in their order; {@code --json} says in which one an error came up. */
  enum Phase {
    COLLECT("collect"),
    CHECK("check"),
    CHOOSE("choose"),
    PROBE("probe"),
    PLAN("plan"),
    COMMIT("commit");

    private final String id;

    Phase(String id) {
      this.id = id;
    }

    /** Its name in output. */
    String id() {
      return id;
    }
  }

  /** The part of the run it belongs to. */
  default Phase phase() {
    return Phase.COLLECT;
  }

  /** What it answers and can be asked to answer anew; null for anything else. */
  default Answers.@Nullable Part part() {
    return null;
  }

  /** The answers with the one to this question. */
  Answers run(Answers answers);
}

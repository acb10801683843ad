package ai.openclaw.onboard;

/** The parts of a run, in their order; {@code --json} says in which one an error came up. */
public enum Phase {
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
  public String id() {
    return id;
  }
}

package ai.openclaw.change;

/** Something that is to become so; with the files as they are, it determines the plan. */
public interface Change {
  /** The plan; an empty one when it is so already. */
  ChangePlan plan(Snapshot snapshot);
}

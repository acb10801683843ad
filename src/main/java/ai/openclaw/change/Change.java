package ai.openclaw.change;

import ai.openclaw.auth.StateFiles;

/** Something that is to become so; with the files as they are, it determines the plan. */
public interface Change {
  /** The plan; an empty one when it is so already. */
  ChangePlan plan(StateFiles snapshot);
}

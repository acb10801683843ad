package ai.openclaw.storage;

import java.util.List;

/** Reads the files anew and says what is to change in them. */
@FunctionalInterface
public interface Planner {

  /**
   * The changes from what the files hold now, each file once, those of credentials first; asked
   * again when another process was faster.
   */
  List<FileChange> plan();
}

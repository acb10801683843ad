package ai.openclaw.cli;

import ai.openclaw.prompt.Prompter;

/** The way to somebody who answers questions, where there is somebody. */
public interface Asking {

  /** Questions that somebody is asked. */
  interface Questions<T> {
    /** Asks them. */
    T ask(Prompter prompter);
  }

  /** Whether there is somebody. */
  boolean isPossible();

  /** Has the questions answered. */
  <T> T answered(Questions<T> questions);
}

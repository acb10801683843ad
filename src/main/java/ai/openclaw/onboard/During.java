package ai.openclaw.onboard;

import ai.openclaw.prompt.Prompter;
import java.util.concurrent.Callable;

/** Work that throws nothing checked, done while the prompter says what is being done. */
final class During {
  private During() {}

  static <T> T run(Prompter prompter, String what, Callable<T> work) {
    try {
      return prompter.during(what, work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}

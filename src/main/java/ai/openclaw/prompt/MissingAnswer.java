package ai.openclaw.prompt;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;

/** A question that has no default, where nobody is there to answer it. */
public final class MissingAnswer extends Failure {
  private final String flag;

  /** The failure of a question with this title, which this flag answers. */
  public MissingAnswer(String title, String flag) {
    super(ExitCode.USAGE, "missing " + flag + ": " + title, null);
    this.flag = flag;
  }

  /** The flag that answers the question, so that several can be named in one message. */
  public String flag() {
    return flag;
  }
}

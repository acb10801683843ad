package ai.openclaw.cli;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.failure.PassedOn;
import ai.openclaw.output.Screen;
import ai.openclaw.runtime.OpenClawRuntime;
import ai.openclaw.runtime.RuntimeSearch;
import ai.openclaw.terminal.Foreground;
import java.io.IOException;
import java.util.List;

/**
 * Gives this program's place to OpenClaw itself. The launcher passes most lines on without a JVM;
 * here are those of which only the files tell, or a person at the end of the wizard.
 */
final class PassingOn {
  private final RuntimeSearch search;
  private final Screen screen;
  private final List<String> args;

  PassingOn(RuntimeSearch search, Screen screen, List<String> args) {
    this.search = search;
    this.screen = screen;
    this.args = args;
  }

  /**
   * OpenClaw itself does the line of this run.
   *
   * @param what of it belongs to OpenClaw, for the beginning of a sentence
   * @throws PassedOn when it is done
   */
  ExitCode line(String what) {
    OpenClawRuntime runtime = search.find();
    if (runtime == null) {
      throw notInstalled(ExitCode.NOT_INSTALLED, what);
    }
    return words(runtime, args);
  }

  /** The same for a line of onboarding that this program would do only a part of. */
  ExitCode setUp(String what) {
    OpenClawRuntime runtime = search.find();
    if (runtime == null) {
      throw notInstalled(ExitCode.USAGE, what);
    }
    screen.err(
        "openclaw: "
            + what
            + " belongs to the set-up of OpenClaw itself, so "
            + runtime.file()
            + " gets this line");
    return words(runtime, args);
  }

  /** That OpenClaw does these words, which nobody has typed. */
  ExitCode words(OpenClawRuntime runtime, List<String> words) {
    screen.flush();
    try {
      throw new PassedOn(Foreground.run(search.builder(runtime, words)));
    } catch (IOException e) {
      throw new Failure(ExitCode.FAILED, runtime.file() + " cannot be run", "openclaw doctor", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(ExitCode.CANCELLED, "cancelled", null, e);
    }
  }

  private static Failure notInstalled(ExitCode code, String what) {
    return new Failure(
        code,
        what + " belongs to OpenClaw itself, which is not installed",
        "npm install -g openclaw");
  }
}

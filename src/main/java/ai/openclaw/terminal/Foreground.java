package ai.openclaw.terminal;

import ai.openclaw.task.AtEnd;
import java.io.IOException;
import org.jline.utils.Signals;

/** Another program in this one's place: it has the terminal, its signals and the streams. */
public final class Foreground {
  private Foreground() {}

  /**
   * Runs it to its end, and gives the status of it as a shell would. What ends this process ends
   * that one first; Ctrl+C is for that one alone to understand.
   */
  public static int run(ProcessBuilder builder) throws IOException, InterruptedException {
    // A handler, for a signal that is ignored would be ignored there, too.
    Object before = Signals.register("INT", () -> {});
    try {
      Process process = builder.inheritIO().start();
      AtEnd atEnd = new AtEnd("end the other program", () -> end(process));
      if (!atEnd.begin()) {
        end(process);
        throw new InterruptedException("this process is told to end");
      }
      int status = process.waitFor();
      atEnd.cancel();
      return status;
    } finally {
      Signals.unregister("INT", before);
    }
  }

  private static void end(Process process) {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
    }
  }
}

package ai.openclaw;

import ai.openclaw.output.Console;
import ai.openclaw.prompt.Notices;
import java.util.List;

/** Tells on standard error what a run has to say on its way. */
final class ConsoleNotices implements Notices {
  private final Console console;

  ConsoleNotices(Console console) {
    this.console = console;
  }

  @Override
  public void info(String line) {
    console.err(line);
  }

  @Override
  public void warn(String line) {
    console.err("warning: " + line);
  }

  @Override
  public void show(String title, List<String> lines) {
    console.err(title);
    for (String line : lines) {
      console.err("  " + line);
    }
  }
}

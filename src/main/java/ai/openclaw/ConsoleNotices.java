package ai.openclaw;

import ai.openclaw.output.Console;
import ai.openclaw.prompt.Notices;
import java.util.List;
import java.util.function.Supplier;

/**
 * Tells on standard error what a script has to know on the way: warnings. What else a person sees
 * while answering, the summary says at the end.
 */
final class ConsoleNotices implements Notices {
  private final Console console;

  ConsoleNotices(Console console) {
    this.console = console;
  }

  @Override
  public void info(String line) {}

  @Override
  public void warn(String line) {
    console.err("warning: " + line);
  }

  @Override
  public void show(String title, Supplier<List<String>> lines) {}
}

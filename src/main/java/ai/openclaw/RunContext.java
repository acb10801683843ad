package ai.openclaw;

import ai.openclaw.cli.ModelsListReport;
import ai.openclaw.environment.Environment;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.http.OkHttpTransport;
import ai.openclaw.output.Console;
import ai.openclaw.output.Style;
import ai.openclaw.output.Table;
import ai.openclaw.secret.Redactor;
import ai.openclaw.storage.FileLocks;
import ai.openclaw.storage.PrivateFiles;
import ai.openclaw.storage.Processes;
import ai.openclaw.storage.Sleeper;
import ai.openclaw.terminal.TerminalWidth;

/**
 * What the commands of a run share.
 *
 * @param style for what is printed, not for questions
 */
record RunContext(Surroundings surroundings, Console console, Style style, Redactor redactor)
    implements ModelsListReport.Room {

  Environment environment() {
    return surroundings.environment();
  }

  PrivateFiles files() {
    return PrivateFiles.on(environment().system(), Processes.ofSystem().current());
  }

  FileLocks locks() {
    return new FileLocks(
        Processes.ofSystem(), surroundings.clock(), Sleeper.OF_THREAD, new LockTalk(console));
  }

  HttpTransport transport() {
    return new OkHttpTransport(environment(), Build.VERSION);
  }

  @Override
  public int columns() {
    return surroundings.terminals().out() ? TerminalWidth.of(environment()) : Table.UNLIMITED;
  }
}

package ai.openclaw;

import ai.openclaw.output.Console;
import ai.openclaw.storage.LockListener;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says on standard error that another program holds a file. */
final class LockTalk implements LockListener {
  private final Console console;

  LockTalk(Console console) {
    this.console = console;
  }

  @Override
  public void waiting(Path lock, @Nullable Long pid) {
    console.err("waiting for " + lock + (pid == null ? "" : ", held by process " + pid));
  }

  @Override
  public void leftBehind(Path lock, IOException cause) {
    console.err("warning: cannot remove " + lock + ": " + cause.getMessage());
  }
}

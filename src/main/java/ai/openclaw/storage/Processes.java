package ai.openclaw.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** This process among the others of the machine. */
public interface Processes {

  /** The operating system's own. */
  static Processes ofSystem() {
    return new SystemProcesses();
  }

  /** The number of this process. */
  long current();

  /** Whether a process of this number runs. */
  boolean isAlive(long pid);
}

/**
 * Asks Linux's {@code /proc} for its own number, which spares a start the JDK's process watcher.
 */
final class SystemProcesses implements Processes {
  private static final Path SELF = Path.of("/proc/self");

  @Override
  public long current() {
    try {
      return Long.parseLong(Files.readSymbolicLink(SELF).toString());
    } catch (IOException | UnsupportedOperationException | NumberFormatException e) {
      return ProcessHandle.current().pid();
    }
  }

  @Override
  public boolean isAlive(long pid) {
    return ProcessHandle.of(pid).isPresent();
  }
}

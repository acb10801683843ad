package ai.openclaw.task;

import java.util.concurrent.locks.LockSupport;

/** Work that is done when the process ends, also when Ctrl-C or a signal tells it to. */
public final class AtEnd {
  private final Thread hook;

  /** The work, not yet awaited by anybody; the name is its thread's. */
  public AtEnd(String name, Runnable work) {
    hook = new Thread(work, name);
  }

  /** From now on the end waits for it; false when the end has come, and it will not be done. */
  public boolean begin() {
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** The end waits for it no more; false when the end has come, and it is or was being done. */
  public boolean cancel() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** Whether the process has been told to end. */
  public static boolean hasCome() {
    AtEnd nothing = new AtEnd("none", () -> {});
    return !nothing.begin() || !nothing.cancel();
  }

  /**
   * Does not return: the process is being ended, and its last words are spoken elsewhere. What it
   * would give can be thrown, for the compiler to know.
   */
  public static IllegalStateException await() {
    while (true) {
      LockSupport.park();
    }
  }
}

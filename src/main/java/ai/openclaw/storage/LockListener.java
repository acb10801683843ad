package ai.openclaw.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Hears what a user should know about locks. */
public interface LockListener {

  /**
   * Another process has held the lock for a second, and the wait goes on; told once a lock.
   *
   * @param lock the lock file
   * @param pid the process that holds it, or null when the lock file does not say
   */
  void waiting(Path lock, @Nullable Long pid);

  /**
   * The work is done, yet its lock file could not be removed; it blocks nobody once we are gone.
   */
  void leftBehind(Path lock, String why);
}

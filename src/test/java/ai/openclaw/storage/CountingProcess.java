package ai.openclaw.storage;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Counts up a file under its lock. Each time it leaves the lock behind in the name of a process
 * that is long dead, so that the next holder always has to take over a stale one.
 */
final class CountingProcess {
  private static final String ABANDONED =
      "{\"pid\":2147483646,\"createdAt\":\"2026-02-17T10:00:00.000Z\"}";

  private CountingProcess() {}

  public static void main(String[] args) throws IOException {
    Path counter = Path.of(args[0]);
    int rounds = Integer.parseInt(args[1]);
    System.out.println("ready");
    ChildJvm.awaitGo(System.in);
    count(counter, rounds, Processes.ofSystem());
  }

  static void count(Path counter, int rounds, Processes processes) throws IOException {
    FileLocks.Sleeper impatient = time -> Thread.sleep(Math.min(time.toMillis(), 2));
    FileLocks locks = new FileLocks(processes, Clock.systemUTC(), impatient, new LockDiary());
    Path lock = counter.resolveSibling(counter.getFileName() + ".lock");
    for (int i = 0; i < rounds; i++) {
      try (HeldLock held = acquire(locks, counter)) {
        if (!held.isIntact()) {
          throw new IOException("somebody else has taken the lock");
        }
        int count = Integer.parseInt(Files.readString(counter));
        Files.writeString(counter, Integer.toString(count + 1));
        Files.writeString(lock, ABANDONED);
      }
    }
  }

  /** The sleeper above makes half a minute pass in no time. */
  private static HeldLock acquire(FileLocks locks, Path counter) {
    while (true) {
      try {
        return locks.acquire(counter);
      } catch (Failure e) {
        if (e.code() != ExitCode.CONFLICT) {
          throw e;
        }
      }
    }
  }
}

package ai.openclaw.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** Holds the lock of a file; when it is told to end, it first finishes some work or hangs. */
final class LockHoldingProcess {
  private LockHoldingProcess() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    FileLocks locks =
        new FileLocks(
            Processes.ofSystem(),
            Clock.systemUTC(),
            time -> Thread.sleep(time.toMillis()),
            new LockDiary());
    HeldLock held = locks.acquire(Path.of(args[0]));
    System.out.println("held");
    if (args[1].equals("finish")) {
      while (!held.isExiting()) {
        Thread.sleep(1);
      }
      Thread.sleep(100);
      System.out.println("intact: " + held.isIntact());
      held.close();
    }
    ChildJvm.awaitGo(System.in);
  }
}

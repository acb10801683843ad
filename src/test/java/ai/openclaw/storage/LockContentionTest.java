package ai.openclaw.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes and threads after the same lock. */
class LockContentionTest {
  @TempDir Path folder;

  @Test
  void staleLockGoesToOneProcessAtATime() throws Exception {
    int processes = 4;
    int rounds = 50;
    Path counter = counter();
    List<ChildJvm> children = new ArrayList<>();
    try {
      for (int i = 0; i < processes; i++) {
        children.add(ChildJvm.start(CountingProcess.class, counter, rounds));
      }
      for (ChildJvm child : children) {
        assertEquals("ready", child.readLine());
      }
      for (ChildJvm child : children) {
        child.goOn();
      }
      for (ChildJvm child : children) {
        assertEquals(0, child.exitCode());
      }
    } finally {
      children.forEach(ChildJvm::close);
    }
    assertEquals(Integer.toString(processes * rounds), Files.readString(counter));
  }

  @Test
  void staleLockGoesToOneThreadAtATime() throws Exception {
    int threads = 8;
    int rounds = 25;
    Path counter = counter();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<?>> counting = new ArrayList<>();
    try {
      for (int i = 0; i < threads; i++) {
        FakeProcesses processes = FakeProcesses.of(i, 0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
        Callable<?> count =
            () -> {
              CountingProcess.count(counter, rounds, processes);
              return null;
            };
        counting.add(pool.submit(count));
      }
      for (Future<?> future : counting) {
        future.get();
      }
    } finally {
      pool.shutdownNow();
    }
    assertEquals(Integer.toString(threads * rounds), Files.readString(counter));
  }

  @Test
  void lockOfAKilledProcessIsTakenOver() throws Exception {
    Path counter = counter();
    try (ChildJvm child = ChildJvm.start(LockHoldingProcess.class, counter, "hang")) {
      assertEquals("held", child.readLine());
      child.kill();
      child.exitCode();
    }
    assertTrue(Files.exists(lock(counter)));
    CountingProcess.count(counter, 1, Processes.ofSystem());
    assertEquals("1", Files.readString(counter));
  }

  @Test
  void terminatedProcessLeavesNoLockEvenWhenItHangs() throws Exception {
    Path counter = counter();
    try (ChildJvm child = ChildJvm.start(LockHoldingProcess.class, counter, "hang")) {
      assertEquals("held", child.readLine());
      child.terminate();
      assertNotEquals(0, child.exitCode());
    }
    assertFalse(Files.exists(lock(counter)));
  }

  @Test
  void terminatedProcessFinishesUnderItsLockWhatItHasBegun() throws Exception {
    Path counter = counter();
    try (ChildJvm child = ChildJvm.start(LockHoldingProcess.class, counter, "finish")) {
      assertEquals("held", child.readLine());
      child.terminate();
      assertEquals("intact: true", child.readLine());
      assertNotEquals(0, child.exitCode());
    }
    assertFalse(Files.exists(lock(counter)));
  }

  private Path counter() throws IOException {
    return Files.writeString(folder.resolve("counter"), "0");
  }

  private static Path lock(Path file) {
    return file.resolveSibling(file.getFileName() + ".lock");
  }
}

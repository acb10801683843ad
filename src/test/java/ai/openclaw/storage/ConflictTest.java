package ai.openclaw.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A transaction whose files somebody else changes or locks. */
class ConflictTest extends TransactionScene {
  @Test
  void planIsMadeAgainWhenAFileChangedMeanwhile() throws IOException {
    Files.writeString(config, "a");
    PrivateFiles files = new PrivateFiles(new PosixDisk(), TestLocks.of(42));
    int[] plans = {0};
    FileTransaction.Receipt receipt =
        new FileTransaction(files, locks)
            .commit(
                () -> {
                  FileSnapshot snapshot = files.read(config);
                  if (plans[0]++ < 3) {
                    overwrite(config, "b" + plans[0]);
                  }
                  String now = new String(snapshot.bytes(), UTF_8);
                  return List.of(snapshot.changedTo((now + "+mine")));
                });
    assertFalse(receipt.written().isEmpty());
    assertEquals(4, plans[0]);
    assertEquals(Map.of("config.json", "b3+mine"), contents());
  }

  @Test
  void locksAreKeptWhileThePlanIsMadeAgain() throws IOException {
    Files.writeString(config, "a");
    Path first = folder.resolve("first");
    ForwardingDisk watching =
        new ForwardingDisk() {
          @Override
          void before(String operation, Path path) throws IOException {
            if (operation.equals("createFile") && !Files.exists(first)) {
              Files.createLink(first, lock(config));
              overwrite(config, "b");
            } else if (operation.equals("replace")) {
              assertTrue(Files.isSameFile(first, lock(config)));
            }
          }
        };
    PrivateFiles files = new PrivateFiles(watching, TestLocks.of(42));

    new FileTransaction(files, locks)
        .commit(
            () -> {
              FileSnapshot snapshot = files.read(config);
              return List.of(snapshot.changedTo(snapshot.text() + "+mine"));
            });

    assertEquals("b+mine", Files.readString(config));
  }

  @Test
  void afterThreeNewPlansItIsAConflict() throws IOException {
    Files.writeString(config, "a");
    PrivateFiles files = new PrivateFiles(new PosixDisk(), TestLocks.of(42));
    int[] plans = {0};
    Failure failure =
        assertThrows(
            Failure.class,
            () ->
                new FileTransaction(files, locks)
                    .commit(
                        () -> {
                          FileSnapshot key = files.read(store);
                          FileSnapshot snapshot = files.read(config);
                          overwrite(config, "b" + ++plans[0]);
                          return List.of(
                              key.changedTo("key"), snapshot.changedTo("mine").keepingBackup());
                        }));
    assertEquals(ExitCode.CONFLICT, failure.code());
    assertEquals(
        "cannot write " + config + ": another program keeps changing it", failure.getMessage());
    assertEquals(4, plans[0]);
    assertEquals(Map.of("config.json", "b4"), contents());
  }

  /** Each plan is stale once the lock is there; holding on to it makes the second one count. */
  @Test
  void everyWriterThatKeepsToTheLocksGetsThrough() throws Exception {
    int writers = 8;
    int rounds = 5;
    ExecutorService pool = Executors.newFixedThreadPool(writers);
    List<Future<?>> writing = new ArrayList<>();
    try {
      for (long i = 0; i < writers; i++) {
        FakeProcesses processes = FakeProcesses.of(i, 0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
        writing.add(pool.submit(() -> appendLetters(rounds, processes)));
      }
      for (Future<?> future : writing) {
        future.get();
      }
    } finally {
      pool.shutdownNow();
    }
    assertEquals(Map.of("config.json", "x".repeat(writers * rounds)), contents());
  }

  @Test
  void fileThatAppearedMeanwhileIsNotOverwritten() throws IOException {
    PrivateFiles files = new PrivateFiles(new PosixDisk(), TestLocks.of(42));
    FileSnapshot absent = files.read(config);
    overwrite(config, "");
    assertThrows(
        Failure.class,
        () -> new FileTransaction(files, locks).commit(() -> List.of(absent.changedTo("mine"))));
    assertEquals(Map.of("config.json", ""), contents());
  }

  @Test
  void lostLockCountsAsAChange() throws IOException {
    Files.writeString(config, "a");
    ForwardingDisk slow =
        new ForwardingDisk() {
          private boolean lost;

          @Override
          void before(String operation, Path path) throws IOException {
            if (operation.equals("createFile") && !lost) {
              lost = true;
              Files.delete(lock(config));
            }
          }
        };
    PrivateFiles files = new PrivateFiles(slow, TestLocks.of(42));
    int[] plans = {0};
    new FileTransaction(files, locks)
        .commit(
            () -> {
              plans[0]++;
              return List.of(files.read(config).changedTo("b"));
            });
    assertEquals(2, plans[0]);
    assertEquals(Map.of("config.json", "b"), contents());
  }

  @Test
  void lockedStoreIsAConflictAndTheConfigStays() throws IOException {
    commit(new PosixDisk(), "key", "settings");
    plantLock(store, 7);
    time.after(Duration.ofSeconds(29), () -> plantLock(store, 7));
    Failure failure =
        assertThrows(Failure.class, () -> commit(new PosixDisk(), "key 2", "settings 2"));
    assertEquals(ExitCode.CONFLICT, failure.code());
    Files.delete(lock(store));
    assertEquals(Map.of("agent/store.json", "key", "config.json", "settings"), contents());
  }

  @Test
  void fileWithTwoChangesIsRefusedAndUnlocked() throws IOException {
    PrivateFiles files = new PrivateFiles(new PosixDisk(), TestLocks.of(42));
    FileSnapshot snapshot = files.read(config);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new FileTransaction(files, locks)
                .commit(() -> List.of(snapshot.changedTo("a"), snapshot.changedTo("b"))));
    assertEquals(Map.of(), contents());
  }
}

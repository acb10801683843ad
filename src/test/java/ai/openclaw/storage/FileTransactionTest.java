package ai.openclaw.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTransactionTest {
  private static final int MORE_THAN_A_COMMIT_NEEDS = 60;

  @TempDir Path folder;

  private final FakeTime time = new FakeTime("2026-02-17T10:00:00.250Z");
  private final FileLocks locks =
      new FileLocks(FakeProcesses.of(42, 7L), time, time, new LockDiary());
  private Path store = Path.of("");
  private Path config = Path.of("");

  @BeforeEach
  void nameFiles() {
    store = folder.resolve("agent/store.json");
    config = folder.resolve("config.json");
  }

  @Test
  void filesAreMadeAndNothingElseStays() throws IOException {
    FileTransaction.Receipt receipt = commit(new PosixDisk(), "key", "settings");
    assertEquals(List.of(store, config), receipt.written());
    assertEquals(List.of(), receipt.backups());
    assertEquals(List.of(), receipt.tightened());
    assertEquals(Map.of("agent/store.json", "key", "config.json", "settings"), contents());
  }

  @Test
  void previousConfigIsKeptOnce() throws IOException {
    commit(new PosixDisk(), "key", "settings");
    FileTransaction.Receipt receipt = commit(new PosixDisk(), "key", "settings 2");
    assertEquals(List.of(config), receipt.written());
    assertEquals(List.of(folder.resolve("config.json.bak")), receipt.backups());
    commit(new PosixDisk(), "key", "settings 3");
    assertEquals(
        Map.of(
            "agent/store.json", "key",
            "config.json", "settings 3",
            "config.json.bak", "settings 2"),
        contents());
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("config.json.bak"))));
  }

  @Test
  void filesThatOthersCouldReadAreNamed() throws IOException {
    Files.setPosixFilePermissions(
        Files.writeString(config, "settings"), PosixFilePermissions.fromString("rw-r--r--"));
    assertEquals(List.of(config), commit(new PosixDisk(), "key", "settings 2").tightened());
  }

  @Test
  void planThatChangesNothingTouchesNothingNotEvenALock() throws IOException {
    commit(new PosixDisk(), "key", "settings");
    plantLock(config, 7);
    FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    Files.setLastModifiedTime(store, longAgo);
    Files.setLastModifiedTime(store.getParent(), longAgo);
    FileTransaction.Receipt receipt =
        commit(FaultyDisk.failingFrom(0, new IOException("must not be used")), "key", "settings");
    assertEquals(List.of(), receipt.written());
    assertEquals(longAgo, Files.getLastModifiedTime(store));
    assertEquals(longAgo, Files.getLastModifiedTime(store.getParent()));
    assertEquals(Instant.parse("2026-02-17T10:00:00.250Z"), time.instant());
  }

  @Test
  void unchangedFileIsNotLocked() throws IOException {
    commit(new PosixDisk(), "key", "settings");
    plantLock(store, 7);
    commit(new PosixDisk(), "key", "settings 2");
    assertEquals(Instant.parse("2026-02-17T10:00:00.250Z"), time.instant());
  }

  @Test
  void locksAreHeldWhileFilesAreReplacedTheStoresFirst() throws IOException {
    StringBuilder seen = new StringBuilder();
    ForwardingDisk watching =
        new ForwardingDisk() {
          @Override
          void before(String operation, Path path) {
            if (operation.equals("replace")) {
              seen.append(path.getFileName())
                  .append(
                      Files.exists(lock(store)) && Files.exists(lock(config)) ? " locked " : " ");
            }
          }
        };
    commit(new PosixDisk(), "key", "settings");
    commit(watching, "key 2", "settings 2");
    assertEquals("store.json locked config.json.bak locked config.json locked ", seen.toString());
  }

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

  static Stream<Arguments> troubles() {
    return Stream.of(
        Arguments.of(new IOException("No space left on device"), "no space left on device"),
        Arguments.of(
            new FileSystemException("x", null, "Read-only file system"), "read-only file system"),
        Arguments.of(new AccessDeniedException("x"), "permission denied"),
        Arguments.of(new FileSystemException("x"), "input/output error"));
  }

  /** Every operation on the disk fails once in its turn, on an empty disk. */
  @ParameterizedTest
  @MethodSource("troubles")
  void failureAnywhereLeavesNothingBehind(IOException trouble, String cause) throws IOException {
    int n = 0;
    for (; ; n++) {
      FaultyDisk disk = FaultyDisk.failingOnceAt(n, trouble);
      if (!failsWith(disk, cause, "key", "settings")) {
        break;
      }
      assertEquals(Map.of(), contents(), "operation " + n);
      assertEquals(List.of(), PrivateFilesTest.names(folder), "operation " + n);
    }
    assertTrue(n > 8, "the commit has only " + n + " operations");
    assertEquals(Map.of("agent/store.json", "key", "config.json", "settings"), contents());
  }

  /** The same where both files are there. */
  @ParameterizedTest
  @MethodSource("troubles")
  void failureAnywhereLeavesEverythingAsItWas(IOException trouble, String cause)
      throws IOException {
    commit(new PosixDisk(), "key", "settings 0");
    commit(new PosixDisk(), "key", "settings");
    Map<String, String> before = contents();
    int n = 0;
    for (; ; n++) {
      FaultyDisk disk = FaultyDisk.failingOnceAt(n, trouble);
      if (!failsWith(disk, cause, "key 2", "settings 2")) {
        break;
      }
      assertEquals(before, contents(), "operation " + n);
    }
    assertTrue(n > 8, "the commit has only " + n + " operations");
    assertEquals(
        Map.of(
            "agent/store.json", "key 2",
            "config.json", "settings 2",
            "config.json.bak", "settings"),
        contents());
  }

  /** A disk that breaks for good in the middle: some file may stay new, and the message says so. */
  @Test
  void brokenDiskLeavesWholeFilesAndSaysWhichStayChanged() throws IOException {
    boolean stayed = false;
    for (int n = 0; n < MORE_THAN_A_COMMIT_NEEDS; n++) {
      Files.createDirectories(store.getParent());
      Files.writeString(store, "key");
      Files.writeString(config, "settings");
      Files.deleteIfExists(folder.resolve("config.json.bak"));
      FaultyDisk disk = FaultyDisk.failingFrom(n, new IOException("Input/output error"));
      try {
        commit(disk, "key 2", "settings 2");
        break;
      } catch (Failure e) {
        boolean changed = Files.readString(store).equals("key 2");
        stayed |= changed;
        assertEquals(
            changed, e.getMessage().contains("; " + store + " stays changed"), e.getMessage());
        assertEquals("settings", Files.readString(config).replace(" 2", ""));
        assertEquals(1, e.getMessage().lines().count());
      }
    }
    assertTrue(stayed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent/store.json", "config.json", "config.json.bak"})
  void folderInThePlaceOfAFileLeavesEverythingAsItWas(String name) throws IOException {
    Files.writeString(config, "settings");
    Path obstacle = folder.resolve(name);
    Files.deleteIfExists(obstacle);
    Files.createDirectories(obstacle);
    Map<String, String> before = contents();
    PrivateFiles files = new PrivateFiles(new PosixDisk(), TestLocks.of(42));
    Failure failure = assertThrows(Failure.class, () -> commit(files, "key", "settings 2"));
    assertEquals(ExitCode.FAILED, failure.code());
    assertEquals(
        obstacle + ": it is a folder", failure.getMessage().replaceFirst("cannot [a-z]+ ", ""));
    assertEquals("move it away: mv " + obstacle + " " + obstacle + ".old", failure.hint());
    assertEquals(before, contents());
    assertTrue(Files.isDirectory(obstacle));
  }

  @ParameterizedTest
  @ValueSource(strings = {"precious", "missing"})
  void backupIsNotWrittenThroughALink(String target) throws IOException {
    Files.writeString(config, "settings");
    Path precious = Files.writeString(folder.resolve("precious"), "mine");
    Path backup = folder.resolve("config.json.bak");
    Files.createSymbolicLink(backup, folder.resolve(target));
    Map<String, String> before = contents();
    Failure failure =
        assertThrows(Failure.class, () -> commit(new PosixDisk(), "key", "settings 2"));
    assertEquals("cannot write " + backup + ": it is a symbolic link", failure.getMessage());
    assertEquals("move it away: mv " + backup + " " + backup + ".old", failure.hint());
    assertEquals(before, contents());
    assertTrue(Files.isSymbolicLink(backup));
    assertEquals("mine", Files.readString(precious));
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent/store.json", "config.json", "config.json.bak"})
  void pipeInThePlaceOfAFileIsNotWaitedFor(String name) throws IOException {
    Files.createDirectory(store.getParent());
    Files.writeString(config, "settings");
    Path pipe = folder.resolve(name);
    Files.deleteIfExists(pipe);
    Fifo.make(pipe);
    Failure failure =
        assertThrows(Failure.class, () -> commit(new PosixDisk(), "key", "settings 2"));
    assertEquals(
        pipe + ": it is not a regular file",
        failure.getMessage().replaceFirst("cannot [a-z]+ ", ""));
    assertEquals("move it away: mv " + pipe + " " + pipe + ".old", failure.hint());
  }

  @Test
  void fileThatCannotBeReplacedIsWrittenInPlaceWithItsBackupFirst() throws IOException {
    Files.writeString(config, "settings of former times");
    StringBuilder backup = new StringBuilder();
    Disk mounted =
        new ForwardingDisk() {
          @Override
          void before(String operation, Path path) {}

          @Override
          public boolean replace(Path file, Path target) throws IOException {
            if (!target.equals(config)) {
              return super.replace(file, target);
            }
            backup.append(Files.readString(folder.resolve("config.json.bak")));
            PosixDisk.overwrite(target, file);
            return true;
          }
        };
    FileTransaction.Receipt receipt = commit(mounted, "key", "settings");
    assertEquals(List.of(config), receipt.inPlace());
    assertEquals("settings of former times", backup.toString());
    assertEquals(
        Map.of(
            "agent/store.json", "key",
            "config.json", "settings",
            "config.json.bak", "settings of former times"),
        contents());
  }

  private boolean failsWith(FaultyDisk disk, String cause, String key, String settings) {
    try {
      commit(disk, key, settings);
      assertFalse(disk.hasFailed(), "a fault was passed over");
      return false;
    } catch (Failure e) {
      assertEquals(ExitCode.FAILED, e.code());
      assertTrue(e.getMessage().startsWith("cannot write " + folder), e.getMessage());
      assertTrue(e.getMessage().endsWith(": " + cause), e.getMessage());
      return true;
    }
  }

  private void appendLetters(int rounds, Processes processes) {
    Sleeper impatient = pause -> Thread.sleep(pause.toMillis() / 4);
    FileLocks real = new FileLocks(processes, Clock.systemUTC(), impatient, new LockDiary());
    PrivateFiles files = new PrivateFiles(new PosixDisk(), TestLocks.of(processes.current()));
    for (int i = 0; i < rounds; i++) {
      new FileTransaction(files, real)
          .commit(
              () -> {
                FileSnapshot now = files.read(config);
                String content = new String(now.bytes(), UTF_8) + "x";
                return List.of(now.changedTo(content));
              });
    }
  }

  private FileTransaction.Receipt commit(Disk disk, String key, String settings) {
    return commit(new PrivateFiles(disk, TestLocks.of(42)), key, settings);
  }

  private FileTransaction.Receipt commit(PrivateFiles files, String key, String settings) {
    return new FileTransaction(files, locks)
        .commit(
            () ->
                List.of(
                    files.read(store).changedTo(key),
                    files.read(config).changedTo(settings).keepingBackup()));
  }

  /** All files below the folder, with locks and temporary ones if any is left. */
  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(path).toString(), Files.readString(path));
      }
    }
    return contents;
  }

  private void plantLock(Path file, long pid) {
    overwrite(lock(file), "{\"pid\":" + pid + ",\"createdAt\":\"" + time.instant() + "\"}");
  }

  private static Path lock(Path file) {
    return file.resolveSibling(file.getFileName() + ".lock");
  }

  private static void overwrite(Path file, String content) {
    try {
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

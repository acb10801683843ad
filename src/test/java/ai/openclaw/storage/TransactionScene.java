package ai.openclaw.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store and a config, and a transaction over both. */
abstract class TransactionScene {
  static final int MORE_THAN_A_COMMIT_NEEDS = 60;

  @TempDir Path folder;

  final FakeTime time = new FakeTime("2026-02-17T10:00:00.250Z");
  final FileLocks locks = new FileLocks(FakeProcesses.of(42, 7L), time, time, new LockDiary());
  Path store = Path.of("");
  Path config = Path.of("");

  @BeforeEach
  void nameFiles() {
    store = folder.resolve("agent/store.json");
    config = folder.resolve("config.json");
  }

  boolean failsWith(FaultyDisk disk, String cause, String key, String settings) {
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

  void appendLetters(int rounds, Processes processes) {
    FileLocks.Sleeper impatient = pause -> Thread.sleep(pause.toMillis() / 4);
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

  FileTransaction.Receipt commit(Disk disk, String key, String settings) {
    return commit(new PrivateFiles(disk, TestLocks.of(42)), key, settings);
  }

  FileTransaction.Receipt commit(PrivateFiles files, String key, String settings) {
    return commit(new FileTransaction(files, locks), key, settings);
  }

  FileTransaction.Receipt commit(FileTransaction transaction, String key, String settings) {
    return transaction.commit(
        () ->
            List.of(
                transaction.read(store).changedTo(key),
                transaction.read(config).changedTo(settings).keepingBackup()));
  }

  /** All files below the folder, with locks and temporary ones if any is left. */
  Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(path).toString(), Files.readString(path));
      }
    }
    return contents;
  }

  void plantLock(Path file, long pid) {
    overwrite(lock(file), "{\"pid\":" + pid + ",\"createdAt\":\"" + time.instant() + "\"}");
  }

  static Path lock(Path file) {
    return file.resolveSibling(file.getFileName() + ".lock");
  }

  static void overwrite(Path file, String content) {
    try {
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

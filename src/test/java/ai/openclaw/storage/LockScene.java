package ai.openclaw.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A file whose lock is somebody else's or in the way, and a time that passes when it is waited. */
abstract class LockScene {
  static final String NOW = "2026-02-17T10:00:00.250Z";

  @TempDir Path folder;

  final FakeTime time = new FakeTime(NOW);
  final LockDiary diary = new LockDiary();

  FileLocks locks(long pid, Long... others) {
    return new FileLocks(FakeProcesses.of(pid, others), time, time, diary);
  }

  Path file() {
    return folder.resolve("store.json");
  }

  Path lock() {
    return folder.resolve("store.json.lock");
  }

  void plant(String body) {
    try {
      Files.writeString(lock(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String readLock() {
    try {
      return Files.readString(lock());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void removeLock() {
    try {
      Files.delete(lock());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String body(long pid, String createdAt) {
    return "{\"pid\":" + pid + ",\"createdAt\":\"" + createdAt + "\"}";
  }
}

package ai.openclaw.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Locks for tests of other rooms, in which no time passes. */
public final class TestLocks {
  private static final String NOW = "2026-02-17T10:00:00.000Z";
  private static final long OTHER = 7;

  private TestLocks() {}

  /** Locks of a process of that number, the only one of its machine. */
  public static FileLocks of(long pid) {
    return new FileLocks(FakeProcesses.of(pid), Clock.systemUTC(), time -> {}, new LockDiary());
  }

  /** Locks beside another process, which does this when it is waited for. */
  public static FileLocks besideAnother(Runnable meanwhile) {
    FakeTime time = new FakeTime(NOW).after(Duration.ofSeconds(2), meanwhile);
    return new FileLocks(FakeProcesses.of(42, OTHER), time, time, new LockDiary());
  }

  /** The lock that the other process has on this file. */
  public static Path plant(Path file) throws IOException {
    return Files.writeString(
        file.resolveSibling(file.getFileName() + ".lock"),
        "{\"pid\":" + OTHER + ",\"createdAt\":\"" + NOW + "\"}");
  }
}

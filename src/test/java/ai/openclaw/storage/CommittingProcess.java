package ai.openclaw.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.openclaw.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** Commits to a store and a config, or dies without notice at one of its disk operations. */
final class CommittingProcess {
  static final int NEVER = -1;
  static final int DIED = 9;

  private CommittingProcess() {}

  public static void main(String[] args) {
    try {
      commit(Path.of(args[0]), args[1], args[2], new DeadlyDisk(Integer.parseInt(args[3])));
      System.out.println("done");
    } catch (Failure e) {
      System.out.println(e.getMessage());
      System.exit(e.code().number());
    }
  }

  static Receipt commit(Path folder, String key, String settings, Disk disk) {
    Processes processes = Processes.ofSystem();
    PrivateFiles files = new PrivateFiles(disk, processes.current());
    FileLocks locks =
        new FileLocks(
            processes, Clock.systemUTC(), time -> Thread.sleep(time.toMillis()), new LockDiary());
    return new FileTransaction(files, locks)
        .commit(
            () ->
                List.of(
                    files.read(folder.resolve("agent/store.json")).changedTo(key.getBytes(UTF_8)),
                    files
                        .read(folder.resolve("config.json"))
                        .changedTo(settings.getBytes(UTF_8))
                        .keepingBackup()));
  }

  private static final class DeadlyDisk extends ForwardingDisk {
    private int left;

    DeadlyDisk(int left) {
      this.left = left;
    }

    @Override
    public void createFile(Path file, byte[] content) throws IOException {
      if (left == 0) {
        Files.write(file, Arrays.copyOf(content, content.length / 2));
      }
      super.createFile(file, content);
    }

    @Override
    void before(String operation, Path path) {
      if (left-- == 0) {
        Runtime.getRuntime().halt(DIED);
      }
    }
  }
}

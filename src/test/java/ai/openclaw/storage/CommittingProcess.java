package ai.openclaw.storage;

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
  static final int WAIT_FOR_EXIT = -2;
  static final int DIED = 9;

  private CommittingProcess() {}

  public static void main(String[] args) {
    try {
      int moment = Integer.parseInt(args[3]);
      Disk disk = moment == WAIT_FOR_EXIT ? new PatientDisk() : new DeadlyDisk(moment);
      commit(Path.of(args[0]), args[1], args[2], disk);
      System.out.println("done");
    } catch (Failure e) {
      System.out.println(e.getMessage());
      System.exit(e.code().number());
    }
  }

  static FileTransaction.Receipt commit(Path folder, String key, String settings, Disk disk) {
    Processes processes = Processes.ofSystem();
    PrivateFiles files = new PrivateFiles(disk, TestLocks.of(processes.current()));
    FileLocks locks =
        new FileLocks(
            processes, Clock.systemUTC(), time -> Thread.sleep(time.toMillis()), new LockDiary());
    return new FileTransaction(files, locks)
        .commit(
            () ->
                List.of(
                    files.read(folder.resolve("agent/store.json")).changedTo(key),
                    files.read(folder.resolve("config.json")).changedTo(settings).keepingBackup()));
  }

  /** Does not write before the process has been told to end. */
  private static final class PatientDisk extends ForwardingDisk {
    @Override
    void before(String operation, Path path) throws IOException {
      if (operation.equals("createFile")) {
        System.out.println("writing");
        try {
          while (!isExiting()) {
            Thread.sleep(1);
          }
          Thread.sleep(300);
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
      }
    }

    private static boolean isExiting() {
      Thread hook = new Thread(() -> {});
      try {
        Runtime.getRuntime().addShutdownHook(hook);
        Runtime.getRuntime().removeShutdownHook(hook);
        return false;
      } catch (IllegalStateException e) {
        return true;
      }
    }
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

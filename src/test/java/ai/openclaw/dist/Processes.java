package ai.openclaw.dist;

import java.nio.file.Path;
import java.util.List;

/**
 * The processes of this machine that have to do with a test: its folder is in their command line.
 */
record Processes(Path folder) {
  List<ProcessHandle> living() {
    return ProcessHandle.allProcesses().filter(this::concerned).toList();
  }

  /** Waits until all have ended of themselves. */
  void awaitEnd() {
    ArchiveCache.await(() -> living().isEmpty(), "still running");
  }

  void kill() {
    living().forEach(ProcessHandle::destroyForcibly);
  }

  private boolean concerned(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains(folder.toString());
  }
}

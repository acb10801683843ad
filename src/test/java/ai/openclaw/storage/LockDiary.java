package ai.openclaw.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what it hears, file names only. */
final class LockDiary implements FileLocks.Listener {
  private final List<String> entries = new ArrayList<>();

  List<String> entries() {
    return entries;
  }

  @Override
  public void waiting(Path lock, @Nullable Long pid) {
    entries.add("waiting for " + lock.getFileName() + " of " + pid);
  }

  @Override
  public void leftBehind(Path lock, String why) {
    entries.add("left behind " + lock.getFileName());
  }
}

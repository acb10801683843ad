package ai.openclaw.storage;

import java.nio.file.Path;

/** A file is not what its snapshot says any more, or its lock was lost; nothing was replaced. */
final class ChangedMeanwhile extends Exception {
  private final transient Path path;

  ChangedMeanwhile(Path path) {
    super("changed meanwhile");
    this.path = path;
  }

  Path path() {
    return path;
  }
}

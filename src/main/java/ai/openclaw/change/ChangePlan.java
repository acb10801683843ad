package ai.openclaw.change;

import ai.openclaw.storage.FileChange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that a run would write, credentials first. The review, {@code --dry-run} and {@code
 * --json} show the same plan that is carried out.
 */
public final class ChangePlan {
  private final List<PlannedChange> changes;
  private final List<String> inRuntime;

  /** A plan of these changes, in the order of writing. */
  public ChangePlan(List<PlannedChange> changes) {
    this(changes, List.of());
  }

  private ChangePlan(List<PlannedChange> changes, List<String> inRuntime) {
    this.changes = List.copyOf(changes);
    this.inRuntime = List.copyOf(inRuntime);
  }

  /** The same, and before it OpenClaw changes this in its own store. */
  public ChangePlan afterRuntime(String line) {
    return new ChangePlan(changes, List.of(line));
  }

  /** What OpenClaw itself is asked to change in its own store, a line each, secrets masked. */
  public List<String> inRuntime() {
    return inRuntime;
  }

  /** Whether there is nothing to change. */
  public boolean isEmpty() {
    return changes.isEmpty() && inRuntime.isEmpty();
  }

  /** The files it changes, in the order of writing. */
  public List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (PlannedChange change : changes) {
      files.add(change.change().path());
    }
    return files;
  }

  /** What changes in that file, a line each, secrets masked. */
  public List<String> lines(Path file) {
    for (PlannedChange change : changes) {
      if (change.change().path().equals(file)) {
        return change.lines();
      }
    }
    return List.of();
  }

  /** What somebody should know who did not mean it, a line each. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    for (PlannedChange change : changes) {
      warnings.addAll(change.warnings());
    }
    return warnings;
  }

  /** The same for a transaction. */
  public List<FileChange> fileChanges() {
    List<FileChange> files = new ArrayList<>();
    for (PlannedChange change : changes) {
      files.add(change.change());
    }
    return files;
  }
}

package ai.openclaw.change;

import ai.openclaw.storage.FileChange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a run would write, credentials first. The review, {@code --dry-run} and {@code
 * --json} show the same plan that is carried out.
 */
public final class ChangePlan {
  private final List<PlannedChange> changes;
  private final List<String> inRuntime;
  private final @Nullable Emptied emptied;

  /**
   * A file whose keys OpenClaw takes into its own store.
   *
   * @param line what becomes of the rest of it
   */
  public record Emptied(Path file, String line) {}

  /** A plan of these changes, in the order of writing. */
  public ChangePlan(List<PlannedChange> changes) {
    this(changes, List.of(), null);
  }

  private ChangePlan(
      List<PlannedChange> changes, List<String> inRuntime, @Nullable Emptied emptied) {
    this.changes = List.copyOf(changes);
    this.inRuntime = List.copyOf(inRuntime);
    this.emptied = emptied;
  }

  /** The same, and before it OpenClaw changes this in its own store. */
  public ChangePlan afterRuntime(List<String> lines) {
    return new ChangePlan(changes, lines, emptied);
  }

  /** The same, and before it the keys of that file are in OpenClaw's own store. */
  public ChangePlan emptying(Emptied file) {
    return new ChangePlan(changes, inRuntime, file);
  }

  /** The file whose keys are in OpenClaw's own store then, or null. */
  public @Nullable Emptied emptied() {
    return emptied;
  }

  /** What OpenClaw itself is asked to change in its own store, a line each, secrets masked. */
  public List<String> inRuntime() {
    return inRuntime;
  }

  /** Whether there is nothing to change. */
  public boolean isEmpty() {
    return changes.isEmpty() && inRuntime.isEmpty() && emptied == null;
  }

  /** The files it changes, in the order of writing. */
  public List<Path> files() {
    List<Path> files = new ArrayList<>();
    if (emptied != null) {
      files.add(emptied.file());
    }
    for (PlannedChange change : changes) {
      files.add(change.change().path());
    }
    return files;
  }

  /** What changes in that file, a line each, secrets masked. */
  public List<String> lines(Path file) {
    if (emptied != null && emptied.file().equals(file)) {
      return List.of(emptied.line());
    }
    for (PlannedChange change : changes) {
      if (change.change().path().equals(file)) {
        return change.lines();
      }
    }
    return List.of();
  }

  /** The same as a diff: what goes behind a minus, what comes behind a plus. */
  public List<String> diff(Path file) {
    for (PlannedChange change : changes) {
      if (change.change().path().equals(file)) {
        return change.diff();
      }
    }
    return lines(file);
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

package ai.openclaw.change;

import ai.openclaw.auth.StateFiles;
import ai.openclaw.auth.StateReader;
import ai.openclaw.storage.FileChange;
import ai.openclaw.storage.FileTransaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans changes of OpenClaw's files and carries them out. */
public final class Changes {
  private final StateReader state;
  private final FileTransaction transaction;

  /**
   * What became of a change.
   *
   * @param before the files that the plan was made from
   * @param plan what there was to write
   * @param receipt what was written; null for a dry run
   */
  public record Outcome(
      StateFiles before, ChangePlan plan, FileTransaction.@Nullable Receipt receipt) {}

  /** Changes of the files that {@code state} reads. */
  public Changes(StateReader state, FileTransaction transaction) {
    this.state = state;
    this.transaction = transaction;
  }

  /** The files as they are now. */
  public StateFiles read() {
    return state.read();
  }

  /** What the change would do. */
  public Outcome rehearse(Change change) {
    StateFiles snapshot = state.read();
    return new Outcome(snapshot, change.plan(snapshot), null);
  }

  /** Carries the change out, in one transaction; nothing is written when it is so already. */
  public Outcome carryOut(Change change) {
    LatestPlan latest = new LatestPlan(state, change);
    FileTransaction.Receipt receipt = transaction.commit(latest);
    StateFiles snapshot = latest.snapshot;
    transaction.removeStaleLocks(UndoRecord.withFilesOf(snapshot));
    return new Outcome(snapshot, latest.plan, receipt);
  }

  /** Makes the plan anew each time, and remembers the last one: that is what was carried out. */
  private static final class LatestPlan implements FileTransaction.Planner {
    private final StateReader state;
    private final Change change;
    private StateFiles snapshot;
    private ChangePlan plan;

    LatestPlan(StateReader state, Change change) {
      this.state = state;
      this.change = change;
      this.snapshot = state.read();
      this.plan = change.plan(snapshot);
    }

    @Override
    public List<FileChange> plan() {
      snapshot = state.read();
      plan = change.plan(snapshot);
      return plan.fileChanges();
    }
  }

  /** Something that is to become so; with the files as they are, it determines the plan. */
  public interface Change {
    /** The plan; an empty one when it is so already. */
    ChangePlan plan(StateFiles snapshot);
  }
}

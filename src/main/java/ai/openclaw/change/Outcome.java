package ai.openclaw.change;

import ai.openclaw.auth.StateFiles;
import ai.openclaw.storage.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * What became of a change.
 *
 * @param before the files that the plan was made from
 * @param plan what there was to write
 * @param receipt what was written; null for a dry run
 */
public record Outcome(StateFiles before, ChangePlan plan, @Nullable Receipt receipt) {}

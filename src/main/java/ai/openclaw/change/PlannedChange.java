package ai.openclaw.change;

import ai.openclaw.storage.FileChange;
import java.util.List;

/**
 * What happens to one file.
 *
 * @param change the new content
 * @param lines what differs, a line each, secrets masked
 */
public record PlannedChange(FileChange change, List<String> lines) {

  /** The same change without a copy of the previous content. */
  PlannedChange withoutBackup() {
    return new PlannedChange(change.withoutBackup(), lines);
  }
}

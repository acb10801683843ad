package ai.openclaw.change;

import ai.openclaw.storage.FileChange;
import java.util.List;

/**
 * What happens to one file.
 *
 * @param change the new content
 * @param lines what differs, a line each, secrets masked
 */
public record PlannedChange(FileChange change, List<String> lines) {}

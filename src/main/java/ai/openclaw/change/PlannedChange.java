package ai.openclaw.change;

import ai.openclaw.json5.DocumentEdit;
import ai.openclaw.storage.FileChange;
import java.util.ArrayList;
import java.util.List;

/** What happens to one file, and what of it is worth a line. */
public final class PlannedChange {
  private final FileChange change;
  private final String head;
  private final List<DocumentEdit> edits;
  private final List<String> warnings;

  private PlannedChange(
      FileChange change, String head, List<DocumentEdit> edits, List<String> warnings) {
    this.change = change;
    this.head = head;
    this.edits = edits;
    this.warnings = warnings;
  }

  /** A change that one line tells, secrets masked. */
  public static PlannedChange of(FileChange change, String line) {
    return new PlannedChange(change, line, List.of(), List.of());
  }

  /** A change of the config; these of its edits get a line each. */
  static PlannedChange of(FileChange change, List<DocumentEdit> shown, List<String> warnings) {
    return new PlannedChange(change, "", shown, warnings);
  }

  /** The new content. */
  public FileChange change() {
    return change;
  }

  /** What differs, a line each, secrets masked; made when somebody reads them, most runs do not. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (!head.isEmpty()) {
      lines.add(head);
    }
    for (DocumentEdit edit : edits) {
      lines.add(EditLine.of(edit));
    }
    return lines;
  }

  /** What somebody should know who did not mean it, a line each. */
  List<String> warnings() {
    return warnings;
  }

  /** The same change without a copy of the previous content. */
  PlannedChange withoutBackup() {
    return new PlannedChange(change.withoutBackup(), head, edits, warnings);
  }
}

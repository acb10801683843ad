package ai.openclaw.change;

import ai.openclaw.config.ConfigDraft;
import ai.openclaw.config.ConfigFile;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.DocumentEdit;
import ai.openclaw.json5.DocumentPath;
import ai.openclaw.secret.Secret;
import ai.openclaw.storage.FileChange;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What happens to one file, and what of it is worth a line. */
public final class PlannedChange {
  private static final int LONGEST_VALUE = 60;

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

  /**
   * The changes of the config's files that make the edits of the draft, each where the value is.
   *
   * @param shown those of them that are worth a line
   * @throws Failure with {@link ExitCode#CONFLICT} when the files cannot be edited so, with all
   *     that is to change
   */
  public static List<PlannedChange> of(
      ConfigFile config, ConfigDraft draft, List<DocumentEdit> shown) {
    List<FileChange> changes = config.changes(draft);
    if (changes == null) {
      throw impossible(config, shown);
    }
    List<PlannedChange> planned = new ArrayList<>();
    List<String> warnings = draft.overwritten();
    for (FileChange change : changes) {
      List<DocumentEdit> edits = new ArrayList<>();
      for (DocumentEdit edit : shown) {
        if (config.fileOf(edit.path()).equals(change.path())) {
          edits.add(edit);
        }
      }
      planned.add(new PlannedChange(change, "", edits, warnings));
      warnings = List.of();
    }
    return planned;
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
      lines.add(line(edit));
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

  private static Failure impossible(ConfigFile config, List<DocumentEdit> shown) {
    List<String> lines = new ArrayList<>();
    for (DocumentEdit edit : shown) {
      lines.add("  " + line(edit) + " (" + config.fileOf(edit.path()) + ")");
    }
    return new Failure(
        ExitCode.CONFLICT,
        "cannot change " + config.path() + ": several files make up what is to change",
        String.join("\n", lines),
        "make these changes in an editor, where they belong",
        null);
  }

  /** An edit in one line for the eyes, secrets masked. */
  private static String line(DocumentEdit edit) {
    if (edit instanceof DocumentEdit.Set set) {
      if (set.value().size() == 1 && set.value().path(0).path("id").isTextual()) {
        return "add " + set.path() + " += " + value(set.path(), set.value().path(0));
      }
      return "set " + set.path() + " = " + value(set.path(), set.value());
    }
    if (edit instanceof DocumentEdit.Append append) {
      return "add " + append.path() + " += " + value(append.path(), append.value());
    }
    if (edit instanceof DocumentEdit.Rename rename) {
      return "rename " + rename.path() + " to " + rename.newKey();
    }
    return "remove " + edit.path();
  }

  private static String value(DocumentPath path, JsonNode value) {
    if (value.isTextual() && path.toString().endsWith(".apiKey")) {
      return Secret.of(value.textValue()).masked();
    }
    if (value.path("id").isTextual()) {
      return value.path("id").textValue();
    }
    String text = JsonTree.compact(value);
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 1) + "…";
  }
}

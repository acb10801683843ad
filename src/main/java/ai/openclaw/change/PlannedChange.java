package ai.openclaw.change;

import ai.openclaw.config.ConfigDraft;
import ai.openclaw.config.ConfigFile;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.DocumentEdit;
import ai.openclaw.json5.DocumentPath;
import ai.openclaw.storage.FileChange;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to one file, and what of it is worth a line. */
public final class PlannedChange {
  private static final int LONGEST_VALUE = 60;

  private final FileChange change;
  private final List<String> head;
  private final List<String> headDiff;
  private final List<DocumentEdit> edits;
  private final @Nullable ConfigDraft draft;
  private final List<String> warnings;

  private PlannedChange(
      FileChange change,
      List<String> head,
      List<String> headDiff,
      List<DocumentEdit> edits,
      @Nullable ConfigDraft draft,
      List<String> warnings) {
    this.change = change;
    this.head = head;
    this.headDiff = headDiff;
    this.edits = edits;
    this.draft = draft;
    this.warnings = warnings;
  }

  /** A change that one line tells, secrets masked. */
  public static PlannedChange of(FileChange change, String line) {
    return of(change, line, List.of(line));
  }

  /** The same; {@code diff} tells it with what was there before. */
  public static PlannedChange of(FileChange change, String line, List<String> diff) {
    return new PlannedChange(change, List.of(line), List.copyOf(diff), List.of(), null, List.of());
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
      planned.add(new PlannedChange(change, List.of(), List.of(), edits, draft, warnings));
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
    List<String> lines = new ArrayList<>(head);
    for (DocumentEdit edit : edits) {
      lines.add(line(edit));
    }
    return lines;
  }

  /** The same as a diff: what goes behind a minus, what comes behind a plus. */
  public List<String> diff() {
    List<String> lines = new ArrayList<>(headDiff);
    for (DocumentEdit edit : edits) {
      lines.addAll(diff(edit, draft == null ? null : draft.former(edit.path())));
    }
    return lines;
  }

  /** A value that is new is told in few words, one that is another in full. */
  private static List<String> diff(DocumentEdit edit, @Nullable JsonNode former) {
    DocumentPath path = edit.path();
    if (edit instanceof DocumentEdit.Rename rename) {
      return List.of("- " + path, "+ " + path.parent().child(rename.newKey()));
    }
    if (former == null || edit instanceof DocumentEdit.Append) {
      return List.of("+ " + text(edit));
    }
    List<String> lines = new ArrayList<>();
    lines.add("- " + path + " = " + value(path, former, Integer.MAX_VALUE));
    if (edit instanceof DocumentEdit.Set set) {
      lines.add("+ " + path + " = " + value(path, set.value(), Integer.MAX_VALUE));
    }
    return lines;
  }

  /** What somebody should know who did not mean it, a line each. */
  List<String> warnings() {
    return warnings;
  }

  /** The same change without a copy of the previous content. */
  PlannedChange withoutBackup() {
    return new PlannedChange(change.withoutBackup(), head, headDiff, edits, draft, warnings);
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
    if (edit instanceof DocumentEdit.Rename rename) {
      return "rename " + rename.path() + " to " + rename.newKey();
    }
    if (edit instanceof DocumentEdit.Remove) {
      return "remove " + edit.path();
    }
    String text = text(edit);
    return (text.startsWith(edit.path() + " += ") ? "add " : "set ") + text;
  }

  /** The place and the value of an edit that puts one there. */
  private static String text(DocumentEdit edit) {
    if (edit instanceof DocumentEdit.Set set) {
      JsonNode value = set.value();
      boolean first = value.size() == 1 && value.path(0).path("id").isTextual();
      return first
          ? set.path() + " += " + value(set.path(), value.path(0))
          : set.path() + " = " + value(set.path(), value);
    }
    return edit instanceof DocumentEdit.Append append
        ? append.path() + " += " + value(append.path(), append.value())
        : edit.path().toString();
  }

  private static String value(DocumentPath path, JsonNode value) {
    return value.path("id").isTextual()
        ? ShownValue.of(path, value).path("id").textValue()
        : value(path, value, LONGEST_VALUE);
  }

  /** A key is a word of its own; other texts are in quotes, which tell where they end. */
  private static String value(DocumentPath path, JsonNode value, int longest) {
    JsonNode shown = ShownValue.of(path, value);
    if (shown.isTextual() && path.toString().endsWith(".apiKey")) {
      return shown.textValue();
    }
    String text = JsonTree.compact(shown);
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}

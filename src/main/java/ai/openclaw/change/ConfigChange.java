package ai.openclaw.change;

import ai.openclaw.config.ConfigDraft;
import ai.openclaw.config.ConfigFile;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json5.DocumentEdit;
import java.nio.file.Path;
import java.util.List;

/** Edits of the config as a change of its file. */
public final class ConfigChange {
  private ConfigChange() {}

  /**
   * The change that makes the edits of the draft.
   *
   * @param shown those of them that are worth a line
   * @throws Failure with {@link ExitCode#CONFLICT} when one is of a value that another file brings
   *     in: it cannot be changed from the main one
   */
  public static PlannedChange of(ConfigFile config, ConfigDraft draft, List<DocumentEdit> shown) {
    for (DocumentEdit edit : draft.edits()) {
      requireOwn(config, edit);
    }
    return PlannedChange.of(
        config.changedTo(draft.applyTo(config.document())), shown, draft.overwritten());
  }

  private static void requireOwn(ConfigFile config, DocumentEdit edit) {
    Path included = config.includedFrom(edit.path());
    if (included != null) {
      throw new Failure(
          ExitCode.CONFLICT,
          edit.path() + " comes from " + included + ", which is included and stays as it is",
          "make this change in " + included + ": " + EditLine.of(edit));
    }
  }
}

package ai.openclaw.config;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json5.DocumentPath;
import ai.openclaw.json5.Json5Document;
import ai.openclaw.storage.FileChange;
import ai.openclaw.storage.FileSnapshot;
import ai.openclaw.storage.PrivateFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * OpenClaw's configuration at one moment: the main file as a document, and what it means with all
 * that it includes. A missing file is an empty configuration.
 */
public final class ConfigFile {
  private final FileSnapshot snapshot;
  private final Json5Document document;
  private final @Nullable SplitConfig split;
  private final JsonNode data;

  private ConfigFile(FileSnapshot snapshot, Json5Document document, @Nullable SplitConfig split) {
    this.snapshot = snapshot;
    this.document = document;
    this.split = split;
    this.data = split == null ? document.data() : split.data();
  }

  /**
   * Reads the file and all that it includes, from its own folder or from one of those.
   *
   * @throws Failure with {@link ExitCode#CONFLICT} when one of them is missing, cannot be read or
   *     is not JSON5, or when an {@code $include} makes no sense
   */
  public static ConfigFile read(Path path, List<Path> folders, PrivateFiles files) {
    DocumentFile file = DocumentFile.read(path, files);
    ConfigFile config =
        new ConfigFile(file.snapshot(), file.document(), Includes.resolve(file, folders, files));
    if (!config.data.isObject()) {
      throw new Failure(
          ExitCode.CONFLICT, path + ": expected an object", "correct the file, or move it away");
    }
    return config;
  }

  /** The main file. */
  public Path path() {
    return snapshot.path();
  }

  /** Whether there is a main file. */
  public boolean exists() {
    return snapshot.exists();
  }

  /** The main file as it is written; what is changed is changed here. */
  public Json5Document document() {
    return document;
  }

  /** What the configuration means: an object, includes in their places, {@code ${…}} as written. */
  public JsonNode data() {
    return data;
  }

  /** The file that a change of the value at this path, one into {@link #data}, belongs in. */
  public Path fileOf(DocumentPath path) {
    return split == null ? path() : split.fileOf(path);
  }

  /**
   * The changes of the files that make the edits of the draft; the previous contents are kept as
   * backups. Null where the files cannot be edited so that together they mean what the draft does.
   */
  public @Nullable List<FileChange> changes(ConfigDraft draft) {
    return split == null ? List.of(changedTo(draft.applyTo(document))) : split.changes(draft);
  }

  /** The change of the main file to this document; the previous content is kept as a backup. */
  public FileChange changedTo(Json5Document changed) {
    return snapshot.changedTo(changed.text()).keepingBackup();
  }
}

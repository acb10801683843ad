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
import org.jspecify.annotations.Nullable;

/**
 * OpenClaw's configuration at one moment: the main file as a document, and what it means with all
 * that it includes. A missing file is an empty configuration.
 */
public final class ConfigFile {
  private final FileSnapshot snapshot;
  private final Json5Document document;
  private final @Nullable IncludedValue included;
  private final JsonNode data;

  private ConfigFile(
      FileSnapshot snapshot, Json5Document document, @Nullable IncludedValue included) {
    this.snapshot = snapshot;
    this.document = document;
    this.included = included;
    this.data = included == null ? document.data() : included.data();
  }

  /**
   * Reads the file and all that it includes.
   *
   * @throws Failure with {@link ExitCode#CONFLICT} when one of them is missing, cannot be read or
   *     is not JSON5, or when an {@code $include} makes no sense
   */
  public static ConfigFile read(Path path, PrivateFiles files) {
    DocumentFile file = DocumentFile.read(path, files);
    Json5Document document = file.document();
    ConfigFile config =
        new ConfigFile(file.snapshot(), document, Includes.resolve(document.data(), path, files));
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

  /**
   * The included file that keeps the main one from changing this value: it supplies the value or a
   * part of it. Null when the change belongs in the main file. The path is one into {@link #data}.
   */
  public @Nullable Path includedFrom(DocumentPath path) {
    return included == null ? null : included.fileAt(path);
  }

  /** The change of the main file to this document; the previous content is kept as a backup. */
  public FileChange changedTo(Json5Document changed) {
    return snapshot.changedTo(changed.text()).keepingBackup();
  }
}

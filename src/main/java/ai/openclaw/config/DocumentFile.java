package ai.openclaw.config;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json5.Json5Document;
import ai.openclaw.json5.Json5SyntaxException;
import ai.openclaw.storage.FileSnapshot;
import ai.openclaw.storage.PrivateFiles;
import java.nio.file.Path;

/** A file as a document; one that cannot be parsed is a conflict, and nobody may write it. */
public record DocumentFile(FileSnapshot snapshot, Json5Document document) {
  /** More changes between two looks are no accident. */
  private static final int MOST_READS = 5;

  /**
   * Reads a JSON5 file; a missing one is an empty document. One that another process has just
   * written is read again before it counts as broken.
   *
   * @throws Failure with {@link ExitCode#CONFLICT}, line, column and the line itself
   */
  public static DocumentFile read(Path path, PrivateFiles files) {
    return read(path, path, files, false);
  }

  /** The same for a file that this config includes. */
  static DocumentFile readIncluded(Path path, Path config, PrivateFiles files) {
    return read(path, config, files, false);
  }

  /** The same for a file in strict JSON. */
  public static DocumentFile readStrict(Path path, PrivateFiles files) {
    return read(path, path, files, true);
  }

  /** An edit that the file cannot take. */
  public static Failure tooLarge(String file, Json5Document.InvalidEditException e) {
    return new Failure(
        ExitCode.CONFLICT,
        "cannot change " + file + ": it would become too large to be read",
        "take out of the file what is not needed",
        e);
  }

  private static DocumentFile read(Path path, Path config, PrivateFiles files, boolean strict) {
    for (int reads = 1; ; reads++) {
      FileSnapshot snapshot = files.read(path, config);
      try {
        return new DocumentFile(snapshot, parse(snapshot, strict));
      } catch (Failure e) {
        if (reads == MOST_READS || !files.hasChanged(snapshot)) {
          throw e;
        }
      }
    }
  }

  private static Json5Document parse(FileSnapshot file, boolean strict) {
    try {
      String text = file.text();
      return strict ? Json5Document.parseStrict(text) : Json5Document.parse(text);
    } catch (Json5SyntaxException e) {
      throw new Failure(
          ExitCode.CONFLICT,
          file.path() + ":" + e.line() + ":" + e.column() + ": expected " + e.expected(),
          e.excerpt(),
          "correct the file, or move it away",
          e);
    }
  }
}

package ai.openclaw.config;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json5.Json5Document;
import ai.openclaw.json5.Json5SyntaxException;
import ai.openclaw.storage.FileSnapshot;

/** Files as documents; one that cannot be parsed is a conflict, and nobody may write it. */
public final class DocumentFile {
  private DocumentFile() {}

  /**
   * The JSON5 document in the file, an empty one when there is no file.
   *
   * @throws Failure with {@link ExitCode#CONFLICT}, line, column and the line itself
   */
  public static Json5Document parse(FileSnapshot file) {
    try {
      return Json5Document.parse(file.text());
    } catch (Json5SyntaxException e) {
      throw broken(file, e);
    }
  }

  /** The same for a file in strict JSON. */
  public static Json5Document parseStrict(FileSnapshot file) {
    try {
      return Json5Document.parseStrict(file.text());
    } catch (Json5SyntaxException e) {
      throw broken(file, e);
    }
  }

  private static Failure broken(FileSnapshot file, Json5SyntaxException e) {
    return new Failure(
        ExitCode.CONFLICT,
        file.path() + ":" + e.line() + ":" + e.column() + ": expected " + e.expected(),
        e.excerpt(),
        "correct the file, or move it away",
        e);
  }
}

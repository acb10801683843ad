package ai.openclaw.storage;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The one place where trouble with a file becomes a line for the user. */
final class FileFailures {
  private FileFailures() {}

  /** The file could not be written; nothing has changed. */
  static Failure writing(Path file, IOException e) {
    return new Failure(
        ExitCode.FAILED, "cannot write " + file + ": " + cause(file, e), hint(file, e), e);
  }

  /**
   * The file could not be read: a conflict, because it is there and may hold what must not be lost.
   */
  static Failure reading(Path file, IOException e) {
    ExitCode code = obstacle(file) == null ? ExitCode.CONFLICT : ExitCode.FAILED;
    return new Failure(code, "cannot read " + file + ": " + cause(file, e), hint(file, e), e);
  }

  /** Why it failed, in a few words that fit behind a colon. */
  static String cause(Path file, IOException e) {
    String obstacle = obstacle(file);
    if (obstacle != null) {
      return obstacle;
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "it exists already";
    }
    if (e instanceof FileSystemLoopException) {
      return "too many symbolic links";
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null || reason.isBlank() ? "input/output error" : inSentence(reason);
  }

  private static @Nullable String hint(Path file, IOException e) {
    return e instanceof AccessDeniedException
        ? "see whose it is: ls -ld " + PrivateFiles.folderOf(file) + " " + file
        : null;
  }

  /** Something that is no file where the file should be, or no folder where its folder should. */
  static @Nullable String obstacle(Path file) {
    if (Files.isDirectory(file)) {
      return "it is a folder";
    }
    if (Files.exists(file)) {
      return Files.isRegularFile(file) ? null : "it is not a regular file";
    }
    for (Path above = file.toAbsolutePath().getParent(); above != null; above = above.getParent()) {
      if (Files.isDirectory(above)) {
        return null;
      }
      if (Files.exists(above)) {
        return above + " is not a folder";
      }
    }
    return null;
  }

  /** The system's own words start with a capital: {@code No space left on device}. */
  private static String inSentence(String reason) {
    return Character.toLowerCase(reason.charAt(0)) + reason.substring(1);
  }
}

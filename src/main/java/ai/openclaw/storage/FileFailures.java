package ai.openclaw.storage;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.failure.ShellWord;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The one place where trouble with a file becomes a line for the user. */
final class FileFailures {
  /** Names in a path such as {@code /home/ada} or {@code /dev/null}. */
  private static final int HIGHEST = 2;

  private FileFailures() {}

  /** What stands where a file or its folder should be, and how to get it out of the way. */
  private record Obstacle(String words, @Nullable String hint) {}

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
    Obstacle obstacle = obstacle(file);
    if (obstacle != null) {
      return obstacle.words();
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
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    boolean loop = reason != null && reason.startsWith("Too many levels of symbolic links");
    if (loop || e instanceof FileSystemLoopException) {
      return "too many symbolic links";
    }
    return reason == null || reason.isBlank() ? "input/output error" : inSentence(reason);
  }

  /** What the user can do about it, or null. */
  static @Nullable String hint(Path file, IOException e) {
    if (e instanceof ForeignFile.Unreadable unreadable) {
      return unreadable.hint();
    }
    Obstacle obstacle = obstacle(file);
    if (obstacle != null) {
      return obstacle.hint();
    }
    if (e instanceof NotRegular) {
      return moveAway(file);
    }
    boolean denied =
        e instanceof AccessDeniedException || cause(file, e).equals("operation not permitted");
    if (!denied) {
      return null;
    }
    String below = Files.exists(file) ? " " + ShellWord.of(file) : "";
    return "see whose it is: ls -ld " + ShellWord.of(existingFolder(file)) + below;
  }

  /** Something is there that is no file, or no folder where the file's folder should be. */
  static void requireNoObstacle(Path file) throws FileSystemException {
    Obstacle obstacle = obstacle(file);
    if (obstacle != null) {
      throw new FileSystemException(file.toString(), null, obstacle.words());
    }
  }

  /** The same for a file that no link may stand for; a missing one is fine. */
  static void requireRegular(Path file) throws FileSystemException {
    requireNoObstacle(file);
    if (Files.isSymbolicLink(file)) {
      throw new NotRegular(file, "it is a symbolic link");
    }
  }

  /** Nothing that we would follow or wait for. */
  private static final class NotRegular extends FileSystemException {
    NotRegular(Path file, String reason) {
      super(file.toString(), null, reason);
    }
  }

  private static @Nullable Obstacle obstacle(Path file) {
    if (Files.isDirectory(file)) {
      return new Obstacle("it is a folder", moveAway(file));
    }
    if (Files.exists(file)) {
      return Files.isRegularFile(file)
          ? null
          : new Obstacle("it is not a regular file", moveAway(file));
    }
    for (Path above = file.toAbsolutePath().getParent(); above != null; above = above.getParent()) {
      if (Files.isDirectory(above)) {
        return null;
      }
      if (Files.exists(above)) {
        return new Obstacle(above + " is not a folder", moveAway(above));
      }
      if (Files.isSymbolicLink(above)) {
        return new Obstacle(
            above + " is a symbolic link to a folder that does not exist",
            "make the folder, or remove the link: ls -l " + ShellWord.of(above));
      }
    }
    return null;
  }

  /** No advice about the system's own folders and devices, somebody's home, or a folder in use. */
  private static @Nullable String moveAway(Path path) {
    boolean high = path.toAbsolutePath().normalize().getNameCount() <= HIGHEST;
    return high || isFilled(path)
        ? null
        : "move it away: mv " + ShellWord.of(path) + " " + ShellWord.of(path + ".old");
  }

  private static boolean isFilled(Path path) {
    // To list a pipe is to wait for it.
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      return entries.iterator().hasNext();
    } catch (IOException e) {
      return false;
    }
  }

  private static Path existingFolder(Path file) {
    Path folder = PrivateFiles.folderOf(file);
    while (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** The system's own words start with a capital: {@code No space left on device}. */
  private static String inSentence(String reason) {
    return Character.toLowerCase(reason.charAt(0)) + reason.substring(1);
  }
}

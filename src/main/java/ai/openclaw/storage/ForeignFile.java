package ai.openclaw.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads files that are not ours alone, whatever somebody put there: only regular files, so that
 * none makes us wait, and never more of them than they can have. Removes nothing else, either.
 */
public final class ForeignFile {
  private static final int KIBI = 1024;
  private static final int MEBI = KIBI * KIBI;
  private static final char MARK = '\uFEFF';

  private ForeignFile() {}

  /** A file that is there and cannot be read; the message says why and fits behind a colon. */
  public static final class Unreadable extends FileSystemException {
    private final @Nullable String hint;

    Unreadable(Path file, IOException cause) {
      super(file.toString(), null, FileFailures.cause(file, cause));
      this.hint = FileFailures.hint(file, cause);
      initCause(cause);
    }

    @Override
    public String getMessage() {
      return getReason();
    }

    /** What the user can do about it, or null. */
    public @Nullable String hint() {
      return hint;
    }
  }

  /** What the file holds, {@code most} bytes or fewer, or null when there is no file. */
  public static byte @Nullable [] read(Path file, int most) throws Unreadable {
    try {
      try (InputStream in = open(file)) {
        byte[] content = in.readNBytes(most + 1);
        if (content.length > most) {
          throw new FileSystemException(file.toString(), null, "it is larger than " + size(most));
        }
        return content;
      }
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw new Unreadable(file, e);
    }
  }

  /**
   * The bytes of a regular file, for whoever needs no more than its beginning, or not all at once.
   */
  public static InputStream open(Path file) throws IOException {
    FileFailures.requireNoObstacle(file);
    return Files.newInputStream(file);
  }

  /**
   * Removes a file, or a link to one, if it is there. A device, a pipe or a folder is not ours,
   * even where root could remove it.
   */
  public static boolean remove(Path file) throws IOException {
    FileFailures.requireNoObstacle(file);
    return Files.deleteIfExists(file);
  }

  /**
   * The text in the bytes: UTF-8, or what their byte order mark says; Windows writes UTF-16. The
   * mark is no part of it.
   */
  public static String text(byte[] content) {
    Charset charset = StandardCharsets.UTF_8;
    if (startsWith(content, 0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16LE;
    } else if (startsWith(content, 0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16BE;
    }
    String text = new String(content, charset);
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }

  private static String size(int bytes) {
    return bytes < MEBI ? bytes / KIBI + " KiB" : bytes / MEBI + " MiB";
  }

  private static boolean startsWith(byte[] content, int first, int second) {
    return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
  }
}

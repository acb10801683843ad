package ai.openclaw.storage;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a file held at one moment, or that it was missing. Only {@link PrivateFiles#read} makes one,
 * and only a snapshot makes a {@link FileChange}: no write without having read.
 */
public final class FileSnapshot {
  private static final byte[] NOTHING = {};

  private final Path path;
  private final byte @Nullable [] content;

  FileSnapshot(Path path, byte @Nullable [] content) {
    this.path = path;
    this.content = content;
  }

  /** The file's name as it was asked for, links not resolved. */
  public Path path() {
    return path;
  }

  /** Whether there was a file. */
  public boolean exists() {
    return content != null;
  }

  /** Whether there was a file with nothing but white space in it. */
  public boolean isBlank() {
    if (content == null) {
      return false;
    }
    for (byte each : content) {
      if (each < 0 || each > ' ') {
        return false;
      }
    }
    return true;
  }

  /** Its bytes, a copy; none when there was no file. */
  public byte[] bytes() {
    return content == null ? NOTHING : content.clone();
  }

  /**
   * Its bytes as UTF-8, a byte order mark included; empty when there was no file.
   *
   * @throws Failure with {@link ExitCode#CONFLICT} when they are not UTF-8
   */
  public String text() {
    return text("read");
  }

  /** The same with U+FFFD in the place of what is not UTF-8, as Node reads a file. */
  public String textWithReplacements() {
    return content == null ? "" : new String(content, StandardCharsets.UTF_8);
  }

  private String text(String purpose) {
    if (content == null) {
      return "";
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw new Failure(
          ExitCode.CONFLICT,
          "cannot " + purpose + " " + path + ": it is not UTF-8 text",
          "convert it to UTF-8, or move it away",
          e);
    }
  }

  /** The change to what it holds already, which is none. */
  public FileChange unchanged() {
    return new FileChange(this, bytes(), false);
  }

  /**
   * The change from this content to a text, which is written in UTF-8.
   *
   * @throws Failure with {@link ExitCode#CONFLICT} when nothing would read the file any more, or
   *     when this content is not UTF-8, and what is kept of it would be changed with the rest
   */
  public FileChange changedTo(String newText) {
    text("write");
    byte[] after = newText.getBytes(StandardCharsets.UTF_8);
    if (after.length > PrivateFiles.LARGEST) {
      throw new Failure(
          ExitCode.CONFLICT,
          "cannot write " + path + ": it would become larger than 16 MiB",
          "take out of the file what is not needed");
    }
    return new FileChange(this, after, false);
  }

  boolean hasContent(byte[] other) {
    return Arrays.equals(content, other);
  }

  boolean equalsContentOf(FileSnapshot other) {
    return Arrays.equals(content, other.content);
  }
}

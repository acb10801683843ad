package ai.openclaw.storage;

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

  /** Its bytes, a copy; none when there was no file. */
  public byte[] bytes() {
    return content == null ? NOTHING : content.clone();
  }

  /** The change from this content to another one. */
  public FileChange changedTo(byte[] newContent) {
    return new FileChange(this, newContent.clone(), false);
  }

  boolean hasContent(byte[] other) {
    return Arrays.equals(content, other);
  }

  boolean equalsContentOf(FileSnapshot other) {
    return Arrays.equals(content, other.content);
  }
}

package ai.openclaw.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who besides its owner may get at a file or folder. */
public final class FileAccess {
  private FileAccess() {}

  /**
   * The mode, {@code 0644}, of a path that its group or others have a right to; null for a private
   * one, one that is missing or cannot be looked at, and where files have no modes.
   */
  public static @Nullable String openMode(Path path) {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view == null || !Files.exists(path)) {
      return null;
    }
    try {
      int mode = mode(view.readAttributes().permissions());
      return (mode & 077) == 0 ? null : "0" + Integer.toOctalString(mode);
    } catch (IOException e) {
      return null;
    }
  }

  /** The constants stand in the order of the bits, the highest first. */
  private static int mode(Set<PosixFilePermission> permissions) {
    int mode = 0;
    for (PosixFilePermission permission : PosixFilePermission.values()) {
      mode = mode << 1 | (permissions.contains(permission) ? 1 : 0);
    }
    return mode;
  }
}

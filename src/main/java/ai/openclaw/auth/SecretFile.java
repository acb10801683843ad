package ai.openclaw.auth;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.secret.Secret;
import ai.openclaw.storage.ForeignFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file that holds one secret and nothing else, under OpenClaw's rules for such files. */
final class SecretFile {
  private static final int LARGEST = 1024 * 1024;
  private static final Set<PosixFilePermission> OF_OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private SecretFile() {}

  /** The secret, without the line end behind it; may be empty. */
  static Secret read(Path file) {
    try {
      requirePrivate(file);
      byte[] content = ForeignFile.read(file, LARGEST);
      if (content == null) {
        throw unusable(file + " does not exist", "the file must contain the key and nothing else");
      }
      return Secret.given(ForeignFile.text(content));
    } catch (ForeignFile.Unreadable e) {
      throw unusable("cannot read " + file + ": " + e.getMessage(), e.hint());
    } catch (IOException e) {
      throw new Failure(ExitCode.USAGE, "cannot read " + file, "check its permissions", e);
    }
  }

  /** OpenClaw follows no link there, and reads no file that others can read. */
  private static void requirePrivate(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      throw unusable(file + " is a link, which OpenClaw does not follow", "name the file itself");
    }
    if (!Files.isRegularFile(file)
        || !file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    Set<PosixFilePermission> open = EnumSet.copyOf(OF_OTHERS);
    open.retainAll(Files.getPosixFilePermissions(file));
    if (!open.isEmpty()) {
      throw unusable(file + " can be read by others, so OpenClaw refuses it", "chmod 600 " + file);
    }
  }

  private static Failure unusable(String message, @Nullable String hint) {
    return new Failure(ExitCode.USAGE, message, hint);
  }
}

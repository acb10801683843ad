package ai.openclaw.auth;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

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
      try (InputStream input = Files.newInputStream(file)) {
        byte[] content = input.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
          throw unusable(file + " is too large for a key", "put the key, and only it, there");
        }
        return Secret.given(new String(content, StandardCharsets.UTF_8));
      }
    } catch (NoSuchFileException e) {
      throw unusable(file + " does not exist", "put the key, and only it, there");
    } catch (IOException e) {
      throw new Failure(ExitCode.USAGE, "cannot read " + file, "check its permissions", e);
    }
  }

  /** OpenClaw follows no link there, and reads no file that others can read. */
  private static void requirePrivate(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      throw unusable(file + " is a link, which OpenClaw does not follow", "name the file itself");
    }
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (!Files.isRegularFile(file)) {
      throw unusable(file + " is not a file", "name a file that holds the key, and only it");
    }
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix) {
      Set<PosixFilePermission> open = EnumSet.copyOf(OF_OTHERS);
      open.retainAll(Files.getPosixFilePermissions(file));
      if (!open.isEmpty()) {
        throw unusable(
            file + " can be read by others, so OpenClaw refuses it", "chmod 600 " + file);
      }
    }
  }

  private static Failure unusable(String message, String hint) {
    return new Failure(ExitCode.USAGE, message, hint);
  }
}

package ai.openclaw.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Named pipes of a test's own: nobody tries their luck on the machine's devices. */
public final class Fifo {
  private Fifo() {}

  /** Whether a pipe, or some other thing that is no file, folder or link, is there. */
  public static boolean isOne(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .isOther();
  }

  /** Makes one; whoever opens it waits for somebody at the other end. */
  public static Path make(Path path) throws IOException {
    try {
      int status = new ProcessBuilder("mkfifo", path.toString()).inheritIO().start().waitFor();
      if (status != 0) {
        throw new IOException("mkfifo: exit status " + status);
      }
      return path;
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}

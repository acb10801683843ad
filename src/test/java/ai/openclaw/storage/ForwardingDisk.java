package ai.openclaw.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A real disk that tells a subclass about each operation before it happens. */
abstract class ForwardingDisk implements Disk {
  private final Disk real = new PosixDisk();

  abstract void before(String operation, Path path) throws IOException;

  /** Half of the content reaches the disk before the trouble comes. */
  @Override
  public void createFile(Path file, byte[] content) throws IOException {
    byte[] half = Arrays.copyOf(content, content.length / 2);
    try {
      before("createFile", file);
    } catch (IOException | RuntimeException e) {
      real.createFile(file, half);
      throw e;
    }
    real.createFile(file, content);
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    before("createFolder", folder);
    real.createFolder(folder);
  }

  @Override
  public boolean keepPrivate(Path file, @Nullable Path replaced) throws IOException {
    before("keepPrivate", file);
    return real.keepPrivate(file, replaced);
  }

  @Override
  public boolean replace(Path file, Path target) throws IOException {
    before("replace", target);
    return real.replace(file, target);
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    before("syncFolder", folder);
    real.syncFolder(folder);
  }
}

package ai.openclaw.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/** Sets when a file was last changed, counted back from now; of a link its own time. */
final class Age {
  private Age() {}

  static void day(Path file) throws IOException {
    set(file, Duration.ofDays(1));
  }

  static void set(Path file, Duration age) throws IOException {
    set(age, file);
  }

  /** Gives all the files one and the same date. */
  static void set(Duration age, Path... files) throws IOException {
    FileTime time = FileTime.from(Instant.now().minus(age));
    for (Path file : files) {
      Files.getFileAttributeView(file, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .setTimes(time, time, null);
    }
  }
}

package ai.openclaw.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The folder of cached archives below an XDG cache folder. */
record ArchiveCache(Path xdg) {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  Path folder() {
    return xdg.resolve("openclaw/archives");
  }

  /** Whether an archive is being made. */
  boolean isAtWork() {
    return files(".maker").findAny().isPresent();
  }

  List<Path> archives() {
    return files(".jsa").toList();
  }

  /** The only file with this ending. */
  Path only(String ending) {
    List<Path> found = files(ending).toList();
    assertEquals(1, found.size(), ending + " in " + files("").toList());
    return found.get(0);
  }

  Stream<Path> files(String ending) {
    try (Stream<Path> files = Files.list(folder())) {
      return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void awaitWork() {
    await(this::isAtWork, "no archive is being made");
  }

  static void await(BooleanSupplier condition, String otherwise) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertTrue(Instant.now().isBefore(end), otherwise);
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}

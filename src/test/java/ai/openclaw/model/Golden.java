package ai.openclaw.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Output as it is kept in a file under {@code src/test/resources}. Run the tests with {@code
 * -Dgolden.write} to keep the output of now; then read the difference.
 */
public final class Golden {
  private static final Path FOLDER = Path.of("src", "test", "resources");

  private Golden() {}

  /** Fails when the file, named below that folder, says otherwise. */
  public static void assertSame(String file, String actual) {
    assertSame(FOLDER.resolve(file), actual);
  }

  /** Fails when the file says otherwise. */
  public static void assertSame(Path path, String actual) {
    try {
      if (System.getProperty("golden.write") != null) {
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, actual);
      }
      assertEquals(Files.readString(path), actual, path.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

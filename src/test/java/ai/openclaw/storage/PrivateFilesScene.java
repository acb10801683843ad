package ai.openclaw.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** A folder of private files. */
abstract class PrivateFilesScene {
  final PrivateFiles files = PrivateFiles.on(OperatingSystem.LINUX, TestLocks.of(42));

  @TempDir Path folder;

  void write(Path file, String content) {
    files.write(file, bytes(content));
  }

  Path existing(String content) throws IOException {
    return Files.writeString(folder.resolve("store.json"), content);
  }

  static void assertFailure(String message, Runnable action) {
    Failure failure = assertThrows(Failure.class, action::run);
    assertEquals(message, failure.getMessage());
    assertEquals(ExitCode.FAILED, failure.code());
  }

  static List<String> names(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}

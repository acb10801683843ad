package ai.openclaw.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no modes there")
class FileAccessTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "rw-r--r--, 0644",
    "rw-------, ",
    "r--------, ",
    "rwx-----x, 0701",
    "rw--w----, 0620",
    "rwxrwxrwx, 0777"
  })
  void aModeIsOpenWhenAnybodyElseHasARight(String permissions, String mode) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

    assertEquals(mode, StoreFindings.FileAccess.openMode(file));
  }

  @Test
  void aLinkIsAsOpenAsWhatItLeadsTo() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    assertNull(
        StoreFindings.FileAccess.openMode(Files.createSymbolicLink(folder.resolve("link"), file)));
  }

  @Test
  void whatIsMissingIsNotOpen() {
    assertNull(StoreFindings.FileAccess.openMode(folder.resolve("missing")));
  }
}

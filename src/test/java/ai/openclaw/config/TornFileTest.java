package ai.openclaw.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.auth.AuthProfiles;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.Failure;
import ai.openclaw.storage.PrivateFiles;
import ai.openclaw.storage.TestLocks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenClaw writes its files in place: a reader that comes meanwhile sees a part of them. */
class TornFileTest {
  private static final String CONFIG = "{ name: 'größe' }";
  private static final String STORE =
      "{\"version\":1,\"profiles\":{\"a:b\":"
          + "{\"type\":\"api_key\",\"provider\":\"a\",\"key\":\"größe\"}}}";

  @TempDir Path folder;

  /** Nothing, a blank, half of it, all but half of a character, all but the last one. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 13, 17})
  void configIsReadAgainWhenItsWriterIsDone(int length) throws IOException {
    Path file = torn("openclaw.json", CONFIG, length);
    assertEquals(
        "größe",
        ConfigFile.read(file, List.of(), besideWriterOf(file, CONFIG))
            .data()
            .path("name")
            .asText());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 30, 78, 87})
  void credentialsAreReadAgainWhenTheirWriterIsDone(int length) throws IOException {
    Path file = torn("auth-profiles.json", STORE, length);
    assertNotNull(AuthProfiles.read(file, besideWriterOf(file, STORE)).find("a:b"));
  }

  @Test
  void includedFileIsReadAgainWhenItsWriterIsDone() throws IOException {
    Path main =
        Files.writeString(folder.resolve("openclaw.json"), "{ part: { $include: './part' } }");
    Path part = torn("part", CONFIG, 4);
    ConfigFile config = ConfigFile.read(main, List.of(), besideWriterOf(part, CONFIG));
    assertEquals("größe", config.data().path("part").path("name").asText());
  }

  @Test
  void emptiedDotEnvIsReadAgainWhenItsWriterIsDone() throws IOException {
    Path file = torn(".env", "A=1", 0);
    assertEquals("1", DotEnvFile.read(file, besideWriterOf(file, "A=1")).value("A"));
  }

  @Test
  void fileThatIsWholeAgainWhenItsLockIsLookedForIsRead() throws IOException {
    Path file = torn("openclaw.json", CONFIG, 5);
    PrivateFiles files = besideWriterOf(file, CONFIG);
    Files.writeString(file, CONFIG);
    Files.delete(folder.resolve("openclaw.json.lock"));
    assertTrue(ConfigFile.read(file, List.of(), files).exists());
  }

  @Test
  void brokenFileOfNobodyIsBrokenAtOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("openclaw.json"), "{ name:");
    PrivateFiles files = PrivateFiles.on(OperatingSystem.LINUX, TestLocks.of(42));
    Failure failure = assertThrows(Failure.class, () -> ConfigFile.read(file, List.of(), files));
    assertEquals(file + ":1:8: expected a value", failure.getMessage());
  }

  @Test
  void writerThatNeverFinishesIsNotAwaitedForEver() throws IOException {
    Path file = torn("openclaw.json", CONFIG, 5);
    PrivateFiles files = PrivateFiles.on(OperatingSystem.LINUX, TestLocks.besideAnother(() -> {}));
    assertThrows(Failure.class, () -> ConfigFile.read(file, List.of(), files));
  }

  @Test
  void blankConfigOfNobodyIsAnEmptyOne() throws IOException {
    Path file = Files.writeString(folder.resolve("openclaw.json"), " \n");
    PrivateFiles files = PrivateFiles.on(OperatingSystem.LINUX, TestLocks.of(42));
    assertTrue(ConfigFile.read(file, List.of(), files).data().isEmpty());
    assertFalse(ConfigFile.read(folder.resolve("other.json"), List.of(), files).exists());
  }

  private Path torn(String name, String content, int length) throws IOException {
    Path file = folder.resolve(name);
    byte[] part = Arrays.copyOf(content.getBytes(StandardCharsets.UTF_8), length);
    Files.write(file, part);
    TestLocks.plant(file);
    return file;
  }

  private PrivateFiles besideWriterOf(Path file, String content) {
    return PrivateFiles.on(
        OperatingSystem.LINUX,
        TestLocks.besideAnother(
            () -> {
              try {
                Files.writeString(file, content);
                Files.delete(file.resolveSibling(file.getFileName() + ".lock"));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }));
  }
}

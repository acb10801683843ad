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
import java.util.Map;
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
    assertEquals("größe", nameIn(ConfigFile.read(file, List.of(), besideWriterOf(file, CONFIG))));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 30, 78, 87})
  void credentialsAreReadAgainWhenTheirWriterIsDone(int length) throws IOException {
    Path file = torn("auth-profiles.json", STORE, length);
    assertNotNull(AuthProfiles.read(file, besideWriterOf(file, STORE)).find("a:b"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 13})
  void includedFileIsReadAgainWhenItsWriterIsDone(int length) throws IOException {
    Path main = including("./part");
    Path part = torn("part", CONFIG, length);
    assertWhole(main, besideWriterOf(part, CONFIG));
  }

  /** OpenClaw locks the config only, and writes what that includes under this lock. */
  @ParameterizedTest
  @ValueSource(ints = {0, 4, 13})
  void includedFileIsReadAgainWhenTheWriterOfItsConfigIsDone(int length) throws IOException {
    Path main = including("./between");
    Files.writeString(folder.resolve("between"), "{ $include: './part' }");
    Path part = torn("part", CONFIG, length);
    Files.delete(lockOf(part));
    TestLocks.plant(main);
    assertWhole(main, besideWriterOf(part, CONFIG, lockOf(main)));
  }

  /**
   * What looks whole may be half of it: a part of the first value, of a character, of the lines.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 5, 9, 14})
  void dotEnvIsReadAgainWhenItsWriterIsDone(int length) throws IOException {
    String content = "KEY=abcdé\nB=1\n";
    Path file = torn(".env", content, length);
    DotEnvFile read = DotEnvFile.read(file, besideWriterOf(file, content));
    assertEquals(Map.of("KEY", "abcdé", "B", "1"), read.variables());
  }

  @Test
  void whatIsWholeWhileItIsWrittenIsReadAgainAllTheSame() throws IOException {
    Path config = torn("openclaw.json", "{}", 2);
    assertEquals(
        "größe", nameIn(ConfigFile.read(config, List.of(), besideWriterOf(config, CONFIG))));
    Path store = torn("auth-profiles.json", "{\"version\":1,\"profiles\":{}}", 28);
    assertNotNull(AuthProfiles.read(store, besideWriterOf(store, STORE)).find("a:b"));
  }

  @Test
  void whatIsNotThereYetIsReadWhenItsWriterIsDone() throws IOException {
    Path file = torn("auth-profiles.json", STORE, 0);
    Files.delete(file);
    assertNotNull(AuthProfiles.read(file, besideWriterOf(file, STORE)).find("a:b"));
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

  private Path including(String file) throws IOException {
    return Files.writeString(
        folder.resolve("openclaw.json"), "{ part: { $include: '" + file + "' } }");
  }

  private static void assertWhole(Path main, PrivateFiles files) {
    ConfigFile config = ConfigFile.read(main, List.of(), files);
    assertEquals("größe", config.data().path("part").path("name").asText());
  }

  private static String nameIn(ConfigFile config) {
    return config.data().path("name").asText();
  }

  private static Path lockOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".lock");
  }

  private static PrivateFiles besideWriterOf(Path file, String content) {
    return besideWriterOf(file, content, lockOf(file));
  }

  private static PrivateFiles besideWriterOf(Path file, String content, Path lock) {
    return PrivateFiles.on(
        OperatingSystem.LINUX,
        TestLocks.besideAnother(
            () -> {
              try {
                Files.writeString(file, content);
                Files.delete(lock);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }));
  }
}

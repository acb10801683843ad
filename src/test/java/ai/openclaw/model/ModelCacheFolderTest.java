package ai.openclaw.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.Failure;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the lists of models are kept on each system. */
class ModelCacheFolderTest {
  @TempDir Path folder;

  @Test
  void onLinuxItIsWhereXdgSaysOrInTheHome() {
    Path home = folder.resolve("home");
    Path caches = folder.resolve("caches");

    assertEquals(
        caches.resolve("openclaw"),
        place(OperatingSystem.LINUX, Map.of("XDG_CACHE_HOME", "" + caches)));
    assertEquals(
        home.resolve(".cache").resolve("openclaw"),
        place(OperatingSystem.LINUX, Map.of("HOME", "" + home)));
    assertEquals(
        folder.resolve(".cache").resolve("openclaw"), place(OperatingSystem.LINUX, Map.of()));
  }

  @Test
  void aRelativeXdgFolderDoesNotCount() {
    assertEquals(
        folder.resolve(".cache").resolve("openclaw"),
        place(OperatingSystem.LINUX, Map.of("XDG_CACHE_HOME", "caches")));
  }

  @Test
  void aVariableThatIsNoPathDoesNotCount() {
    Path home = folder.resolve("home");

    assertEquals(
        home.resolve(".cache").resolve("openclaw"),
        place(OperatingSystem.LINUX, Map.of("XDG_CACHE_HOME", "/ca\0che", "HOME", "" + home)));
    assertEquals(
        folder.resolve(".cache").resolve("openclaw"),
        place(OperatingSystem.LINUX, Map.of("HOME", "/ho\0me")));
  }

  @ParameterizedTest
  @CsvSource({"LINUX, XDG_CACHE_HOME", "WINDOWS, LOCALAPPDATA"})
  void aVariableThatIsNoTextIsRefused(OperatingSystem system, String variable) {
    Failure failure =
        assertThrows(Failure.class, () -> place(system, Map.of(variable, "/ca\uFFFDche")));

    assertEquals(variable + " is not valid UTF-8", failure.getMessage());
  }

  @Test
  void onMacAndWindowsItIsTheSystemsOwnPlace() {
    Path local = folder.resolve("local");

    assertEquals(
        folder.resolve("Library").resolve("Caches").resolve("openclaw"),
        place(OperatingSystem.MACOS, Map.of("XDG_CACHE_HOME", "" + local)));
    assertEquals(
        local.resolve("openclaw").resolve("cache"),
        place(OperatingSystem.WINDOWS, Map.of("LOCALAPPDATA", "" + local)));
    assertEquals(
        folder.resolve("AppData").resolve("Local").resolve("openclaw").resolve("cache"),
        place(OperatingSystem.WINDOWS, Map.of()));
  }

  /** The place for a user whose home is the test's folder. */
  private Path place(OperatingSystem system, Map<String, String> variables) {
    return ModelCache.folder(new Environment(variables, folder, folder, system));
  }
}

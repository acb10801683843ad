package ai.openclaw.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
  private static final Path HOME = Path.of("/home/x").toAbsolutePath();
  private static final Path WORK = Path.of("/here").toAbsolutePath();

  @ParameterizedTest
  @CsvSource({"' a ', a", "a, a", "'\ta b\n', a b"})
  void variableIsWhatItHoldsWithoutBlanksAround(String value, String expected) {
    assertEquals(expected, of(Map.of("NAME", value)).variable("NAME"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void blankVariableIsUnset(String value) {
    assertNull(of(Map.of("NAME", value)).variable("NAME"));
    assertNull(of(Map.of()).variable("NAME"));
  }

  @Test
  void aPathThatIsNoTextIsRefused() {
    Environment environment = of(Map.of("NAME", "/a\uFFFD", "OTHER", " /a "));

    Failure failure = assertThrows(Failure.class, () -> environment.pathVariable("NAME"));

    assertEquals("NAME is not valid UTF-8", failure.getMessage());
    assertEquals(ExitCode.USAGE, failure.code());
    assertEquals("/a", environment.pathVariable("OTHER"));
    assertNull(environment.pathVariable("NONE"));
  }

  @Test
  void nothingIsRelativeToAWorkingFolderThatIsNoText() {
    Environment environment =
        new Environment(Map.of(), HOME, WORK.resolveSibling("a\uFFFD"), OperatingSystem.LINUX);

    Failure failure = assertThrows(Failure.class, () -> environment.path("k"));

    assertEquals("the working folder is not valid UTF-8", failure.getMessage());
    assertEquals(HOME.resolve("k"), environment.path("~/k"));
    assertEquals(WORK, environment.path(WORK.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "on", "ON", "yes", "True", " true "})
  void switchIsOn(String value) {
    assertTrue(of(Map.of("NAME", value)).isOn("NAME"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "off", "no", "false", "2", "enabled", ""})
  void switchIsOff(String value) {
    assertFalse(of(Map.of("NAME", value)).isOn("NAME"));
    assertFalse(of(Map.of()).isOn("NAME"));
  }

  @Test
  void homeIsTheVariablesBeforeTheSystems() {
    assertEquals(HOME, of(Map.of()).home());
    assertEquals(WORK.resolve("elsewhere"), of(Map.of("HOME", "elsewhere")).home());
  }

  @ParameterizedTest
  @ValueSource(strings = {"undefined", "null", " ", "", "/ho\0me"})
  void homeThatIsNoneIsTheSystems(String value) {
    assertEquals(HOME, of(Map.of("HOME", value)).home());
  }

  @Test
  void windowsCallsItUserprofile() {
    Environment windows =
        new Environment(
            Map.of("USERPROFILE", "profile", "HOME", "other"), HOME, WORK, OperatingSystem.WINDOWS);
    assertEquals(WORK.resolve("profile"), windows.home());
  }

  @ParameterizedTest
  @CsvSource({"LINUX, HOME", "MACOS, HOME", "WINDOWS, USERPROFILE"})
  void homeThatNobodyKnowsIsAnErrorThatNamesTheVariable(OperatingSystem system, String variable) {
    Environment homeless = new Environment(Map.of(), null, WORK, system);
    Failure failure = assertThrows(Failure.class, homeless::home);
    assertEquals(ExitCode.USAGE, failure.code());
    assertEquals(variable + " is not set, and this user has no home folder", failure.getMessage());
    assertThrows(Failure.class, () -> homeless.path("~/key"));
    assertEquals(WORK.resolve("key"), homeless.path("key"));
    assertEquals("/a/b", homeless.shown(Path.of("/a/b")));
  }

  @ParameterizedTest
  @CsvSource({
    "key, /here/key",
    "./key, /here/key",
    "../key, /key",
    "/a/key, /a/key",
    "~, /home/x",
    "~/, /home/x",
    "~/key, /home/x/key",
    "~\\key, /home/x/key",
    "~/../y/key, /home/y/key",
    "~other/key, /here/~other/key",
    "a/~/key, /here/a/~/key",
    "'', /here"
  })
  void pathIsReadAsAPersonWritesIt(String written, String path) {
    assertEquals(Path.of(path), of(Map.of()).path(written));
  }

  @Test
  void anotherHomeMayCountForATilde() {
    assertEquals(WORK.resolve("key"), of(Map.of()).path("~/key", WORK));
    assertEquals(HOME.resolve("key"), of(Map.of()).path("~/key", null));
  }

  @ParameterizedTest
  @CsvSource({
    "/home/x/.openclaw, ~/.openclaw",
    "/home/x, /home/x",
    "/home/xy/file, /home/xy/file",
    "/etc/file, /etc/file"
  })
  void pathsBelowTheHomeAreShownWithATilde(String path, String shown) {
    assertEquals(shown, of(Map.of()).shown(Path.of(path)));
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, LINUX",
    "FreeBSD, LINUX",
    "Mac OS X, MACOS",
    "Windows 11, WINDOWS",
    "'', LINUX"
  })
  void systemsBelongToAFamily(String name, OperatingSystem system) {
    assertEquals(system, OperatingSystem.of(name));
  }

  private static Environment of(Map<String, String> variables) {
    return of(variables, HOME);
  }

  private static Environment of(Map<String, String> variables, @Nullable Path userHome) {
    return new Environment(variables, userHome, WORK, OperatingSystem.LINUX);
  }
}

package ai.openclaw.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserPathsTest {
  private static final Path HOME = Path.of("/home/x");

  @ParameterizedTest
  @CsvSource({
    "OPENCLAW_HOME, undefined",
    "OPENCLAW_HOME, null",
    "HOME, undefined",
    "USERPROFILE, null"
  })
  void homeThatAScriptDidNotHaveIsUnset(String variable, String value) {
    assertEquals(HOME, new UserPaths(in(Map.of(variable, value))).home());
  }

  @Test
  void homeThatIsNoneDoesNotHideTheNext() {
    Environment environment = in(Map.of("OPENCLAW_HOME", "undefined", "HOME", "/home/y"));
    assertEquals(Path.of("/home/y"), new UserPaths(environment).home());
  }

  /** Other programs of that name exist; only OpenClaw's homes have this rule. */
  @ParameterizedTest
  @CsvSource({
    "OPENCLAW_STATE_DIR, undefined",
    "OPENCLAW_STATE_DIR, null",
    "OPENCLAW_CONFIG_PATH, undefined",
    "CLAWDBOT_STATE_DIR, null"
  })
  void folderThatAScriptDidNotHaveIsAnErrorNotAFolder(String variable, String value) {
    Failure failure =
        assertThrows(Failure.class, () -> StatePaths.of(in(Map.of(variable, value)), null));
    assertEquals(ExitCode.USAGE, failure.code());
    assertEquals("unset " + variable, failure.hint());
  }

  @ParameterizedTest
  @CsvSource({
    "/home/x/a/b, ~/a/b",
    "/home/x, /home/x",
    "/home/xy/a, /home/xy/a",
    "/srv/a, /srv/a",
  })
  void pathsBelowTheHomeAreWrittenFromIt(Path path, String written) {
    assertEquals(written, new UserPaths(in(Map.of())).written(path));
  }

  @Test
  void aNameThatIsNoTextFromItsFirstByteIsRefused() {
    UserPaths paths = new UserPaths(in(Map.of()));

    Failure failure =
        assertThrows(Failure.class, () -> paths.resolve("\uFFFDa", "--file", ExitCode.USAGE));

    assertEquals("--file is not valid UTF-8", failure.getMessage());
  }

  @Test
  void nobodyKnowsAHome() {
    Environment homeless = new Environment(Map.of(), null, Path.of("/work"), OperatingSystem.LINUX);
    Failure failure = assertThrows(Failure.class, () -> StatePaths.of(homeless, null));
    assertEquals("HOME is not set, and this user has no home folder", failure.getMessage());
  }

  @Test
  void stateFolderOfItsOwnNeedsNoHome() {
    Environment homeless =
        new Environment(
            Map.of("OPENCLAW_STATE_DIR", "/data/state"),
            null,
            Path.of("/work"),
            OperatingSystem.LINUX);
    assertEquals(Path.of("/data/state"), StatePaths.of(homeless, null).stateFolder());
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPENCLAW_STATE_DIR", "OPENCLAW_CONFIG_PATH", "OPENCLAW_AGENT_DIR"})
  void tildeIsOpenClawsHome(String variable) {
    Environment environment = in(Map.of("OPENCLAW_HOME", "/srv/claw", variable, "~/place"));
    assertEquals(Path.of("/srv/claw/place"), new UserPaths(environment).variable(variable));
  }

  private static Environment in(Map<String, String> variables) {
    return new Environment(variables, HOME, Path.of("/work"), OperatingSystem.LINUX);
  }
}

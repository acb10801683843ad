package ai.openclaw.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatePathsTest {
  private static final JsonNode NOTHING = JsonTree.NODES.objectNode();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // OPENCLAW_HOME | HOME | USERPROFILE | home
        "-          | -       | -        | /home/os",
        "-          | -       | /profile | /profile",
        "-          | /home/a | /profile | /home/a",
        "/elsewhere | /home/a | /profile | /elsewhere",
        "~          | /home/a | /profile | /home/a",
        "~/sub      | /home/a | -        | /home/a/sub",
        "~/sub      | -       | /profile | /profile/sub",
        "~\\sub     | -       | -        | /home/os/sub",
        "~other     | /home/a | -        | /project/~other",
        "sub        | /home/a | -        | /project/sub",
        "' '        | /home/a | -        | /home/a",
        "-          | ~/b     | -        | /home/os/b"
      })
  void homeIsTheFirstThatIsSet(
      @Nullable String override, @Nullable String home, @Nullable String profile, Path expected) {
    Map<String, String> variables = new HashMap<>();
    put(variables, "OPENCLAW_HOME", override);
    put(variables, "HOME", home);
    put(variables, "USERPROFILE", profile);
    assertEquals(expected, paths(variables).home());
  }

  @Test
  void aUserWithoutAHomeIsAskedForOne() {
    Environment unknown =
        new Environment(Map.of(), null, Path.of("/project"), OperatingSystem.LINUX);
    Failure failure = assertThrows(Failure.class, () -> new UserPaths(unknown).home());

    assertEquals(ExitCode.USAGE, failure.code());
    assertEquals("HOME is not set, and this user has no home folder", failure.getMessage());
    assertEquals(
        Path.of("/data"),
        new UserPaths(
                new Environment(
                    Map.of("HOME", "/data"), null, Path.of("/project"), OperatingSystem.LINUX))
            .home());
  }

  @ParameterizedTest
  @ValueSource(strings = {"HOME", "OPENCLAW_HOME", "OPENCLAW_STATE_DIR"})
  void aPathThatIsNoTextIsRefused(String variable) {
    Failure failure = assertThrows(Failure.class, () -> paths(Map.of(variable, "/home/Zo\uFFFD")));

    assertEquals(ExitCode.USAGE, failure.code());
    assertEquals(variable + " is not valid UTF-8", failure.getMessage());
  }

  @Test
  void stateFolderIsInTheHome() {
    StatePaths paths = paths(Map.of("HOME", "/home/a"));
    assertEquals(Path.of("/home/a/.openclaw"), paths.stateFolder());
    assertEquals(Path.of("/home/a/.openclaw/openclaw.json"), paths.configFile());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "/state,  /former, /state",
        "-,       /former, /former",
        "~/state, -,       /home/a/state",
        "~,       -,       /home/a",
        "state,   -,       /project/state",
        "./x/../state, -,  /project/state",
        "' ',     /former, /former"
      })
  void variableNamesTheStateFolder(@Nullable String now, @Nullable String former, Path expected) {
    Map<String, String> variables = new HashMap<>(Map.of("HOME", "/home/a"));
    put(variables, "OPENCLAW_STATE_DIR", now);
    put(variables, "CLAWDBOT_STATE_DIR", former);
    StatePaths paths = paths(variables, "/home/a/.clawdbot", "/home/a/.openclaw");
    assertEquals(expected, paths.stateFolder());
    assertEquals(expected.resolve("openclaw.json"), paths.configFile());
  }

  @ParameterizedTest
  @CsvSource({
    ".moltbot,                      .moltbot",
    ".moldbot .moltbot,             .moldbot",
    ".clawdbot .moldbot .moltbot,   .clawdbot",
    ".openclaw .clawdbot,           .openclaw",
    ".other,                        .openclaw"
  })
  void formerStateFolderCountsWhenThereIsNoCurrentOne(String existing, String expected) {
    String[] folders = existing.split(" ");
    for (int i = 0; i < folders.length; i++) {
      folders[i] = "/home/a/" + folders[i];
    }
    assertEquals(
        Path.of("/home/a", expected), paths(Map.of("HOME", "/home/a"), folders).stateFolder());
  }

  @ParameterizedTest
  @CsvSource({
    "moltbot.json,                    moltbot.json",
    "moldbot.json moltbot.json,       moldbot.json",
    "clawdbot.json moldbot.json,      clawdbot.json",
    "openclaw.json clawdbot.json,     openclaw.json",
    "config.json,                     openclaw.json"
  })
  void formerConfigCountsWhenThereIsNoCurrentOne(String existing, String expected) {
    String[] files = existing.split(" ");
    for (int i = 0; i < files.length; i++) {
      files[i] = "/state/" + files[i];
    }
    assertEquals(
        Path.of("/state", expected),
        paths(Map.of("OPENCLAW_STATE_DIR", "/state"), files).configFile());
  }

  @Test
  void variableNamesTheConfigAlone() {
    StatePaths paths =
        paths(
            Map.of("HOME", "/home/a", "OPENCLAW_CONFIG_PATH", "~/dotfiles/oc.json5"),
            "/home/a/.openclaw/clawdbot.json");
    assertEquals(Path.of("/home/a/dotfiles/oc.json5"), paths.configFile());
    assertEquals(Path.of("/home/a/.openclaw"), paths.stateFolder());
  }

  @ParameterizedTest
  @CsvSource({
    "work,    /home/a/.openclaw-work",
    "a.b-c_2, /home/a/.openclaw-a.b-c_2",
    "azAZ09, /home/a/.openclaw-azAZ09",
    "default, /home/a/.openclaw",
    "Default, /home/a/.openclaw"
  })
  void profileHasAStateFolderOfItsOwn(String profile, Path expected) {
    StatePaths paths = withProfile(profile, Map.of("HOME", "/home/a", "CLAWDBOT_STATE_DIR", "/f"));
    assertEquals(expected, paths.stateFolder());
    assertEquals(expected.resolve("openclaw.json"), paths.configFile());
  }

  @Test
  void variableCountsMoreThanAProfile() {
    StatePaths paths = withProfile("work", Map.of("OPENCLAW_STATE_DIR", "/state"));
    assertEquals(Path.of("/state"), paths.stateFolder());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", ".", "..", ".hidden", "a/b", "a\\b", "a b", "ä", "a\0", "$(x)", "a`", "a{", "A@", "A[",
        "0:"
      })
  void profileThatLeadsElsewhereIsWrongUsage(String profile) {
    Failure failure = assertThrows(Failure.class, () -> withProfile(profile, Map.of()));
    assertEquals(ExitCode.USAGE, failure.code());
    assertEquals("'" + profile + "' cannot be a profile name", failure.getMessage());
  }

  @Test
  void nameOfMoreThan64CharactersIsWrongUsage() {
    assertThrows(Failure.class, () -> withProfile("x".repeat(65), Map.of()));
    assertTrue(
        withProfile("x".repeat(64), Map.of())
            .stateFolder()
            .endsWith(".openclaw-" + "x".repeat(64)));
  }

  @Test
  void whatIsOnTheDiskCounts(@TempDir Path home) throws IOException {
    Files.writeString(
        Files.createDirectory(home.resolve(".clawdbot")).resolve("moltbot.json"), "{}");

    StatePaths paths = StatePaths.of(environment(Map.of("HOME", home.toString())), null);

    assertEquals(home.resolve(".clawdbot/moltbot.json"), paths.configFile());
    Files.createDirectory(home.resolve(".openclaw"));
    assertEquals(
        home.resolve(".openclaw"),
        StatePaths.of(environment(Map.of("HOME", home.toString())), null).stateFolder());
  }

  @Test
  void variableNamesFoldersThatFilesAreIncludedFrom() {
    assertEquals(List.of(), paths(Map.of()).includeFolders());
    assertEquals(
        List.of(Path.of("/home/a/shared"), Path.of("/srv/b")),
        paths(Map.of("HOME", "/home/a", "OPENCLAW_INCLUDE_ROOTS", "~/shared: :/srv/x/../b: "))
            .includeFolders());
  }

  @Test
  void onWindowsASemicolonPartsThem() {
    Environment windows =
        new Environment(
            Map.of("OPENCLAW_INCLUDE_ROOTS", "a;b:c"),
            Path.of("/home/os"),
            Path.of("/project"),
            OperatingSystem.WINDOWS);

    assertEquals(2, StatePaths.of(windows, null).includeFolders().size());
  }

  @Test
  void variableThatHoldsNoPathIsWrongUsage() {
    Failure failure =
        assertThrows(Failure.class, () -> paths(Map.of("OPENCLAW_STATE_DIR", "a\0b")));
    assertEquals(ExitCode.USAGE, failure.code());
    assertEquals("OPENCLAW_STATE_DIR is not a path", failure.getMessage());
  }

  @Test
  void agentsHaveFoldersInTheState() {
    StatePaths paths = paths(Map.of("OPENCLAW_STATE_DIR", "/state"));
    assertEquals(
        Path.of("/state/agents/main/agent"), paths.agentFolder(StatePaths.DEFAULT_AGENT, NOTHING));
    assertEquals(
        Path.of("/state/agents/work/agent/auth-profiles.json"),
        paths.credentialFile("Work", NOTHING));
  }

  @Test
  void configNamesTheFolderOfAnAgent() throws JsonSyntaxException {
    StatePaths paths = paths(Map.of("HOME", "/home/a", "BASE", "/srv"));
    JsonNode config =
        JsonTree.read(
            """
            {"agents": {"list": [
              7,
              {"id": "main"},
              {"id": "blank", "agentDir": " "},
              {"id": "odd", "agentDir": 7},
              {"id": " Work ", "agentDir": "~/work"},
              {"id": "work", "agentDir": "/second"},
              {"id": "relative", "agentDir": "agents/relative"},
              {"id": "referring", "agentDir": "${BASE}/agent"},
              {"id": "lost", "agentDir": "/a/${NOWHERE}"}
            ]}}
            """);
    assertEquals(Path.of("/home/a/work"), paths.agentFolder("work", config));
    assertEquals(Path.of("/project/agents/relative"), paths.agentFolder("relative", config));
    assertEquals(Path.of("/srv/agent"), paths.agentFolder("referring", config));
    for (String id : List.of("main", "blank", "odd")) {
      assertEquals(Path.of("/home/a/.openclaw/agents", id, "agent"), paths.agentFolder(id, config));
    }
    Failure failure = assertThrows(Failure.class, () -> paths.agentFolder("lost", config));
    assertEquals(ExitCode.CONFLICT, failure.code());
    assertEquals(
        "agentDir of agent lost in /home/a/.openclaw/openclaw.json refers to NOWHERE, "
            + "which is not set",
        failure.getMessage());
  }

  @Test
  void variableNamesTheFolderOfTheAgent() throws JsonSyntaxException {
    JsonNode config =
        JsonTree.read("{\"agents\":{\"list\":[{\"id\":\"main\",\"agentDir\":\"/configured\"}]}}");
    assertEquals(
        Path.of("/first"),
        paths(Map.of("OPENCLAW_AGENT_DIR", "/first", "PI_CODING_AGENT_DIR", "/second"))
            .agentFolder("main", config));
    assertEquals(
        Path.of("/second"),
        paths(Map.of("PI_CODING_AGENT_DIR", "/second")).agentFolder("main", config));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "a/b", "a b"})
  void agentIdThatLeadsElsewhereIsWrongUsage(String id) {
    Failure failure = assertThrows(Failure.class, () -> paths(Map.of()).agentFolder(id, NOTHING));
    assertEquals(ExitCode.USAGE, failure.code());
    assertEquals("'" + id + "' cannot be an agent id", failure.getMessage());
  }

  private static StatePaths paths(Map<String, String> variables, String... existing) {
    List<String> all = List.of(existing);
    return StatePaths.of(environment(variables), null, path -> all.contains(path.toString()));
  }

  private static StatePaths withProfile(String profile, Map<String, String> variables) {
    return StatePaths.of(environment(variables), profile, path -> false);
  }

  private static Environment environment(Map<String, String> variables) {
    return new Environment(
        variables, Path.of("/home/os"), Path.of("/project"), OperatingSystem.LINUX);
  }

  private static void put(Map<String, String> variables, String name, @Nullable String value) {
    if (value != null) {
      variables.put(name, value);
    }
  }
}

package ai.openclaw.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.config.OpenClawConfig;
import ai.openclaw.config.OpenClawVersion;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.json.JsonTree;
import ai.openclaw.runtime.CredentialDatabases;
import ai.openclaw.runtime.Generation;
import ai.openclaw.runtime.OpenClawRuntime;
import ai.openclaw.storage.PrivateFiles;
import ai.openclaw.storage.TestLocks;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which OpenClaw there is, and so where a key has to go: first what is said, then databases. */
class CredentialRouteTest {
  private static final String NOBODY = "";

  @TempDir Path state;

  @ParameterizedTest
  @CsvSource({
    "'', '', false, no OpenClaw found",
    "'', 2026.6.4, false, OpenClaw 2026.6.4 wrote the config",
    "'', 2026.6.5, true, OpenClaw 2026.6.5 wrote the config",
    "2026.6.5, '', true, OpenClaw 2026.6.5 is installed",
    "2026.6.1, '', false, OpenClaw 2026.6.1 is installed",
    "2026.2.17, '', false, OpenClaw 2026.2.17 is installed",
    "2026.9.6, '', true, OpenClaw 2026.9.6 is installed",
    "2026.9.6, 2026.2.17, true, OpenClaw 2026.9.6 is installed",
    "2026.2.17, 2026.9.6, false, OpenClaw 2026.2.17 is installed",
    "'', soon, false, no OpenClaw found",
  })
  void theInstalledReleaseCountsMoreThanTheOneThatWroteTheConfig(
      String installed, String touched, boolean inConfig, String reason) {
    CredentialRoute route = route(installed, touched);

    assertEquals(inConfig, route.inConfig());
    assertEquals(reason, route.reason());
    assertNull(route.database());
  }

  @ParameterizedTest
  @CsvSource({
    "state/openclaw.sqlite, openclaw.sqlite",
    "agents/main/agent/openclaw-agent.sqlite, openclaw-agent.sqlite",
  })
  void withoutAnyVersionADatabaseIsTheSignAndIsNotOpened(String file, String name)
      throws IOException {
    Path database = put(file, "not a database at all");

    CredentialRoute route = route(NOBODY, NOBODY);

    assertTrue(route.inConfig());
    assertEquals("OpenClaw keeps credentials in " + name, route.reason());
    assertEquals(database, route.database());
  }

  @ParameterizedTest
  @CsvSource({"2026.6.1, ''", "'', 2026.6.1", "2026.6.1, 2026.9.6"})
  void aDatabaseThatAReleaseMakesBeforeItReadsItCountsForNothing(String installed, String touched)
      throws IOException {
    put("state/openclaw.sqlite", "");

    CredentialRoute route = route(installed, touched);

    assertFalse(route.inConfig());
    assertNull(route.database());
  }

  @ParameterizedTest
  @CsvSource({"2026.6.5, ''", "'', 2026.9.6", "2026.9.6, 2026.2.17"})
  void theDatabaseOfAReleaseThatReadsItMayHoldAKey(String installed, String touched)
      throws IOException {
    Path database = put("state/openclaw.sqlite", "");

    CredentialRoute route = route(installed, touched);

    assertTrue(route.inConfig());
    assertEquals(database, route.database());
  }

  @Test
  void ofTwoDatabasesTheNewestPlaceCounts() throws IOException {
    put("agents/main/agent/openclaw-agent.sqlite", "");
    Path newest = put("state/openclaw.sqlite", "");

    assertEquals(newest, route(NOBODY, NOBODY).database());
  }

  @ParameterizedTest
  @CsvSource({
    "2026.9.6, '', OpenClaw 2026.9.6 stops at auth-profiles.json until it is imported",
    "2026.9.6, state/openclaw.sqlite, 'OpenClaw 2026.9.6 does not read auth-profiles.json, and"
        + " stops at it while openclaw.sqlite is empty'",
    "'', state/openclaw.sqlite, 'OpenClaw does not read auth-profiles.json, and stops at it while"
        + " openclaw.sqlite is empty'",
    "2026.6.5, '', ",
    "2026.2.17, '', ",
    "'', '', ",
  })
  void aFileThatIsNotReadAnyMoreMayStopOpenClaw(
      String installed, String database, @Nullable String reason) throws IOException {
    if (!database.isEmpty()) {
      put(database, "");
    }
    PrivateFiles files = PrivateFiles.on(OperatingSystem.LINUX, TestLocks.of(1));
    Path store = state.resolve("auth-profiles.json");

    assertNull(route(installed, NOBODY).stopsAt(AuthProfiles.inspect(store, files)));
    Files.writeString(store, "{}");
    assertEquals(reason, route(installed, NOBODY).stopsAt(AuthProfiles.inspect(store, files)));
  }

  private CredentialRoute route(String installed, String touched) {
    JsonNode config =
        JsonTree.NODES
            .objectNode()
            .set("meta", JsonTree.NODES.objectNode().put("lastTouchedVersion", touched));
    CredentialDatabases databases =
        CredentialDatabases.in(state, state.resolve("agents/main/agent"));
    Generation generation =
        Generation.of(runtime(installed), new OpenClawConfig(config).lastTouchedBy(), databases);
    return CredentialRoute.of(generation, databases, false);
  }

  private static @Nullable OpenClawRuntime runtime(String version) {
    return version.isEmpty()
        ? null
        : new OpenClawRuntime(
            Path.of("openclaw"), List.of("openclaw"), OpenClawVersion.parse(version));
  }

  private Path put(String file, String content) throws IOException {
    Path path = state.resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    return Files.writeString(path, content);
  }
}

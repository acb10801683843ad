package ai.openclaw.auth;

import ai.openclaw.config.OpenClawVersion;
import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.runtime.CredentialDatabases;
import ai.openclaw.runtime.RuntimeProcess;
import ai.openclaw.runtime.RuntimeSearch;
import ai.openclaw.secret.Redactor;
import ai.openclaw.storage.PrivateFiles;
import ai.openclaw.storage.TestLocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** OpenClaw's files with a key in each place that a test wants one in. */
abstract class KeyPlaceScene {
  static final Instant NOW = Instant.parse("2026-09-20T12:00:00Z");
  static final CredentialRoute OLDER =
      new CredentialRoute(
          false, "", new CredentialDatabases(List.of()), OpenClawVersion.parse("2026.2.17"), true);
  static final CredentialRoute NEWER =
      new CredentialRoute(
          true, "", new CredentialDatabases(List.of()), OpenClawVersion.parse("2026.9.6"), true);

  @TempDir Path folder;
  final Redactor redactor = new Redactor();

  ProviderKeys survey(
      Map<String, String> variables, String profiles, String config, CredentialRoute route)
      throws IOException {
    return survey(variables, profiles, config, route, "");
  }

  ProviderKeys survey(
      Map<String, String> variables,
      String profiles,
      String config,
      CredentialRoute route,
      String dotEnv)
      throws IOException {
    return places(variables).of("huggingface", files(variables, profiles, config, route, dotEnv));
  }

  /** OpenClaw's files with that content, and its environment for a release of that route. */
  StateFiles files(
      Map<String, String> variables,
      String profiles,
      String config,
      CredentialRoute route,
      String dotEnv)
      throws IOException {
    Path state = Files.createDirectories(folder.resolve(".openclaw"));
    Path agent = Files.createDirectories(state.resolve("agents/main/agent"));
    Files.writeString(
        agent.resolve("auth-profiles.json"),
        "{\"version\": 1, \"profiles\": {%s}}".formatted(profiles));
    Files.writeString(state.resolve("openclaw.json"), config);
    Files.writeString(state.resolve(".env"), dotEnv);
    Environment environment = environment(variables);
    RuntimeSearch runtimes =
        new RuntimeSearch(environment, new RuntimeProcess(environment, line -> {}));
    StateFiles read =
        new StateReader(
                environment,
                PrivateFiles.on(OperatingSystem.LINUX, TestLocks.of(1)),
                runtimes,
                null,
                null)
            .read();
    return new StateFiles(
        read.commands(),
        read.agent(),
        read.config(),
        read.effective(),
        read.dotEnv(),
        read.profiles(),
        read.others(),
        () -> route,
        read.environment());
  }

  Environment environment(Map<String, String> variables) {
    return new Environment(variables, folder, folder, OperatingSystem.LINUX);
  }

  KeyPlaces places(Map<String, String> variables) {
    return new KeyPlaces(environment(variables), redactor, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  static String profile(String name, String members) {
    return "\"huggingface:%s\": {\"provider\": \"huggingface\", %s}".formatted(name, members);
  }

  static String apiKey(String value) {
    return "{\"models\": {\"providers\": {\"huggingface\": {\"apiKey\": %s}}}}".formatted(value);
  }

  static @Nullable String name(@Nullable KeyPlace place) {
    return place == null ? null : place.source().name();
  }
}

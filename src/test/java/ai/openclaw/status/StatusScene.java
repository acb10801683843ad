package ai.openclaw.status;

import ai.openclaw.auth.KeyPlaces;
import ai.openclaw.auth.StateReader;
import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.Commands;
import ai.openclaw.http.FakeTransport;
import ai.openclaw.huggingface.AccountCheck;
import ai.openclaw.huggingface.Hub;
import ai.openclaw.huggingface.Probe;
import ai.openclaw.model.ModelCache;
import ai.openclaw.model.ModelList;
import ai.openclaw.model.ModelOffers;
import ai.openclaw.model.ProviderStates;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.ServedBy;
import ai.openclaw.runtime.RuntimeProcess;
import ai.openclaw.runtime.RuntimeSearch;
import ai.openclaw.secret.Redactor;
import ai.openclaw.storage.PrivateFiles;
import ai.openclaw.storage.TestLocks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A home with files of OpenClaw's, and what is found there without asking anybody. */
final class StatusScene {
  static final Instant NOW = Instant.parse("2026-09-20T12:00:00Z");

  private final Path home;
  private final Map<String, String> variables = new HashMap<>();
  private final PrivateFiles files = PrivateFiles.on(OperatingSystem.LINUX, TestLocks.of(1));
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

  StatusScene(Path home) {
    this.home = home;
    variables.put("HOME", home.toString());
  }

  StatusScene set(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  /** A file below the home, for its owner alone. */
  StatusScene write(String name, String content) {
    files.write(home.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Lets everybody read a file. */
  StatusScene open(String name) throws IOException {
    Files.setPosixFilePermissions(home.resolve(name), PosixFilePermissions.fromString("rw-r--r--"));
    return this;
  }

  /** The router's list of that long ago: these models, each served by two. */
  StatusScene kept(Duration age, String... ids) {
    ServedBy groq = new ServedBy("groq", true, 131_072, 3.0, 7.0, true, true, 512.3, 87.5);
    ServedBy together = new ServedBy("together", true, null, null, null, null, null, null, null);
    return kept(age, List.of(groq, together), ids);
  }

  /** The same, but the router does not say who serves them. */
  StatusScene keptWithoutProviders(Duration age, String... ids) {
    return kept(age, List.of(), ids);
  }

  private StatusScene kept(Duration age, List<ServedBy> servedBy, String... ids) {
    List<OfferedModel> models = new ArrayList<>();
    for (String id : ids) {
      ModelDefinition definition =
          new ModelDefinition(id, id, false, List.of(Modality.TEXT), Cost.NONE, 131_072, 8_192);
      models.add(new OfferedModel(definition, null, servedBy));
    }
    cache().write("huggingface", "https://router.huggingface.co/v1", NOW.minus(age), models);
    return this;
  }

  Environment environment() {
    return new Environment(Map.copyOf(variables), home, home, OperatingSystem.LINUX);
  }

  ModelStatus status() {
    FakeTransport nobody = new FakeTransport();
    KeyPlaces keyPlaces = new KeyPlaces(environment(), new Redactor(), clock);
    ProviderStates states = new ProviderStates(environment(), keyPlaces);
    LiveChecks checks =
        new LiveChecks(
            new AccountCheck(nobody, Hub.URL),
            new Probe(nobody, clock, new Commands(null, null)),
            states,
            false,
            clock);
    ModelOffers offers =
        new ModelOffers(
            cache(),
            (provider, url, key) -> ModelList.builtIn(provider.catalog(), "no network"),
            clock);
    RuntimeSearch runtimes =
        new RuntimeSearch(environment(), new RuntimeProcess(environment(), line -> {}));
    StatusReader reader =
        new StatusReader(new KeyReader(environment(), keyPlaces, clock), states, offers, checks);
    return reader.read(
        new StateReader(environment(), files, runtimes, null, null).inspect(),
        new StatusReader.Options(false, false, true, null, null));
  }

  private ModelCache cache() {
    return new ModelCache(home.resolve(".cache").resolve("openclaw"), files);
  }
}

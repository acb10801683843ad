package ai.openclaw.auth;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.runtime.RuntimeProcess;
import ai.openclaw.runtime.RuntimeSearch;
import ai.openclaw.secret.Redactor;
import ai.openclaw.storage.FileLocks;
import ai.openclaw.storage.FileTransaction;
import ai.openclaw.storage.PrivateFiles;
import ai.openclaw.storage.Processes;
import ai.openclaw.storage.TestLocks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A home with files of OpenClaw's in a folder of the test's, and what reads and writes them. */
public final class StateScene {
  /** The config of the default place. */
  public static final String CONFIG = ".openclaw/openclaw.json";

  /** The default agent's store. */
  public static final String STORE = ".openclaw/agents/main/agent/auth-profiles.json";

  /** The time there. */
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-09-20T12:00:00Z"), ZoneOffset.UTC);

  private static final FileLocks.Listener SILENT =
      new FileLocks.Listener() {
        @Override
        public void waiting(Path lock, @Nullable Long pid) {}

        @Override
        public void leftBehind(Path lock, String why) {}
      };

  private final Path home;
  private final Map<String, String> variables = new HashMap<>();
  private final PrivateFiles files = PrivateFiles.on(OperatingSystem.LINUX, TestLocks.of(1));
  private final Redactor redactor = new Redactor();

  /** An empty home. */
  public StateScene(Path home) {
    this.home = home;
    variables.put("HOME", home.toString());
  }

  /** With an environment variable. */
  public StateScene set(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  /** With a file below the home, for its owner alone. */
  public StateScene write(String name, String content) {
    files.write(home.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** With these profiles in the store, the inside of a JSON object. */
  public StateScene profiles(String members) {
    return write(STORE, "{\"version\": 1, \"profiles\": {%s}}".formatted(members));
  }

  /** What a file below the home holds. */
  public String text(String name) {
    try {
      return Files.readString(home.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The environment of the process. */
  public Environment environment() {
    return new Environment(Map.copyOf(variables), home, home, OperatingSystem.LINUX);
  }

  /** A reader of the default agent's files. */
  public StateReader reader() {
    RuntimeSearch runtimes =
        new RuntimeSearch(environment(), new RuntimeProcess(environment(), line -> {}));
    return new StateReader(environment(), files, runtimes, null, null);
  }

  /** The files as they are now. */
  public StateFiles read() {
    return reader().inspect();
  }

  /** The keys there. */
  public KeyPlaces keyPlaces() {
    return new KeyPlaces(environment(), redactor, CLOCK);
  }

  /** Who hides what was found. */
  public Redactor redactor() {
    return redactor;
  }

  /** Transactions of these files. */
  public FileTransaction transaction() {
    return new FileTransaction(
        files, new FileLocks(Processes.ofSystem(), CLOCK, time -> {}, SILENT));
  }
}

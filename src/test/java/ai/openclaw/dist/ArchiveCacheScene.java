package ai.openclaw.dist;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A cache for class-data archives, and an eye on those who make them: none outlives its test. */
abstract class ArchiveCacheScene {
  @TempDir Path temp;
  Installation installation;
  ArchiveCache cache;
  Processes processes;
  String path;

  @BeforeEach
  void install() throws IOException {
    installation = installation();
    cache = new ArchiveCache(temp.resolve("user's cache"));
    processes = new Processes(temp);
    path = Tools.impatient(temp.resolve("tools"));
  }

  @AfterEach
  void nothingIsLeftRunning() {
    try {
      processes.awaitEnd();
    } finally {
      processes.kill();
    }
  }

  /** The installation that a test begins with. */
  abstract Installation installation() throws IOException;

  /** The JDK that runs the program. */
  abstract Path javaHome();

  Command command() {
    return environment(installation.command());
  }

  Command environment(Command command) {
    return command
        .with("JAVA_HOME", javaHome())
        .with("XDG_CACHE_HOME", cache.xdg())
        .with("HOME", temp)
        .with("PATH", path);
  }
}

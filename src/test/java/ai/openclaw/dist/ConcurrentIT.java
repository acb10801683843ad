package ai.openclaw.dist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Several programs after the same files: nobody loses anything of anybody else's. */
@DisabledOnOs(OS.WINDOWS)
final class ConcurrentIT {
  private static final List<String> AGENTS = List.of("a1", "a2", "a3", "a4", "a5");

  @TempDir Path temp;
  private Home home;

  @BeforeEach
  void moveIn() throws IOException {
    home = Home.emptyIn(temp);
  }

  /** They are held up until all have read the files as they were before any of them wrote. */
  @Test
  void eightAtOnceLoseNothingOfEachOther() throws Exception {
    assertEquals(0, onboard("main", "huggingface", "hf_before", "org/before").end().exitCode());
    List<Command.Running> eight = new ArrayList<>();
    try (LockHolder holder = new LockHolder(home.config())) {
      for (String agent : AGENTS) {
        eight.add(onboard(agent, "huggingface", "hf_" + agent, "org/of-" + agent));
      }
      eight.add(onboard("main", "huggingface", "hf_main", "org/of-main"));
      eight.add(onboard("main", "together", "together-main", "org/of-main"));
      eight.add(onboard("a1", "together", "together-a1", "org/of-a1"));
      for (Command.Running each : eight) {
        ArchiveCache.await(() -> !each.process().isAlive() || waits(each), "nobody waits");
      }
      holder.letGo();
    }
    for (Command.Running each : eight) {
      Outcome outcome = each.end();
      assertEquals(0, outcome.exitCode(), outcome.err());
    }

    for (String agent : AGENTS) {
      assertEquals("hf_" + agent, key(agent, "huggingface:default"));
    }
    assertEquals("hf_main", key("main", "huggingface:default"));
    assertEquals("together-main", key("main", "together:default"));
    assertEquals("together-a1", key("a1", "together:default"));
    assertConfigHasEverything();
    assertFalse(home.stateFiles().stream().anyMatch(ConcurrentIT::isLeftover), "leftovers");
  }

  @Test
  void lockOfAnotherProgramIsWaitedForWithAWord() throws Exception {
    assertEquals(0, onboard("main", "huggingface", "hf_before", "org/model").end().exitCode());
    Path store = home.credentials("main");
    byte[] before = Files.readAllBytes(store);
    try (LockHolder holder = new LockHolder(store)) {
      Command.Running waiting = onboard("main", "huggingface", "hf_after", "org/model");
      ArchiveCache.await(() -> waits(waiting), "it does not wait");
      assertArrayEquals(before, Files.readAllBytes(store), "written without the lock");
      holder.letGo();

      Outcome outcome = waiting.end();
      assertEquals(0, outcome.exitCode(), outcome.err());
      String word = "waiting for " + store + ".lock, held by process " + holder.pid();
      assertTrue(outcome.err().lines().anyMatch(word::equals), outcome.err());
    }
    assertEquals("hf_after", key("main", "huggingface:default"));
    assertFalse(home.stateFiles().stream().anyMatch(ConcurrentIT::isLeftover), "leftovers");
  }

  @Test
  void lockOfAProgramThatDiedIsTakenOverAtOnce() throws Exception {
    assertEquals(0, onboard("main", "huggingface", "hf_before", "org/model").end().exitCode());
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    Files.writeString(
        home.state().resolve("agents/main/agent/auth-profiles.json.lock"),
        "{\"pid\":" + dead.pid() + ",\"createdAt\":\"" + now + "\"}");

    Outcome outcome = onboard("main", "huggingface", "hf_after", "org/model").end();

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertFalse(outcome.err().contains("waiting"), outcome.err());
    assertEquals("hf_after", key("main", "huggingface:default"));
    assertFalse(home.stateFiles().stream().anyMatch(ConcurrentIT::isLeftover), "leftovers");
  }

  private void assertConfigHasEverything() throws Exception {
    JsonNode config = home.configData();
    for (String provider : List.of("huggingface", "together")) {
      JsonNode profile = config.path("auth").path("profiles").path(provider + ":default");
      assertEquals(provider, profile.path("provider").asText());
    }
    for (String agent : AGENTS) {
      assertModel(config, "huggingface", "org/of-" + agent);
    }
    assertModel(config, "huggingface", "org/of-main");
    assertModel(config, "huggingface", "org/before");
    assertModel(config, "together", "org/of-main");
    assertModel(config, "together", "org/of-a1");
  }

  /** The model is defined and allowed. */
  private static void assertModel(JsonNode config, String provider, String id) {
    JsonNode defined = config.path("models").path("providers").path(provider).path("models");
    assertTrue(defined.findValuesAsText("id").contains(id), id + " in " + defined);
    JsonNode allowed = config.path("agents").path("defaults").path("models");
    assertTrue(allowed.has(provider + "/" + id), id + " in " + allowed);
  }

  private Command.Running onboard(String agent, String provider, String key, String model) {
    return home.openclaw()
        .start(
            "onboard",
            "--non-interactive",
            "--agent",
            agent,
            "--" + provider + "-api-key",
            key,
            "--model",
            model);
  }

  private String key(String agent, String profile) throws Exception {
    return home.profiles(agent).path(profile).path("key").asText();
  }

  private static boolean waits(Command.Running running) {
    try {
      return Files.readString(running.err()).contains("waiting for ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLeftover(String file) {
    return file.endsWith(".lock") || file.endsWith(".tmp");
  }

  /** A {@link ForeignLockHolder} that has the lock of a file. */
  private static final class LockHolder implements AutoCloseable {
    private final Command.Running running;

    LockHolder(Path file) {
      running =
          new Command(
                  List.of(
                      Jdks.running("bin/java").toString(),
                      "-XX:TieredStopAtLevel=1",
                      "-cp",
                      Path.of("target/test-classes").toAbsolutePath().toString(),
                      ForeignLockHolder.class.getName(),
                      file.toString()))
              .readingPipe()
              .start();
      Path lock = file.resolveSibling(file.getFileName() + ".lock");
      ArchiveCache.await(() -> Files.exists(lock), "the lock is not taken");
    }

    long pid() {
      return running.process().pid();
    }

    void letGo() throws IOException {
      running.process().getOutputStream().close();
      assertEquals(new Outcome(0, "", ""), running.end());
    }

    @Override
    public void close() {
      running.process().destroyForcibly();
    }
  }
}

package ai.openclaw.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.storage.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretCommandTest {
  @BeforeEach
  void needsAShell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "echo hf_printed | hf_printed",
        "printf 'hf_printed\\r\\n' | hf_printed",
        "echo '{\"protocolVersion\": 1, \"values\": {\"value\": \"hf_printed\"}}' | hf_printed",
        "echo '{not JSON' | {not JSON",
        "read request; case $request in *'\"ids\":[\"value\"]'*) echo hf_asked;; esac | hf_asked",
        "sleep 0.2; echo hf_late | hf_late",
        "echo noise >&2; echo hf_printed | hf_printed",
        "echo \"$SHELL_SECRET\" | ``",
      })
  void whatItPrintsIsTheSecret(String script, String secret) {
    assertEquals(secret, command(script, Duration.ofSeconds(5)).run().reveal());
  }

  @Test
  void oneThatFailsHasNoSecret() {
    assertFailure("the command /bin/sh ended with exit status 3", "echo hf_x; exit 3");
  }

  @Test
  void oneThatIsTooSlowHasNoSecret() {
    assertFailure("the command /bin/sh did not end within 0 s", "sleep 20");
  }

  @Test
  void oneThatDoesNotEndHasNoSecret() {
    assertFailure("the command /bin/sh did not end within 0 s", "echo hf_x; exec >&-; sleep 20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sleep 20; echo",
        "sleep 20 & sleep 20 & wait",
        "sleep 20 & sleep 0.2",
        "exec >&-; sleep 20 & wait"
      })
  void whatItStartedEndsWithIt(String script) throws Exception {
    Set<ProcessHandle> seen = ConcurrentHashMap.newKeySet();
    List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Void> watch =
        CompletableFuture.runAsync(
            () -> {
              while (!over.get()) {
                ProcessHandle.current().descendants().forEach(seen::add);
              }
            });

    assertFailure("the command /bin/sh did not end within 0 s", script);

    over.set(true);
    watch.get();
    before.forEach(seen::remove);
    assertTrue(seen.size() > 1, "nothing was started");
    for (ProcessHandle one : seen) {
      one.onExit().get(5, TimeUnit.SECONDS);
    }
  }

  @ParameterizedTest
  @EnabledOnOs(OS.LINUX)
  @ValueSource(
      strings = {
        "( ( sleep 20 & echo $! >$HOME/pid ) & ); sleep 20",
        "(trap '' TERM HUP; setsid sh -c 'sleep 20 >&- & echo $! >$HOME/pid') & sleep 20",
      })
  void whatLeftItsParentEndsToo(String script, @TempDir Path home) throws Exception {
    assertThrows(
        Failure.class,
        () ->
            new SecretCommand(
                    List.of("/bin/sh", "-c", script),
                    new Environment(
                        Map.of("HOME", home.toString(), "PATH", System.getenv("PATH")),
                        home,
                        home,
                        OperatingSystem.LINUX),
                    Duration.ofMillis(500))
                .run());

    long pid = Long.parseLong(Files.readString(home.resolve("pid")).strip());
    ProcessHandle.of(pid).ifPresent(left -> left.onExit().orTimeout(5, TimeUnit.SECONDS).join());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo $$ >>$HOME/pids; sleep 60",
        "echo $$ >>$HOME/pids; sleep 60 & echo $! >>$HOME/pids; wait",
        "exec >&-; echo $$ >>$HOME/pids; (trap '' TERM; sleep 60) & echo $! >>$HOME/pids; wait",
        "( ( sleep 60 & echo $! >>$HOME/pids ) & ); echo $$ >>$HOME/pids; sleep 60",
      })
  void aSignalEndsItWithItsChildren(String script, @TempDir Path home) throws Exception {
    Path ready = home.resolve("ready");
    String noted = "touch $HOME/ready; ";
    int last = Math.max(script.lastIndexOf("wait"), script.lastIndexOf("sleep"));
    try (ChildJvm program =
        ChildJvm.start(
            RunningSecretCommand.class,
            home,
            script.substring(0, last) + noted + script.substring(last))) {
      awaitFile(ready);

      program.terminate();

      assertEquals(143, program.exitCode());
    }
    for (String pid : Files.readAllLines(home.resolve("pids"))) {
      ProcessHandle.of(Long.parseLong(pid))
          .ifPresent(left -> left.onExit().orTimeout(5, TimeUnit.SECONDS).join());
    }
  }

  private static void awaitFile(Path file) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!Files.exists(file)) {
      assertTrue(System.nanoTime() < deadline, "it does not start");
      Thread.sleep(10);
    }
  }

  @Test
  void whatAProgramThatDidItsWorkLeftRunningGoesOn() throws Exception {
    String agent = "sleep 20 >&- & sleep 0.2; echo $!";
    String pid = command(agent, Duration.ofSeconds(5)).run().reveal();

    ProcessHandle left = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    assertThrows(TimeoutException.class, () -> left.onExit().get(200, TimeUnit.MILLISECONDS));
    left.destroyForcibly();
  }

  @Test
  void theLimitHoldsForAllOfIt() {
    SecretCommand half = command("sleep 1.5; exec >&-; sleep 20", Duration.ofSeconds(2));
    long start = System.nanoTime();

    assertThrows(Failure.class, half::run);

    long waited = System.nanoTime() - start;
    assertTrue(waited < TimeUnit.MILLISECONDS.toNanos(3_400), "waited twice: " + waited);
  }

  @Test
  void whatPrintsTooMuchIsCalledSo() {
    Failure failure =
        assertThrows(
            Failure.class,
            () -> command("head -c 1048577 /dev/zero", Duration.ofSeconds(20)).run());
    assertEquals("the command /bin/sh prints more than 1 MiB", failure.getMessage());
  }

  @Test
  void aWholeMebibyteIsASecret() {
    String script = "head -c 1048576 /dev/zero | tr '\\\\0' a";
    assertEquals(1_048_576, command(script, Duration.ofSeconds(20)).run().reveal().length());
  }

  /** The shell adds some of its own. */
  @Test
  void nothingOfThisProcessGetsThereButWhereProgramsAre() {
    String seen = command("env | cut -d = -f 1", Duration.ofSeconds(20)).run().reveal();
    Set<String> names = new TreeSet<>(seen.lines().toList());
    names.removeAll(Set.of("_", "OLDPWD", "PWD", "SHLVL"));
    assertEquals(Set.of("PATH", "OPENCLAW_SECRET_COMMAND"), names);
  }

  @Test
  void whatIsNoProgramCannotBeRun() {
    Failure failure =
        assertThrows(
            Failure.class,
            () -> new SecretCommand(List.of("/bin/no-such-program"), environment()).run());
    assertEquals("the command /bin/no-such-program cannot be run", failure.getMessage());
  }

  private static void assertFailure(String message, String script) {
    Failure failure =
        assertThrows(Failure.class, () -> command(script, Duration.ofMillis(300)).run());
    assertEquals(message, failure.getMessage());
    assertEquals(ExitCode.USAGE, failure.code());
  }

  private static SecretCommand command(String script, Duration patience) {
    return new SecretCommand(List.of("/bin/sh", "-c", script), environment(), patience);
  }

  private static Environment environment() {
    Path folder = Path.of("/");
    return new Environment(
        Map.of("PATH", "/usr/bin:/bin", "SHELL_SECRET", "hf_not_for_commands"),
        folder,
        folder,
        OperatingSystem.LINUX);
  }
}

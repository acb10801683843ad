package ai.openclaw.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.secret.Secret;
import ai.openclaw.storage.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of OpenClaw leaves no process and no folder behind, however it ends. */
class RuntimeProcessTest {
  /** Two shells and a sleep, whose numbers stand in a file before the last one sleeps. */
  private static final String ENDLESS =
      "#!/bin/sh\n"
          + "echo \"$OPENCLAW_CONFIG_PATH\" >\"$OPENCLAW_STATE_DIR/config-path\"\n"
          + "echo $$ >>\"$OPENCLAW_STATE_DIR/pids\"\n"
          + "sh -c 'trap \"\" TERM; echo $$ >>\"$OPENCLAW_STATE_DIR/pids\"; sleep 300; :' &\n"
          + "while [ \"$(wc -l <\"$OPENCLAW_STATE_DIR/pids\")\" -lt 2 ]; do sleep 0.01; done\n"
          + "touch \"$OPENCLAW_STATE_DIR/ready\"\n"
          + "wait\n";

  @TempDir Path machine;
  private final List<String> log = new ArrayList<>();

  @Test
  void whatTakesTooLongIsEndedWithItsChildren() throws Exception {
    FakeOpenClaw openClaw = FakeOpenClaw.of(machine, ENDLESS);

    Failure failure =
        assertThrows(Failure.class, () -> run(openClaw, Duration.ofSeconds(2), "models"));

    assertEquals(ExitCode.FAILED, failure.code());
    assertTrue(failure.getMessage().endsWith("openclaw did not end within 2 s"));
    assertTrue(String.valueOf(failure.hint()).endsWith("openclaw models in a shell"));
    assertNothingIsLeft(openClaw);
  }

  @Test
  void anInterruptEndsItWithItsChildren() throws Exception {
    FakeOpenClaw openClaw = FakeOpenClaw.of(machine, ENDLESS);
    Thread run =
        new Thread(
            () -> {
              Failure failure =
                  assertThrows(Failure.class, () -> run(openClaw, Duration.ofMinutes(5), "models"));
              log.add(failure.code() + " " + Thread.currentThread().isInterrupted());
            });
    run.start();
    awaitReady(openClaw);

    run.interrupt();
    run.join(TimeUnit.SECONDS.toMillis(30));

    assertEquals(List.of("CANCELLED true"), log);
    assertNothingIsLeft(openClaw);
  }

  @Test
  void aSignalEndsItWithItsChildren() throws Exception {
    FakeOpenClaw openClaw = FakeOpenClaw.of(machine, ENDLESS);
    try (ChildJvm program = ChildJvm.start(RunningProcess.class, machine)) {
      awaitReady(openClaw);

      program.terminate();

      assertEquals(143, program.exitCode());
    }
    assertNothingIsLeft(openClaw);
  }

  @Test
  void whatItLeavesRunningIsNotWaitedFor() throws Exception {
    FakeOpenClaw openClaw =
        FakeOpenClaw.of(machine, "#!/bin/sh\nsleep 20 &\necho $! >\"$OPENCLAW_STATE_DIR/pids\"\n");
    long start = System.nanoTime();

    run(openClaw, Duration.ofSeconds(15), "models");

    assertTrue(System.nanoTime() - start < Duration.ofSeconds(10).toNanos());
    ProcessHandle.of(Long.parseLong(openClaw.noted("pids"))).ifPresent(ProcessHandle::destroy);
  }

  @Test
  void itReadsWhatItIsGivenAndNothingElse() throws Exception {
    FakeOpenClaw openClaw = FakeOpenClaw.of(machine, "#!/bin/sh\ncat\n");

    assertEquals("hf_given", run(openClaw, Duration.ofSeconds(20), Secret.of("hf_given")).out());
    assertEquals("", run(openClaw, Duration.ofSeconds(20), "models").out());
  }

  @Test
  void whatEndsWithoutReadingIsNoFault() throws Exception {
    FakeOpenClaw openClaw = FakeOpenClaw.of(machine, "#!/bin/sh\nexec <&-\necho bye >&2\nexit 3\n");

    assertEquals(3, run(openClaw, Duration.ofSeconds(20), Secret.of("hf_given")).status());
  }

  @Test
  void whatItPrintsGoesIntoTheLog() throws Exception {
    FakeOpenClaw openClaw = FakeOpenClaw.of(machine, "#!/bin/sh\necho out\necho err >&2\nexit 3\n");

    run(openClaw, Duration.ofSeconds(20), "models");

    String command = openClaw.runtime().file() + " models: exit status 3";
    assertEquals(List.of(command, "out", "err"), log);
  }

  @Test
  void whatIsNoProgramCannotBeRun() throws Exception {
    FakeOpenClaw openClaw = FakeOpenClaw.of(machine, "");
    Files.delete(openClaw.runtime().file());

    Failure failure =
        assertThrows(Failure.class, () -> run(openClaw, Duration.ofSeconds(20), "models"));

    assertTrue(failure.getMessage().endsWith("openclaw cannot be run"), failure.getMessage());
  }

  private RuntimeProcess.Output run(FakeOpenClaw openClaw, Duration patience, String argument) {
    return process(patience)
        .run(
            openClaw.runtime().command(),
            new RuntimeProcess.Call(List.of(argument), openClaw.stateFolder(), null, null));
  }

  private RuntimeProcess.Output run(FakeOpenClaw openClaw, Duration patience, Secret input) {
    return process(patience)
        .run(
            openClaw.runtime().command(),
            new RuntimeProcess.Call(List.of(), openClaw.stateFolder(), null, input));
  }

  private RuntimeProcess process(Duration patience) {
    return new RuntimeProcess(FakeOpenClaw.environment(machine, Map.of()), log::add, patience);
  }

  private static void awaitReady(FakeOpenClaw openClaw) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!Files.exists(openClaw.stateFolder().resolve("ready"))) {
      assertTrue(System.nanoTime() < deadline, "it does not start");
      Thread.sleep(10);
    }
  }

  private static void assertNothingIsLeft(FakeOpenClaw openClaw)
      throws IOException, InterruptedException {
    List<String> pids = openClaw.noted("pids").lines().toList();
    assertEquals(2, pids.size());
    for (String pid : pids) {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
      while (isAlive(pid) && System.nanoTime() < deadline) {
        Thread.sleep(10);
      }
      assertFalse(isAlive(pid), pid + " is alive");
    }
    assertFalse(Files.exists(Path.of(openClaw.noted("config-path")).resolveSibling("")));
  }

  private static boolean isAlive(String pid) {
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(pid));
    return process.isPresent() && process.get().isAlive();
  }
}

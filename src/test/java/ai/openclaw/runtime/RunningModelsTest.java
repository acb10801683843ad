package ai.openclaw.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an OpenClaw says that it uses is waited for as long as somebody may wait, and no longer. */
class RunningModelsTest {
  @TempDir Path machine;

  @Test
  void bothQuestionsAreAskedSideBySide() throws Exception {
    String script =
        "#!/bin/sh\ntouch \"asked-$1\"\n"
            + "while [ ! -e asked-models ] || [ ! -e asked-sessions ]; do sleep 0.05; done\n"
            + "[ $1 = models ] && echo org/model || echo '{}'\n";

    assertEquals(new RunningModels("org/model", List.of()), asked(script, 30));
  }

  @Test
  void whoeverIsSlowIsNotWaitedFor() throws Exception {
    long start = System.nanoTime();

    assertEquals(new RunningModels(null, List.of()), asked("#!/bin/sh\nsleep 300\n", 1));
    assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(20));
  }

  private RunningModels asked(String script, int seconds) throws Exception {
    FakeOpenClaw openClaw = FakeOpenClaw.of(machine, script);
    RuntimeProcess process =
        new RuntimeProcess(
            FakeOpenClaw.environment(machine, Map.of()), line -> {}, Duration.ofSeconds(seconds));
    return RunningModels.ask(openClaw.runtime(), process, null, "main");
  }
}

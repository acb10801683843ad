package ai.openclaw.runtime;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the fake OpenClaw of a machine, and nothing else. */
final class RunningProcess {
  private RunningProcess() {}

  public static void main(String[] args) {
    Path machine = Path.of(args[0]);
    RuntimeProcess process =
        new RuntimeProcess(FakeOpenClaw.environment(machine, Map.of()), line -> {});
    process.run(
        List.of(machine.resolve("bin/openclaw").toString()),
        new RuntimeProcess.Call(List.of(), machine.resolve("state"), null, null));
  }
}

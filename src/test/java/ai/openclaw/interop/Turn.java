package ai.openclaw.interop;

import ai.openclaw.huggingface.StubHub;
import ai.openclaw.json.JsonTree;
import java.util.List;
import java.util.Map;

/** One turn of an agent of the OpenClaw that is first on PATH. */
final class Turn {
  /** The model that all rows ask for. */
  static final String MODEL = "deepseek-ai/DeepSeek-R1";

  private Turn() {}

  /** Whose key the first call of an agent has. It is not waited for: it may try again. */
  static String of(Machine machine) throws Exception {
    int before = machine.hub.requests().size();
    Machine.Running agent =
        machine.start(
            "openclaw", Map.of(), List.of("agent", "--local", "--session-id", "x", "-m", "ping"));
    try {
      for (int i = 0; i < 3000; i++) {
        List<StubHub.Arrived> requests = machine.hub.requests();
        for (StubHub.Arrived request : requests.subList(before, requests.size())) {
          if (request.method().equals("POST")) {
            return used(request);
          }
        }
        if (!agent.process().isAlive()) {
          return "no call: " + machine.outcome(agent).lastLine();
        }
        Thread.sleep(100);
      }
    } finally {
      agent.kill();
    }
    throw new AssertionError("OpenClaw makes no call in five minutes");
  }

  private static String used(StubHub.Arrived call) throws Exception {
    String authorization = call.authorization();
    String key = authorization == null ? "no key" : Keys.name(authorization);
    String model = JsonTree.read(call.body()).path("model").asText();
    return model.equals(MODEL) ? key : key + ", " + model;
  }
}

package ai.openclaw.interop;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.huggingface.StubHub;
import ai.openclaw.json.JsonTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * After our onboarding a real OpenClaw makes its first call with the key and the model that the
 * last screen names. {@code ./mvnw -Pinterop verify} runs it and writes {@code docs/interop.md}; no
 * other build does.
 */
final class InteropMatrix {
  private static final String KEY = "hf_interopABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final List<String> ROWS = new ArrayList<>();

  // What OpenClaw leaves running may still write.
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path home;

  @ParameterizedTest
  @CsvSource({"2026.2.17, 22.23.3, fresh", "2026.9.6, 24.21.0, fresh"})
  void theFirstCallHasTheKeyAndTheModel(String version, String node, String setUp)
      throws Exception {
    Release release = new Release(version, node);
    try (StubHub hub = StubHub.start()) {
      onboard(release, hub);
      StubHub.Arrived call = firstCall(release, hub);

      assertEquals("Bearer " + KEY, call.authorization());
      assertEquals("deepseek-ai/DeepSeek-R1", JsonTree.read(call.body()).path("model").textValue());
    }
    ROWS.add("| " + version + " | " + setUp + " | plain key | the key and the model chosen |");
  }

  @AfterAll
  static void writeThePage() throws IOException {
    List<String> page = new ArrayList<>();
    page.add("# Tried with real releases");
    page.add("");
    page.add(
        "`./mvnw -Pinterop verify` sets up each release of OpenClaw with this program, has it");
    page.add("run an agent for one turn, and looks at the request that arrives.");
    page.add("");
    page.add("| OpenClaw | set-up | key | its first call has |");
    page.add("|---|---|---|---|");
    page.addAll(ROWS);
    Files.write(Path.of("docs/interop.md"), page);
  }

  private void onboard(Release release, StubHub hub) throws Exception {
    String program = requireNonNull(System.getProperty("openclaw.distribution")) + "/bin/openclaw";
    Map<String, String> variables =
        Map.of(
            "JAVA_HOME", System.getProperty("java.home"),
            "OPENCLAW_NO_ARCHIVE", "1",
            "OPENCLAW_HUGGINGFACE_BASE_URL", hub.routerUrl(),
            "HF_ENDPOINT", hub.hubUrl(),
            "HF_TOKEN", KEY);
    List<String> command =
        List.of(program, "onboard", "--non-interactive", "--auth-choice", "huggingface-api-key");
    Process run = release.start(home, variables, command);
    assertTrue(run.waitFor(1, TimeUnit.MINUTES), "onboarding does not end");
    assertEquals(0, run.exitValue());
  }

  /** The agent is not waited for: it may try again, and nothing more is to be learnt. */
  private StubHub.Arrived firstCall(Release release, StubHub hub) throws Exception {
    int before = hub.requests().size();
    String program = release.openclaw().toString();
    List<String> command = List.of(program, "agent", "--local", "--session-id", "x", "-m", "ping");
    Process agent = release.start(home, Map.of(), command);
    try {
      for (int i = 0; i < 1200; i++) {
        List<StubHub.Arrived> requests = hub.requests();
        for (StubHub.Arrived request : requests.subList(before, requests.size())) {
          if (request.method().equals("POST")) {
            return request;
          }
        }
        if (!agent.isAlive()) {
          break;
        }
        Thread.sleep(100);
      }
    } finally {
      agent.descendants().forEach(ProcessHandle::destroyForcibly);
      agent.destroyForcibly().waitFor();
    }
    throw new AssertionError("OpenClaw " + release.version() + " makes no call");
  }
}

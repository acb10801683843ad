package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.RouterFixture;
import ai.openclaw.prompt.FakePrompter;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.nio.file.Files;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models besides the default one: none unasked, by options in scripts, by a screen otherwise. */
class ExtrasTest extends OnboardScene {
  private static final String SEEING = "Qwen/Qwen2.5-VL-72B-Instruct";
  private static final String OTHER = "openai/gpt-oss-20b";

  @BeforeEach
  void theUsualModels() {
    hub.models(RouterFixture.json(RouterFixture.USUAL));
  }

  private JsonNode defaults() throws Exception {
    return machine.json(CONFIG).at("/agents/defaults");
  }

  /** The user's OpenClaw is of that release. */
  private void release(String version) throws Exception {
    machine.write(CONFIG, "{\"meta\": {\"lastTouchedVersion\": \"" + version + "\"}}");
  }

  @Test
  void withoutAnOptionThereAreNone() throws Exception {
    assertEquals(ExitCode.DONE, machine.onboard().code());

    assertEquals(2, hub.requests().size());
    assertFalse(defaults().has("imageModel"));
    assertFalse(defaults().has("utilityModel"));
    assertFalse(defaults().path("model").has("fallbacks"));
  }

  @Test
  void whatIsNamedIsDescribedAllowedAndUsed() throws Exception {
    release("2026.9.6");

    Outcome run =
        machine.onboard(
            "--image-model", SEEING, "--fallback", OTHER, "--utility-model=openai/gpt-oss-20b");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals("huggingface/" + SEEING, defaults().at("/imageModel/primary").asText());
    assertEquals("huggingface/" + OTHER, defaults().path("utilityModel").asText());
    assertEquals("[\"huggingface/" + OTHER + "\"]", defaults().at("/model/fallbacks").toString());
    String models = machine.json(CONFIG).at("/models/providers/huggingface/models").toString();
    assertTrue(models.contains("\"" + SEEING + "\""), models);
    assertTrue(defaults().path("models").has("huggingface/" + OTHER));
    assertEquals(2, hub.requests().size(), "the list that was loaded anyway says it all");
  }

  @Test
  void theSameAgainChangesNothingAndFallbacksAdd() throws Exception {
    machine.onboard("--fallback", OTHER, "--fallback", "zai-org/GLM-4.6");
    String before = machine.read(CONFIG);

    machine.onboard("--fallback", OTHER + ",zai-org/GLM-4.6");
    assertEquals(before, machine.read(CONFIG));

    machine.onboard("--fallback", "MiniMaxAI/MiniMax-M2");
    assertEquals(
        "[\"huggingface/openai/gpt-oss-20b\",\"huggingface/zai-org/GLM-4.6\","
            + "\"huggingface/MiniMaxAI/MiniMax-M2\"]",
        defaults().at("/model/fallbacks").toString());
  }

  @Test
  void presetsChooseAmongThoseThatFit() throws Exception {
    release("2026.9.6");

    Outcome run =
        machine.onboard(
            "--utility-model=cheapest", "--image-model=best-value", "--fallback=fastest", "--json");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    JsonNode reasons = run.json().path("reasons");
    assertTrue(reasons.path(0).asText().startsWith("utility model, cheapest: "), run.out());
    assertTrue(reasons.path(1).asText().startsWith("image model, best-value: "), run.out());
    assertTrue(reasons.path(2).asText().startsWith("fallback, fastest: "), run.out());
    String image = defaults().at("/imageModel/primary").asText();
    for (JsonNode model : machine.json(CONFIG).at("/models/providers/huggingface/models")) {
      boolean is = image.equals("huggingface/" + model.path("id").asText());
      assertTrue(!is || model.path("input").toString().contains("image"), model.toString());
    }
    assertFalse(
        defaults()
            .at("/model/fallbacks/0")
            .asText()
            .equals(defaults().at("/model/primary").asText()));
  }

  @Test
  void aReleaseThatWouldRejectTheConfigGetsNoUtilityModel() throws Exception {
    release("2026.6.11");
    Outcome old = machine.onboard("--utility-model", OTHER);
    assertEquals(ExitCode.USAGE, old.code());
    assertTrue(old.err().contains("OpenClaw 2026.6.11 knows no utility model"), old.err());

    Files.delete(home.resolve(CONFIG));
    Outcome unknown = machine.onboard("--utility-model", OTHER);
    assertEquals(ExitCode.USAGE, unknown.code());
    assertTrue(unknown.err().contains("it is not known whether your OpenClaw"), unknown.err());
    assertFalse(Files.exists(home.resolve(CONFIG)));
  }

  @Test
  void anImageModelHasToSee() throws Exception {
    Outcome run = machine.onboard("--image-model", OTHER);

    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("huggingface/" + OTHER + " is not known to see"), run.err());
  }

  @Test
  void aModelThatDoesNotExistIsRefused() throws Exception {
    assertEquals(ExitCode.USAGE, machine.onboard("--fallback", "openai/gpt-oss-12b").code());
  }

  /** An earlier release uses no provider that has no key at all. */
  @ParameterizedTest
  @CsvSource({"2026.9.6, ''", "2026.6.5, ''", "2026.6.1, custom-local", "2026.2.17, custom-local"})
  void theLocalOneComesLastAndItsServerGetsNoKey(String version, String key) throws Exception {
    release(version);
    try (MockWebServer ollama = ollama()) {
      machine.set("OLLAMA_HOST", "127.0.0.1:" + ollama.getPort());

      Outcome run = machine.onboard("--fallback", OTHER, "--local-fallback");

      assertEquals(ExitCode.DONE, run.code(), run.err());
      assertTrue(run.out().contains("local fallback, qwen3:8b by Ollama"), run.out());
      assertEquals("local-ollama/qwen3:8b", defaults().at("/model/fallbacks/1").asText());
      JsonNode section = machine.json(CONFIG).at("/models/providers/local-ollama");
      assertEquals(
          "http://127.0.0.1:" + ollama.getPort() + "/v1", section.path("baseUrl").asText());
      assertEquals(key, section.path("apiKey").asText());
      for (int i = 0; i < 2; i++) {
        assertNull(ollama.takeRequest().getHeaders().get("Authorization"));
      }
    }
  }

  @Test
  void withoutOneOnThisMachineOrOfflineNothingIsWritten() throws Exception {
    Outcome run = machine.onboard("--local-fallback", "--offline");

    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("no model on this machine says"), run.err());
    assertFalse(Files.exists(home.resolve(CONFIG)));
  }

  @Test
  void onTheCardTheyAreOneScreen() throws Exception {
    release("2026.9.6");
    FakePrompter person =
        new FakePrompter()
            .onCard("x", "<enter>")
            .answer("More models", "  image model", "  fallback", "Done");

    Outcome run = machine.ask(person, "onboard");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(defaults().has("imageModel"), machine.read(CONFIG));
    assertEquals(1, defaults().at("/model/fallbacks").size());
    assertTrue(run.out().contains("--image-model best-value"), run.out());
    assertTrue(run.out().contains("--fallback best-value"), run.out());
  }

  @Test
  void whatIsSwitchedOnCanBeSwitchedOff() throws Exception {
    FakePrompter person =
        new FakePrompter()
            .onCard("x", "<enter>")
            .answer("More models", "  fallback", "✔ fallback", "Done");

    machine.ask(person, "onboard");

    assertFalse(defaults().path("model").has("fallbacks"), machine.read(CONFIG));
  }

  private static MockWebServer ollama() throws Exception {
    MockWebServer server = new MockWebServer();
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            boolean show = request.getUrl().encodedPath().equals("/api/show");
            return new MockResponse.Builder()
                .body(
                    show
                        ? "{\"capabilities\":[\"tools\"],\"model_info\":{\"q.context_length\":40960}}"
                        : "{\"data\":[{\"id\":\"qwen3:8b\"}]}")
                .build();
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
    return server;
  }
}

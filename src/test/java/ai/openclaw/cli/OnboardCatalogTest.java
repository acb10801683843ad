package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.huggingface.StubHub.Behaviour;
import ai.openclaw.huggingface.StubHub.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where {@code openclaw onboard} has its models from, and what it says when that fails. */
class OnboardCatalogTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String CONFIG = ".openclaw/openclaw.json";

  @TempDir Path home;
  private OpenClawRun openclaw;

  @BeforeEach
  void emptyHome() {
    openclaw = new OpenClawRun(home);
  }

  @Test
  void liveModelsArePutInWithTheirFacts() throws Exception {
    try (StubHub hub = StubHub.start()) {
      openclaw.online(hub).set("HF_TOKEN", KEY);
      Outcome run = openclaw.onboard("--model", "Qwen/Qwen3-8B", "--json");
      assertEquals(ExitCode.DONE, run.code(), run.out() + run.err());
      JsonNode json = run.json();
      assertEquals("live", json.path("catalog").path("source").asText());
      assertEquals(136, json.path("catalog").path("count").asInt());
      assertEquals("ada", json.path("account").path("name").asText());
    }
    JsonNode section = openclaw.json(CONFIG).path("models").path("providers").path("huggingface");
    assertEquals(5, section.path("models").size());
    assertEquals("Qwen3 8B", section.path("models").path(4).path("name").asText());
  }

  @Test
  void modelThatIsNotThereNamesTheNearest() throws Exception {
    try (StubHub hub = StubHub.start()) {
      openclaw.online(hub).set("HF_TOKEN", KEY);
      Outcome run = openclaw.onboard("--model", "Qwen/Qwen3-9B");
      assertEquals(ExitCode.USAGE, run.code());
      assertTrue(run.err().startsWith("error: Hugging Face has no model Qwen/Qwen3-9B\n"));
      assertTrue(run.err().contains("hint: the nearest are Qwen/Qwen3-8B, "), run.err());
    }
  }

  @Test
  void withoutTheUsualModelTheErrorSaysSoAndNamesSomeThatAreOffered() throws Exception {
    try (StubHub hub = StubHub.start()) {
      openclaw.online(hub).set("HF_TOKEN", KEY);
      assertLacksModel("acme/a", hub.models(offering("acme/a")));
      assertLacksModel("acme/a, acme/b", hub.models(offering("acme/a", "acme/b")));
      assertLacksModel(
          "acme/a, acme/b, acme/c and 2 more",
          hub.models(offering("acme/a", "acme/b", "acme/c", "acme/d", "acme/e")));
    }
  }

  private void assertLacksModel(String offered, StubHub hub) throws IOException {
    Outcome run = openclaw.online(hub).onboard();
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(
        run.err()
            .startsWith(
                "error: Missing --model: the usual model deepseek-ai/DeepSeek-R1"
                    + " is not offered here.\n"),
        run.err());
    assertTrue(run.err().endsWith("hint: offered are " + offered + "\n"), run.err());
  }

  private static String offering(String... ids) {
    return Stream.of(ids)
        .map(id -> "{'id':'%s','providers':[{'provider':'groq','status':'live'}]}".formatted(id))
        .collect(Collectors.joining(",", "{'object':'list','data':[", "]}"))
        .replace('\'', '"');
  }

  @ParameterizedTest
  @CsvSource({"SERVER_ERROR", "WEB_PAGE", "EMPTY", "BROKEN_JSON", "CUT_OFF"})
  void withoutAListTheBuiltInModelsAreTakenAndTheReasonIsSaid(Behaviour behaviour)
      throws Exception {
    try (StubHub hub = StubHub.start()) {
      openclaw.online(hub.set(Service.MODELS, behaviour)).set("HF_TOKEN", KEY);
      Outcome run = openclaw.onboard("--json");
      assertEquals(ExitCode.DONE, run.code(), run.out() + run.err());
      JsonNode catalog = run.json().path("catalog");
      assertEquals("built-in", catalog.path("source").asText());
      assertFalse(catalog.path("reason").asText().isEmpty());
      assertEquals(4, catalog.path("count").asInt());
    }
  }

  @Test
  void listThatCannotBeKeptIsAWarning() throws Exception {
    try (StubHub hub = StubHub.start()) {
      openclaw.online(hub).write("file", "").set("XDG_CACHE_HOME", home.resolve("file").toString());
      Outcome run = openclaw.onboard("--huggingface-api-key", KEY);
      assertEquals(ExitCode.DONE, run.code());
      assertTrue(run.err().contains("the list of models is not kept\n"), run.err());
    }
  }

  @Test
  void offlineAsksNobody() throws Exception {
    try (StubHub hub = StubHub.start()) {
      openclaw.online(hub);
      assertEquals(
          ExitCode.DONE, openclaw.onboard("--huggingface-api-key", KEY, "--offline").code());
      assertEquals(List.of(), hub.requests());
    }
  }
}

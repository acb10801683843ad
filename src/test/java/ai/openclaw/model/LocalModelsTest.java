package ai.openclaw.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.http.FakeTransport;
import ai.openclaw.http.HttpRequest;
import ai.openclaw.http.HttpTransport;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalModelsTest {
  private static final String OLLAMA = "http://127.0.0.1:11434";
  private static final String LM_STUDIO = "http://127.0.0.1:1234";
  private static final String LLAMA_CPP = "http://127.0.0.1:8080";

  private final FakeTransport network = new FakeTransport();

  @AfterEach
  void nobodyGetsAKeyAndNobodyElseIsAsked() {
    for (HttpRequest request : network.requests()) {
      assertNull(request.bearer());
      assertEquals("127.0.0.1", URI.create(request.url()).getHost());
    }
  }

  @Test
  void whereNothingRunsThereIsNone() {
    assertNull(find());
  }

  @Test
  void ollamaTellsOfEachModelByItself() {
    models(OLLAMA, "gemma3:4b", "qwen3:8b");
    show(OLLAMA, "{'capabilities':['completion'],'model_info':{'gemma3.context_length':131072}}");
    show(
        OLLAMA,
        "{'capabilities':['completion','tools'],'model_info':{'general.x':1,'qwen3.context_length':40960}}");

    LocalModels.Found found = Objects.requireNonNull(find());

    assertEquals("local-ollama/qwen3:8b", found.ref().text());
    assertEquals("Ollama", found.server());
    assertEquals(OLLAMA + "/v1", found.baseUrl());
    assertEquals(40_960, found.model().contextWindow());
  }

  @ParameterizedTest
  @CsvSource({"'num_ctx 32768', 32768", "'temperature 1', 40960", "'num_ctx    4096', 0"})
  void aContextThatIsSetCountsMoreThanWhatTheModelCould(String parameters, int context) {
    models(OLLAMA, "qwen3:8b");
    show(
        OLLAMA,
        "{'capabilities':['tools'],'parameters':'"
            + parameters
            + "','model_info':{'qwen3.context_length':40960}}");

    LocalModels.Found found = find();

    assertEquals(context, found == null ? 0 : found.model().contextWindow());
  }

  @Test
  void lmStudioTellsOfAllAtOnceAndWhatIsLoadedCounts() {
    models(LM_STUDIO, "small", "unknown", "able");
    network.on(
        "GET",
        LM_STUDIO + "/api/v0/models",
        200,
        json(
            "{'data':[{'id':'small','capabilities':['tool_use'],'max_context_length':131072,'loaded_context_length':4096},"
                + "{'id':'able','capabilities':['tool_use'],'max_context_length':32768}]}"));

    LocalModels.Found found = Objects.requireNonNull(find());

    assertEquals("local-lmstudio/able", found.ref().text());
    assertEquals(32_768, found.model().contextWindow());
  }

  @ParameterizedTest
  @CsvSource({"16000, true, true", "15999, true, false", "65536, false, false"})
  void llamaCppHasOneModel(int context, boolean tools, boolean taken) {
    models(LLAMA_CPP, "model.gguf");
    network.on(
        "GET",
        LLAMA_CPP + "/props",
        200,
        json(
            "{'default_generation_settings':{'n_ctx':"
                + context
                + "},'chat_template_caps':{'supports_tools':"
                + tools
                + ",'supports_tool_calls':"
                + tools
                + "}}"));

    assertEquals(taken, find() != null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "{}", "<html>", "{'data':{}}", "{'data':[{}]}", "{'data':[{'id':7}]}"})
  void otherShapesAreNoModels(String answer) {
    network.on("GET", OLLAMA + "/v1/models", 200, json(answer));
    show(OLLAMA, "{}");

    assertNull(find());
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 401, 403, 404, 429, 500})
  void noAnswerIsNoModel(int status) {
    network.on("GET", OLLAMA + "/v1/models", status, json("{'data':[{'id':'a'}]}"));
    show(OLLAMA, "{'capabilities':['tools'],'model_info':{'a.context_length':40960}}");

    assertNull(find());
  }

  @Test
  void whoeverIsSlowIsNotWaitedFor() {
    HttpTransport.Reply reply =
        new HttpTransport.Reply(200, Map.of(), json("{'data':[{'id':'a'}]}"));
    network.on("GET", OLLAMA + "/v1/models", reply, Duration.ofSeconds(1));

    assertNull(find());
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:7000, 7000",
    "http://localhost:7000/, 7000",
    "0.0.0.0:7000, 7000",
    ":7000, 7000",
    "127.0.0.1, 11434",
    "gpu.example:7000, 11434",
    "nonsense here, 11434"
  })
  void ollamaIsWhereItsOwnVariableHasItAsLongAsThatIsHere(String host, int port) {
    String at = "http://127.0.0.1:" + port;
    models(at, "qwen3:8b");
    show(at, "{'capabilities':['tools'],'model_info':{'qwen3.context_length':40960}}");

    assertNotNull(new LocalModels(network, environment(Map.of("OLLAMA_HOST", host))).find(), at);
  }

  private LocalModels.@Nullable Found find() {
    return new LocalModels(network, environment(Map.of())).find();
  }

  private static Environment environment(Map<String, String> variables) {
    Path folder = Path.of("");
    return new Environment(variables, folder, folder, OperatingSystem.LINUX);
  }

  private void models(String server, String... ids) {
    StringBuilder all = new StringBuilder();
    for (String id : ids) {
      all.append(all.length() == 0 ? "" : ",").append("{'id':'").append(id).append("'}");
    }
    network.on("GET", server + "/v1/models", 200, json("{'data':[" + all + "]}"));
  }

  private void show(String server, String answer) {
    network.on("POST", server + "/api/show", 200, json(answer));
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}

package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.prompt.FakePrompter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found out about a server of one's own before it is set up. */
class CustomEndpointTest {
  private static final String KEY = "key-good0000000000000000000000";
  private static final String MODEL = "acme/large";
  private static final String OPENAI_LIST =
      "{\"object\":\"list\",\"data\":[{\"id\":\"acme/large\"},{\"id\":\"acme/small\"}]}";
  private static final String ANTHROPIC_LIST =
      "{\"data\":[{\"type\":\"model\",\"id\":\"acme/large\",\"display_name\":\"Large\"}]}";
  private static final String WRONG_QUESTION = "{\"error\":{\"message\":\"model is required\"}}";

  @TempDir Path home;
  private final OwnServer server = new OwnServer();
  private OpenClawRun openclaw;

  /** A server that knows the requests that it is told of. */
  private static final class OwnServer implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final Map<String, MockResponse> known = new LinkedHashMap<>();
    private final List<String> arrived = new ArrayList<>();
    private String wantedHeader = "";

    OwnServer() {
      server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
              return answer(request);
            }
          });
      try {
        server.start(InetAddress.getLoopbackAddress(), 0);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    private synchronized MockResponse answer(RecordedRequest request) {
      arrived.add(request.getMethod() + " " + request.getTarget());
      if (!wantedHeader.isEmpty() && request.getHeaders().get(wantedHeader) == null) {
        return json(401, "{\"error\":{\"message\":\"" + wantedHeader + " is missing\"}}");
      }
      return known.getOrDefault(
          request.getMethod() + " " + request.getTarget(), json(404, "{\"error\":\"Not Found\"}"));
    }

    OwnServer on(String methodAndPath, int status, String body) {
      known.put(methodAndPath, json(status, body));
      return this;
    }

    OwnServer wants(String header) {
      wantedHeader = header;
      return this;
    }

    private static MockResponse json(int status, String body) {
      return new MockResponse.Builder()
          .code(status)
          .setHeader("Content-Type", "application/json")
          .body(body)
          .build();
    }

    String url() {
      return "http://127.0.0.1:" + server.getPort();
    }

    @Override
    public void close() {
      server.close();
    }
  }

  @BeforeEach
  void aMachine() {
    openclaw = new OpenClawRun(home).unset("HF_HUB_OFFLINE");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aServerInOnesOwnNetworkThatListsItsModelsToAnybodyNeedsNoKey() throws Exception {
    server.on("GET /v1/models", 200, OPENAI_LIST);
    FakePrompter person = person(server.url()).answer("Model", MODEL).enter("Write this?");

    done(openclaw.ask(person, "onboard"));

    String said = person.transcript().toString();
    assertTrue(said.contains("info: " + server.url() + "/v1 lists 2 models"), said);
    assertFalse(said.contains("API key"), said);
    assertEquals(server.url() + "/v1", section().path("baseUrl").asText());
    assertEquals("openai-completions", section().path("api").asText());
  }

  @Test
  void aServerThatWantsAKeyIsAskedAboutOne() throws Exception {
    server.on("GET /v1/models", 200, OPENAI_LIST).wants("Authorization");
    FakePrompter person =
        person(server.url() + "/v1")
            .answer("API key, if it requires one", KEY)
            .answer("Model", MODEL)
            .enter("Write this?");

    done(openclaw.ask(person, "onboard"));

    assertEquals(server.url() + "/v1", section().path("baseUrl").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/chat/completions, /v1, openai-completions",
    "/v1/responses, /v1, openai-responses",
    "/chat/completions, '', openai-completions",
    "/v1/messages, '', anthropic-messages",
  })
  void theProtocolOfAServerWithoutAListIsFoundByQuestionsThatCostNothing(
      String path, String base, String api) throws Exception {
    server.on("POST " + path, 400, WRONG_QUESTION);

    Outcome run = done(scripted(server.url()));

    assertEquals(api, section().path("api").asText());
    assertEquals(server.url() + base, section().path("baseUrl").asText());
    assertTrue(run.err().contains("there is no list of models at " + server.url()), run.err());
    assertTrue(run.err().contains("answered 404"), run.err());
  }

  @Test
  void aListInAnthropicsFormIsReadWithItsHeader() throws Exception {
    server.on("GET /v1/models", 200, ANTHROPIC_LIST).wants("x-api-key");
    FakePrompter person =
        person(server.url() + "/v1")
            .answer("API key, if it requires one", KEY)
            .answer("Model", MODEL)
            .enter("Write this?");

    done(openclaw.ask(person, "onboard"));

    String said = person.transcript().toString();
    assertTrue(said.contains(server.url() + " lists one model in Anthropic's form"), said);
    assertEquals("anthropic-messages", section().path("api").asText());
    assertEquals(server.url(), section().path("baseUrl").asText(), "its clients add /v1");
  }

  @Test
  void whereNothingIsUnderstoodThePersonSaysWhatItSpeaks() throws Exception {
    FakePrompter person =
        person(server.url() + "/v1")
            .answer("API key, if it requires one", KEY)
            .answer("Protocol", "Anthropic's messages")
            .answer("Model id", MODEL)
            .enter("Write this?");

    done(openclaw.ask(person, "onboard"));

    assertEquals("anthropic-messages", section().path("api").asText());
    assertEquals(server.url(), section().path("baseUrl").asText());
  }

  @Test
  void whatTheCommandLineSaysOfTheProtocolIsNotFoundOutAgain() throws Exception {
    done(scripted(server.url() + "/v1", "--custom-compatibility", "openai-responses"));

    assertEquals("openai-responses", section().path("api").asText());
    assertEquals(List.of("GET /v1/models"), server.arrived);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/responses, /v1, openai-responses",
    "/v1/messages, '', anthropic-messages",
    "/v1/chat/completions, /v1, openai-completions",
  })
  void theUrlOfARequestSaysWhichProtocolItIs(String path, String base, String api)
      throws Exception {
    server.on("GET /v1/models", 200, OPENAI_LIST);

    done(scripted(server.url() + path));

    assertEquals(api, section().path("api").asText());
    assertEquals(server.url() + base, section().path("baseUrl").asText());
  }

  @Test
  void aContextThatNobodyStatesIsNoNumberOnTheScreen() throws Exception {
    server.on("GET /v1/models", 200, OPENAI_LIST);

    Outcome run = done(scripted(server.url() + "/v1"));

    assertTrue(
        run.err().contains("the server does not say how large the context of acme/large is"),
        run.err());
    assertEquals(131_072, section().at("/models/0/contextWindow").asInt());
  }

  @Test
  void aServerThatNobodyReachesIsNotAskedWhatItSpeaks() throws Exception {
    server.close();

    Outcome run = done(scripted(server.url() + "/v1"));

    assertTrue(run.err().contains("there is no list of models at " + server.url()), run.err());
    assertEquals("openai-completions", section().path("api").asText());
  }

  @Test
  void itIsTriedLikeAnyOther() throws Exception {
    server
        .on("GET /v1/models", 200, OPENAI_LIST)
        .on(
            "POST /v1/chat/completions",
            200,
            "{\"choices\":[{\"message\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}],"
                + "\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":2}}");

    Outcome run = done(scripted(server.url() + "/v1", "--probe", "--json"));

    assertTrue(run.json().at("/probe/ok").asBoolean(), run.out());
  }

  @Test
  void aRefusalOfATrialEndsAScript() throws Exception {
    server
        .on("GET /v1/models", 200, OPENAI_LIST)
        .on("POST /v1/chat/completions", 403, "{\"error\":\"not yours\"}");

    Outcome run = scripted(server.url() + "/v1", "--probe");

    assertEquals(ExitCode.REFUSED, run.code(), run.err());
    assertTrue(
        run.err().contains("error: the server does not accept the key: not yours"), run.err());
    assertFalse(Files.exists(home.resolve(".openclaw/openclaw.json")));
  }

  private FakePrompter person(String address) {
    return new FakePrompter()
        .answer("Provider", "Custom")
        .answer("Base URL", address)
        .answer("--probe", "no");
  }

  private Outcome scripted(String address, String... more) throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                "onboard",
                "--non-interactive",
                "--custom-base-url=" + address,
                "--custom-api-key=" + KEY,
                "--custom-model-id=" + MODEL));
    line.addAll(List.of(more));
    return openclaw.run(line.toArray(new String[0]));
  }

  private static Outcome done(Outcome run) {
    assertEquals(ExitCode.DONE, run.code(), run.out() + run.err());
    return run;
  }

  /** The one provider in the config; nothing where there is none. */
  private JsonNode section() throws Exception {
    JsonNode providers = openclaw.json(".openclaw/openclaw.json").at("/models/providers");
    return providers.isEmpty() ? providers : providers.elements().next();
  }
}

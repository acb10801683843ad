package ai.openclaw.huggingface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.http.FakeTransport;
import ai.openclaw.secret.Secret;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EndpointListTest {
  private static final Secret TOKEN = Secret.of("hf_endpoints0000000000000000000000");
  private static final String LLAMA = "meta-llama/Llama-3.3-70B-Instruct";

  private final StubHub hub = StubHub.start();

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void listsTheEndpointsOfAnAccount() {
    EndpointList.Endpoints endpoints = load("ada");
    assertNull(endpoints.trouble());
    assertEquals(
        List.of(
            new EndpointList.InferenceEndpoint(
                "ada",
                "chat-a10g",
                LLAMA,
                "running",
                "https://chat-a10g.example.endpoints.huggingface.cloud",
                "aws",
                "us-east-1",
                "nvidia-a10g x1"),
            new EndpointList.InferenceEndpoint(
                "ada", "old-llama", LLAMA, "paused", null, "aws", "us-east-1", null)),
        endpoints.items());
    assertEquals(
        "https://chat-a10g.example.endpoints.huggingface.cloud/v1",
        endpoints.items().get(0).baseUrl());
    assertFalse(endpoints.items().get(0).paused());
    assertTrue(endpoints.items().get(1).paused());
    assertNull(endpoints.items().get(1).baseUrl());
    StubHub.Arrived request = hub.requests().get(0);
    assertEquals("/v2/endpoint/ada", request.path());
    assertEquals("Bearer " + TOKEN.reveal(), request.authorization());
  }

  @Test
  void keepsNoSecretOfAnEndpoint() {
    assertFalse(load("ada").toString().contains(StubAnswers.SECRET_OF_AN_ENDPOINT));
  }

  @Test
  void aNamespaceStaysOneSegmentOfTheAddress() {
    load("a b/../c?d");
    assertEquals("/v2/endpoint/a%20b%2F..%2Fc%3Fd", hub.requests().get(0).path());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'name':'e'}",
        "{'name':'e','model':null,'status':7,'provider':[],'compute':'big'}",
        "{'name':'e','status':{'state':{},'url':'javascript:alert(1)'}}",
      })
  void whatIsMissingOrOddIsNull(String item) {
    assertEquals(
        new EndpointList.Endpoints(
            List.of(
                new EndpointList.InferenceEndpoint("ada", "e", null, null, null, null, null, null)),
            null),
        answer(200, "{'items':[null,7,{}," + item + "]}"));
  }

  @Test
  void anEndpointThatSleepsIsNotPaused() {
    EndpointList.InferenceEndpoint endpoint =
        answer(200, "{'items':[{'name':'e','status':{'state':'scaledToZero','url':'https://e/'}}]}")
            .items()
            .get(0);
    assertTrue(endpoint.scaledToZero());
    assertFalse(endpoint.paused());
    assertEquals("https://e/v1", endpoint.baseUrl());
  }

  @Test
  void hardwareIsNamedByWhatIsKnownOfIt() {
    assertEquals(
        "cpu",
        answer(200, "{'items':[{'name':'e','compute':{'accelerator':'cpu'}}]}")
            .items()
            .get(0)
            .hardware());
  }

  @ParameterizedTest
  @CsvSource({
    "WRONG_TOKEN, 127.0.0.1 answered 401: Invalid username or password.",
    "SERVER_ERROR, 127.0.0.1 answered 503: Service Unavailable",
    "WEB_PAGE, '127.0.0.1 answered with a web page, not JSON'",
    "BLOCKED, 127.0.0.1 answered 403",
    "CUT_OFF, the answer was cut off",
  })
  void saysWhyThereIsNoList(StubHub.Behaviour behaviour, String trouble) {
    hub.set(StubHub.Service.ENDPOINTS, behaviour);
    assertEquals(new EndpointList.Endpoints(List.of(), trouble), load("ada"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "null", "{'items':{}}"})
  void anAnswerOfAnotherFormIsNoList(String json) {
    assertEquals(new EndpointList.Endpoints(List.of(), "no list in the answer"), answer(200, json));
  }

  @Test
  void takesNoLongerThanItMay() {
    hub.set(StubHub.Service.ENDPOINTS, StubHub.Behaviour.SLOW);
    EndpointList list =
        new EndpointList(StubHub.transport(), hub.endpointsUrl(), Duration.ofMillis(300));
    assertEquals("timed out after 0.3 s", list.of("ada", TOKEN).trouble());
  }

  private EndpointList.Endpoints load(String namespace) {
    return new EndpointList(StubHub.transport(), hub.endpointsUrl()).of(namespace, TOKEN);
  }

  private static EndpointList.Endpoints answer(int status, String json) {
    FakeTransport transport =
        new FakeTransport()
            .on("GET", "https://api.example/v2/endpoint/ada", status, json.replace('\'', '"'));
    return new EndpointList(transport, "https://api.example").of("ada", TOKEN);
  }
}

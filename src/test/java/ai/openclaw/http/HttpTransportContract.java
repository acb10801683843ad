package ai.openclaw.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.secret.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every transport does. The subclasses say how a server is made to answer. */
abstract class HttpTransportContract {
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final Secret TOKEN = Secret.of("hf_contract0000000000000000000000");

  /** A request as the server saw it. */
  record Arrived(String method, String path, @Nullable String token, String body) {}

  abstract HttpTransport transport();

  /** The URL of that path on the first server, or on the other one. */
  abstract String url(boolean other, String path);

  abstract void answer(boolean other, String method, String path, HttpTransport.Reply reply);

  /** Lets the first server take a request and say nothing. */
  abstract void stallOn(String path);

  /** A URL where nothing listens. */
  abstract String deadUrl();

  abstract List<Arrived> arrived(boolean other) throws InterruptedException;

  @Test
  void givesStatusHeadersInLowerCaseAndBody() throws Exception {
    answer(false, "GET", "/models", reply(200, Map.of("x-request-id", "r1"), "{\"ä\":1}"));
    HttpTransport.Reply reply =
        transport().send(HttpRequest.get(url(false, "/models"), null, DEADLINE));
    assertEquals(200, reply.status());
    assertEquals("r1", reply.header("x-request-id"));
    assertNull(reply.header("x-other"));
    assertEquals("{\"ä\":1}", reply.body());
  }

  @Test
  void anErrorStatusIsAnAnswerLikeAnyOther() throws Exception {
    answer(false, "GET", "/models", reply(503, Map.of(), "later"));
    HttpTransport.Reply reply =
        transport().send(HttpRequest.get(url(false, "/models"), null, DEADLINE));
    assertEquals(503, reply.status());
    assertEquals("later", reply.body());
  }

  @Test
  void postsJsonWithTheToken() throws Exception {
    answer(false, "POST", "/chat", reply(200, Map.of(), "{}"));
    transport().send(HttpRequest.post(url(false, "/chat"), TOKEN, Map.of(), "{\"a\":1}", DEADLINE));
    assertEquals(
        List.of(new Arrived("POST", "/chat", TOKEN.reveal(), "{\"a\":1}")), arrived(false));
  }

  @Test
  void sendsNoTokenWhenThereIsNone() throws Exception {
    answer(false, "GET", "/models", reply(200, Map.of(), "{}"));
    transport().send(HttpRequest.get(url(false, "/models"), null, DEADLINE));
    assertEquals(List.of(new Arrived("GET", "/models", null, "")), arrived(false));
  }

  @Test
  void sendsATokenOverPlainHttpWhereTheUserChoseTo() {
    HttpRequest request = HttpRequest.get("http://llm.invalid/models", TOKEN, DEADLINE);
    // No such machine: the request left, and failed for another reason.
    assertNotEquals(
        HttpTransport.NoAnswer.Kind.NOT_SENT, failureOf(request.overPlainHttp()).kind());
  }

  @Test
  void neverSendsATokenOverPlainHttpToAnotherMachine() {
    HttpRequest request = HttpRequest.get("http://router.invalid/models", TOKEN, DEADLINE);
    assertEquals(HttpTransport.NoAnswer.Kind.NOT_SENT, failureOf(request).kind());
  }

  @Test
  void followsARedirectOnTheSameHostWithTheToken() throws Exception {
    answer(false, "GET", "/old", redirect(url(false, "/new")));
    answer(false, "GET", "/new", reply(200, Map.of(), "here"));
    HttpTransport.Reply reply =
        transport().send(HttpRequest.get(url(false, "/old"), TOKEN, DEADLINE));
    assertEquals("here", reply.body());
    assertFalse(reply.tokenWithheld());
    assertEquals(
        List.of(
            new Arrived("GET", "/old", TOKEN.reveal(), ""),
            new Arrived("GET", "/new", TOKEN.reveal(), "")),
        arrived(false));
  }

  @Test
  void followsARedirectToAnotherHostWithoutTheTokenAndNeverShowsItAgain() throws Exception {
    answer(false, "GET", "/old", redirect(url(true, "/away")));
    answer(true, "GET", "/away", redirect(url(false, "/back")));
    answer(false, "GET", "/back", reply(200, Map.of(), "home"));
    HttpTransport.Reply reply =
        transport().send(HttpRequest.get(url(false, "/old"), TOKEN, DEADLINE));
    assertEquals("home", reply.body());
    assertTrue(reply.tokenWithheld());
    assertEquals(List.of(new Arrived("GET", "/away", null, "")), arrived(true));
    assertEquals(
        List.of(
            new Arrived("GET", "/old", TOKEN.reveal(), ""), new Arrived("GET", "/back", null, "")),
        arrived(false));
  }

  @Test
  void givesUpOnRedirectsThatGoInCircles() {
    answer(false, "GET", "/round", redirect(url(false, "/round")));
    HttpRequest request = HttpRequest.get(url(false, "/round"), null, DEADLINE);
    assertEquals(HttpTransport.NoAnswer.Kind.TOO_MANY_REDIRECTS, failureOf(request).kind());
  }

  @Test
  void neverPostsTwice() throws Exception {
    answer(false, "POST", "/chat", redirect(url(false, "/other")));
    HttpTransport.Reply reply =
        transport().send(HttpRequest.post(url(false, "/chat"), TOKEN, Map.of(), "{}", DEADLINE));
    assertEquals(302, reply.status());
    assertEquals(1, arrived(false).size());
  }

  @Test
  void givesUpAtTheDeadline() {
    stallOn("/slow");
    HttpRequest request = HttpRequest.get(url(false, "/slow"), null, Duration.ofMillis(200));
    assertEquals(HttpTransport.NoAnswer.Kind.TIMED_OUT, failureOf(request).kind());
  }

  @Test
  void refusesMoreThanTheRequestAllows() throws Exception {
    answer(false, "GET", "/models", reply(200, Map.of(), "0123456789"));
    String url = url(false, "/models");
    HttpRequest request =
        new HttpRequest("GET", url, null, Map.of(), null, DEADLINE, false, 9, null);
    assertEquals(HttpTransport.NoAnswer.Kind.TOO_LARGE, failureOf(request).kind());
    HttpRequest wider =
        new HttpRequest("GET", url, null, Map.of(), null, DEADLINE, false, 10, null);
    assertEquals("0123456789", transport().send(wider).body());
  }

  @Test
  void tellsTheLinesOfABodyInTheirOrder() throws Exception {
    answer(false, "POST", "/chat", reply(200, Map.of(), "data: ä\n\ndata: 2\r\ndata: 3"));
    List<String> told = new CopyOnWriteArrayList<>();
    HttpTransport.Reply reply =
        transport()
            .send(
                HttpRequest.post(url(false, "/chat"), TOKEN, Map.of(), "{}", DEADLINE), told::add);
    assertEquals(List.of("data: ä", "", "data: 2", "data: 3"), told);
    assertEquals("data: ä\n\ndata: 2\r\ndata: 3", reply.body());
  }

  @Test
  void tellsNoMoreLinesThanTheRequestAllows() throws Exception {
    answer(false, "GET", "/models", reply(200, Map.of(), "one\ntwo"));
    String url = url(false, "/models");
    HttpRequest request =
        new HttpRequest("GET", url, null, Map.of(), null, DEADLINE, false, 6, null);
    HttpTransport.NoAnswer failure =
        assertThrows(HttpTransport.NoAnswer.class, () -> transport().send(request, line -> {}));
    assertEquals(HttpTransport.NoAnswer.Kind.TOO_LARGE, failure.kind());
    HttpRequest wider = new HttpRequest("GET", url, null, Map.of(), null, DEADLINE, false, 7, null);
    assertEquals("one\ntwo", transport().send(wider, line -> {}).body());
  }

  @Test
  void saysThatNothingListens() {
    HttpRequest request = HttpRequest.get(deadUrl(), null, DEADLINE);
    assertEquals(HttpTransport.NoAnswer.Kind.NO_CONNECTION, failureOf(request).kind());
  }

  private HttpTransport.NoAnswer failureOf(HttpRequest request) {
    return assertThrows(HttpTransport.NoAnswer.class, () -> transport().send(request));
  }

  private static HttpTransport.Reply reply(int status, Map<String, String> headers, String body) {
    return new HttpTransport.Reply(status, headers, body);
  }

  private static HttpTransport.Reply redirect(String to) {
    return reply(302, Map.of("location", to), "");
  }
}

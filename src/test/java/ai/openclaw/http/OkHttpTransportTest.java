package ai.openclaw.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.secret.Secret;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;

final class OkHttpTransportTest extends ServerScene {
  @Test
  void saysWhoIsAsking() throws Exception {
    server.enqueue(answer().body("{}").build());
    transport.send(get(LONG));
    RecordedRequest request = server.takeRequest();
    assertEquals("openclaw-java/1.2.3", request.getHeaders().get("User-Agent"));
  }

  @Test
  void aPostIsNotRepeatedWhenTheServerAsksForIt() throws Exception {
    server.enqueue(answer().code(503).setHeader("Retry-After", "0").build());
    server.enqueue(answer().body("{}").build());
    assertEquals(503, transport.send(post()).status());
    assertEquals(1, server.getRequestCount());
  }

  @Test
  void aPostIsNotRepeatedWhenTheConnectionCloses() throws Exception {
    server.enqueue(answer().body("{}").build());
    server.enqueue(answer().onResponseStart(new SocketEffect.CloseSocket()).build());
    server.enqueue(answer().body("{}").build());
    transport.send(post());
    assertEquals(HttpTransport.NoAnswer.Kind.BROKEN_OFF, failureOf(post()).kind());
    assertEquals(2, server.getRequestCount());
  }

  @Test
  void aPostGoesOverAConnectionOfItsOwn() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .body("{}")
            .onResponseEnd(new SocketEffect.CloseSocket())
            .build());
    server.enqueue(new MockResponse.Builder().body("{}").build());
    transport.send(HttpRequest.get(server.url("/").toString(), null, LONG));
    HttpRequest post = HttpRequest.post(server.url("/").toString(), null, Map.of(), "{}", LONG);
    assertEquals(200, transport.send(post).status());
    assertNotEquals(
        server.takeRequest().getConnectionIndex(), server.takeRequest().getConnectionIndex());
  }

  @Test
  void aTokenThatHttpCannotCarryIsRefusedWithoutBeingShown() {
    Secret token = Secret.of("hf_abc“def”ghi00000000000000");
    HttpRequest request = HttpRequest.get(server.url("/").toString(), token, LONG);
    Failure failure = assertThrows(Failure.class, () -> transport.send(request));
    assertEquals(ExitCode.USAGE, failure.code());
    assertEquals("the token has a character that cannot be sent (number 7)", failure.getMessage());
    assertEquals(0, server.getRequestCount());
  }

  @Test
  void anAddressThatIsNoneIsNoConnection() {
    for (String url : List.of("", "router.huggingface.co/v1", "ftp://x/", "https://", "http://[")) {
      HttpTransport.NoAnswer failure = failureOf(HttpRequest.get(url, null, LONG));
      assertEquals(HttpTransport.NoAnswer.Kind.NO_CONNECTION, failure.kind(), url);
      assertEquals("the address is not http:// or https://", failure.getMessage());
    }
  }

  @Test
  void anUnknownHostMeansNoNetwork() {
    HttpTransport.NoAnswer failure =
        failureOf(HttpRequest.get("http://nobody.invalid/", null, LONG));
    assertEquals(HttpTransport.NoAnswer.Kind.NO_CONNECTION, failure.kind());
    assertEquals("no network (cannot find nobody.invalid)", failure.getMessage());
  }

  @Test
  void aPortWhereNothingListensIsNamed() {
    int port = server.getPort();
    server.close();
    HttpTransport.NoAnswer failure =
        failureOf(HttpRequest.get("http://127.0.0.1:" + port + "/", null, LONG));
    assertEquals(HttpTransport.NoAnswer.Kind.NO_CONNECTION, failure.kind());
    assertEquals("cannot connect to 127.0.0.1:" + port, failure.getMessage());
  }

  @Test
  void aRedirectWithoutATargetIsTheAnswer() throws Exception {
    server.enqueue(answer().code(302).build());
    assertEquals(302, transport.send(get(LONG)).status());
    server.enqueue(answer().code(302).setHeader("Location", "mailto:someone").build());
    assertEquals(302, transport.send(get(LONG)).status());
  }

  @Test
  void answersManyThreadsAtOnce() throws Exception {
    int count = 16;
    IntStream.range(0, count).forEach(i -> server.enqueue(answer().body("{}").build()));
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Callable<HttpTransport.Reply>> calls =
          IntStream.range(0, count)
              .<Callable<HttpTransport.Reply>>mapToObj(i -> () -> transport.send(get(LONG)))
              .toList();
      for (Future<HttpTransport.Reply> reply : threads.invokeAll(calls)) {
        assertEquals(200, reply.get().status());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void leavesNoThreadThatKeepsTheProcessAlive() throws Exception {
    server.enqueue(answer().body("{}").build());
    List<Thread> before = List.copyOf(Thread.getAllStackTraces().keySet());
    transport.send(get(LONG));
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      boolean ours = !before.contains(thread) && !thread.getName().startsWith("MockWebServer");
      assertFalse(ours && !thread.isDaemon(), thread.getName());
    }
  }

  @Test
  void sendsHeadersOfTheRequestAndNoOthersOfItsOwnMaking() throws Exception {
    server.enqueue(answer().body("{}").build());
    String url = server.url("/chat").toString();
    transport.send(HttpRequest.post(url, null, Map.of("X-HF-Bill-To", "acme"), "{}", LONG));
    RecordedRequest request = server.takeRequest();
    assertEquals("acme", request.getHeaders().get("X-HF-Bill-To"));
    assertEquals("application/json", request.getHeaders().get("Content-Type"));
    assertNull(request.getHeaders().get("Authorization"));
    assertNull(request.getHeaders().get("Cookie"));
  }

  private HttpRequest post() {
    return HttpRequest.post(server.url("/chat").toString(), null, Map.of(), "{}", LONG);
  }
}

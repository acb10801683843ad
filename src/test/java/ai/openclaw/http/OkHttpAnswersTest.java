package ai.openclaw.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that come late, never, cut off, too large or garbled. */
final class OkHttpAnswersTest extends ServerScene {
  private static final Duration SHORT = Duration.ofMillis(300);

  @Test
  void headersThatNeverComeEndAtTheDeadline() {
    server.enqueue(answer().headersDelay(1, TimeUnit.MINUTES).body("{}").build());
    assertEndsAtTheDeadline();
  }

  @Test
  void aBodyThatDribblesEndsAtTheDeadline() {
    server.enqueue(
        answer().throttleBody(1, 50, TimeUnit.MILLISECONDS).body("x".repeat(10_000)).build());
    assertEndsAtTheDeadline();
  }

  @Test
  void linesAreToldWhileTheRestIsStillToCome() {
    server.enqueue(
        answer()
            .throttleBody(12, 1, TimeUnit.MINUTES)
            .body("data: first\n" + "x".repeat(1000))
            .build());
    List<String> told = new CopyOnWriteArrayList<>();
    HttpTransport.NoAnswer failure =
        assertThrows(HttpTransport.NoAnswer.class, () -> transport.send(get(SHORT), told::add));
    assertEquals(HttpTransport.NoAnswer.Kind.TIMED_OUT, failure.kind());
    assertEquals(List.of("data: first"), told);
  }

  @Test
  void whatIsGivenUpIsAlsoEnded() throws Exception {
    server.enqueue(answer().headersDelay(1, TimeUnit.MINUTES).build());
    List<Thread> before = List.copyOf(Thread.getAllStackTraces().keySet());
    failureOf(get(SHORT));
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("http") && !before.contains(thread)) {
        thread.join(TimeUnit.SECONDS.toMillis(20));
        assertFalse(thread.isAlive());
      }
    }
  }

  @Test
  void redirectsDoNotStartTheTimeAnew() {
    for (int i = 0; i < 5; i++) {
      server.enqueue(
          answer()
              .code(302)
              .setHeader("Location", "/again")
              .headersDelay(100, TimeUnit.MILLISECONDS)
              .build());
    }
    assertEndsAtTheDeadline();
  }

  @Test
  void anAnswerThatEndsTooEarlyIsBrokenOff() {
    server.enqueue(
        answer().body("x".repeat(100_000)).onResponseBody(new SocketEffect.CloseSocket()).build());
    HttpTransport.NoAnswer failure = failureOf(get(LONG));
    assertEquals(HttpTransport.NoAnswer.Kind.BROKEN_OFF, failure.kind());
    assertEquals("the answer was cut off", failure.getMessage());
  }

  @Test
  void aConnectionThatClosesWithoutAWordIsBrokenOff() {
    for (int i = 0; i < 3; i++) {
      server.enqueue(answer().onRequestStart(new SocketEffect.CloseSocket()).build());
    }
    HttpTransport.NoAnswer failure = failureOf(get(LONG));
    assertEquals(HttpTransport.NoAnswer.Kind.BROKEN_OFF, failure.kind());
    assertEquals("the connection was closed", failure.getMessage());
  }

  @Test
  void aLargeAnswerIsRefusedByItsLength() {
    server.enqueue(answer().body("x".repeat(2000)).build());
    assertTooLarge(1999);
  }

  @Test
  void aLargeAnswerIsRefusedWithoutALengthToo() {
    server.enqueue(answer().chunkedBody("x".repeat(2000), 100).build());
    assertTooLarge(1999);
  }

  @Test
  void aPackedAnswerCountsUnpacked() throws Exception {
    Buffer packed = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(packed))) {
      for (int i = 0; i < 64; i++) {
        sink.writeUtf8(" ".repeat(1024 * 1024));
      }
    }
    assertTrue(packed.size() < 100_000, "is small on the wire");
    server.enqueue(answer().setHeader("Content-Encoding", "gzip").body(packed).build());
    HttpTransport.NoAnswer failure = failureOf(get(LONG));
    assertEquals(HttpTransport.NoAnswer.Kind.TOO_LARGE, failure.kind());
    assertEquals("the answer is larger than 16 MiB", failure.getMessage());
  }

  @Test
  void unpacksAnAnswer() throws Exception {
    Buffer packed = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(packed))) {
      sink.writeUtf8("{\"packed\":true}");
    }
    server.enqueue(answer().setHeader("Content-Encoding", "gzip").body(packed).build());
    assertEquals("{\"packed\":true}", transport.send(get(LONG)).body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\ncontent-length: -5\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\ncontent-length: 99999999999999999999999\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n-5\r\n{}",
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n7fffffffffffffff\r\n{}",
        "HTTP/1.1 200 OK\r\n: x\r\n\r\n{}",
        "HTTP/1.1 -1 OK\r\n\r\n{}",
        "HTTP/1.1 000 X\r\ncontent-length: 0\r\n\r\n",
        "HTTP/1.1 99999999999 X\r\n\r\n",
        "HTTP/1.1 407 X\r\ncontent-length: 0\r\n\r\n",
        "HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n",
        "HTTP/1.1 302 Found\r\nlocation: http://[::zz\u001b]/\r\ncontent-length: 0\r\n\r\n",
        "HTTP/1.1 302 Found\r\nlocation: /x\r\ncontent-length: -5\r\n\r\n",
        "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 3\r\n\r\nabc",
        "\u0000\u0000\r\n\r\n",
      })
  void whateverAServerSendsIsAnAnswerOrAFailureInWords(String raw) throws Exception {
    try (ServerSocket odd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread talker = new Thread(() -> talk(odd, raw));
      talker.setDaemon(true);
      talker.start();
      HttpRequest request =
          HttpRequest.get("http://127.0.0.1:" + odd.getLocalPort() + "/", null, LONG);
      try {
        assertTrue(transport.send(request).body().length() <= raw.length());
      } catch (HttpTransport.NoAnswer e) {
        assertFalse(e.getMessage().contains("Exception"), e.getMessage());
      }
    }
  }

  private static void talk(ServerSocket server, String raw) {
    try (Socket socket = server.accept()) {
      socket.getInputStream().read(new byte[4096]);
      socket.getOutputStream().write(raw.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      // The other side has enough.
    }
  }

  @Test
  void aServerThatSpeaksSomethingElseIsNotHttp() {
    server.enqueue(answer().status("SSH-2.0-OpenSSH_9.6").build());
    HttpTransport.NoAnswer failure = failureOf(get(LONG));
    assertEquals(HttpTransport.NoAnswer.Kind.BROKEN_OFF, failure.kind());
    assertEquals("the answer is not HTTP", failure.getMessage());
  }

  @Test
  void aLoginThatAProxyWantsWhereThereIsNoneIsCalledThat() {
    server.enqueue(answer().code(407).setHeader("Proxy-Authenticate", "Basic realm=x").build());
    HttpTransport.NoAnswer failure = failureOf(get(LONG));
    assertEquals(HttpTransport.NoAnswer.Kind.NO_CONNECTION, failure.kind());
    assertEquals(
        "a proxy on the way wants a login (HTTP 407), and none is set for it",
        failure.getMessage());
  }

  @Test
  void anInterruptedCallerGetsAwayAtOnceAndStaysInterrupted() {
    server.enqueue(answer().headersDelay(1, TimeUnit.MINUTES).build());
    Thread.currentThread().interrupt();
    assertEquals(HttpTransport.NoAnswer.Kind.BROKEN_OFF, failureOf(get(LONG)).kind());
    assertTrue(Thread.interrupted());
  }

  private void assertEndsAtTheDeadline() {
    long start = System.nanoTime();
    HttpTransport.NoAnswer failure = failureOf(get(SHORT));
    assertEquals(HttpTransport.NoAnswer.Kind.TIMED_OUT, failure.kind());
    assertEquals("timed out after 0.3 s", failure.getMessage());
    // Far from the minute that the server takes, and from a busy machine's delays.
    assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(10));
  }

  private void assertTooLarge(int limit) {
    String url = server.url("/").toString();
    HttpRequest request =
        new HttpRequest("GET", url, null, Map.of(), null, LONG, false, limit, null);
    HttpTransport.NoAnswer failure = failureOf(request);
    assertEquals(HttpTransport.NoAnswer.Kind.TOO_LARGE, failure.kind());
    assertEquals("the answer is larger than " + limit + " bytes", failure.getMessage());
  }
}

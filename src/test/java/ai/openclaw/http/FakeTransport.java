package ai.openclaw.http;

import ai.openclaw.environment.LocalHost;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A transport without a network: answers what it was told to, keeps the limits of the real one, and
 * remembers what it was asked. What it was not told about cannot be connected to.
 */
public final class FakeTransport implements HttpTransport {
  private static final int MOST_REDIRECTS = 5;

  private record Scripted(HttpTransport.Reply reply, Duration delay) {}

  private final Map<String, Deque<Scripted>> script = new HashMap<>();
  private final List<HttpRequest> arrived = new ArrayList<>();

  /** Answers requests for that URL; of several answers each is given once, the last one forever. */
  public FakeTransport on(String method, String url, HttpTransport.Reply reply) {
    return on(method, url, reply, Duration.ZERO);
  }

  /** The same with JSON and no headers. */
  public FakeTransport on(String method, String url, int status, String json) {
    return on(
        method,
        url,
        new HttpTransport.Reply(status, Map.of("content-type", "application/json"), json));
  }

  /** Answers only after that time, so not at all when the deadline is shorter; nobody waits. */
  public FakeTransport on(String method, String url, HttpTransport.Reply reply, Duration delay) {
    script
        .computeIfAbsent(method + " " + url, key -> new ArrayDeque<>())
        .add(new Scripted(reply, delay));
    return this;
  }

  /** Every request that arrived, redirected ones too, with the token that arrived with it. */
  public synchronized List<HttpRequest> requests() {
    return List.copyOf(arrived);
  }

  @Override
  public synchronized HttpTransport.Reply send(HttpRequest request, @Nullable Lines lines)
      throws HttpTransport.NoAnswer {
    HttpRequest current = request;
    if (request.bearer() != null && !isSafe(request, URI.create(request.url()))) {
      throw new HttpTransport.NoAnswer(
          HttpTransport.NoAnswer.Kind.NOT_SENT, "the token is not sent over plain http", null);
    }
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpTransport.Reply reply = answer(current);
      String location = reply.header("location");
      if (reply.status() / 100 != 3 || location == null || !current.method().equals("GET")) {
        boolean withheld = current.bearer() == null && request.bearer() != null;
        if (lines != null) {
          reply.body().lines().forEach(lines::arrived);
        }
        return new HttpTransport.Reply(reply.status(), reply.headers(), reply.body(), withheld);
      }
      current = redirected(current, location);
    }
    throw new HttpTransport.NoAnswer(
        HttpTransport.NoAnswer.Kind.TOO_MANY_REDIRECTS, "more than 5 redirects", null);
  }

  private HttpTransport.Reply answer(HttpRequest request) throws HttpTransport.NoAnswer {
    Deque<Scripted> answers = script.get(request.method() + " " + request.url());
    if (answers == null) {
      throw new HttpTransport.NoAnswer(
          HttpTransport.NoAnswer.Kind.NO_CONNECTION, "no network", null);
    }
    arrived.add(request);
    Scripted answer = answers.size() > 1 ? answers.remove() : answers.element();
    if (answer.delay().compareTo(request.deadline()) >= 0) {
      throw new HttpTransport.NoAnswer(
          HttpTransport.NoAnswer.Kind.TIMED_OUT,
          "timed out after " + request.deadline().toMillis() + " ms",
          null);
    }
    if (answer.reply().body().getBytes(StandardCharsets.UTF_8).length > request.largestBody()) {
      throw new HttpTransport.NoAnswer(
          HttpTransport.NoAnswer.Kind.TOO_LARGE, "the answer is too large", null);
    }
    return answer.reply();
  }

  private static HttpRequest redirected(HttpRequest request, String location) {
    URI from = URI.create(request.url());
    URI next = from.resolve(location);
    boolean same =
        from.getScheme().equals(next.getScheme())
            && from.getHost().equals(next.getHost())
            && from.getPort() == next.getPort();
    return new HttpRequest(
        request.method(),
        next.toString(),
        same ? request.bearer() : null,
        request.headers(),
        request.json(),
        request.deadline(),
        request.plainHttp(),
        request.largestBody(),
        request.keyHeader());
  }

  private static boolean isSafe(HttpRequest request, URI url) {
    return request.plainHttp()
        || url.getScheme().equals("https")
        || LocalHost.isNamed(url.getHost());
  }
}

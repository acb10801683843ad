package ai.openclaw.http;

import ai.openclaw.environment.LocalHost;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.secret.Secret;
import ai.openclaw.text.PlainAscii;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * One request with its redirects and its answer, on a thread of its own: the asking thread waits
 * for it until the deadline and then {@linkplain #abandon gives it up}. So the deadline also holds
 * where OkHttp itself cannot be cancelled, as in a name look-up that hangs.
 */
final class Exchange implements Runnable {
  private static final int MOST_REDIRECTS = 5;
  private static final String PROXY_AUTHORIZATION = "Proxy-Authorization";

  private final HttpRequest request;
  private final HttpTransport.@Nullable Lines lines;
  private final Clients clients;
  private final Proxies proxies;
  private final String userAgent;

  private volatile boolean abandoned;
  private volatile @Nullable Call call;
  private HttpTransport.@Nullable Reply reply;
  private HttpTransport.@Nullable NoAnswer failure;
  private @Nullable RuntimeException fault;
  private @Nullable Error error;

  Exchange(
      HttpRequest request,
      HttpTransport.@Nullable Lines lines,
      Clients clients,
      Proxies proxies,
      String userAgent) {
    this.request = request;
    this.lines = lines;
    this.clients = clients;
    this.proxies = proxies;
    this.userAgent = userAgent;
  }

  @Override
  public void run() {
    try {
      reply = answer();
    } catch (HttpTransport.NoAnswer e) {
      failure = e;
    } catch (RuntimeException e) {
      fault = e;
    } catch (Error e) {
      error = e;
    }
  }

  /** What came of it; to be asked once the thread has ended. */
  HttpTransport.Reply outcome() throws HttpTransport.NoAnswer {
    if (failure != null) {
      throw failure;
    }
    if (fault != null) {
      throw fault;
    }
    if (error != null) {
      throw error;
    }
    if (reply == null) {
      throw new IllegalStateException("not ended");
    }
    return reply;
  }

  /** Ends it from another thread; nobody wants the outcome any more. */
  void abandon() {
    abandoned = true;
    Call current = call;
    if (current != null) {
      current.cancel();
    }
  }

  private HttpTransport.Reply answer() throws HttpTransport.NoAnswer {
    HttpUrl url = HttpUrl.parse(request.url());
    if (url == null) {
      throw new HttpTransport.NoAnswer(
          HttpTransport.NoAnswer.Kind.NO_CONNECTION,
          "the address is not http:// or https://",
          null);
    }
    Secret token = request.bearer();
    boolean safe = url.isHttps() || request.plainHttp() || LocalHost.isNamed(url.host());
    if (token != null && !safe) {
      throw new HttpTransport.NoAnswer(
          HttpTransport.NoAnswer.Kind.NOT_SENT, "the token is not sent over plain http", null);
    }
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      // Unencrypted, a token is for the server alone: a proxy could read it.
      boolean direct = token != null && request.plainHttp() && !url.isHttps();
      ProxyServer proxy = direct ? null : proxies.forHost(url.isHttps(), url.host(), url.port());
      try (Response response = send(url, token, proxy)) {
        HttpUrl next = redirectOf(response, url);
        if (next == null) {
          return read(response, token == null && request.bearer() != null);
        }
        if (!sameOrigin(url, next)) {
          token = null;
        }
        url = next;
      } catch (IllegalArgumentException e) {
        // From closing an answer that nobody has read, and that says it is shorter than nothing.
        throw Faults.notHttp(e);
      }
    }
    throw new HttpTransport.NoAnswer(
        HttpTransport.NoAnswer.Kind.TOO_MANY_REDIRECTS,
        "more than " + MOST_REDIRECTS + " redirects",
        null);
  }

  private Response send(HttpUrl url, @Nullable Secret token, @Nullable ProxyServer proxy)
      throws HttpTransport.NoAnswer {
    Call next =
        clients
            .client(url.isHttps(), proxy, request.json() != null)
            .newCall(message(url, token, proxy));
    call = next;
    try {
      if (abandoned) {
        throw new IOException("given up");
      }
      return next.execute();
    } catch (IOException e) {
      throw Faults.beforeTheAnswer(e, url.host() + ":" + url.port(), proxy);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw Faults.notHttp(e);
    }
  }

  private Request message(HttpUrl url, @Nullable Secret token, @Nullable ProxyServer proxy) {
    Request.Builder message = new Request.Builder().url(url).header("User-Agent", userAgent);
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      message.header(header.getKey(), sendable(header.getKey(), header.getValue()));
    }
    if (token != null) {
      String value = sendable("the token", token.reveal());
      String header = request.keyHeader();
      message.header(
          header == null ? "Authorization" : header, header == null ? "Bearer " + value : value);
    }
    if (proxy != null && proxy.authorization() != null && !url.isHttps()) {
      message.header(PROXY_AUTHORIZATION, proxy.authorization().reveal());
    }
    String json = request.json();
    RequestBody body = json == null ? null : new OneShotJson(json);
    return message.method(request.method(), body).build();
  }

  /** The value, when HTTP has a way to send it; never names the value in its message. */
  private static String sendable(String what, String value) {
    int other = PlainAscii.firstOther(value);
    if (other > 0) {
      throw new Failure(
          ExitCode.USAGE,
          what + " has a character that cannot be sent (number " + other + ")",
          "write it with ASCII characters only");
    }
    return value;
  }

  /** Where the answer sends us on to: for a GET only, and never from https to http. */
  private @Nullable HttpUrl redirectOf(Response response, HttpUrl from) {
    int status = response.code();
    boolean redirect =
        status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    String location = response.header("Location");
    if (!redirect || location == null || !request.method().equals("GET")) {
      return null;
    }
    HttpUrl next = from.resolve(location);
    return next == null || (from.isHttps() && !next.isHttps()) ? null : next;
  }

  private static boolean sameOrigin(HttpUrl one, HttpUrl other) {
    return one.scheme().equals(other.scheme())
        && one.host().equals(other.host())
        && one.port() == other.port();
  }

  private HttpTransport.Reply read(Response response, boolean tokenWithheld)
      throws HttpTransport.NoAnswer {
    Map<String, String> headers = new HashMap<>();
    for (int i = 0; i < response.headers().size(); i++) {
      String name = response.headers().name(i).toLowerCase(Locale.ROOT);
      headers.putIfAbsent(name, response.headers().value(i));
    }
    try {
      BufferedSource source = response.body().source();
      String body = lines == null ? rest(source, request.largestBody()) : told(source, lines);
      return new HttpTransport.Reply(response.code(), Map.copyOf(headers), body, tokenWithheld);
    } catch (IOException e) {
      throw new HttpTransport.NoAnswer(
          HttpTransport.NoAnswer.Kind.BROKEN_OFF, "the answer was cut off", e);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw Faults.notHttp(e);
    }
  }

  /** What is left of the body; unpacks and buffers no more than one byte too many. */
  private String rest(BufferedSource source, long allowed)
      throws IOException, HttpTransport.NoAnswer {
    if (source.request(allowed + 1)) {
      throw new HttpTransport.NoAnswer(
          HttpTransport.NoAnswer.Kind.TOO_LARGE,
          "the answer is larger than " + Faults.size(request.largestBody()),
          null);
    }
    return source.readUtf8();
  }

  /** The body, each line of it told as soon as it is there. */
  private String told(BufferedSource source, HttpTransport.Lines listener)
      throws IOException, HttpTransport.NoAnswer {
    StringBuilder body = new StringBuilder();
    long allowed = request.largestBody();
    long end = source.indexOf((byte) '\n', 0, allowed);
    while (end >= 0) {
      String line = source.readUtf8(end + 1);
      allowed -= end + 1;
      body.append(line);
      listener.arrived(line.stripTrailing());
      end = source.indexOf((byte) '\n', 0, allowed);
    }
    String last = rest(source, allowed);
    if (!last.isEmpty()) {
      listener.arrived(last);
    }
    return body.append(last).toString();
  }

  /** A body that OkHttp must not send a second time, whatever goes wrong: a POST may cost money. */
  static final class OneShotJson extends RequestBody {
    private static final MediaType TYPE = MediaType.get("application/json");

    private final ByteString json;

    OneShotJson(String json) {
      this.json = ByteString.encodeUtf8(json);
    }

    @Override
    public MediaType contentType() {
      return TYPE;
    }

    @Override
    public long contentLength() {
      return json.size();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      sink.write(json);
    }

    @Override
    public boolean isOneShot() {
      return true;
    }
  }
}

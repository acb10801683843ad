package ai.openclaw.huggingface;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.http.OkHttpTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import org.jspecify.annotations.Nullable;

/**
 * Plays Hugging Face on this machine: the hub with its accounts, the router with its models and
 * chats, and the service for dedicated endpoints. Each does as told, to begin with well.
 *
 * <p>A well-behaved account or chat knows two special tokens: one with {@code wrong} in it is
 * refused, one with {@code weak} lacks the permission for inference, one with {@code ends} may call
 * dedicated endpoints only, one with {@code classic} may write. The list of models answers anyone,
 * as the real one does.
 *
 * <p>It also answers what Ollama is asked about its models, for whoever sets {@code OLLAMA_HOST} to
 * it.
 *
 * <p>To try the program by hand, run {@link #main} with a port and what is to go wrong: {@code 8080
 * chat=no_credits models=slow}.
 */
public final class StubHub implements AutoCloseable {

  /** What can be made to behave. */
  public enum Service {
    ACCOUNT,
    /** What an account or an organisation has used. */
    CREDIT,
    MODELS,
    CHAT,
    /** Whether the account may use a model. */
    TERMS,
    /** The list of dedicated endpoints. */
    ENDPOINTS,
    /** The endpoint at {@link #endpointUrl} itself. */
    ENDPOINT
  }

  /** What it does. */
  public enum Behaviour {
    WELL,
    WRONG_TOKEN,
    /** Of a list of models: it is not for anybody without a key. */
    KEY_WANTED,
    NO_PERMISSION,
    NO_CREDITS,
    NOT_SERVED,
    RATE_LIMITED,
    SERVER_ERROR,
    /** A web page with status 200, as a log-in wall sends it. */
    WEB_PAGE,
    /** A web page with status 403, as a company's proxy sends it. */
    BLOCKED,
    EMPTY,
    BROKEN_JSON,
    /** Says nothing for a minute. */
    SLOW,
    /** Sends a few bytes a second. */
    DRIBBLING,
    CUT_OFF,
    /** Of a streamed chat: it says something and leaves the tool alone. */
    NO_TOOL_CALL,
    /** Of a streamed chat: it calls a tool that nobody offered. */
    INVENTED_TOOL,
    /** Of a streamed chat: what it calls the tool with is none of its arguments. */
    WRONG_ARGUMENTS,
    /** Of a streamed chat: an error comes in the middle of it. */
    ERROR_IN_THE_MIDDLE
  }

  /** A request that arrived. */
  public record Arrived(String method, String path, @Nullable String authorization, String body) {}

  private static final MockResponse TUNNEL = new MockResponse.Builder().inTunnel().build();

  /** Whether the connection of this thread is past its CONNECT. */
  private final ThreadLocal<Boolean> inTunnel = ThreadLocal.withInitial(() -> false);

  private final Map<Service, Behaviour> behaviours = new ConcurrentHashMap<>();
  private final Map<String, Behaviour> chats = new ConcurrentHashMap<>();
  private final List<Arrived> arrived = new ArrayList<>();
  private final MockWebServer server = new MockWebServer();
  private volatile String endpointInList = StubAnswers.ENDPOINT;
  private volatile CountDownLatch modelsGate = new CountDownLatch(0);
  private final CountDownLatch creditAsked = new CountDownLatch(1);
  private volatile @Nullable String account;
  private volatile @Nullable String policy;
  private volatile String credit = StubAnswers.credit();
  private volatile String models = RouterFixture.json(RouterFixture.USUAL);

  /** Starts on a free port of this machine. */
  public static StubHub start() {
    try {
      return new StubHub(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts on that port of this machine. */
  public StubHub(int port) throws IOException {
    this(port, null);
  }

  /**
   * Starts on a free port as a proxy through which every host is reached, with these certificates:
   * for runs that name the addresses of the real services.
   */
  public static StubHub asProxy(HandshakeCertificates certificates) throws IOException {
    return new StubHub(0, certificates);
  }

  private StubHub(int port, @Nullable HandshakeCertificates certificates) throws IOException {
    if (certificates != null) {
      server.useHttps(certificates.sslSocketFactory());
    }
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            if (request.getTarget().equals("/v1/models")) {
              modelsGate.await();
            }
            boolean connects = request.getMethod().equals("CONNECT");
            inTunnel.set(connects);
            return connects ? TUNNEL : answer(request);
          }

          @Override
          public MockResponse peek() {
            return certificates == null || inTunnel.get() ? super.peek() : TUNNEL;
          }
        });
    server.start(InetAddress.getLoopbackAddress(), port);
  }

  /** Runs until it is killed: {@code <port> [<service>=<behaviour> …]}. */
  public static void main(String[] args) throws IOException, InterruptedException {
    try (StubHub hub = new StubHub(args.length == 0 ? 0 : Integer.parseInt(args[0]))) {
      hub.servesItsEndpoint();
      for (int i = 1; i < args.length; i++) {
        String[] pair = args[i].toUpperCase(Locale.ROOT).split("=", 2);
        hub.set(Service.valueOf(pair[0]), Behaviour.valueOf(pair[1]));
      }
      System.out.println("export HF_ENDPOINT=" + hub.hubUrl());
      System.out.println("export OPENCLAW_HUGGINGFACE_BASE_URL=" + hub.routerUrl());
      Thread.currentThread().join();
    }
  }

  /** Makes a service behave like that from now on. */
  public StubHub set(Service service, Behaviour behaviour) {
    behaviours.put(service, behaviour);
    return this;
  }

  /** Makes chats with that model behave like that from now on. */
  public StubHub chats(String model, Behaviour behaviour) {
    chats.put("\"" + model + "\"", behaviour);
    return this;
  }

  /** Makes the well-behaved account of whatever token this one. */
  public StubHub account(String json) {
    account = json;
    return this;
  }

  /** Makes what has been used, as the hub tells it, this. */
  public StubHub credit(String json) {
    credit = json;
    return this;
  }

  /** Makes the hub refuse what an organisation has used, in these words. */
  public StubHub policy(String words) {
    policy = words;
    return this;
  }

  /** Open once somebody has asked what has been used. */
  public CountDownLatch creditAsked() {
    return creditAsked;
  }

  /** Makes the well-behaved list of models this one. */
  public StubHub models(String json) {
    models = json;
    return this;
  }

  /** Holds the list of models back until {@code gate} is open. */
  public StubHub modelsAfter(CountDownLatch gate) {
    modelsGate = gate;
    return this;
  }

  /** The address of the hub, for {@code HF_ENDPOINT}. */
  public String hubUrl() {
    return "http://127.0.0.1:" + server.getPort();
  }

  /** The base URL of the router. */
  public String routerUrl() {
    return hubUrl() + "/v1";
  }

  private static Permission[] permissions(String token) {
    if (token.contains("weak")) {
      return new Permission[0];
    }
    return token.contains("ends")
        ? new Permission[] {Permission.INFERENCE_ENDPOINTS}
        : Permission.values();
  }

  /** The address of the service for dedicated endpoints. */
  public String endpointsUrl() {
    return hubUrl();
  }

  /** Where the endpoint is that this hub plays; its model is a Llama. */
  public String endpointUrl() {
    return hubUrl() + "/endpoint";
  }

  /** From now on the list of endpoints names that endpoint's address, not one in the world. */
  public StubHub servesItsEndpoint() {
    endpointInList = endpointUrl();
    return this;
  }

  /** A real transport that reaches this machine, whatever proxies its environment names. */
  public static HttpTransport transport() {
    Environment nothing =
        new Environment(Map.of(), Path.of("/"), Path.of("/"), OperatingSystem.LINUX);
    return new OkHttpTransport(nothing, "test", new ArrayList<>());
  }

  /** Every request so far. */
  public synchronized List<Arrived> requests() {
    return List.copyOf(arrived);
  }

  @Override
  public void close() {
    server.close();
  }

  private synchronized MockResponse answer(RecordedRequest request) {
    String token = request.getHeaders().get("Authorization");
    String path = request.getTarget();
    String body = request.getBody() == null ? "" : request.getBody().utf8();
    arrived.add(new Arrived(request.getMethod(), path, token, body));
    if (path.equals("/api/whoami-v2")) {
      String usual =
          token != null && token.contains("classic")
              ? StubAnswers.classicAccount()
              : StubAnswers.account(permissions(token == null ? "" : token));
      return misbehaving(Service.ACCOUNT, token, account == null ? usual : account);
    }
    if (path.contains("/billing/usage-v2?")) {
      creditAsked.countDown();
      return policy == null
          ? misbehaving(Service.CREDIT, token, credit)
          : StubAnswers.json(403, "{\"error\":\"" + policy + "\"}");
    }
    if (path.endsWith("/auth-check")) {
      return misbehaving(Service.TERMS, token, "{}");
    }
    if (path.equals("/v1/models")) {
      boolean refused = token == null && behaviours.get(Service.MODELS) == Behaviour.KEY_WANTED;
      return refused
          ? StubAnswers.response(Behaviour.WRONG_TOKEN, models)
          : misbehaving(Service.MODELS, null, models);
    }
    if (path.equals("/api/show")) {
      return StubAnswers.json(200, StubAnswers.OF_OLLAMA);
    }
    if (path.equals("/v1/chat/completions")) {
      return chat(token, body);
    }
    if (path.equals("/endpoint/v1/models")) {
      return misbehaving(Service.ENDPOINT, token, StubAnswers.modelsOfAnEndpoint());
    }
    return path.startsWith("/v2/endpoint/")
        ? misbehaving(
            Service.ENDPOINTS,
            token,
            path.endsWith("/acme")
                ? StubAnswers.endpointsOfAnOrganisation(endpointInList)
                : StubAnswers.endpoints(endpointInList))
        : StubAnswers.json(404, "{\"error\":\"Not Found\"}");
  }

  private MockResponse chat(@Nullable String token, String body) {
    for (Map.Entry<String, Behaviour> each : chats.entrySet()) {
      if (body.contains(each.getKey())) {
        return StubAnswers.response(each.getValue(), StubAnswers.stream(each.getValue()));
      }
    }
    boolean streamed = body.contains("\"stream\":true");
    return misbehaving(
        Service.CHAT, token, streamed ? StubAnswers.stream(Behaviour.WELL) : StubAnswers.chat());
  }

  private MockResponse misbehaving(Service service, @Nullable String token, String wellBehaved) {
    Behaviour behaviour = behaviours.getOrDefault(service, Behaviour.WELL);
    if (behaviour == Behaviour.WELL && token != null && token.contains("wrong")) {
      behaviour = Behaviour.WRONG_TOKEN;
    } else if (behaviour == Behaviour.WELL
        && service == Service.CHAT
        && token != null
        && token.contains("weak")) {
      behaviour = Behaviour.NO_PERMISSION;
    }
    return StubAnswers.response(behaviour, wellBehaved);
  }
}

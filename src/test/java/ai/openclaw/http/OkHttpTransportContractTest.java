package ai.openclaw.http;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class OkHttpTransportContractTest extends HttpTransportContract {
  private static final String BEARER = "Bearer ";

  private final HttpTransport transport =
      new OkHttpTransport(
          new Environment(Map.of(), Path.of("/"), Path.of("/"), OperatingSystem.LINUX),
          "test",
          new ArrayList<>());
  private final Server first = new Server();
  private final Server other = new Server();

  @BeforeEach
  void start() throws IOException {
    first.web.start();
    other.web.start();
  }

  @AfterEach
  void stop() {
    first.web.close();
    other.web.close();
  }

  @Override
  HttpTransport transport() {
    return transport;
  }

  @Override
  String url(boolean other, String path) {
    return server(other).web.url(path).toString();
  }

  @Override
  void answer(boolean other, String method, String path, HttpTransport.Reply reply) {
    MockResponse.Builder response = new MockResponse.Builder().code(reply.status());
    reply.headers().forEach(response::setHeader);
    server(other).answers.put(method + " " + path, response.body(reply.body()).build());
  }

  @Override
  void stallOn(String path) {
    first.answers.put(
        "GET " + path,
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
  }

  @Override
  String deadUrl() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return "http://127.0.0.1:" + socket.getLocalPort() + "/";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  List<Arrived> arrived(boolean other) throws InterruptedException {
    List<Arrived> result = new ArrayList<>();
    for (RecordedRequest request = next(other); request != null; request = next(other)) {
      String header = request.getHeaders().get("Authorization");
      ByteString body = request.getBody();
      result.add(
          new Arrived(
              request.getMethod(),
              request.getTarget(),
              header == null ? null : header.substring(BEARER.length()),
              body == null ? "" : body.utf8()));
    }
    return result;
  }

  private RecordedRequest next(boolean other) throws InterruptedException {
    return server(other).web.takeRequest(0, TimeUnit.SECONDS);
  }

  private Server server(boolean which) {
    return which ? other : first;
  }

  /** A server that answers by method and path. */
  private static final class Server {
    private final Map<String, MockResponse> answers = new HashMap<>();
    private final MockWebServer web = new MockWebServer();

    Server() {
      web.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
              String key = request.getMethod() + " " + request.getTarget();
              return answers.getOrDefault(key, new MockResponse.Builder().code(404).build());
            }
          });
    }
  }
}

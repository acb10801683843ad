package ai.openclaw.http;

import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that answers as it is told to, and the transport to ask it with, with or without
 * variables.
 */
abstract class ServerScene {
  static final Duration LONG = Duration.ofSeconds(20);

  @TempDir Path folder;
  final MockWebServer server = new MockWebServer();
  OkHttpTransport transport;

  @BeforeEach
  void start() throws IOException {
    server.start();
    transport = transport(Map.of());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  final OkHttpTransport transport(Map<String, String> variables) {
    return new OkHttpTransport(environment(variables), "1.2.3", new ArrayList<>());
  }

  final Environment environment(Map<String, String> variables) {
    return new Environment(variables, folder, folder, OperatingSystem.LINUX);
  }

  final HttpRequest get(Duration deadline) {
    return HttpRequest.get(server.url("/").toString(), null, deadline);
  }

  final HttpTransport.NoAnswer failureOf(HttpRequest request) {
    return assertThrows(HttpTransport.NoAnswer.class, () -> transport.send(request));
  }

  static MockResponse.Builder answer() {
    return new MockResponse.Builder();
  }
}

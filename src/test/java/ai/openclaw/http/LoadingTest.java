package ai.openclaw.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;

/** Start-up time: what a process loads, seen from outside. */
final class LoadingTest {

  /** Makes a transport, and sends a request when there is a URL for it. */
  static final class Program {
    private Program() {}

    public static void main(String[] args) throws HttpTransport.NoAnswer {
      Environment environment =
          new Environment(Map.of(), Path.of("/"), Path.of("/"), OperatingSystem.LINUX);
      HttpTransport transport = new OkHttpTransport(environment, "test", new ArrayList<>());
      if (args.length > 0) {
        transport.send(HttpRequest.get(args[0], null, Duration.ofSeconds(20)));
      }
      System.out.println("done");
    }
  }

  @Test
  void aTransportThatIsNotUsedLoadsNothingOfOkHttp() throws Exception {
    String loaded = classesLoaded();
    assertTrue(loaded.contains("done"), loaded);
    assertFalse(loaded.contains(" okhttp3."));
    assertFalse(loaded.contains(" okio."));
    assertFalse(loaded.contains(" kotlin."));
  }

  @Test
  void plainHttpSetsUpNoTls() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(new MockResponse.Builder().body("{}").build());
      String loaded = classesLoaded(server.url("/").toString());
      assertTrue(loaded.contains(" okhttp3.OkHttpClient "), loaded);
      assertFalse(loaded.contains(" sun.security.ssl.SSLContextImpl "));
      assertFalse(loaded.contains(" sun.security.ssl.TrustStoreManager "));
    }
  }

  private static String classesLoaded(String... args) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(
            java.toString(),
            "-Xlog:class+load:stdout",
            "-cp",
            System.getProperty("java.class.path"),
            Program.class.getName());
    builder.command().addAll(List.of(args));
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }
}

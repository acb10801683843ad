package ai.openclaw.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A router on loopback whose list has as many models as its path says. */
final class ModelServer implements AutoCloseable {
  private final HttpServer server;

  ModelServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    for (int models : new int[] {136, 10_000}) {
      byte[] body = list(models).getBytes(UTF_8);
      server.createContext(
          "/" + models + "/v1/models",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
    }
    server.start();
  }

  String address(int models) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + models + "/v1";
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static String list(int count) {
    String providers =
        Stream.of("groq", "novita", "together", "nebius")
            .map(
                name ->
                    """
                    {"provider":"%s","status":"live","context_length":131072,
                     "pricing":{"input":0.15,"output":0.6},"supports_tools":true,
                     "supports_structured_output":false,"is_model_author":false,
                     "throughput":120.5,"first_token_latency_ms":410.2}"""
                        .formatted(name))
            .collect(Collectors.joining(","));
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                """
                {"id":"some-lab/Model-%d-70B-Instruct","object":"model","created":1754358611,
                 "owned_by":"some-lab","architecture":{"input_modalities":["text"],
                 "output_modalities":["text"]},"providers":[%s]}"""
                    .formatted(i, providers))
        .collect(Collectors.joining(",", "{\"object\":\"list\",\"data\":[", "]}"));
  }
}

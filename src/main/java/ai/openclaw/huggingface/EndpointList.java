package ai.openclaw.huggingface;

import ai.openclaw.http.HttpRequest;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.http.JsonAnswer;
import ai.openclaw.json.Lenient;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the dedicated Inference Endpoints of an account: {@code GET /v2/endpoint/<namespace>}. The
 * answer can hold the secrets of an endpoint's model; they are not read.
 */
public final class EndpointList {
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private final HttpTransport transport;
  private final String serviceUrl;
  private final Duration deadline;

  /** Asks at that address, {@link Hub#endpointsUrl}, and waits 10 seconds. */
  public EndpointList(HttpTransport transport, String serviceUrl) {
    this(transport, serviceUrl, DEADLINE);
  }

  EndpointList(HttpTransport transport, String serviceUrl, Duration deadline) {
    this.transport = transport;
    this.serviceUrl = serviceUrl;
    this.deadline = deadline;
  }

  /**
   * The endpoints in that namespace.
   *
   * @param namespace the name of a user or an organisation
   */
  public Endpoints load(String namespace, Secret token) {
    String segment = URLEncoder.encode(namespace, StandardCharsets.UTF_8).replace("+", "%20");
    String url = serviceUrl + "/v2/endpoint/" + segment;
    JsonAnswer answer = JsonAnswer.to(HttpRequest.get(url, token, deadline), transport);
    String trouble = answer.trouble();
    JsonNode json = answer.json();
    if (trouble != null || json == null) {
      String words = answer.serverWords();
      return new Endpoints(List.of(), words == null ? trouble : trouble + ": " + words);
    }
    JsonNode items = json.path("items");
    return items.isArray()
        ? new Endpoints(read(namespace, items), null)
        : new Endpoints(List.of(), "no list in the answer");
  }

  private static List<InferenceEndpoint> read(String namespace, JsonNode items) {
    List<InferenceEndpoint> endpoints = new ArrayList<>();
    for (JsonNode item : items) {
      String name = Lenient.text(item, "name");
      if (name != null) {
        endpoints.add(
            new InferenceEndpoint(
                namespace,
                name,
                Lenient.text(item.path("model"), "repository"),
                Lenient.text(item.path("model"), "task"),
                Lenient.text(item.path("status"), "state"),
                address(item.path("status")),
                Lenient.text(item.path("provider"), "vendor"),
                Lenient.text(item.path("provider"), "region"),
                hardware(item.path("compute"))));
      }
    }
    return List.copyOf(endpoints);
  }

  private static @Nullable String address(JsonNode status) {
    String url = Lenient.text(status, "url");
    boolean web = url != null && (url.startsWith("https://") || url.startsWith("http://"));
    return web ? url : null;
  }

  private static @Nullable String hardware(JsonNode compute) {
    String type = Lenient.text(compute, "instanceType", "accelerator");
    String size = Lenient.text(compute, "instanceSize");
    return type == null || size == null ? type : type + " " + size;
  }
}

package ai.openclaw.huggingface;

import ai.openclaw.http.HttpRequest;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.http.JsonAnswer;
import ai.openclaw.json.JsonFields;
import ai.openclaw.secret.Secret;
import ai.openclaw.task.BackgroundTask;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the dedicated Inference Endpoints that an account can see: its own and those of its
 * organisations, asked for side by side with {@code GET /v2/endpoint/<namespace>}. The answers can
 * hold the secrets of an endpoint's model; they are not read.
 */
public final class EndpointList {
  private static final int MOST_NAMESPACES = 16;
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
   * The account's own endpoints first. A token often may not see those of every organisation: the
   * trouble counts only where nothing at all could be listed.
   */
  public Endpoints load(Account account, Secret token) {
    List<BackgroundTask<Endpoints>> answers = new ArrayList<>();
    for (String namespace : namespaces(account)) {
      answers.add(BackgroundTask.start("endpoints of " + namespace, () -> of(namespace, token)));
    }
    List<InferenceEndpoint> items = new ArrayList<>();
    String trouble = answers.isEmpty() ? "the account has no name" : null;
    boolean listed = false;
    for (BackgroundTask<Endpoints> answer : answers) {
      Endpoints endpoints = answer.result();
      items.addAll(endpoints.items());
      listed |= endpoints.trouble() == null;
      trouble = trouble == null ? endpoints.trouble() : trouble;
    }
    return new Endpoints(List.copyOf(items), listed ? null : trouble);
  }

  private static List<String> namespaces(Account account) {
    List<String> all = new ArrayList<>();
    String own = account.name();
    if (own != null) {
      all.add(own);
    }
    for (String organisation : account.organisationNames()) {
      if (all.size() < MOST_NAMESPACES) {
        all.add(organisation);
      }
    }
    return all;
  }

  /**
   * The endpoints in that namespace.
   *
   * @param namespace the name of a user or an organisation
   */
  Endpoints of(String namespace, Secret token) {
    String url = serviceUrl + "/v2/endpoint/" + Hub.segment(namespace);
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
      String name = JsonFields.name(item, "name");
      if (name != null) {
        endpoints.add(
            new InferenceEndpoint(
                namespace,
                name,
                JsonFields.name(item.path("model"), "repository"),
                JsonFields.text(item.path("status"), "state"),
                address(item.path("status")),
                JsonFields.text(item.path("provider"), "vendor"),
                JsonFields.text(item.path("provider"), "region"),
                hardware(item.path("compute"))));
      }
    }
    return List.copyOf(endpoints);
  }

  private static @Nullable String address(JsonNode status) {
    String url = JsonFields.name(status, "url");
    boolean web = url != null && (url.startsWith("https://") || url.startsWith("http://"));
    return web ? url : null;
  }

  private static @Nullable String hardware(JsonNode compute) {
    String type = JsonFields.text(compute, "instanceType", "accelerator");
    String size = JsonFields.text(compute, "instanceSize");
    return type == null || size == null ? type : type + " " + size;
  }

  /**
   * The dedicated endpoints of an account.
   *
   * @param items in Hugging Face's order
   * @param trouble why they could not be listed, a few words; null when they could
   */
  public record Endpoints(List<InferenceEndpoint> items, @Nullable String trouble) {}

  /**
   * A dedicated Inference Endpoint of an account. Null stands for "does not say".
   *
   * @param namespace the user or organisation that it belongs to
   * @param name unique in its namespace
   * @param repository the model in it, {@code org/model}
   * @param state {@code running}, {@code paused}, {@code scaledToZero}, {@code initializing} …
   * @param url where it is, once it has an address; the OpenAI-compatible API is at {@link
   *     #baseUrl}
   * @param vendor {@code aws}
   * @param region {@code us-east-1}
   * @param hardware {@code nvidia-a10g x1}
   */
  public record InferenceEndpoint(
      String namespace,
      String name,
      @Nullable String repository,
      @Nullable String state,
      @Nullable String url,
      @Nullable String vendor,
      @Nullable String region,
      @Nullable String hardware) {

    /** The base URL of its OpenAI-compatible API, or null while it has no address. */
    public @Nullable String baseUrl() {
      if (url == null) {
        return null;
      }
      return (url.endsWith("/") ? url.substring(0, url.length() - 1) : url) + "/v1";
    }

    /** Whether its owner stopped it, so that it wakes only when told to. */
    public boolean paused() {
      return "paused".equals(state);
    }

    /** Whether it sleeps and wakes with the first request, which answers 503 meanwhile. */
    public boolean scaledToZero() {
      return "scaledToZero".equals(state);
    }
  }
}

package ai.openclaw.huggingface;

import ai.openclaw.http.HttpRequest;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.http.JsonAnswer;
import ai.openclaw.json.JsonTree;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tries out whether a chat works: one {@code POST /chat/completions} for a single token of answer.
 * The only sure check of a token, and nearly free.
 */
public final class Probe {
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final String BILL_TO = "X-HF-Bill-To";

  private final HttpTransport transport;
  private final Clock clock;
  private final Duration deadline;

  /** Asks over this transport and waits 30 seconds. */
  public Probe(HttpTransport transport, Clock clock) {
    this(transport, clock, DEADLINE);
  }

  Probe(HttpTransport transport, Clock clock, Duration deadline) {
    this.transport = transport;
    this.clock = clock;
    this.deadline = deadline;
  }

  /**
   * Asks the model.
   *
   * @param model the id with its suffix, {@code org/model:cheapest}
   * @param billTo the organisation that pays, or null for the account itself
   */
  public ProbeResult run(String baseUrl, Secret token, String model, @Nullable String billTo) {
    String url = (baseUrl.endsWith("/") ? baseUrl : baseUrl + "/") + "chat/completions";
    Map<String, String> headers = billTo == null ? Map.of() : Map.of(BILL_TO, billTo);
    HttpRequest request = HttpRequest.post(url, token, headers, question(model), deadline);
    long start = clock.millis();
    JsonAnswer answer = JsonAnswer.to(request, transport);
    long millis = clock.millis() - start;
    JsonNode json = answer.json();
    boolean answered =
        answer.trouble() == null && json != null && !json.path("choices").path(0).isMissingNode();
    return answered
        ? new ProbeResult.Answered(millis)
        : new ProbeFault(answer, model, billTo).result();
  }

  private static String question(String model) {
    ObjectNode body = JsonTree.NODES.objectNode();
    body.put("model", model);
    body.putArray("messages").addObject().put("role", "user").put("content", "Hi");
    body.put("max_tokens", 1);
    return JsonTree.compact(body);
  }
}

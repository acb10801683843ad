package ai.openclaw.huggingface;

import ai.openclaw.failure.Commands;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.http.HttpRequest;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.http.JsonAnswer;
import ai.openclaw.json.JsonFields;
import ai.openclaw.json.JsonTree;
import ai.openclaw.model.PayerHeader;
import ai.openclaw.provider.Routing;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tries out whether a chat works: one {@code POST /chat/completions} for a single token of answer.
 * The only sure check of a token, and nearly free.
 */
public final class Probe {
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final HttpTransport transport;
  private final Clock clock;
  private final Commands commands;
  private final Duration deadline;
  private final int maxTokens;

  /** Asks over this transport and waits 30 seconds; the commands are about the user's files. */
  public Probe(HttpTransport transport, Clock clock, Commands commands) {
    this(transport, clock, commands, DEADLINE, 1);
  }

  private Probe(
      HttpTransport transport, Clock clock, Commands commands, Duration deadline, int maxTokens) {
    this.transport = transport;
    this.clock = clock;
    this.commands = commands;
    this.deadline = deadline;
    this.maxTokens = maxTokens;
  }

  /** The same, but it waits that long, and for that many tokens; null for what it does anyway. */
  public Probe limited(@Nullable Duration patience, @Nullable Integer tokens) {
    return new Probe(
        transport,
        clock,
        commands,
        patience == null ? deadline : patience,
        tokens == null ? maxTokens : tokens);
  }

  /**
   * Asks the model.
   *
   * @param model the id with its suffix, {@code org/model:cheapest}
   * @param billTo the organisation that pays, or null for the account itself
   */
  public ProbeResult run(String baseUrl, Secret token, String model, @Nullable String billTo) {
    Map<String, String> headers = billTo == null ? Map.of() : Map.of(PayerHeader.NAME, billTo);
    HttpRequest request =
        HttpRequest.post(chatUrl(baseUrl), token, headers, question(model), deadline);
    long start = clock.millis();
    JsonAnswer answer = JsonAnswer.to(request, transport);
    long millis = clock.millis() - start;
    JsonNode json = answer.json();
    boolean answered =
        answer.trouble() == null && json != null && !json.path("choices").path(0).isMissingNode();
    return answered ? new ProbeResult.Answered(millis) : fault(answer, model, billTo, commands);
  }

  /** Where a server of that base URL takes chats. */
  public static String chatUrl(String baseUrl) {
    return (baseUrl.endsWith("/") ? baseUrl : baseUrl + "/") + "chat/completions";
  }

  /** What it means that a chat was answered like that, which is no answer of the model. */
  public static ProbeResult fault(
      JsonAnswer answer, String model, @Nullable String billTo, Commands commands) {
    return new ProbeFault(answer, model, billTo, commands).result();
  }

  private String question(String model) {
    ObjectNode body = JsonTree.NODES.objectNode();
    body.put("model", model);
    body.putArray("messages").addObject().put("role", "user").put("content", "Hi");
    body.put("max_tokens", maxTokens);
    return JsonTree.compact(body);
  }

  /** A probe that got no answer from the model, and what it means; one case for each status. */
  private record ProbeFault(
      JsonAnswer answer, String model, @Nullable String billTo, Commands commands) {
    private static final int MINUTE = 60;
    private static final int MOST_DIGITS = 9;

    ProbeResult result() {
      int status = answer.status();
      if (answer.isUnauthorized()) {
        return refused(
            ProbeResult.Reason.TOKEN,
            "the router does not accept the token",
            Permission.INFERENCE_PROVIDERS.hint());
      }
      if (answer.isForbidden() && isGated()) {
        return refused(
            ProbeResult.Reason.TERMS,
            model + " is only for those who accept its terms",
            "accept them with the token's account: "
                + Hub.URL
                + "/"
                + Routing.withoutSuffix(model));
      }
      if (answer.isForbidden()) {
        Caution policy = Caution.ofPolicy(answer.serverWords(), billTo);
        return policy == null
            ? refused(
                ProbeResult.Reason.PERMISSION, "the token may not make this call", forbiddenHint())
            : refused(ProbeResult.Reason.PERMISSION, policy.message(), policy.hint());
      }
      if (status == 402) {
        return refused(
            ProbeResult.Reason.CREDITS, payer() + " pays and has no credits left", creditsHint());
      }
      if (status == 400 && isNotServed()) {
        return refused(
            ProbeResult.Reason.NOT_SERVED,
            model + " is not served",
            "choose another ("
                + commands.of("models list --all")
                + " shows them), or enable more providers: "
                + Hub.PROVIDERS_LINK);
      }
      return unclear(status);
    }

    private ProbeResult unclear(int status) {
      if (status == 429) {
        return unclear("too many requests" + when(), "the token was accepted; try again later");
      }
      if (status >= 500) {
        return unclear(
            whatCame(), "the model may be busy or loading: try again, or choose another provider");
      }
      if (answer.reply() == null || answer.isWebPage()) {
        return unclear(whatCame(), "check the connection and HTTPS_PROXY, then try again");
      }
      return unclear(whatCame(), "check the model's id and the base URL, then try again");
    }

    private ProbeResult refused(ProbeResult.Reason reason, String what, String hint) {
      ExitCode code = reason == ProbeResult.Reason.NOT_SERVED ? ExitCode.USAGE : ExitCode.REFUSED;
      return new ProbeResult.Refused(reason, new Failure(code, complete(what), hint));
    }

    private ProbeResult unclear(String what, String hint) {
      return new ProbeResult.Unclear(complete(what), hint);
    }

    private String complete(String what) {
      String words = answer.serverWords();
      String id = answer.requestId();
      return what
          + (words == null ? "" : ": " + words)
          + (id == null ? "" : " (request " + id + ")");
    }

    private String whatCame() {
      String trouble = answer.trouble();
      return trouble == null ? "the answer is not one of a chat" : trouble;
    }

    private String payer() {
      return billTo == null ? "the token's own account" : "the organisation " + billTo;
    }

    private String forbiddenHint() {
      String hint = Permission.INFERENCE_PROVIDERS.hint(billTo);
      return billTo == null ? hint : "check that you may bill " + billTo + "; or " + hint;
    }

    private String creditsHint() {
      return billTo == null
          ? "let an organisation pay ("
              + Payer.change(commands)
              + "), or buy credits: "
              + Hub.BILLING_LINK
          : "let another one pay ("
              + Payer.change(commands)
              + "), or buy credits: "
              + new Payer(billTo, null).billingLink();
    }

    /** As the hub words it for a model whose authors want to know who uses it. */
    private boolean isGated() {
      String words = answer.serverWords();
      String lower = words == null ? "" : words.toLowerCase(Locale.ROOT);
      return lower.contains("gated")
          || (lower.contains("access to model") && lower.contains("restricted"));
    }

    private boolean isNotServed() {
      JsonNode json = answer.json();
      return json != null
          && "model_not_supported".equals(JsonFields.text(json.path("error"), "code"));
    }

    /** When to come back: the {@code t=} of {@code RateLimit: "api";r=0;t=55}, or Retry-After. */
    private String when() {
      HttpTransport.Reply reply = answer.reply();
      if (reply == null) {
        return "";
      }
      int seconds = numberBehind(";t=", reply.header("ratelimit"));
      if (seconds < 0) {
        seconds = numberBehind("", reply.header("retry-after"));
      }
      if (seconds <= 0) {
        return "";
      }
      return seconds <= 2 * MINUTE
          ? "; try again in " + seconds + " s"
          : "; try again in " + (seconds + MINUTE - 1) / MINUTE + " minutes";
    }

    /** The number right behind the mark, -1 when there is none. */
    private static int numberBehind(String mark, @Nullable String header) {
      int at = header == null ? -1 : header.indexOf(mark);
      if (header == null || at < 0) {
        return -1;
      }
      int start = at + mark.length();
      int end = start;
      while (end < header.length() && header.charAt(end) >= '0' && header.charAt(end) <= '9') {
        end++;
      }
      int digits = end - start;
      return digits == 0 || digits > MOST_DIGITS
          ? -1
          : Integer.parseInt(header.substring(start, end));
    }
  }
}

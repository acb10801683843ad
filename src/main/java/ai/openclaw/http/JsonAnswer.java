package ai.openclaw.http;

import ai.openclaw.json.JsonFields;
import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking a server for JSON: the JSON, or in a few words why there is none.
 *
 * @param reply what the server answered, null when no answer came
 * @param json the body when it is JSON, also that of an error; else null
 * @param trouble why this is not what was asked for, fit to stand behind a colon ({@code no
 *     network}, {@code router.huggingface.co answered 503}); null when it is
 */
public record JsonAnswer(
    HttpTransport.@Nullable Reply reply, @Nullable JsonNode json, @Nullable String trouble) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Enough for a sentence or two; a page of it would drown the message. */
  private static final int LONGEST_WORDS = 240;

  /** Sends the request; never throws for what the server or the network does. */
  public static JsonAnswer to(HttpRequest request, HttpTransport transport) {
    return to(request, transport, null);
  }

  /** The same; {@code lines} is told the body as it arrives, or is null. */
  public static JsonAnswer to(
      HttpRequest request, HttpTransport transport, HttpTransport.@Nullable Lines lines) {
    HttpTransport.Reply reply;
    try {
      reply = transport.send(request, lines);
    } catch (HttpTransport.NoAnswer e) {
      return new JsonAnswer(null, null, e.getMessage());
    }
    String host = hostOf(request.url());
    JsonNode json = null;
    String trouble = null;
    try {
      json = JsonTree.read(withoutMark(reply.body()));
    } catch (JsonSyntaxException e) {
      trouble = host + " answered " + instead(reply);
    }
    if (reply.status() < 200 || reply.status() > 299) {
      trouble =
          host
              + (reply.tokenWithheld()
                  ? " redirected to another host, which answered "
                  : " answered ")
              + reply.status();
    }
    return new JsonAnswer(reply, json, trouble);
  }

  /** The answer's status, 0 when no answer came. */
  public int status() {
    return reply == null ? 0 : reply.status();
  }

  /** Whether a web page came, as proxies and log-in walls send: not the word of the API itself. */
  public boolean isWebPage() {
    return reply != null && json == null && isHtml(reply);
  }

  /** Whether the API does not accept the token: it saw it and answered 401. */
  public boolean isUnauthorized() {
    return status() == 401 && isAboutTheToken();
  }

  /** Whether the API knows the token and does not let it do this: it saw it and answered 403. */
  public boolean isForbidden() {
    return status() == 403 && isAboutTheToken();
  }

  private boolean isAboutTheToken() {
    return reply != null && !reply.tokenWithheld() && !isWebPage();
  }

  /**
   * What the server itself says about an error, one line fit for a screen, or null: the header
   * {@code X-Error-Message}, else {@code error} (a text, or an object with a message), {@code
   * message} or {@code detail} of the body.
   */
  public @Nullable String serverWords() {
    String header = reply == null ? null : reply.header("x-error-message");
    if (header != null && !header.isBlank()) {
      return shortened(JsonFields.line(header));
    }
    if (json == null) {
      return null;
    }
    String words = JsonFields.text(json, "error");
    if (words == null) {
      words = JsonFields.text(json.path("error"), "message");
    }
    if (words == null) {
      words = JsonFields.text(json, "message", "detail");
    }
    return words == null ? null : shortened(words);
  }

  /** What to quote when asking the server's people about this answer, or null. */
  public @Nullable String requestId() {
    String id = reply == null ? null : reply.header("x-request-id");
    return id == null || id.isBlank() ? null : shortened(JsonFields.line(id));
  }

  private static String shortened(String words) {
    return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS - 1) + "…";
  }

  private static String instead(HttpTransport.Reply reply) {
    if (isHtml(reply)) {
      return "with a web page, not JSON";
    }
    return reply.body().isBlank() ? "with nothing" : "with broken JSON";
  }

  private static boolean isHtml(HttpTransport.Reply reply) {
    String type = reply.header("content-type");
    return (type != null && type.startsWith("text/html"))
        || reply.body().stripLeading().startsWith("<");
  }

  private static String withoutMark(String body) {
    return !body.isEmpty() && body.charAt(0) == BYTE_ORDER_MARK ? body.substring(1) : body;
  }

  private static String hostOf(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? "the server" : host;
    } catch (IllegalArgumentException e) {
      return "the server";
    }
  }
}

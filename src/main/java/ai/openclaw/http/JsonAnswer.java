package ai.openclaw.http;

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
    @Nullable HttpReply reply, @Nullable JsonNode json, @Nullable String trouble) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Sends the request; never throws for what the server or the network does. */
  public static JsonAnswer to(HttpRequest request, HttpTransport transport) {
    HttpReply reply;
    try {
      reply = transport.send(request);
    } catch (HttpFailure e) {
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
      trouble = host + " answered " + reply.status();
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

  private static String instead(HttpReply reply) {
    if (isHtml(reply)) {
      return "with a web page, not JSON";
    }
    return reply.body().isBlank() ? "with nothing" : "with broken JSON";
  }

  private static boolean isHtml(HttpReply reply) {
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

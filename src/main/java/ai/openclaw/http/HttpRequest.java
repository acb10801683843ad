package ai.openclaw.http;

import ai.openclaw.secret.Secret;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question to a server.
 *
 * @param method {@code GET} or {@code POST}
 * @param url absolute, {@code http} or {@code https}
 * @param bearer sent as {@code Authorization: Bearer …} to the URL's own host only, never after a
 *     redirect to another one; over plain {@code http} only to this machine or with {@code
 *     plainHttp}, elsewhere the request fails with {@link HttpTransport.NoAnswer.Kind#NOT_SENT};
 *     null for none
 * @param headers further headers, no secrets
 * @param json the body of a POST, or null
 * @param deadline for everything: connecting, redirects, the last byte of the answer
 * @param plainHttp whether the user chose to send the bearer to that host unencrypted; then no
 *     proxy gets it
 * @param largestBody an answer of more bytes is refused
 * @param keyHeader the header that the bearer is sent in by itself; null for {@code Authorization}
 */
public record HttpRequest(
    String method,
    String url,
    @Nullable Secret bearer,
    Map<String, String> headers,
    @Nullable String json,
    Duration deadline,
    boolean plainHttp,
    long largestBody,
    @Nullable String keyHeader) {

  /** The largest answer that anything here has use for, in bytes. */
  public static final long LARGEST_BODY = 16L * 1024 * 1024;

  /** A GET with no further headers. */
  public static HttpRequest get(String url, @Nullable Secret bearer, Duration deadline) {
    return new HttpRequest("GET", url, bearer, Map.of(), null, deadline, false, LARGEST_BODY, null);
  }

  /** A POST of JSON. */
  public static HttpRequest post(
      String url,
      @Nullable Secret bearer,
      Map<String, String> headers,
      String json,
      Duration deadline) {
    return new HttpRequest("POST", url, bearer, headers, json, deadline, false, LARGEST_BODY, null);
  }

  /**
   * The same request, its bearer sent also over plain {@code http}: for a server of the user's own
   * in a private network, where the user was told.
   */
  public HttpRequest overPlainHttp() {
    return new HttpRequest(
        method, url, bearer, headers, json, deadline, true, largestBody, keyHeader);
  }

  /** The same request as Anthropic's protocol has it: the key alone in a header of its own. */
  public HttpRequest inAnthropicsForm() {
    Map<String, String> all = new HashMap<>(headers);
    all.put("anthropic-version", "2023-06-01");
    return new HttpRequest(
        method, url, bearer, all, json, deadline, plainHttp, largestBody, "x-api-key");
  }
}

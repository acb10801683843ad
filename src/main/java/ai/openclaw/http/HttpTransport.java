package ai.openclaw.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends requests. Safe for use by several threads. */
public interface HttpTransport {
  /** The answer, whatever its status; a failure when none came within the limits. */
  default Reply send(HttpRequest request) throws HttpFailure {
    return send(request, null);
  }

  /** The same; {@code lines} is told the body as it arrives, or is null. */
  Reply send(HttpRequest request, @Nullable Lines lines) throws HttpFailure;

  /** Who reads an answer while it still comes. */
  interface Lines {
    /** A line has arrived, without its end; called by another thread than the asking one. */
    void arrived(String line);
  }

  /**
   * What a server answered, whatever its status.
   *
   * @param status 200 to 599
   * @param headers the first value of each, names in lower case
   * @param body the whole body, unpacked and read as UTF-8
   * @param tokenWithheld whether a redirect led to another host, which was not shown the request's
   *     token: then a 401 says nothing about the token
   */
  record Reply(int status, Map<String, String> headers, String body, boolean tokenWithheld) {

    /** The answer of the host that was asked. */
    public Reply(int status, Map<String, String> headers, String body) {
      this(status, headers, body, false);
    }

    /** The header's first value, or null. */
    public @Nullable String header(String lowerCaseName) {
      return headers.get(lowerCaseName);
    }
  }
}

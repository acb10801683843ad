package ai.openclaw.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends requests. Safe for use by several threads. */
public interface HttpTransport {
  /** The answer, whatever its status; a failure when none came within the limits. */
  default Reply send(HttpRequest request) throws NoAnswer {
    return send(request, null);
  }

  /** The same; {@code lines} is told the body as it arrives, or is null. */
  Reply send(HttpRequest request, @Nullable Lines lines) throws NoAnswer;

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

  /** No usable answer came. The message is a few words for the user: {@code no network}. */
  static final class NoAnswer extends Exception {

    /** Why there is no answer. */
    public enum Kind {
      /** The name does not resolve, or nothing listens there. */
      NO_CONNECTION,
      /** The deadline passed. */
      TIMED_OUT,
      /** The server's certificate is not trusted, or TLS failed. */
      NOT_TRUSTED,
      /** The token would have gone over the network in clear text, so nothing was sent. */
      NOT_SENT,
      /** The body is larger than the request allows. */
      TOO_LARGE,
      /** One redirect led to the next, and so on. */
      TOO_MANY_REDIRECTS,
      /** The connection ended before the end of the answer. */
      BROKEN_OFF
    }

    private final Kind kind;

    /** A failure of this kind; {@code words} fits behind a colon and holds no secret. */
    public NoAnswer(Kind kind, String words, @Nullable Throwable cause) {
      super(words, cause);
      this.kind = kind;
    }

    /** Why there is no answer. */
    public Kind kind() {
      return kind;
    }

    /** The words, never null. */
    @Override
    public String getMessage() {
      String message = super.getMessage();
      return message == null ? "" : message;
    }
  }
}

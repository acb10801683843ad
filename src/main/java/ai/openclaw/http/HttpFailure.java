package ai.openclaw.http;

import org.jspecify.annotations.Nullable;

/** No usable answer came. The message is a few words for the user: {@code no network}. */
public final class HttpFailure extends Exception {

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
  public HttpFailure(Kind kind, String words, @Nullable Throwable cause) {
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

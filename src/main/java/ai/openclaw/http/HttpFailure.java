package ai.openclaw.http;

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
    /** The body is larger than the request allows. */
    TOO_LARGE,
    /** The connection ended in the middle of the answer. */
    BROKEN_OFF
  }

  private final Kind kind;

  /** A failure of this kind; {@code words} fits behind a colon. */
  public HttpFailure(Kind kind, String words, Throwable cause) {
    super(words, cause);
    this.kind = kind;
  }

  /** Why there is no answer. */
  public Kind kind() {
    return kind;
  }
}

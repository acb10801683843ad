package ai.openclaw.http;

/** Sends requests. Safe for use by several threads. */
public interface HttpTransport {
  /** The answer, whatever its status; a failure when none came within the limits. */
  HttpReply send(HttpRequest request) throws HttpFailure;
}

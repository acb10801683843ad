package ai.openclaw.huggingface;

import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the probe found. It is a {@link Refused refusal} when the first chat is sure to fail as
 * well, and only another token, payer or model helps: 401, 403, 402 and {@code
 * model_not_supported}. A probe is asked for in order to know this before anything is written, so
 * nothing is. All else, such as 429, 5xx or no network, passes by itself and says nothing against
 * the set-up: {@link Unclear}.
 */
public sealed interface ProbeResult {

  /** The same for programs; {@code ok} is null where nobody knows. */
  default ObjectNode toJson() {
    ObjectNode json = JsonTree.NODES.objectNode();
    if (this instanceof Answered answered) {
      return json.put("ok", true).put("ms", answered.millis()).putNull("reason");
    }
    if (this instanceof Refused refused) {
      return json.put("ok", false).putNull("ms").put("reason", refused.failure().getMessage());
    }
    String reason = this instanceof Unclear unclear ? unclear.reason() : null;
    return json.putNull("ok").putNull("ms").put("reason", reason);
  }

  /**
   * The model answered.
   *
   * @param millis from the question to the whole answer
   */
  record Answered(long millis) implements ProbeResult {}

  /** A chat will not work. A wrong model is wrong usage, everything else refused credentials. */
  record Refused(Reason reason, Failure failure) implements ProbeResult {}

  /** What a refusal is about. */
  enum Reason {
    TOKEN,
    PERMISSION,
    /** The terms of a model have not been accepted. */
    TERMS,
    CREDITS,
    NOT_SERVED
  }

  /**
   * Nobody knows: a run goes on with a warning.
   *
   * @param reason one line
   * @param hint what can be done, one line
   */
  record Unclear(String reason, String hint) implements ProbeResult {}
}

package ai.openclaw.auth;

import ai.openclaw.secret.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A key and where it was found.
 *
 * @param reference what leads OpenClaw to the key without storing it; null when nothing does
 */
public record FoundKey(Secret secret, KeySource source, @Nullable KeyReference reference) {
  /** A key that OpenClaw finds again only if it is stored. */
  public FoundKey(Secret secret, KeySource source) {
    this(secret, source, null);
  }
}

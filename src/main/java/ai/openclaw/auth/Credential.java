package ai.openclaw.auth;

import ai.openclaw.secret.Secret;
import org.jspecify.annotations.Nullable;

/** What a profile of {@code auth-profiles.json} logs in with. */
public sealed interface Credential {

  /** The provider it is for; empty when the file does not say. */
  String provider();

  /** A key, in the file itself. */
  record ApiKey(String provider, Secret key) implements Credential {}

  /** A key that lies elsewhere. */
  record ApiKeyRef(String provider, SecretReference reference) implements Credential {}

  /**
   * A token that nobody renews.
   *
   * @param expires when it ends, in milliseconds since 1970, or null
   */
  record Token(String provider, Secret token, @Nullable Long expires) implements Credential {}

  /**
   * A login that OpenClaw renews by itself.
   *
   * @param expires when {@code access} ends, in milliseconds since 1970, or null
   */
  record OAuth(
      String provider, @Nullable Secret access, @Nullable Secret refresh, @Nullable Long expires)
      implements Credential {}

  /** A kind that this program does not know, or one that lacks what its kind needs. */
  record Unknown(String provider, String type) implements Credential {}
}

package ai.openclaw.auth;

import ai.openclaw.secret.Secret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place where a key is, or should be.
 *
 * @param source which place
 * @param form what stands there
 * @param secret the key; null when it is missing, or lies where only OpenClaw looks
 * @param reference where the key lies, when the place only says so
 * @param expires when the key ends; null when it does not, or OpenClaw renews it
 * @param trouble why no key comes of it, a few words; null when one does
 */
public record KeyPlace(
    KeySource source,
    Form form,
    @Nullable Secret secret,
    @Nullable SecretReference reference,
    @Nullable Instant expires,
    @Nullable String trouble) {

  /** What can stand in a place. */
  public enum Form {
    /** The key itself. */
    KEY("key"),
    /** Where the key is to be found. */
    REFERENCE("reference"),
    /** A token that nobody renews. */
    TOKEN("token"),
    /** A login that OpenClaw renews by itself. */
    OAUTH("oauth"),
    /** Something that this tool does not know. */
    UNKNOWN("unknown");

    private final String id;

    Form(String id) {
      this.id = id;
    }

    /** Its name in {@code --json}. */
    public String id() {
      return id;
    }
  }

  /** A place that holds the key itself. */
  public static KeyPlace of(FoundKey key) {
    return new KeyPlace(key.source(), Form.KEY, key.secret(), null, null, null);
  }

  /** Whether a key comes of it. */
  public boolean isUsable() {
    return trouble == null;
  }

  /** Whether its key certainly is another one than that. */
  public boolean differsFrom(KeyPlace other) {
    return secret != null && other.secret != null && !secret.equals(other.secret);
  }
}

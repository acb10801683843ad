package ai.openclaw.auth;

import ai.openclaw.secret.Secret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place where a key is, or should be, and the key.
 *
 * @param source which place
 * @param form what stands there
 * @param secret the key; empty when it is missing, or lies where only OpenClaw looks
 * @param reference what leads OpenClaw to the key without storing it; null when nothing does
 * @param expires when the key ends; null when it does not, or OpenClaw renews it
 * @param trouble why no key comes of it, a few words; null when one does
 */
public record KeyPlace(
    KeySource source,
    Form form,
    Secret secret,
    @Nullable KeyReference reference,
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

  /** A place that holds the key itself, which OpenClaw finds again only if it is stored. */
  public static KeyPlace of(Secret secret, KeySource source) {
    return of(secret, source, null);
  }

  /** A place that holds the key itself, and what else leads to it. */
  public static KeyPlace of(Secret secret, KeySource source, @Nullable KeyReference reference) {
    return new KeyPlace(source, Form.KEY, secret, reference, null, null);
  }

  /** One that OpenClaw has in its own store, where only it can look. */
  public static KeyPlace inRuntime(String profile) {
    return heldBack(new KeySource(KeySource.Kind.PROFILE, profile), Form.KEY);
  }

  /** The same place for who must not use what is there: a login that only OpenClaw renews. */
  public KeyPlace heldBack() {
    return heldBack(source, form);
  }

  private static KeyPlace heldBack(KeySource source, Form form) {
    return new KeyPlace(source, form, Secret.NONE, null, null, null);
  }

  /** The key for the eyes: masked, or who has it. */
  public String shown() {
    return hasKey() ? secret.masked() : "held by OpenClaw";
  }

  /** Whether the key is at hand. */
  public boolean hasKey() {
    return !secret.isEmpty();
  }

  /** Whether a key comes of it, for this tool or for OpenClaw alone. */
  public boolean isUsable() {
    return trouble == null;
  }

  /** Whether its key certainly is another one than that. */
  public boolean differsFrom(KeyPlace other) {
    return hasKey() && other.hasKey() && !secret.equals(other.secret);
  }
}

package ai.openclaw.onboard;

import ai.openclaw.auth.Credential;
import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeyReference;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.SecretReference;
import ai.openclaw.runtime.CredentialStore;
import ai.openclaw.runtime.Destination;
import ai.openclaw.secret.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the key.
 *
 * @param stored what is stored; null when what is stored already stays
 * @param profileId the profile it is in, or goes to
 * @param store where it is kept
 */
record KeyPlan(@Nullable Stored stored, String profileId, CredentialStore store) {
  /**
   * What is stored of a key.
   *
   * @param secret the key; it is written only where no reference stands for it
   * @param reference what leads to it, when no key is to be stored
   * @param dotEnv whether the variable that the reference names goes into {@code <state>/.env}
   */
  record Stored(Secret secret, @Nullable KeyReference reference, boolean dotEnv) {}

  /** What the answers say about it; null when there is no key. */
  static @Nullable KeyPlan of(Answers answers) {
    KeyPlace key = answers.key();
    Destination destination = answers.destination();
    if (key == null || destination == null) {
      return null;
    }
    OnboardRequest.References references = answers.request().writing().references();
    String profileId = destination.profile();
    CredentialStore store = destination.store();
    if (references.wanted()) {
      Stored stored = new Stored(key.secret(), key.reference(), references.dotEnv());
      return new KeyPlan(stored, profileId, store);
    }
    KeySource.Kind kind = key.source().kind();
    boolean openPlace = answers.request().writing().store() == CredentialStore.AUTO;
    boolean stays =
        store == CredentialStore.CONFIG || (openPlace && store != CredentialStore.RUNTIME);
    if (kind == KeySource.Kind.CONFIG && stays) {
      return new KeyPlan(null, profileId, CredentialStore.CONFIG);
    }
    boolean inProfile = kind == KeySource.Kind.PROFILE;
    boolean usual = answers.request().login().slot().isUsual();
    if (inProfile && usual && store == CredentialStore.AUTH_PROFILES) {
      return new KeyPlan(null, key.source().name(), store);
    }
    boolean there =
        store == CredentialStore.RUNTIME
            ? !key.hasKey() || destination.holds(key.secret())
            : isLedTo(key, destination, answers);
    if (there) {
      return new KeyPlan(null, profileId, store);
    }
    // What a reference led to so far stays one when it moves.
    boolean moved =
        inProfile || kind == KeySource.Kind.OTHER_PROVIDER || kind == KeySource.Kind.CONFIG;
    KeyReference reference = moved ? key.reference() : null;
    return new KeyPlan(new Stored(key.secret(), reference, false), profileId, store);
  }

  /**
   * What goes into {@code auth-profiles.json}; null when nothing.
   *
   * @param expires when the key ends, in milliseconds since 1970, or null
   */
  @Nullable Credential credential(String provider, @Nullable Long expires) {
    if (stored == null || store != CredentialStore.AUTH_PROFILES) {
      return null;
    }
    if (stored.reference() != null) {
      return new Credential.ApiKeyRef(provider, stored.reference().reference());
    }
    return expires == null
        ? new Credential.ApiKey(provider, stored.secret())
        : new Credential.Token(provider, stored.secret(), expires);
  }

  /** What is stored, for people; empty when nothing is. */
  String words() {
    if (stored == null) {
      return "";
    }
    return stored.reference() == null
        ? stored.secret().masked()
        : "a reference to " + stored.reference().words();
  }

  /** Whether a plain key in the config goes: the place of the key is another one now. */
  boolean clearsConfig(Answers answers) {
    KeyPlace key = answers.key();
    boolean moved = key != null && key.source().kind() == KeySource.Kind.CONFIG && stored != null;
    return store == CredentialStore.RUNTIME || (moved && store == CredentialStore.AUTH_PROFILES);
  }

  boolean inConfig() {
    return store == CredentialStore.CONFIG;
  }

  /** What OpenClaw itself has to store; null when nothing. */
  @Nullable Secret handedOver() {
    return stored == null || store != CredentialStore.RUNTIME ? null : stored.secret();
  }

  /** Whether a reference that is stored leads OpenClaw to this key already; it never ends. */
  private static boolean isLedTo(KeyPlace key, Destination destination, Answers answers) {
    KeyReference wanted = key.reference();
    SecretReference stored =
        destination.store() == CredentialStore.CONFIG
            ? SecretReference.inConfig(answers.writtenSection().path("apiKey"))
            : inProfile(destination.profile(), answers);
    return answers.request().login().slot().expires() == null
        && wanted != null
        && stored != null
        && stored.source() == wanted.reference().source()
        && stored.id().equals(wanted.reference().id());
  }

  private static @Nullable SecretReference inProfile(String profileId, Answers answers) {
    return answers.files().profiles().find(profileId) instanceof Credential.ApiKeyRef stored
        ? stored.reference()
        : null;
  }
}

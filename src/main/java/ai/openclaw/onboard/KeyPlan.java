package ai.openclaw.onboard;

import ai.openclaw.auth.Credential;
import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeyReference;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.SecretReference;
import ai.openclaw.secret.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the key.
 *
 * @param stored what is stored; null when what is stored already stays
 * @param profileId the profile it is in, or goes to
 * @param inConfig whether it is kept in the config instead of the profile store
 */
record KeyPlan(@Nullable Stored stored, String profileId, boolean inConfig) {
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
    if (key == null) {
      return null;
    }
    OnboardRequest.References references = answers.request().writing().references();
    String profileId = answers.provider().profileId();
    boolean inConfig = answers.route().inConfig();
    if (references.wanted()) {
      Stored stored = new Stored(key.secret(), key.reference(), references.dotEnv());
      return new KeyPlan(stored, profileId, inConfig);
    }
    KeySource.Kind kind = key.source().kind();
    if (kind == KeySource.Kind.CONFIG) {
      return new KeyPlan(null, profileId, true);
    }
    boolean inProfile = kind == KeySource.Kind.PROFILE;
    if (inProfile && !inConfig) {
      return new KeyPlan(null, key.source().name(), false);
    }
    if (isLedTo(key, answers)) {
      return new KeyPlan(null, profileId, inConfig);
    }
    // What a reference led to so far stays one when it moves.
    boolean moved = inProfile || kind == KeySource.Kind.OTHER_PROVIDER;
    KeyReference reference = moved ? key.reference() : null;
    return new KeyPlan(new Stored(key.secret(), reference, false), profileId, inConfig);
  }

  /** Whether a reference that is stored leads OpenClaw to this key already. */
  private static boolean isLedTo(KeyPlace key, Answers answers) {
    KeyReference wanted = key.reference();
    SecretReference stored =
        answers.route().inConfig()
            ? SecretReference.inConfig(answers.section().path("apiKey"))
            : inProfiles(answers);
    return wanted != null
        && stored != null
        && stored.source() == wanted.reference().source()
        && stored.id().equals(wanted.reference().id());
  }

  private static @Nullable SecretReference inProfiles(Answers answers) {
    String profileId = answers.provider().profileId();
    return answers.files().profiles().find(profileId) instanceof Credential.ApiKeyRef stored
        ? stored.reference()
        : null;
  }
}

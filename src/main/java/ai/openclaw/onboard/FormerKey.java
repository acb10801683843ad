package ai.openclaw.onboard;

import ai.openclaw.auth.Credential;
import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeyReference;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.SecretReference;
import ai.openclaw.auth.SecretResolver;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.runtime.CredentialStore;
import ai.openclaw.runtime.Destination;
import ai.openclaw.runtime.RuntimeKeys;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the key of this run takes the place of: another key, a token, a login or a reference.
 *
 * @param shown for the eyes: a masked key, or what else it is
 * @param source where it is
 */
record FormerKey(String shown, KeySource source) {
  private static final String KEY = "a key that OpenClaw holds";

  /**
   * What is written over, else the stored key that no longer counts; null where that is nothing, or
   * the same key.
   */
  static @Nullable FormerKey of(Answers answers) {
    FormerKey lost = lost(answers);
    KeyPlan plan = lost != null ? null : KeyPlan.of(answers);
    if (plan == null || plan.stored() == null) {
      return lost;
    }
    for (KeyPlace other : answers.known().otherKeys()) {
      KeySource.Kind kind = other.source().kind();
      if (kind == KeySource.Kind.PROFILE || kind == KeySource.Kind.CONFIG) {
        return new FormerKey(other.shown(), other.source());
      }
    }
    return null;
  }

  /** What is written over, of which only a backup is left; null where that is nothing. */
  static @Nullable FormerKey lost(Answers answers) {
    KeyPlan plan = KeyPlan.of(answers);
    if (plan == null || plan.stored() == null) {
      return null;
    }
    if (plan.store() == CredentialStore.AUTH_PROFILES) {
      return inProfiles(plan.profileId(), answers);
    }
    return plan.store() == CredentialStore.RUNTIME
        ? inRuntime(plan.profileId(), answers)
        : inConfig(answers);
  }

  private static @Nullable FormerKey inProfiles(String profileId, Answers answers) {
    Credential former = answers.files().profiles().find(profileId);
    String shown = former == null ? null : shown(former, answers);
    return shown == null ? null : inProfile(shown, profileId);
  }

  private static @Nullable FormerKey inRuntime(String profileId, Answers answers) {
    Destination destination = answers.destination();
    List<RuntimeKeys.StoredProfile> profiles =
        destination == null ? null : destination.evidence().profiles();
    for (int i = 0; profiles != null && i < profiles.size(); i++) {
      if (profiles.get(i).id().equals(profileId)) {
        return inProfile(KEY, profileId);
      }
    }
    return null;
  }

  private static FormerKey inProfile(String shown, String profileId) {
    return new FormerKey(shown, new KeySource(KeySource.Kind.PROFILE, profileId));
  }

  private static @Nullable FormerKey inConfig(Answers answers) {
    String id = answers.provider().id();
    JsonNode apiKey = answers.files().written().section(id).path("apiKey");
    Secret literal = SecretReference.literal(apiKey);
    SecretReference reference = SecretReference.inConfig(apiKey);
    String shown =
        literal != null
            ? shown(literal, answers)
            : reference != null ? shown(reference, answers) : null;
    KeySource.Kind kind = KeySource.Kind.CONFIG;
    return shown == null
        ? null
        : new FormerKey(shown, new KeySource(kind, "models.providers." + id + ".apiKey"));
  }

  private static @Nullable String shown(Credential former, Answers answers) {
    if (former instanceof Credential.ApiKey stored) {
      return shown(stored.key(), answers);
    }
    if (former instanceof Credential.Token stored) {
      return shown(stored.token(), answers);
    }
    if (former instanceof Credential.ApiKeyRef stored) {
      return shown(stored.reference(), answers);
    }
    return former instanceof Credential.OAuth ? "a login" : "a profile of another type";
  }

  private static @Nullable String shown(Secret former, Answers answers) {
    return Objects.equals(answers.secret(), former) ? null : former.masked();
  }

  /** A variable that is not set leads to no key; where a command leads only it can tell. */
  private static @Nullable String shown(SecretReference former, Answers answers) {
    StateFiles files = answers.files();
    Secret secret = new SecretResolver(files.environment()).find(former, files.effective().data());
    if (secret != null) {
      return shown(secret, answers);
    }
    KeyReference followed = new KeyReference(former, former.entryIn(files.effective().data()));
    return followed.isVariable() ? null : "a reference to " + followed.words();
  }
}

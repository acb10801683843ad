package ai.openclaw.onboard;

import ai.openclaw.auth.Credential;
import ai.openclaw.auth.FoundKey;
import ai.openclaw.auth.KeyReference;
import ai.openclaw.auth.SecretReference;
import ai.openclaw.change.Snapshot;
import ai.openclaw.provider.Provider;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The reference that is stored where a key would be. */
final class StoredReference {
  private StoredReference() {}

  /** Whether OpenClaw is led to this key already, so that it need not be stored. */
  static boolean leadsTo(FoundKey key, Draft draft, boolean inConfig) {
    KeyReference wanted = key.reference();
    SecretReference stored =
        inConfig
            ? inConfig(draft.provider(), draft.config())
            : inProfiles(draft.provider(), draft.snapshot());
    return wanted != null
        && stored != null
        && stored.source() == wanted.reference().source()
        && stored.id().equals(wanted.reference().id());
  }

  private static @Nullable SecretReference inConfig(Provider provider, JsonNode config) {
    return SecretReference.inConfig(
        config.path("models").path("providers").path(provider.id()).path("apiKey"));
  }

  private static @Nullable SecretReference inProfiles(Provider provider, Snapshot snapshot) {
    return snapshot.profiles().find(provider.profileId()) instanceof Credential.ApiKeyRef stored
        ? stored.reference()
        : null;
  }
}

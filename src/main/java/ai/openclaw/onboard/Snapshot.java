package ai.openclaw.onboard;

import ai.openclaw.auth.AuthProfiles;
import ai.openclaw.auth.Credential;
import ai.openclaw.auth.FoundKey;
import ai.openclaw.auth.KeyReference;
import ai.openclaw.auth.SecretReference;
import ai.openclaw.config.ConfigFile;
import ai.openclaw.config.DotEnvFile;
import ai.openclaw.provider.Provider;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * OpenClaw's files as they were at one moment; what is planned from it is checked again when it is
 * written.
 *
 * @param dotEnv null when nobody needs it
 */
record Snapshot(
    Path stateFolder,
    Path agentFolder,
    ConfigFile config,
    AuthProfiles profiles,
    @Nullable DotEnvFile dotEnv) {
  /** Whether OpenClaw is led to this key already, so that it need not be stored. */
  boolean refersTo(FoundKey key, Provider provider, boolean inConfig) {
    KeyReference wanted = key.reference();
    SecretReference stored = inConfig ? inConfig(provider) : inProfiles(provider);
    return wanted != null
        && stored != null
        && stored.source() == wanted.reference().source()
        && stored.id().equals(wanted.reference().id());
  }

  private @Nullable SecretReference inConfig(Provider provider) {
    return SecretReference.inConfig(
        config.data().path("models").path("providers").path(provider.id()).path("apiKey"));
  }

  private @Nullable SecretReference inProfiles(Provider provider) {
    return profiles.find(provider.profileId()) instanceof Credential.ApiKeyRef stored
        ? stored.reference()
        : null;
  }
}

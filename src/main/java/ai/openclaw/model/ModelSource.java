package ai.openclaw.model;

import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import org.jspecify.annotations.Nullable;

/** Asks a provider which models it has. */
public interface ModelSource {
  /**
   * The live list, or the built-in one with the reason.
   *
   * @param key null for a provider that wants none
   * @throws ai.openclaw.failure.Failure when the provider refuses the key
   */
  ModelList load(Provider provider, String baseUrl, @Nullable Secret key);
}

package ai.openclaw.model;

import ai.openclaw.provider.Offer;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;

/** Asks a provider which models it has. */
public interface ModelSource {
  /**
   * The live list, or the built-in one with the reason.
   *
   * @throws ai.openclaw.failure.Failure when the provider refuses the key
   */
  Offer load(Provider provider, String baseUrl, Secret key);
}

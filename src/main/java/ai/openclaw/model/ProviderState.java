package ai.openclaw.model;

import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How this user has a provider.
 *
 * @param id its id in refs and in the config
 * @param description what is known of it; null for one of the user's own, or of OpenClaw's
 * @param section {@code models.providers.<id>} of the config, or a missing node
 * @param baseUrl where it is; null when nobody says
 * @param key the key that its list is asked for with, or null
 * @param available whether there is any credential; null when that cannot be known
 */
public record ProviderState(
    String id,
    @Nullable Provider description,
    JsonNode section,
    @Nullable String baseUrl,
    @Nullable Secret key,
    @Nullable Boolean available) {

  /** A provider that only a ref names: OpenClaw may know it, we do not. */
  static ProviderState unknown(String id) {
    return new ProviderState(id, null, MissingNode.getInstance(), null, null, null);
  }

  /** Whether there certainly is a credential. */
  boolean isAvailable() {
    return available != null && available;
  }

  /** Whether its models can be listed by somebody who has no credential. */
  boolean isListedForAll() {
    return description != null && description.modelsApi().isPublic();
  }

  /** The organisation that the config says pays at Hugging Face, or null. */
  public @Nullable String payer() {
    return PayerHeader.payer(section);
  }

  /** Whether one of the refs is of this provider. */
  boolean isNamedIn(List<ConfiguredRef> refs) {
    for (ConfiguredRef configured : refs) {
      if (configured.ref().provider().equals(id)) {
        return true;
      }
    }
    return false;
  }
}

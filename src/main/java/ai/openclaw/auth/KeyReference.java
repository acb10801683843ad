package ai.openclaw.auth;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a key, with what the config has to say so that OpenClaw can follow it.
 *
 * @param provider {@code secrets.providers.<name>} of the config, the name being the reference's
 *     own; null for the environment, which needs none
 */
public record KeyReference(SecretReference reference, @Nullable JsonNode provider) {
  /** The reference to an environment variable. */
  public static KeyReference toVariable(String name) {
    return new KeyReference(
        new SecretReference(SecretReference.Source.ENV, SecretReference.DEFAULT_PROVIDER, name),
        null);
  }

  /** What it leads to, in a few words. */
  public String words() {
    if (provider == null) {
      return reference.id() + " in the environment";
    }
    return provider.has("command")
        ? "the command " + provider.path("command").asText()
        : "the file " + provider.path("path").asText();
  }

  /** Whether it leads to an environment variable. */
  public boolean isVariable() {
    return reference.source() == SecretReference.Source.ENV;
  }
}

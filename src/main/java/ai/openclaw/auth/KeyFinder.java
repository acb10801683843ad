package ai.openclaw.auth;

import ai.openclaw.environment.Environment;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds every key of a provider that the machine holds, in the order in which this tool takes them:
 * the environment, the stored profiles, the config.
 */
public final class KeyFinder {
  private final Environment environment;

  /** Looks into this environment. */
  public KeyFinder(Environment environment) {
    this.environment = environment;
  }

  /** All keys, the one that wins first. {@code config} is the effective one. */
  public List<FoundKey> find(Provider provider, StoredCredentials profiles, JsonNode config) {
    List<FoundKey> found = inEnvironment(provider);
    for (String profileId : profiles.profilesOf(provider.id())) {
      if (profiles.find(profileId) instanceof Credential.ApiKey stored) {
        KeySource source = new KeySource(KeySource.Kind.PROFILE, profileId);
        found.add(new FoundKey(stored.key(), source));
      }
    }
    FoundKey configured = inConfig(provider, config);
    if (configured != null) {
      found.add(configured);
    }
    return found;
  }

  /** The keys in the environment, first variable first. */
  public List<FoundKey> inEnvironment(Provider provider) {
    List<FoundKey> found = new ArrayList<>();
    for (String variable : provider.keyVariables()) {
      String value = environment.variable(variable);
      Secret secret = value == null ? null : Secret.pasted(value);
      if (secret != null && !secret.isEmpty()) {
        found.add(new FoundKey(secret, new KeySource(KeySource.Kind.ENVIRONMENT, variable)));
      }
    }
    return found;
  }

  /** A literal key; a reference or the name of a variable is none. */
  private static @Nullable FoundKey inConfig(Provider provider, JsonNode config) {
    JsonNode value = config.path("models").path("providers").path(provider.id()).path("apiKey");
    if (!value.isTextual()) {
      return null;
    }
    String text = value.textValue().trim();
    if (text.isEmpty() || text.contains("${") || isVariableName(text)) {
      return null;
    }
    String name = "models.providers." + provider.id() + ".apiKey";
    return new FoundKey(Secret.of(text), new KeySource(KeySource.Kind.CONFIG, name));
  }

  /** OpenClaw reads an apiKey such as {@code HF_TOKEN} as the name of a variable. */
  static boolean isVariableName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '_' && (c < 'A' || c > 'Z') && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }
}

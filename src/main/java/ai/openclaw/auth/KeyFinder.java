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
  private final SecretResolver resolver;

  /** Looks into this environment. */
  public KeyFinder(Environment environment) {
    this.environment = environment;
    this.resolver = new SecretResolver(environment);
  }

  /** All keys, the one that wins first. {@code config} is the effective one. */
  public List<FoundKey> find(Provider provider, StoredCredentials profiles, JsonNode config) {
    List<FoundKey> found = inEnvironment(provider);
    found.addAll(kept(provider.id(), profiles, config));
    return found;
  }

  /** The keys that OpenClaw's files keep for the provider of that id, profiles first. */
  public List<FoundKey> kept(String provider, StoredCredentials profiles, JsonNode config) {
    List<FoundKey> found = new ArrayList<>();
    for (String profileId : profiles.profilesOf(provider)) {
      FoundKey stored = inProfile(profileId, profiles, config);
      if (stored != null) {
        found.add(stored);
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
      Secret secret = value == null ? null : Secret.given(value);
      if (secret != null && !secret.isEmpty()) {
        KeySource source = new KeySource(KeySource.Kind.ENVIRONMENT, variable);
        found.add(new FoundKey(secret, source, KeyReference.toVariable(variable)));
      }
    }
    return found;
  }

  private @Nullable FoundKey inProfile(
      String profileId, StoredCredentials profiles, JsonNode config) {
    KeySource source = new KeySource(KeySource.Kind.PROFILE, profileId);
    Credential credential = profiles.find(profileId);
    if (credential instanceof Credential.ApiKey stored) {
      return new FoundKey(stored.key(), source);
    }
    return credential instanceof Credential.ApiKeyRef stored
        ? behind(stored.reference(), source, config)
        : null;
  }

  private @Nullable FoundKey inConfig(String provider, JsonNode config) {
    JsonNode value = config.path("models").path("providers").path(provider).path("apiKey");
    String name = "models.providers." + provider + ".apiKey";
    KeySource source = new KeySource(KeySource.Kind.CONFIG, name);
    SecretReference reference = SecretReference.inConfig(value);
    if (reference != null) {
      return behind(reference, source, config);
    }
    Secret literal = literal(value);
    return literal == null ? null : new FoundKey(literal, source);
  }

  /** The key that an {@code apiKey} itself is; null for a reference and for none. */
  public static @Nullable Secret literal(JsonNode apiKey) {
    String text = apiKey.isTextual() ? apiKey.textValue().trim() : "";
    boolean none = text.isEmpty() || text.contains("${");
    return none || SecretReference.inConfig(apiKey) != null ? null : Secret.of(text);
  }

  private @Nullable FoundKey behind(SecretReference reference, KeySource source, JsonNode config) {
    Secret secret = resolver.find(reference, config);
    return secret == null
        ? null
        : new FoundKey(secret, source, new KeyReference(reference, reference.entryIn(config)));
  }
}

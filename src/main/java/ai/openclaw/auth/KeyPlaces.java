package ai.openclaw.auth;

import ai.openclaw.config.EnvironmentReferences;
import ai.openclaw.config.OpenClawVersion;
import ai.openclaw.environment.Environment;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import ai.openclaw.secret.Redactor;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds every place of a provider's keys: variables, stored profiles, the config, and what they
 * refer to. What is found is hidden from then on.
 */
public final class KeyPlaces {
  /**
   * OpenClaw's own word for the key of a server that wants none. Releases before 2026.6.1 use no
   * provider without any key.
   */
  public static final String NO_KEY = "custom-local";

  /**
   * Stands in the config for a key that OpenClaw keeps elsewhere; the id of a profile does, too.
   */
  private static final String MANAGED = "secretref-managed";

  private static final String ELSEWHERE = "it only says that OpenClaw has the key elsewhere";

  private final Environment environment;
  private final Redactor redactor;
  private final Clock clock;

  /** A survey of this environment. */
  public KeyPlaces(Environment environment, Redactor redactor, Clock clock) {
    this.environment = environment;
    this.redactor = redactor;
    this.clock = clock;
  }

  /** The keys of the provider of that id, whether the provider table has it or not. */
  public ProviderKeys of(String id, StateFiles files) {
    Provider provider = Providers.find(id);
    return of(id, provider == null ? List.of() : provider.keyVariables(), files);
  }

  /** The keys of that provider, which may be one of the user's own. */
  public ProviderKeys of(Provider provider, StateFiles files) {
    return of(provider.id(), provider.keyVariables(), files);
  }

  private ProviderKeys of(String id, List<String> variables, StateFiles files) {
    List<KeyPlace> places = new ArrayList<>();
    for (String variable : variables) {
      addVariable(variable, files, places);
    }
    for (String profile : files.profiles().profilesOf(id)) {
      places.add(profile(profile, files));
    }
    KeyPlace configured = configured(id, files);
    if (configured != null) {
      places.add(configured);
    }
    for (KeyPlace place : places) {
      redactor.learn(place.secret());
    }
    return new ProviderKeys(id, List.copyOf(places), files);
  }

  /** What OpenClaw adds to its environment counts where the environment itself says nothing. */
  private void addVariable(String name, StateFiles files, List<KeyPlace> places) {
    for (KeySource.Kind kind : KeySource.VARIABLES) {
      String value = variables(kind, files).get(name);
      Secret secret = Secret.given(value == null ? "" : value);
      if (!secret.isEmpty()) {
        places.add(KeyPlace.of(secret, new KeySource(kind, name), KeyReference.toVariable(name)));
        return;
      }
    }
  }

  private Map<String, String> variables(KeySource.Kind block, StateFiles files) {
    if (block == KeySource.Kind.DOTENV) {
      return files.dotEnv().variables();
    }
    return block == KeySource.Kind.CONFIG_ENV
        ? files.effective().variables()
        : environment.variables();
  }

  private KeyPlace profile(String id, StateFiles files) {
    Credential credential = files.profiles().find(id);
    KeySource source = new KeySource(KeySource.Kind.PROFILE, id);
    if (credential instanceof Credential.ApiKey stored) {
      return KeyPlace.of(stored.key(), source);
    }
    if (credential instanceof Credential.ApiKeyRef elsewhere) {
      return referring(source, elsewhere.reference(), files);
    }
    if (credential instanceof Credential.Token token) {
      return ending(source, KeyPlace.Form.TOKEN, token.token(), token.expires());
    }
    if (credential instanceof Credential.OAuth login) {
      Secret renewing = login.refresh();
      if (renewing != null) {
        redactor.learn(renewing);
      }
      Long expires = renewing == null ? login.expires() : null;
      return ending(source, KeyPlace.Form.OAUTH, login.access(), expires);
    }
    return unknown(source, "it holds no key that is understood");
  }

  private KeyPlace ending(
      KeySource source, KeyPlace.Form form, @Nullable Secret secret, @Nullable Long millis) {
    Instant expires = millis == null || millis <= 0 ? null : Instant.ofEpochMilli(millis);
    boolean ended = expires != null && !expires.isAfter(clock.instant());
    return new KeyPlace(
        source,
        form,
        secret == null ? Secret.NONE : secret,
        null,
        expires,
        ended ? "it has expired" : null);
  }

  /** Whether the config says of a server of one's own that it wants no key. */
  public static boolean isKeyless(JsonNode section) {
    return section.path("apiKey").asText().trim().equals(NO_KEY);
  }

  private static @Nullable KeyPlace configured(String id, StateFiles files) {
    KeySource source = new KeySource(KeySource.Kind.CONFIG, "models.providers." + id + ".apiKey");
    JsonNode value = files.written().section(id).path("apiKey");
    if (value.isObject()) {
      SecretReference reference = SecretReference.of(value);
      boolean kept = value.path("source").asText().equals("store");
      return reference == null
          ? unknown(source, kept ? ELSEWHERE : "it is no reference to a secret")
          : understood(referring(source, reference, files), files.route().version());
    }
    SecretReference variable = SecretReference.inConfig(value);
    if (variable != null) {
      return referring(source, variable, files);
    }
    String text = value.isTextual() ? value.textValue().trim() : "";
    if (text.isEmpty() || text.equals(NO_KEY)) {
      return null;
    }
    if (text.startsWith(id + ":") || text.equals(MANAGED)) {
      return unknown(source, ELSEWHERE);
    }
    Map<String, String> variables = files.environment().variables();
    String unset = EnvironmentReferences.firstUnset(text, variables);
    return unset == null
        ? KeyPlace.of(Secret.of(EnvironmentReferences.resolve(text, variables)), source)
        : unknown(source, unset + " is not set");
  }

  /** A release from before references rejects a config that has one. */
  private static KeyPlace understood(KeyPlace place, @Nullable OpenClawVersion version) {
    boolean old = version != null && !version.isAtLeast(OpenClawVersion.FIRST_WITH_REFERENCES);
    return old
        ? new KeyPlace(
            place.source(),
            place.form(),
            place.secret(),
            place.reference(),
            null,
            "OpenClaw " + version + " rejects a config with a reference here")
        : place;
  }

  private static KeyPlace referring(KeySource source, SecretReference reference, StateFiles files) {
    JsonNode config = files.effective().data();
    Secret secret = new SecretResolver(files.environment()).find(reference, config);
    KeyReference followed = new KeyReference(reference, reference.entryIn(config));
    return new KeyPlace(
        source,
        KeyPlace.Form.REFERENCE,
        secret == null ? Secret.NONE : secret,
        followed,
        null,
        secret == null ? trouble(followed) : null);
  }

  /** Why nothing is behind the reference; null where only OpenClaw can tell. */
  private static @Nullable String trouble(KeyReference followed) {
    SecretReference reference = followed.reference();
    return switch (reference.source()) {
      case ENV -> reference.id() + " is not set";
      case FILE, EXEC ->
          followed.provider() == null
              ? "secrets.providers." + reference.provider() + " is missing in the config"
              : reference.id().equals(SecretReference.ONLY_VALUE)
                      && reference.source() == SecretReference.Source.FILE
                  ? "there is no key in its file"
                  : null;
    };
  }

  private static KeyPlace unknown(KeySource source, String trouble) {
    return new KeyPlace(source, KeyPlace.Form.UNKNOWN, Secret.NONE, null, null, trouble);
  }
}

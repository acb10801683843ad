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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds every place of a provider's keys: variables, stored profiles, the config, and what they
 * refer to. Wider than {@link KeyFinder}, which finds the keys that this tool can use.
 */
public final class KeySurvey {
  private final Environment environment;
  private final KeyFinder finder;
  private final SecretResolver resolver;
  private final Redactor redactor;
  private final Instant now;

  /** A survey of this environment; what is found is hidden from now on. */
  public KeySurvey(Environment environment, Redactor redactor, Clock clock) {
    this.environment = environment;
    this.finder = new KeyFinder(environment);
    this.resolver = new SecretResolver(environment);
    this.redactor = redactor;
    this.now = clock.instant();
  }

  /**
   * The provider's keys.
   *
   * @param id of the provider, in lower case
   * @param further places that only this tool can use, and only when asked to
   */
  public ProviderKeys of(String id, OpenClawState state, List<KeyPlace> further) {
    Provider provider = Providers.find(id);
    List<KeyPlace> places = new ArrayList<>();
    List<FoundKey> ours = new ArrayList<>();
    if (provider != null) {
      ours.addAll(finder.find(provider, state.credentials(), state.config()));
      for (String variable : provider.keyVariables()) {
        addVariable(variable, state, places);
      }
    }
    for (String profile : state.credentials().profilesOf(id)) {
      places.add(profile(profile, state));
    }
    KeyPlace configured = configured(id, state);
    if (configured != null) {
      places.add(configured);
    }
    places.addAll(further);
    learn(places);
    KeyPlace byOpenClaw = new OpenClawOrder(id, state).first(places);
    return new ProviderKeys(
        id,
        List.copyOf(places),
        ours.isEmpty() ? null : at(ours.get(0).source(), places),
        byOpenClaw,
        state.route().database());
  }

  /** OpenClaw's {@code .env} counts where the environment itself says nothing. */
  private void addVariable(String name, OpenClawState state, List<KeyPlace> places) {
    Secret set = Secret.given(Objects.requireNonNullElse(environment.variable(name), ""));
    Secret added = inDotEnv(name, state);
    if (!set.isEmpty()) {
      KeySource source = new KeySource(KeySource.Kind.ENVIRONMENT, name);
      places.add(KeyPlace.of(new FoundKey(set, source)));
    } else if (added != null) {
      places.add(KeyPlace.of(new FoundKey(added, new KeySource(KeySource.Kind.DOTENV, name))));
    }
  }

  private static @Nullable Secret inDotEnv(String name, OpenClawState state) {
    String written = state.dotEnv() == null ? null : state.dotEnv().value(name);
    Secret secret = Secret.given(written == null ? "" : written);
    return secret.isEmpty() ? null : secret;
  }

  private static @Nullable KeyPlace at(KeySource source, List<KeyPlace> places) {
    for (KeyPlace place : places) {
      if (place.source().equals(source)) {
        return place;
      }
    }
    return null;
  }

  private void learn(List<KeyPlace> places) {
    for (KeyPlace place : places) {
      if (place.secret() != null) {
        redactor.learn(place.secret());
      }
    }
  }

  private KeyPlace profile(String id, OpenClawState state) {
    Credential credential = state.credentials().find(id);
    KeySource source = new KeySource(KeySource.Kind.PROFILE, id);
    if (credential instanceof Credential.ApiKey stored) {
      return KeyPlace.of(new FoundKey(stored.key(), source));
    }
    if (credential instanceof Credential.ApiKeyRef elsewhere) {
      return referring(source, elsewhere.reference(), state);
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
    boolean ended = expires != null && !expires.isAfter(now);
    return new KeyPlace(source, form, secret, null, expires, ended ? "it has expired" : null);
  }

  private @Nullable KeyPlace configured(String id, OpenClawState state) {
    KeySource source = new KeySource(KeySource.Kind.CONFIG, "models.providers." + id + ".apiKey");
    JsonNode value = section(id, state.config()).path("apiKey");
    if (value.isObject()) {
      SecretReference reference = SecretReference.of(value);
      return reference == null
          ? unknown(source, "it is no reference to a secret")
          : understood(referring(source, reference, state), state.route().version());
    }
    SecretReference variable = SecretReference.inConfig(value);
    if (variable != null) {
      return referring(source, variable, state);
    }
    String text = value.isTextual() ? value.textValue().trim() : "";
    if (text.isEmpty()) {
      return null;
    }
    String unset = EnvironmentReferences.firstUnset(text, environment);
    return unset == null
        ? KeyPlace.of(
            new FoundKey(Secret.of(EnvironmentReferences.resolve(text, environment)), source))
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

  private KeyPlace referring(KeySource source, SecretReference reference, OpenClawState state) {
    Secret secret = resolver.find(reference, state.config());
    if (secret == null && reference.source() == SecretReference.Source.ENV) {
      secret = inDotEnv(reference.id(), state);
    }
    return new KeyPlace(
        source,
        KeyPlace.Form.REFERENCE,
        secret,
        reference,
        null,
        secret == null ? trouble(reference, state) : null);
  }

  /** Why nothing is behind the reference; null where only OpenClaw can tell. */
  private static @Nullable String trouble(SecretReference reference, OpenClawState state) {
    return switch (reference.source()) {
      case ENV -> reference.id() + " is not set";
      case FILE, EXEC ->
          reference.entryIn(state.config()) == null
              ? "secrets.providers." + reference.provider() + " is missing in the config"
              : reference.id().equals(SecretReference.ONLY_VALUE)
                      && reference.source() == SecretReference.Source.FILE
                  ? "there is no key in its file"
                  : null;
    };
  }

  private static KeyPlace unknown(KeySource source, String trouble) {
    return new KeyPlace(source, KeyPlace.Form.UNKNOWN, null, null, null, trouble);
  }

  private static JsonNode section(String id, JsonNode config) {
    JsonNode providers = config.path("models").path("providers");
    for (Map.Entry<String, JsonNode> section : providers.properties()) {
      if (section.getKey().trim().toLowerCase(Locale.ROOT).equals(id)) {
        return section.getValue();
      }
    }
    return providers.path(id);
  }
}

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
import org.jspecify.annotations.Nullable;

/**
 * Finds every place of a provider's keys: variables, stored profiles, the config, and what they
 * refer to. Wider than {@link KeyFinder}, which finds the keys that this tool can use.
 */
public final class KeySurvey {
  private final Environment environment;
  private final KeyFinder finder;
  private final Redactor redactor;
  private final Instant now;

  /** A survey of this environment; what is found is hidden from now on. */
  public KeySurvey(Environment environment, Redactor redactor, Clock clock) {
    this.environment = environment;
    this.finder = new KeyFinder(environment);
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
      for (FoundKey key : finder.inEnvironment(provider)) {
        places.add(KeyPlace.of(key));
      }
    }
    for (String profile : state.credentials().profilesOf(id)) {
      places.add(profile(profile, state.credentials().find(profile)));
    }
    KeyPlace configured = configured(id, state);
    if (configured != null) {
      places.add(configured);
    }
    places.addAll(further);
    learn(places);
    KeyPlace byOpenClaw = new OpenClawOrder(id, state).first(places);
    boolean environmentWins =
        byOpenClaw != null && byOpenClaw.source().kind() == KeySource.Kind.ENVIRONMENT;
    return new ProviderKeys(
        id,
        List.copyOf(places),
        ours.isEmpty() ? null : at(ours.get(0).source(), places),
        byOpenClaw,
        environmentWins ? null : state.route().database());
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

  private KeyPlace profile(String id, @Nullable Credential credential) {
    KeySource source = new KeySource(KeySource.Kind.PROFILE, id);
    if (credential instanceof Credential.ApiKey stored) {
      return KeyPlace.of(new FoundKey(stored.key(), source));
    }
    if (credential instanceof Credential.ApiKeyRef elsewhere) {
      return referring(source, elsewhere.reference());
    }
    if (credential instanceof Credential.Token token) {
      return ending(source, KeyPlace.Form.TOKEN, token.token(), token.expires());
    }
    if (credential instanceof Credential.OAuth login) {
      boolean renewed = login.refresh() != null;
      Secret shown = login.access() == null ? login.refresh() : login.access();
      return ending(source, KeyPlace.Form.OAUTH, shown, renewed ? null : login.expires());
    }
    return new KeyPlace(
        source, KeyPlace.Form.UNKNOWN, null, null, null, "it holds no key that is understood");
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
          ? new KeyPlace(
              source, KeyPlace.Form.UNKNOWN, null, null, null, "it is no reference to a secret")
          : understood(referring(source, reference), state.route().version());
    }
    String text = value.isTextual() ? value.textValue().trim() : "";
    if (text.isEmpty()) {
      return null;
    }
    if (KeyFinder.isVariableName(text)) {
      return referring(source, variable(text));
    }
    String unset = EnvironmentReferences.firstUnset(text, environment);
    if (unset != null) {
      return referring(source, variable(unset));
    }
    Secret secret = Secret.of(EnvironmentReferences.resolve(text, environment));
    boolean whole = text.startsWith("${") && text.indexOf('}') == text.length() - 1;
    return whole
        ? referring(source, variable(text.substring(2, text.length() - 1)))
        : KeyPlace.of(new FoundKey(secret, source));
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

  private KeyPlace referring(KeySource source, SecretReference reference) {
    Secret secret = null;
    String trouble = null;
    if (reference.source() == SecretReference.Source.ENV) {
      String value = environment.variable(reference.id());
      secret = value == null ? null : Secret.pasted(value);
      trouble = value == null ? reference.id() + " is not set" : null;
    }
    return new KeyPlace(source, KeyPlace.Form.REFERENCE, secret, reference, null, trouble);
  }

  private static SecretReference variable(String name) {
    return new SecretReference(SecretReference.Source.ENV, "default", name);
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

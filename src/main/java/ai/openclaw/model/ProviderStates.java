package ai.openclaw.model;

import ai.openclaw.auth.FoundKey;
import ai.openclaw.auth.KeyFinder;
import ai.openclaw.auth.StoredCredentials;
import ai.openclaw.environment.Environment;
import ai.openclaw.provider.BaseUrl;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import ai.openclaw.secret.Redactor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the providers that a user has: a credential is enough, in the environment, in the store or
 * in the config, and so is a section in the config.
 */
public final class ProviderStates {
  private final Environment environment;
  private final KeyFinder keys;
  private final Redactor redactor;

  /** Looks for credentials in this environment; what is found is hidden from now on. */
  public ProviderStates(Environment environment, Redactor redactor) {
    this.environment = environment;
    this.keys = new KeyFinder(environment);
    this.redactor = redactor;
  }

  /**
   * The providers of this config and these credentials: those of the provider table in its order,
   * then the user's own as they stand in the config, then those that only refs name.
   */
  public List<ProviderState> of(
      JsonNode config, StoredCredentials profiles, List<ConfiguredRef> refs) {
    Map<String, ProviderState> states = new LinkedHashMap<>();
    Map<String, JsonNode> sections = sections(config);
    for (Provider provider : Providers.ALL) {
      ProviderState state = known(provider, sections.get(provider.id()), config, profiles);
      boolean implicit = state.baseUrl() != null && state.isAvailable();
      if (implicit || sections.containsKey(provider.id()) || state.isNamedIn(refs)) {
        states.put(provider.id(), state);
      }
    }
    for (Map.Entry<String, JsonNode> section : sections.entrySet()) {
      if (!states.containsKey(section.getKey())) {
        states.put(section.getKey(), own(section.getKey(), section.getValue(), profiles));
      }
    }
    for (ConfiguredRef configured : refs) {
      String id = configured.ref().provider();
      if (!states.containsKey(id)) {
        states.put(id, onlyNamed(id, profiles));
      }
    }
    return new ArrayList<>(states.values());
  }

  /** The providers' sections by their ids as refs have them. */
  private static Map<String, JsonNode> sections(JsonNode config) {
    Map<String, JsonNode> sections = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> section :
        config.path("models").path("providers").properties()) {
      sections.put(section.getKey().trim().toLowerCase(Locale.ROOT), section.getValue());
    }
    return sections;
  }

  private ProviderState known(
      Provider provider, @Nullable JsonNode section, JsonNode config, StoredCredentials profiles) {
    JsonNode settings = section == null ? MissingNode.getInstance() : section;
    List<FoundKey> found = keys.find(provider, profiles, config);
    for (FoundKey each : found) {
      redactor.learn(each.secret());
    }
    boolean available =
        !found.isEmpty() || hasKey(settings) || !profiles.profilesOf(provider.id()).isEmpty();
    return new ProviderState(
        provider.id(),
        provider,
        settings,
        address(provider, settings),
        found.isEmpty() ? null : found.get(0).secret(),
        available);
  }

  private static ProviderState own(String id, JsonNode section, StoredCredentials profiles) {
    boolean available = hasKey(section) || !profiles.profilesOf(id).isEmpty();
    return new ProviderState(id, null, section, written(section), null, available);
  }

  private static ProviderState onlyNamed(String id, StoredCredentials profiles) {
    // Without a profile there may still be a variable that only OpenClaw knows.
    Boolean available = profiles.profilesOf(id).isEmpty() ? null : true;
    return new ProviderState(id, null, MissingNode.getInstance(), null, null, available);
  }

  private static boolean hasKey(JsonNode section) {
    JsonNode key = section.path("apiKey");
    return key.isObject() || !key.asText("").isBlank();
  }

  /** The variable for it, else what the config says unless that host is dead, else its own. */
  private @Nullable String address(Provider provider, JsonNode section) {
    Field field = provider.authChoice().field(Field.Role.BASE_URL);
    for (String variable : field == null ? List.<String>of() : field.environment()) {
      String value = environment.variable(variable);
      if (value != null) {
        return value;
      }
    }
    String written = written(section);
    boolean dead = written != null && provider.retiredHosts().contains(BaseUrl.hostOf(written));
    return written == null || dead ? provider.baseUrl() : written;
  }

  private static @Nullable String written(JsonNode section) {
    String address = section.path("baseUrl").asText("").trim();
    return address.isEmpty() ? null : address;
  }
}

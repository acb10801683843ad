package ai.openclaw.model;

import ai.openclaw.auth.AuthProfiles;
import ai.openclaw.auth.KeyForm;
import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeyPlaces;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.environment.Environment;
import ai.openclaw.provider.BaseUrl;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the providers that a user has: a credential is enough, in the environment, in the store or
 * in the config, and so is a section in the config.
 */
public final class ProviderStates {
  private final Environment environment;
  private final KeyPlaces keys;

  /** Looks for credentials in this environment and these places. */
  public ProviderStates(Environment environment, KeyPlaces keys) {
    this.environment = environment;
    this.keys = keys;
  }

  /**
   * The providers of these files: those of the provider table in its order, then the user's own as
   * they stand in the config, then those that only refs name.
   */
  public List<ProviderState> of(StateFiles files, List<ConfiguredRef> refs) {
    Map<String, ProviderState> states = new LinkedHashMap<>();
    Map<String, JsonNode> sections = files.effective().sections();
    AuthProfiles profiles = files.profiles();
    for (Provider provider : Providers.ALL) {
      ProviderState state = known(provider, sections.get(provider.id()), files);
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

  /**
   * The same for somebody who asks what is on offer: whoever has no credential yet, or names the
   * provider, also sees those whose list is public.
   */
  List<ProviderState> onOffer(StateFiles files, List<ConfiguredRef> refs, @Nullable String named) {
    List<ProviderState> states = of(files, refs);
    Set<String> present = new HashSet<>();
    boolean none = true;
    for (ProviderState state : states) {
      present.add(state.id());
      none &= !state.isAvailable();
    }
    for (Provider provider : Providers.ALL) {
      boolean wanted = named == null ? none : named.equalsIgnoreCase(provider.id());
      if (wanted && !present.contains(provider.id()) && provider.modelsApi().isPublic()) {
        states.add(known(provider, null, files));
      }
    }
    return states;
  }

  private ProviderState known(Provider provider, @Nullable JsonNode section, StateFiles files) {
    JsonNode settings = section == null ? MissingNode.getInstance() : section;
    List<KeyPlace> found = keys.of(provider, files).forTool();
    boolean available =
        !found.isEmpty()
            || hasKey(settings)
            || !files.profiles().profilesOf(provider.id()).isEmpty();
    return new ProviderState(
        provider.id(),
        provider,
        settings,
        address(provider, settings),
        sendable(found, provider),
        available);
  }

  /** The key that wins, unless its form says that it is none. */
  private static @Nullable Secret sendable(List<KeyPlace> found, Provider provider) {
    boolean none = found.isEmpty() || KeyForm.complaint(found.get(0).secret(), provider) != null;
    return none ? null : KeyForm.usable(found.get(0), provider).secret();
  }

  private static ProviderState own(String id, JsonNode section, AuthProfiles profiles) {
    boolean available = hasKey(section) || !profiles.profilesOf(id).isEmpty();
    return new ProviderState(id, null, section, written(section), null, available);
  }

  private static ProviderState onlyNamed(String id, AuthProfiles profiles) {
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
        BaseUrl meant = BaseUrl.meant(value);
        return meant == null ? value : meant.toString();
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

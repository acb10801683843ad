package ai.openclaw.auth;

import ai.openclaw.provider.catalog.Providers;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one provider on this machine: every place, and whose key counts for whom.
 *
 * @param provider its id
 * @param places in the order in which this tool looks
 * @param files the files that they are in
 */
public record ProviderKeys(String provider, List<KeyPlace> places, StateFiles files) {
  /** The same with places that only this tool can use, and only when asked to. */
  public ProviderKeys with(List<KeyPlace> further) {
    List<KeyPlace> all = new ArrayList<>(places);
    all.addAll(further);
    return new ProviderKeys(provider, List.copyOf(all), files);
  }

  /**
   * The keys that this tool can use, the one that it takes first: its order is the environment, the
   * stored profiles, the config.
   */
  public List<KeyPlace> forTool() {
    List<KeyPlace> keys = new ArrayList<>();
    for (KeyPlace place : places) {
      if (isForTool(place)) {
        keys.add(place);
      }
    }
    return keys;
  }

  /** The one that this tool takes, or null. */
  public @Nullable KeyPlace byTool() {
    List<KeyPlace> keys = forTool();
    return keys.isEmpty() ? null : keys.get(0);
  }

  /** The one that OpenClaw takes, as far as its files can tell, or null. */
  public @Nullable KeyPlace byOpenClaw() {
    return new OpenClawPrecedence(this).first(places);
  }

  /**
   * The database whose key would win over {@link #byOpenClaw}, if it has one of this provider; null
   * when it certainly has none.
   */
  public @Nullable Path databaseThatMayWin() {
    CredentialRoute route = files.route();
    return route.databases().mayHold(provider) ? route.database() : null;
  }

  /**
   * Why OpenClaw passes over that stored profile though it reads it, a few words; null where it
   * does not.
   */
  public @Nullable String passedOver(KeyPlace place) {
    String id = place.source().name();
    boolean profile = place.source().kind() == KeySource.Kind.PROFILE;
    Credential credential = profile ? files.profiles().find(id) : null;
    JsonNode said = files.effective().profile(id);
    String difference =
        credential == null || !said.isObject() ? null : credential.differenceFrom(said);
    return difference == null || files.route().inConfig() ? null : difference;
  }

  /** What has OpenClaw take a profile that it passes over; onboarding knows only some providers. */
  public String puttingRight() {
    return Providers.find(provider) == null
        ? "change it under auth.profiles in " + files.environment().shown(files.config().path())
        : files.command("onboard");
  }

  /** Whether this program uses the key of that place. */
  public boolean isUsedByTool(KeyPlace place) {
    return place.equals(byTool());
  }

  /** Whether OpenClaw uses the key of that place. */
  public boolean isUsedByOpenClaw(KeyPlace place) {
    return place.equals(byOpenClaw());
  }

  private static boolean isForTool(KeyPlace place) {
    boolean key = place.form() == KeyPlace.Form.KEY || place.form() == KeyPlace.Form.REFERENCE;
    KeySource.Kind kind = place.source().kind();
    boolean stored = kind == KeySource.Kind.PROFILE || kind == KeySource.Kind.CONFIG;
    return key && place.hasKey() && (stored || KeySource.VARIABLES.contains(kind));
  }

  /**
   * The order in which OpenClaw itself takes a provider's keys, the same in every release tried
   * (from 2026.2.17 to 2026.9.6, with three different keys): the stored profiles, the environment,
   * the config. Releases with a database keep the profiles there, where only they can look.
   */
  static final class OpenClawPrecedence {
    /** OpenClaw looks at HUGGINGFACE_HUB_TOKEN before HF_TOKEN; Hugging Face's own tools do not. */
    private static final String LAST_VARIABLE_FIRST = "huggingface";

    private final ProviderKeys keys;
    private final String provider;
    private final StateFiles files;

    OpenClawPrecedence(ProviderKeys keys) {
      this.keys = keys;
      this.provider = keys.provider();
      this.files = keys.files();
    }

    /** The one of these places that it uses, or null. */
    @Nullable KeyPlace first(List<KeyPlace> places) {
      List<KeyPlace> variables = new ArrayList<>();
      for (KeyPlace place : places) {
        if (KeySource.VARIABLES.contains(place.source().kind())) {
          variables.add(place);
        }
      }
      if (provider.equals(LAST_VARIABLE_FIRST)) {
        Collections.reverse(variables);
      }
      List<KeyPlace> candidates = new ArrayList<>();
      List<KeyPlace> profiles = profiles(places);
      if (!profiles.isEmpty() && !files.route().inConfig() && !files.profiles().hasMark()) {
        candidates.addAll(profiles);
      }
      candidates.addAll(variables);
      candidates.addAll(ofKind(KeySource.Kind.CONFIG, places));
      for (KeyPlace candidate : candidates) {
        if (candidate.isUsable() && keys.passedOver(candidate) == null) {
          return candidate;
        }
      }
      return null;
    }

    private static List<KeyPlace> ofKind(KeySource.Kind kind, List<KeyPlace> places) {
      List<KeyPlace> found = new ArrayList<>();
      for (KeyPlace place : places) {
        if (place.source().kind() == kind) {
          found.add(place);
        }
      }
      return found;
    }

    /** Those in an order, else those that the config names, else all; logins before keys. */
    private List<KeyPlace> profiles(List<KeyPlace> places) {
      List<String> ordered = files.profiles().orderOf(provider);
      List<KeyPlace> explicit =
          named(ordered.isEmpty() ? files.effective().profileOrder(provider) : ordered, places);
      if (!explicit.isEmpty()) {
        return explicit;
      }
      List<KeyPlace> profiles = named(files.effective().profiles(provider), places);
      if (profiles.isEmpty()) {
        profiles = ofKind(KeySource.Kind.PROFILE, places);
      }
      if (profiles.size() > 1) {
        profiles.sort((one, other) -> Integer.compare(rank(one), rank(other)));
      }
      return profiles;
    }

    private static List<KeyPlace> named(List<String> ids, List<KeyPlace> places) {
      List<KeyPlace> profiles = new ArrayList<>();
      for (String id : ids) {
        for (KeyPlace place : ofKind(KeySource.Kind.PROFILE, places)) {
          if (place.source().name().equals(id)) {
            profiles.add(place);
          }
        }
      }
      return profiles;
    }

    private static int rank(KeyPlace place) {
      return switch (place.form()) {
        case OAUTH -> 0;
        case TOKEN -> 1;
        case KEY, REFERENCE -> 2;
        case UNKNOWN -> 3;
      };
    }
  }
}

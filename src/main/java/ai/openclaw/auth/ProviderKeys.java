package ai.openclaw.auth;

import java.nio.file.Path;
import java.util.ArrayList;
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
    return new OpenClawPrecedence(provider, files).first(places);
  }

  /**
   * The database whose key would win over {@link #byOpenClaw}, if it has one of this provider; null
   * when it certainly has none.
   */
  public @Nullable Path databaseThatMayWin() {
    CredentialRoute route = files.route();
    return route.databases().mayHold(provider) ? route.database() : null;
  }

  /** Whether this tool uses the key of that place. */
  public boolean isUsedByTool(KeyPlace place) {
    return place.equals(byTool());
  }

  /** Whether OpenClaw uses the key of that place. */
  public boolean isUsedByOpenClaw(KeyPlace place) {
    return place.equals(byOpenClaw());
  }

  private static boolean isForTool(KeyPlace place) {
    boolean key = place.form() == KeyPlace.Form.KEY || place.form() == KeyPlace.Form.REFERENCE;
    return switch (place.source().kind()) {
      case ENVIRONMENT, DOTENV, CONFIG_ENV, PROFILE, CONFIG -> key && place.hasKey();
      default -> false;
    };
  }
}

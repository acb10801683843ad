package ai.openclaw.status;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeyPlaces;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.ProviderKeys;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.environment.Environment;
import ai.openclaw.huggingface.HfLogin;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts together what environment, files and {@code hf auth login} hold of keys. */
public final class KeyReader {
  private final Environment environment;
  private final KeyPlaces keyPlaces;
  private final Clock clock;

  /** A reader in this environment. */
  public KeyReader(Environment environment, KeyPlaces keyPlaces, Clock clock) {
    this.environment = environment;
    this.keyPlaces = keyPlaces;
    this.clock = clock;
  }

  /**
   * The keys.
   *
   * @param inUse the providers of the models in use
   * @param only the one provider to look at, or null
   */
  public KeyReport read(StateFiles files, Set<String> inUse, @Nullable String only) {
    HfLogin login = HfLogin.read(environment);
    List<ProviderKeys> all = new ArrayList<>();
    for (String id : only == null ? ids(files) : Set.of(only.toLowerCase(Locale.ROOT))) {
      ProviderKeys keys = keyPlaces.of(id, files).with(logins(id, login));
      boolean asked = inUse.contains(id) || only != null;
      if (asked || !keys.places().isEmpty() || keys.databaseThatMayWin() != null) {
        all.add(keys);
      }
    }
    KeyReport report = new KeyReport(files, all, login, List.of());
    List<Finding> findings = new ArrayList<>(StoreFindings.of(files, environment));
    for (ProviderKeys keys : all) {
      findings.addAll(
          new KeyFindings(report, keys, inUse.contains(keys.provider()), clock.instant()).all());
      if (isOfHuggingFace(keys.provider())) {
        findings.addAll(KeyFindings.ofLogin(login, keys, environment));
      }
    }
    return new KeyReport(files, List.copyOf(all), login, List.copyOf(findings));
  }

  private static Set<String> ids(StateFiles files) {
    Set<String> ids = new LinkedHashSet<>();
    for (Provider provider : Providers.ALL) {
      if (provider.baseUrl() != null) {
        ids.add(provider.id());
      }
    }
    ids.addAll(files.profiles().providers());
    ids.addAll(files.effective().sections().keySet());
    return ids;
  }

  private static List<KeyPlace> logins(String id, HfLogin login) {
    List<KeyPlace> places = new ArrayList<>();
    for (HfLogin.Token token : isOfHuggingFace(id) ? login.tokens() : List.<HfLogin.Token>of()) {
      String name = token.name() == null ? "no name" : token.name();
      KeySource source = new KeySource(KeySource.Kind.HF_LOGIN, name);
      places.add(KeyPlace.of(token.secret(), source));
    }
    return places;
  }

  private static boolean isOfHuggingFace(String id) {
    Provider provider = Providers.find(id);
    return provider != null && provider.isRouted();
  }
}

package ai.openclaw.change;

import ai.openclaw.auth.AuthProfiles;
import ai.openclaw.auth.CredentialRoute;
import ai.openclaw.auth.FoundKey;
import ai.openclaw.auth.KeyFinder;
import ai.openclaw.auth.KeySource;
import ai.openclaw.config.DotEnvFile;
import ai.openclaw.environment.Environment;
import ai.openclaw.huggingface.HfLogin;
import ai.openclaw.huggingface.LoginToken;
import ai.openclaw.json5.DocumentPath;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What still logs in to a provider once a login is gone. */
public final class RemainingLogins {
  private final Environment environment;

  /** Looks into this environment too. */
  public RemainingLogins(Environment environment) {
    this.environment = environment;
  }

  /** The places, a few words each. */
  public List<String> without(StoredLogin login, Snapshot before, @Nullable DotEnvFile dotEnv) {
    RemoveLogin removal = new RemoveLogin(login.profile());
    AuthProfiles profiles = removal.profilesAfter(before);
    List<String> places = new ArrayList<>();
    Provider provider = Providers.find(login.provider());
    if (provider != null) {
      for (FoundKey key : new KeyFinder(environment).inEnvironment(provider)) {
        places.add(key.source().words());
      }
      dotEnv(provider, dotEnv, places);
    }
    for (String profile : profiles.profilesOf(login.provider())) {
      places.add(new KeySource(KeySource.Kind.PROFILE, profile).words());
    }
    DocumentPath path = DocumentPath.of("models", "providers", login.provider(), "apiKey");
    if (removal.draft(before).get(path) != null) {
      places.add(new KeySource(KeySource.Kind.CONFIG, path.toString()).words());
    }
    database(before, places);
    if (provider != null && provider.permission() != null) {
      hfLogins(places);
    }
    return places;
  }

  /**
   * A backup of the config that holds the key, or may hold it because it cannot be read; or null.
   */
  public @Nullable Path copy(StoredLogin login, Snapshot before) {
    Path backup = before.config().changedTo(before.config().document()).backupPath();
    Secret key = login.key();
    if (key == null || !Files.exists(backup)) {
      return null;
    }
    try {
      return Files.readString(backup).contains(key.reveal()) ? backup : null;
    } catch (IOException e) {
      return backup;
    }
  }

  private static void dotEnv(Provider provider, @Nullable DotEnvFile file, List<String> places) {
    for (String variable : provider.keyVariables()) {
      if (file != null && file.sets(variable)) {
        places.add(new KeySource(KeySource.Kind.DOTENV, variable).words());
      }
    }
  }

  /** Only OpenClaw itself knows what is in its database. */
  private static void database(Snapshot before, List<String> places) {
    JsonNode config = before.config().data();
    Path database =
        CredentialRoute.of(before.stateFolder(), before.agentFolder(), config, null).database();
    if (database != null) {
      places.add("perhaps " + database.getFileName() + ", which OpenClaw itself keeps");
    }
  }

  private void hfLogins(List<String> places) {
    for (LoginToken token : HfLogin.read(environment).tokens()) {
      String name = token.name() == null ? "no name" : token.name();
      String shown = token.active() ? name + ", active" : name;
      places.add(new KeySource(KeySource.Kind.HF_LOGIN, shown).words());
    }
  }
}

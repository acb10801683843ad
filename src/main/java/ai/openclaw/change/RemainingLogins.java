package ai.openclaw.change;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeyPlaces;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.environment.Environment;
import ai.openclaw.huggingface.HfLogin;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import ai.openclaw.runtime.KeyEvidence;
import ai.openclaw.runtime.RuntimeKeys;
import ai.openclaw.secret.Secret;
import ai.openclaw.storage.ForeignFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What still logs in to a provider once a login is gone. */
public final class RemainingLogins {
  private static final int LARGEST = 16 * 1024 * 1024;

  private final Environment environment;
  private final KeyPlaces keyPlaces;

  /** Looks into this environment too. */
  public RemainingLogins(Environment environment, KeyPlaces keyPlaces) {
    this.environment = environment;
    this.keyPlaces = keyPlaces;
  }

  /**
   * The places, a few words each.
   *
   * @param evidence what OpenClaw's own store had before
   */
  public List<String> without(
      RemoveLogin.StoredLogin login, StateFiles before, KeyEvidence evidence) {
    RemoveLogin removal = new RemoveLogin(login.profile(), false);
    List<String> left = new ArrayList<>();
    for (KeyPlace place : keyPlaces.of(login.provider(), before).places()) {
      if (!removal.removes(place, login.provider(), before)) {
        left.add(place.source().words());
      }
    }
    Provider provider = Providers.find(login.provider());
    if (provider != null) {
      hiddenVariables(provider, before, left);
    }
    inRuntime(login, before, evidence, left);
    if (provider != null && provider.permission() != null) {
      for (HfLogin.Token token : HfLogin.read(environment).tokens()) {
        left.add(new KeySource(KeySource.Kind.HF_LOGIN, token.words()).words());
      }
    }
    return left;
  }

  /**
   * A backup of the config that holds the key, or may hold it because it cannot be read; or null.
   */
  public @Nullable Path copy(RemoveLogin.StoredLogin login, StateFiles before) {
    Path backup = before.config().changedTo(before.config().document()).backupPath();
    Secret key = login.key();
    if (key == null) {
      return null;
    }
    try {
      byte[] content = ForeignFile.read(backup, LARGEST);
      boolean holdsKey = content != null && ForeignFile.text(content).contains(key.reveal());
      return holdsKey ? backup : null;
    } catch (ForeignFile.Unreadable e) {
      return backup;
    }
  }

  private static void inRuntime(
      RemoveLogin.StoredLogin login, StateFiles before, KeyEvidence evidence, List<String> left) {
    List<RuntimeKeys.StoredProfile> profiles = evidence.profiles();
    Path database = before.route().database();
    if (profiles == null) {
      // Only OpenClaw itself knows what is in its database.
      String name = database == null ? "its database" : String.valueOf(database.getFileName());
      left.add("perhaps " + name + ", which OpenClaw itself keeps");
      return;
    }
    for (RuntimeKeys.StoredProfile profile : profiles) {
      if (!profile.id().equals(login.profile())) {
        left.add(profile.id() + " in OpenClaw's own store");
      }
    }
  }

  /** A variable in {@code .env} counts as soon as the environment has it no more. */
  private static void hiddenVariables(Provider provider, StateFiles before, List<String> left) {
    for (String variable : provider.keyVariables()) {
      String words = new KeySource(KeySource.Kind.DOTENV, variable).words();
      if (before.dotEnv().sets(variable) && !left.contains(words)) {
        left.add(words);
      }
    }
  }
}

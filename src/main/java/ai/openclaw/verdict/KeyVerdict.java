package ai.openclaw.verdict;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeyReference;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.ProviderKeys;
import ai.openclaw.auth.ShellProfiles;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.failure.ShellWord;
import ai.openclaw.runtime.CredentialStore;
import ai.openclaw.runtime.Destination;
import ai.openclaw.runtime.RuntimeKeys;
import ai.openclaw.secret.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which key OpenClaw's next call has.
 *
 * @param source where that key is; null when it finds none, or nobody can tell
 * @param effective whether it is the one asked for; null when nobody can tell
 * @param why one line
 * @param mend the command that makes it the one asked for, or null
 */
public record KeyVerdict(
    @Nullable KeySource source, @Nullable Boolean effective, String why, @Nullable String mend) {

  static KeyVerdict of(ProviderKeys keys, KeyPlace key, Verdict.Asked asked) {
    StateFiles files = keys.files();
    boolean stops = files.profiles().exists() && files.route().stopsAt(files.profiles()) != null;
    boolean alone = stops || files.others().isEmpty();
    String other = alone ? null : files.route().stopsAt(files.others());
    if (other != null) {
      Boolean effective = files.route().database() == null ? false : null;
      return new KeyVerdict(null, effective, other, files.clearingOthers());
    }
    KeyVerdict stored = stops ? null : inRuntime(files, key, asked.destination());
    return stored == null ? inFiles(keys, key, asked) : stored;
  }

  /** OpenClaw takes what its own store has before all else; null when that has nothing. */
  private static @Nullable KeyVerdict inRuntime(
      StateFiles files, KeyPlace key, @Nullable Destination destination) {
    if (destination == null) {
      return null;
    }
    boolean handedOver = destination.store() == CredentialStore.RUNTIME;
    List<RuntimeKeys.StoredProfile> profiles = destination.evidence().profiles();
    if (!handedOver && (profiles == null || profiles.isEmpty())) {
      return null;
    }
    KeySource source = new KeySource(KeySource.Kind.PROFILE, destination.profile());
    String why = "OpenClaw uses " + source.words();
    return !key.hasKey() || destination.holds(key.secret())
        ? new KeyVerdict(source, true, why, null)
        : new KeyVerdict(
            source,
            false,
            why + ", which is another key",
            handedOver
                ? pasted(files, destination.evidence().provider(), destination.profile())
                : files.command("onboard --credential-store runtime"));
  }

  private static String pasted(StateFiles files, String provider, String profileId) {
    return files.command(
        "models auth paste-api-key --provider "
            + provider
            + " --profile-id "
            + ShellWord.of(profileId));
  }

  private static KeyVerdict inFiles(ProviderKeys keys, KeyPlace asked, Verdict.Asked all) {
    StateFiles files = keys.files();
    String stop = files.route().stopsAt(files.profiles());
    if (stop != null) {
      Boolean effective = files.route().database() == null ? false : null;
      String clearing = files.clearing();
      boolean imports = clearing.equals(files.importing());
      return new KeyVerdict(
          null, effective, stop, imports ? imported(keys, asked, clearing) : clearing);
    }
    KeyPlace winner = keys.byOpenClaw();
    boolean beaten = winner != null && !isSame(winner, asked);
    String passedOver = winner == null || beaten ? keys.passedOver(asked) : null;
    if (passedOver != null) {
      String why = "OpenClaw passes over " + words(asked) + ": " + passedOver;
      KeySource used = winner == null ? null : winner.source();
      return new KeyVerdict(used, false, why, keys.puttingRight());
    }
    if (winner != null && beaten) {
      return beaten(keys, winner, asked, all.refused());
    }
    boolean known = all.destination() != null && all.destination().evidence().profiles() != null;
    if (!known && keys.databaseThatMayWin() != null) {
      return new KeyVerdict(
          null,
          null,
          "OpenClaw may have a " + keys.provider() + " key of its own, which would win",
          pasted(files, keys.provider(), keys.provider() + ":default"));
    }
    return winner == null
        ? none(files)
        : new KeyVerdict(winner.source(), true, "OpenClaw uses " + words(winner), null);
  }

  /** What is imported wins over the config, so another key has to be replaced afterwards. */
  private static String imported(ProviderKeys keys, KeyPlace asked, String command) {
    for (KeyPlace place : keys.places()) {
      if (place.source().kind() == KeySource.Kind.PROFILE && place.differsFrom(asked)) {
        return command + " && " + keys.files().command("onboard");
      }
    }
    return command;
  }

  /** Whether OpenClaw certainly uses the key that was asked for. */
  boolean isEffective() {
    return effective != null && effective;
  }

  private static KeyVerdict beaten(
      ProviderKeys keys, KeyPlace winner, KeyPlace asked, List<Secret> refused) {
    String which =
        refused.contains(winner.secret())
            ? ", a key that was rejected"
            : winner.hasKey() ? ", which is another key" : "";
    return new KeyVerdict(
        winner.source(),
        false,
        "OpenClaw uses " + words(winner) + which,
        mend(keys, winner.source(), asked));
  }

  private static KeyVerdict none(StateFiles files) {
    boolean unread = files.route().inConfig();
    return new KeyVerdict(
        null,
        false,
        unread
            ? files.route().runtime() + " does not read auth-profiles.json"
            : "OpenClaw finds no key",
        unread ? files.command("onboard --credential-store config") : null);
  }

  private static @Nullable String mend(ProviderKeys keys, KeySource source, KeyPlace asked) {
    StateFiles files = keys.files();
    return switch (source.kind()) {
      case ENVIRONMENT -> unset(keys, asked);
      case DOTENV -> "delete " + source.name() + " from " + files.dotEnv().path();
      case CONFIG_ENV -> "delete " + source.name() + " from env in " + files.config().path();
      case PROFILE -> files.command("models auth remove " + ShellWord.of(source.name()));
      case CONFIG -> files.command("onboard --credential-store config");
      default -> null;
    };
  }

  /** The variables that come before the key asked for; with one gone, the next would win. */
  private static String unset(ProviderKeys keys, KeyPlace asked) {
    StringBuilder command = new StringBuilder("unset");
    StringBuilder files = new StringBuilder();
    for (KeyPlace place : keys.places()) {
      if (place.source().kind() == KeySource.Kind.ENVIRONMENT && !isSame(place, asked)) {
        String name = place.source().name();
        command.append(' ').append(name);
        for (String file : ShellProfiles.setting(name, keys.files())) {
          files.append(files.length() == 0 ? "" : ", ").append(file);
        }
      }
    }
    return files.length() == 0 ? command.toString() : command + "  # and in " + files;
  }

  /** By the key where both are at hand; only OpenClaw follows some references. */
  private static boolean isSame(KeyPlace one, KeyPlace other) {
    if (one.hasKey() && other.hasKey()) {
      return one.secret().equals(other.secret());
    }
    KeyReference reference = one.reference();
    KeyReference wanted = other.reference();
    if (reference == null || wanted == null) {
      return one.source().equals(other.source());
    }
    return reference.reference().source() == wanted.reference().source()
        && reference.reference().id().equals(wanted.reference().id());
  }

  private static String words(KeyPlace place) {
    return place.source().words();
  }
}

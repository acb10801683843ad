package ai.openclaw.runtime;

import ai.openclaw.failure.Commands;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.failure.ShellWord;
import ai.openclaw.runtime.Generation.Store;
import ai.openclaw.secret.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a key goes so that OpenClaw uses it. OpenClaw takes a stored profile before the
 * environment, and both before the config.
 *
 * @param store any but {@link CredentialStore#AUTO}
 * @param profile the profile that takes the key, in {@code auth-profiles.json} or in OpenClaw's own
 *     store; the config has none, but goes by it
 * @param evidence what called for it
 * @param reason why there, in a few words
 * @param warnings what may keep OpenClaw from using it all the same, each a sentence
 */
public record Destination(
    CredentialStore store,
    String profile,
    KeyEvidence evidence,
    String reason,
    List<String> warnings) {

  /**
   * The place that the evidence calls for.
   *
   * @param wish what {@code --credential-store} says
   * @param seen whether a person sees the place before anything is written, and can change it
   * @param commands those that are about these files
   * @throws Failure with {@link ExitCode#USAGE} for a wish that cannot come true; with {@link
   *     ExitCode#CONFLICT} when another key would win, or might
   */
  public static Destination of(
      KeyEvidence evidence, CredentialStore wish, boolean seen, Commands commands) {
    return switch (wish) {
      case AUTO -> auto(evidence, seen, commands);
      case AUTH_PROFILES -> authProfiles(evidence);
      case CONFIG -> config(evidence, "--credential-store");
      case RUNTIME -> runtime(evidence, "--credential-store", commands);
    };
  }

  /** Where OpenClaw keeps a key that only it can read, and that stays there. */
  public static Destination held(KeyEvidence evidence, String profile) {
    return new Destination(CredentialStore.RUNTIME, profile, evidence, "it is there", List.of());
  }

  /** The same place, but that profile. */
  public Destination in(String profileId) {
    return new Destination(store, profileId, evidence, reason, warnings);
  }

  /** The same place for another reason. */
  public Destination because(String why) {
    return new Destination(store, profile, evidence, why, warnings);
  }

  /** Whether OpenClaw's own store has that key already. */
  public boolean holds(Secret key) {
    List<RuntimeKeys.StoredProfile> profiles = evidence.profiles();
    for (RuntimeKeys.StoredProfile stored :
        profiles == null ? List.<RuntimeKeys.StoredProfile>of() : profiles) {
      if (stored.id().equals(profile)) {
        return stored.holds(key);
      }
    }
    return false;
  }

  /** The same place, now that OpenClaw's own store has these profiles. */
  public Destination knowing(List<RuntimeKeys.StoredProfile> now) {
    return new Destination(store, profile, evidence.knowing(now), reason, warnings);
  }

  private static Destination auto(KeyEvidence evidence, boolean seen, Commands commands) {
    Generation generation = evidence.generation();
    if (generation.store() == Store.FILE) {
      return plain(CredentialStore.AUTH_PROFILES, evidence, generation.reason());
    }
    if (generation.store() == Store.UNKNOWN) {
      return seen
          ? plain(
              CredentialStore.CONFIG, evidence, generation.reason() + "; a current one reads it")
          : guessed(evidence);
    }
    List<RuntimeKeys.StoredProfile> profiles = evidence.profiles();
    if (profiles == null) {
      throw new Failure(
          ExitCode.CONFLICT,
          "OpenClaw may have a "
              + evidence.provider()
              + " key of its own, which would win: "
              + evidence.silence(),
          wayOut(evidence, commands) + "; --credential-store config goes on all the same");
    }
    return profiles.isEmpty()
        ? plain(CredentialStore.CONFIG, evidence, generation.reason())
        : runtime(evidence, "OpenClaw has a key of its own, which would win", commands);
  }

  /** An OpenClaw that does not answer takes no key either until it is put right. */
  private static String wayOut(KeyEvidence evidence, Commands commands) {
    String pasting =
        "models auth paste-api-key --provider "
            + evidence.provider()
            + " --profile-id "
            + usual(evidence);
    return evidence.remedy() != null
        ? evidence.remedy() + " puts it right"
        : commands.of(pasting) + " stores it there";
  }

  private static Destination guessed(KeyEvidence evidence) {
    return destination(
        CredentialStore.AUTH_PROFILES,
        evidence,
        evidence.generation().reason(),
        List.of(
            "OpenClaw from 2026.6.5 on does not read auth-profiles.json;"
                + " for it, use --credential-store config"));
  }

  private static Destination authProfiles(KeyEvidence evidence) {
    boolean unread = evidence.generation().store() == Store.DATABASE;
    if (unread && evidence.runtime() != null) {
      throw new Failure(
          ExitCode.USAGE,
          evidence.runtime().words() + " does not read auth-profiles.json",
          "use --credential-store config or runtime");
    }
    List<String> warnings =
        unread
            ? List.of(
                evidence.generation().reason()
                    + ": OpenClaw from 2026.6.5 on does not read auth-profiles.json")
            : List.of();
    return destination(CredentialStore.AUTH_PROFILES, evidence, "--credential-store", warnings);
  }

  private static Destination config(KeyEvidence evidence, String reason) {
    List<RuntimeKeys.StoredProfile> profiles = evidence.profiles();
    String name = evidence.provider() + " key";
    List<String> warnings = List.of();
    if (profiles == null) {
      warnings = List.of("OpenClaw may have a " + name + " of its own, which would win");
    } else if (!profiles.isEmpty()) {
      String id = profiles.get(0).id();
      warnings = List.of("OpenClaw has a " + name + " of its own, " + id + ", which wins");
    }
    return destination(CredentialStore.CONFIG, evidence, reason, warnings);
  }

  private static Destination runtime(KeyEvidence evidence, String reason, Commands commands) {
    OpenClawRuntime runtime = evidence.runtime();
    if (runtime == null) {
      throw new Failure(
          ExitCode.USAGE,
          "there is no OpenClaw here to hand the key to",
          "npm install -g openclaw");
    }
    if (evidence.generation().store() == Store.FILE) {
      throw new Failure(
          ExitCode.USAGE,
          runtime.words() + " keeps keys in auth-profiles.json",
          "use --credential-store auth-profiles");
    }
    RuntimeKeys.StoredProfile taken = taken(evidence);
    if (taken != null && taken.isReference()) {
      throw new Failure(
          ExitCode.CONFLICT,
          taken.id() + " in OpenClaw's store refers to its key: " + taken.label(),
          commands.of("models auth remove " + ShellWord.of(taken.id())));
    }
    return plain(CredentialStore.RUNTIME, evidence, reason);
  }

  private static Destination plain(CredentialStore store, KeyEvidence evidence, String reason) {
    return destination(store, evidence, reason, List.of());
  }

  private static Destination destination(
      CredentialStore store, KeyEvidence evidence, String reason, List<String> warnings) {
    RuntimeKeys.StoredProfile taken = taken(evidence);
    String profile = taken == null ? usual(evidence) : taken.id();
    return new Destination(store, profile, evidence, reason, warnings);
  }

  /** The stored profile whose key is replaced: the usual one, or else the first. */
  private static RuntimeKeys.@Nullable StoredProfile taken(KeyEvidence evidence) {
    List<RuntimeKeys.StoredProfile> profiles = evidence.profiles();
    if (profiles == null || profiles.isEmpty()) {
      return null;
    }
    for (RuntimeKeys.StoredProfile profile : profiles) {
      if (profile.id().equals(usual(evidence))) {
        return profile;
      }
    }
    return profiles.get(0);
  }

  private static String usual(KeyEvidence evidence) {
    return evidence.provider() + ":default";
  }
}

package ai.openclaw.runtime;

import ai.openclaw.failure.Commands;
import ai.openclaw.failure.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a provider's keys in OpenClaw's own store, and who could take a new one.
 *
 * @param provider the provider's id
 * @param generation where OpenClaw keeps credentials
 * @param runtime the OpenClaw that is here, or null
 * @param profiles the provider's profiles in its store; null when nobody could tell
 * @param silence why nobody could; null when there was no need to ask, or an answer
 * @param remedy the command after which it can be asked, or null
 */
public record KeyEvidence(
    String provider,
    Generation generation,
    @Nullable OpenClawRuntime runtime,
    @Nullable List<RuntimeKeys.StoredProfile> profiles,
    @Nullable String silence,
    @Nullable String remedy) {

  /** Whether OpenClaw's own store certainly has that profile. */
  public boolean holds(String profile) {
    for (RuntimeKeys.StoredProfile stored :
        profiles == null ? List.<RuntimeKeys.StoredProfile>of() : profiles) {
      if (stored.id().equals(profile)) {
        return true;
      }
    }
    return false;
  }

  /** The same, and where it does not tell, that command puts it right. */
  public KeyEvidence mendedBy(String command) {
    return remedy == null
        ? this
        : new KeyEvidence(provider, generation, runtime, profiles, silence, command);
  }

  /** The same, and its own store has these profiles. */
  public KeyEvidence knowing(List<RuntimeKeys.StoredProfile> now) {
    return new KeyEvidence(provider, generation, runtime, List.copyOf(now), null, null);
  }

  /**
   * Looks no further than it takes: databases are searched only where they count, and OpenClaw is
   * asked only about a trace in them.
   *
   * @param keys asks the runtime; null when there is none
   * @param commands those that are about these files
   */
  public static KeyEvidence gather(
      String provider,
      Generation generation,
      CredentialDatabases databases,
      @Nullable OpenClawRuntime runtime,
      @Nullable RuntimeKeys keys,
      Commands commands) {
    boolean counts = generation.store() == Generation.Store.DATABASE;
    if (!counts || !databases.mayHold(provider)) {
      return new KeyEvidence(provider, generation, runtime, List.of(), null, null);
    }
    if (keys == null) {
      String nobody = "there is no OpenClaw to ask";
      return new KeyEvidence(provider, generation, runtime, null, nobody, null);
    }
    try {
      return new KeyEvidence(provider, generation, runtime, keys.of(provider), null, null);
    } catch (Failure e) {
      String remedy = commands.forAll("doctor --fix");
      return new KeyEvidence(provider, generation, runtime, null, e.getMessage(), remedy);
    }
  }
}

package ai.openclaw.runtime;

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
 */
public record KeyEvidence(
    String provider,
    Generation generation,
    @Nullable OpenClawRuntime runtime,
    @Nullable List<RuntimeKeys.StoredProfile> profiles,
    @Nullable String silence) {

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

  /**
   * Looks no further than it takes: databases are searched only where they count, and OpenClaw is
   * asked only about a trace in them.
   *
   * @param keys asks the runtime; null when there is none
   */
  public static KeyEvidence gather(
      String provider,
      Generation generation,
      CredentialDatabases databases,
      @Nullable OpenClawRuntime runtime,
      @Nullable RuntimeKeys keys) {
    boolean counts = generation.store() == Generation.Store.DATABASE;
    if (!counts || !databases.mayHold(provider)) {
      return new KeyEvidence(provider, generation, runtime, List.of(), null);
    }
    if (keys == null) {
      return new KeyEvidence(provider, generation, runtime, null, "there is no OpenClaw to ask");
    }
    try {
      return new KeyEvidence(provider, generation, runtime, keys.of(provider), null);
    } catch (Failure e) {
      return new KeyEvidence(provider, generation, runtime, null, e.getMessage());
    }
  }
}

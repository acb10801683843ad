package ai.openclaw.auth;

import ai.openclaw.config.OpenClawVersion;
import ai.openclaw.runtime.CredentialDatabases;
import ai.openclaw.runtime.Generation;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a key has to go so that the user's OpenClaw reads it: releases before 2026.6.5 read {@code
 * auth-profiles.json}; later ones keep credentials in SQLite, which only they touch, and read a key
 * from the config.
 *
 * @param inConfig whether the key goes into the config
 * @param reason why, in a few words
 * @param databases the SQLite stores that exist, where they count; a key in them wins over others
 * @param version the release that was found, or null
 * @param installed whether an OpenClaw is here that could be run
 */
public record CredentialRoute(
    boolean inConfig,
    String reason,
    CredentialDatabases databases,
    @Nullable OpenClawVersion version,
    boolean installed) {

  /** The route for an OpenClaw of this generation, beside these databases. */
  static CredentialRoute of(
      Generation generation, CredentialDatabases databases, boolean installed) {
    boolean inConfig = generation.store() == Generation.Store.DATABASE;
    if (!inConfig || databases.files().isEmpty()) {
      return new CredentialRoute(
          inConfig,
          generation.reason(),
          new CredentialDatabases(List.of()),
          generation.version(),
          installed);
    }
    Path database = databases.files().get(0);
    return new CredentialRoute(
        true,
        "OpenClaw keeps credentials in " + database.getFileName(),
        databases,
        generation.version(),
        installed);
  }

  /** The database that OpenClaw looks into first, or null when there is none. */
  public @Nullable Path database() {
    return databases.files().isEmpty() ? null : databases.files().get(0);
  }

  /** OpenClaw with its version, for the beginning of a sentence or the middle of one. */
  public String runtime() {
    return version == null ? "OpenClaw" : "OpenClaw " + version;
  }

  /** Why these profiles keep OpenClaw from every key, or may; null when they do not. */
  public @Nullable String stopsAt(AuthProfiles profiles) {
    if (!stops() || !profiles.exists()) {
      return null;
    }
    // With an empty database OpenClaw stops, with a filled one it goes on without the file.
    return database() == null
        ? runtime() + " stops at auth-profiles.json until it is imported"
        : runtime()
            + " does not read auth-profiles.json, and stops at it while "
            + database().getFileName()
            + " is empty";
  }

  /** The same for those of other agents, at which it stops for every agent. */
  public @Nullable String stopsAt(List<String> agents) {
    return agents.isEmpty() || !stops()
        ? null
        : runtime()
            + " stops at auth-profiles.json of "
            + String.join(", ", agents)
            + (agents.size() == 1 ? " until it is imported" : " until they are imported");
  }

  private boolean stops() {
    return inConfig && (version == null || version.isAtLeast(OpenClawVersion.FIRST_THAT_STOPS));
  }
}

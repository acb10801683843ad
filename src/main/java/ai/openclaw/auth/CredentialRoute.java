package ai.openclaw.auth;

import ai.openclaw.config.OpenClawVersion;
import ai.openclaw.runtime.CredentialDatabases;
import ai.openclaw.runtime.Generation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a key has to go so that the user's OpenClaw reads it: releases before 2026.6.5 read {@code
 * auth-profiles.json}; later ones keep credentials in SQLite, which only they touch, and read a key
 * from the config.
 *
 * @param inConfig whether the key goes into the config
 * @param reason why, in a few words
 * @param database the SQLite store that exists, or null; a key in it wins over the config's
 * @param version the release that was found, or null
 */
public record CredentialRoute(
    boolean inConfig, String reason, @Nullable Path database, @Nullable OpenClawVersion version) {

  /** The route for an OpenClaw of this generation, beside these databases. */
  static CredentialRoute of(Generation generation, CredentialDatabases databases) {
    boolean inConfig = generation.store() == Generation.Store.DATABASE;
    if (!inConfig || databases.files().isEmpty()) {
      return new CredentialRoute(inConfig, generation.reason(), null, generation.version());
    }
    Path database = databases.files().get(0);
    return new CredentialRoute(
        true,
        "OpenClaw keeps credentials in " + database.getFileName(),
        database,
        generation.version());
  }

  /** OpenClaw with its version, for the beginning of a sentence or the middle of one. */
  public String runtime() {
    return version == null ? "OpenClaw" : "OpenClaw " + version;
  }

  /** The same installation with the route that the user chose. */
  public CredentialRoute chosen(boolean config, String why) {
    return new CredentialRoute(config, why, database, version);
  }

  /**
   * What else lies around that keeps OpenClaw from using a key, a line each with its remedy.
   *
   * @param profiles {@code auth-profiles.json} as it is
   * @param provider whose key it is
   */
  public List<String> warnings(AuthProfiles profiles, String provider) {
    List<String> warnings = new ArrayList<>();
    boolean newer =
        database != null
            || (version != null && version.isAtLeast(OpenClawVersion.FIRST_WITH_DATABASE));
    if (newer && profiles.exists()) {
      warnings.add(
          profiles.path()
              + " is of an older OpenClaw and can keep yours from finding any key:"
              + " run openclaw doctor --fix once");
    }
    if (database != null) {
      warnings.add(
          "a "
              + provider
              + " key in "
              + database
              + " would win over the config's; OpenClaw's own models auth list shows what it holds");
    }
    return warnings;
  }
}

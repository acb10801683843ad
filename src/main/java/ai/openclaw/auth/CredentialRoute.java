package ai.openclaw.auth;

import ai.openclaw.config.OpenClawConfig;
import ai.openclaw.config.OpenClawVersion;
import java.nio.file.Files;
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

  /**
   * The route for an installation. The release that will run says it best, then the one that wrote
   * the config last; without either a database does, which releases just before the change had,
   * too.
   *
   * @param installed the release on PATH, or null
   */
  static CredentialRoute of(
      Path stateFolder,
      Path agentFolder,
      OpenClawConfig config,
      @Nullable OpenClawVersion installed) {
    OpenClawVersion version = installed == null ? config.lastTouchedBy() : installed;
    if (version != null && !version.isAtLeast(OpenClawVersion.FIRST_WITH_DATABASE)) {
      return new CredentialRoute(false, reason(version, installed), null, version);
    }
    Path database = existing(stateFolder.resolve("state").resolve("openclaw.sqlite"));
    if (database == null) {
      database = existing(agentFolder.resolve("openclaw-agent.sqlite"));
    }
    if (database != null) {
      return new CredentialRoute(
          true, "OpenClaw keeps credentials in " + database.getFileName(), database, version);
    }
    return version == null
        ? new CredentialRoute(false, "no OpenClaw found", null, null)
        : new CredentialRoute(true, reason(version, installed), null, version);
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

  private static String reason(OpenClawVersion version, @Nullable OpenClawVersion installed) {
    return "OpenClaw " + version + (installed == null ? " wrote the config" : " is installed");
  }

  private static @Nullable Path existing(Path file) {
    return Files.exists(file) ? file : null;
  }
}

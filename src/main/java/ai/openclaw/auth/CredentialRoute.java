package ai.openclaw.auth;

import ai.openclaw.config.OpenClawVersion;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a key has to go so that the user's OpenClaw reads it: releases before 2026.6.6 read {@code
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
   * The route for an installation.
   *
   * @param config the effective config
   * @param installed the release on PATH, or null
   */
  public static CredentialRoute of(
      Path stateFolder, Path agentFolder, JsonNode config, @Nullable OpenClawVersion installed) {
    Path database = existing(stateFolder.resolve("state").resolve("openclaw.sqlite"));
    if (database == null) {
      database = existing(agentFolder.resolve("openclaw-agent.sqlite"));
    }
    OpenClawVersion touched =
        OpenClawVersion.parse(config.path("meta").path("lastTouchedVersion").textValue());
    if (database != null) {
      return new CredentialRoute(
          true, "OpenClaw keeps credentials in " + database.getFileName(), database, installed);
    }
    if (installed != null) {
      return of(installed, "OpenClaw " + installed + " is installed");
    }
    if (touched != null) {
      return of(touched, "OpenClaw " + touched + " wrote the config");
    }
    return new CredentialRoute(false, "no OpenClaw found", null, null);
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

  private static CredentialRoute of(OpenClawVersion version, String reason) {
    boolean inConfig = version.isAtLeast(OpenClawVersion.FIRST_WITH_DATABASE);
    return new CredentialRoute(inConfig, reason, null, version);
  }

  private static @Nullable Path existing(Path file) {
    return Files.exists(file) ? file : null;
  }
}

package ai.openclaw.runtime;

import ai.openclaw.config.OpenClawVersion;
import org.jspecify.annotations.Nullable;

/**
 * Where the OpenClaw of a state folder keeps credentials, which changed once.
 *
 * @param store where
 * @param reason how that is known, in a few words
 * @param version the release that says so, or null
 */
public record Generation(Store store, String reason, @Nullable OpenClawVersion version) {

  /** The places in which a generation keeps credentials. */
  public enum Store {
    /** {@code auth-profiles.json}, until 2026.6.1. */
    FILE,
    /** SQLite, from 2026.6.5 on. */
    DATABASE,
    /** Nothing tells. */
    UNKNOWN
  }

  /**
   * What the evidence says, the strongest first: the release that will run, the one that wrote the
   * config last, a database. 2026.6.1 makes a database already and does not read it, so that one
   * alone counts least.
   *
   * @param runtime the OpenClaw that will run, or null
   * @param touched {@code meta.lastTouchedVersion} in the config, or null
   */
  public static Generation of(
      @Nullable OpenClawRuntime runtime,
      @Nullable OpenClawVersion touched,
      CredentialDatabases databases) {
    if (runtime != null && runtime.version() != null) {
      return of(runtime.version(), runtime.words() + " is installed");
    }
    if (touched != null) {
      return of(touched, "OpenClaw " + touched + " wrote the config");
    }
    if (!databases.files().isEmpty()) {
      String name = String.valueOf(databases.files().get(0).getFileName());
      return new Generation(Store.DATABASE, "OpenClaw keeps credentials in " + name, null);
    }
    String reason = runtime == null ? "no OpenClaw found" : runtime.words() + " is installed";
    return new Generation(Store.UNKNOWN, reason, null);
  }

  /** This one where it is known, or else that of another state folder of the same user. */
  public Generation or(Generation other) {
    return store == Store.UNKNOWN && other.store != Store.UNKNOWN ? other : this;
  }

  private static Generation of(OpenClawVersion version, String reason) {
    boolean database = version.isAtLeast(OpenClawVersion.FIRST_WITH_DATABASE);
    return new Generation(database ? Store.DATABASE : Store.FILE, reason, version);
  }
}

package ai.openclaw.runtime;

/** Where a key may go: the values of {@code --credential-store}. */
public enum CredentialStore {
  /** Wherever the OpenClaw that the user has reads it. */
  AUTO("auto"),
  /** {@code auth-profiles.json}. */
  AUTH_PROFILES("auth-profiles"),
  /** {@code models.providers.<id>.apiKey} in the config. */
  CONFIG("config"),
  /** The store of the OpenClaw that is installed, by its own command. */
  RUNTIME("runtime");

  private final String id;

  CredentialStore(String id) {
    this.id = id;
  }

  /** The value as the user writes it. */
  public String id() {
    return id;
  }
}

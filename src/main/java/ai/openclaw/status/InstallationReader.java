package ai.openclaw.status;

import ai.openclaw.auth.AuthProfiles;
import ai.openclaw.auth.CredentialRoute;
import ai.openclaw.auth.OpenClawState;
import ai.openclaw.auth.StoredCredentials;
import ai.openclaw.config.ConfigFile;
import ai.openclaw.config.DotEnvFile;
import ai.openclaw.config.InstalledRuntime;
import ai.openclaw.config.StatePaths;
import ai.openclaw.environment.Environment;
import ai.openclaw.failure.Failure;
import ai.openclaw.storage.PrivateFiles;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads OpenClaw's files for those who change nothing. */
public final class InstallationReader {
  private final Environment environment;
  private final PrivateFiles files;

  /** A reader of the files that this environment leads to. */
  public InstallationReader(Environment environment, PrivateFiles files) {
    this.environment = environment;
    this.files = files;
  }

  /**
   * What there is now. A store that cannot be read is part of the answer.
   *
   * @param profile the name behind {@code --profile}, or null
   * @param agent the agent's id; null for the default one
   * @throws Failure when the config or {@code .env} cannot be read
   */
  public Installation read(@Nullable String profile, @Nullable String agent) {
    StatePaths paths = StatePaths.of(environment, profile);
    ConfigFile config = ConfigFile.read(paths.configFile(), files);
    String id = agent == null ? StatePaths.DEFAULT_AGENT : agent;
    Path agentFolder = paths.agentFolder(id, config.data());
    Path store = paths.credentialFile(id, config.data());
    StoredCredentials credentials = StoredCredentials.NONE;
    boolean exists = true;
    Failure fault = null;
    try {
      AuthProfiles profiles = AuthProfiles.read(store, files);
      credentials = profiles;
      exists = profiles.exists();
    } catch (Failure e) {
      fault = e;
    }
    CredentialRoute route =
        CredentialRoute.of(
            paths.stateFolder(), agentFolder, config.data(), InstalledRuntime.find(environment));
    return new Installation(
        new Installation.Files(config.path(), agentFolder, store, exists),
        new OpenClawState(
            config.data(),
            credentials,
            route,
            DotEnvFile.read(paths.stateFolder().resolve(".env"), files)),
        fault);
  }
}

package ai.openclaw.change;

import ai.openclaw.auth.AuthProfiles;
import ai.openclaw.config.ConfigFile;
import ai.openclaw.config.DotEnvFile;
import ai.openclaw.config.StatePaths;
import ai.openclaw.storage.PrivateFiles;
import org.jspecify.annotations.Nullable;

/** Reads OpenClaw's files, of one agent, as they are now. */
public final class StateReader {
  private final StatePaths paths;
  private final String agent;
  private final PrivateFiles files;

  /** A reader of that agent's files; null is the default agent. */
  public StateReader(StatePaths paths, @Nullable String agent, PrivateFiles files) {
    this.paths = paths;
    this.agent = agent == null ? StatePaths.DEFAULT_AGENT : agent;
    this.files = files;
  }

  /** The files now, without {@code .env}; a failure names the one that cannot be read. */
  public Snapshot read() {
    return read(false);
  }

  /** The files now, {@code .env} only if asked for; a failure names the one that cannot be read. */
  public Snapshot read(boolean withDotEnv) {
    ConfigFile config = ConfigFile.read(paths.configFile(), files);
    AuthProfiles profiles = AuthProfiles.read(paths.credentialFile(agent, config.data()), files);
    return new Snapshot(
        paths.stateFolder(),
        paths.agentFolder(agent, config.data()),
        config,
        profiles,
        withDotEnv ? DotEnvFile.read(paths.stateFolder().resolve(".env"), files) : null);
  }
}

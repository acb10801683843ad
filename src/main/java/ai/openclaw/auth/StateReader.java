package ai.openclaw.auth;

import ai.openclaw.config.ConfigFile;
import ai.openclaw.config.DotEnvFile;
import ai.openclaw.config.OpenClawConfig;
import ai.openclaw.config.StatePaths;
import ai.openclaw.environment.Environment;
import ai.openclaw.failure.Failure;
import ai.openclaw.runtime.CredentialDatabases;
import ai.openclaw.runtime.Generation;
import ai.openclaw.runtime.OpenClawRuntime;
import ai.openclaw.runtime.RuntimeSearch;
import ai.openclaw.storage.PrivateFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads everything that OpenClaw would read, for one agent. */
public final class StateReader {
  private final Environment environment;
  private final PrivateFiles files;
  private final RuntimeSearch runtimes;
  private final StatePaths paths;
  private final String agent;
  private @Nullable OpenClawRuntime runtime;
  private boolean searched;

  /**
   * A reader of the files that this environment leads to.
   *
   * @param profile the name behind {@code --profile}, or null
   * @param agent the agent's id; null for the default one
   */
  public StateReader(
      Environment environment,
      PrivateFiles files,
      RuntimeSearch runtimes,
      @Nullable String profile,
      @Nullable String agent) {
    this.environment = environment;
    this.files = files;
    this.runtimes = runtimes;
    this.paths = StatePaths.of(environment, profile);
    this.agent = agent == null ? StatePaths.DEFAULT_AGENT : agent;
  }

  /** The files now; a failure names the one that cannot be read. */
  public StateFiles read() {
    StateFiles read = inspect();
    Failure fault = read.profiles().fault();
    if (fault != null) {
      throw fault;
    }
    return read;
  }

  /** The same for who changes nothing: a store that cannot be read is part of the answer. */
  public StateFiles inspect() {
    ConfigFile config = ConfigFile.read(paths.configFile(), files);
    DotEnvFile dotEnv = DotEnvFile.read(paths.stateFolder().resolve(".env"), files);
    OpenClawConfig written = new OpenClawConfig(config.data());
    Environment variables = withVariables(dotEnv, written);
    OpenClawConfig effective = written.resolvedIn(variables.variables());
    Path store = paths.credentialFile(agent, effective.data());
    CredentialRoute route =
        route(effective, CredentialDatabases.in(paths.stateFolder(), store.resolveSibling("")));
    return new StateFiles(
        agent, config, effective, dotEnv, AuthProfiles.inspect(store, files), route, variables);
  }

  /** A state folder that tells nothing, such as a new profile's, is for the same OpenClaw. */
  private CredentialRoute route(OpenClawConfig config, CredentialDatabases databases) {
    OpenClawRuntime runtime = runtime();
    Generation own = Generation.of(runtime, config.lastTouchedBy(), databases);
    StatePaths usual = StatePaths.of(environment, null);
    boolean elsewhere = !usual.stateFolder().equals(paths.stateFolder());
    return CredentialRoute.of(
        elsewhere && own.store() == Generation.Store.UNKNOWN ? own.or(usual(usual, runtime)) : own,
        databases);
  }

  /** Looked for once, since some have to be asked. */
  private @Nullable OpenClawRuntime runtime() {
    if (!searched) {
      runtime = runtimes.find();
      searched = true;
    }
    return runtime;
  }

  private Generation usual(StatePaths usual, @Nullable OpenClawRuntime runtime) {
    Path agentFolder =
        usual.stateFolder().resolve("agents").resolve(StatePaths.DEFAULT_AGENT).resolve("agent");
    CredentialDatabases databases = CredentialDatabases.in(usual.stateFolder(), agentFolder);
    try {
      ConfigFile config = ConfigFile.read(usual.configFile(), files);
      return Generation.of(runtime, new OpenClawConfig(config.data()).lastTouchedBy(), databases);
    } catch (Failure e) {
      // It is not the config of this run, so it may be broken.
      return Generation.of(runtime, null, databases);
    }
  }

  /** What OpenClaw adds counts where the process has no such variable, or a blank one. */
  private Environment withVariables(DotEnvFile dotEnv, OpenClawConfig config) {
    Map<String, String> variables = new HashMap<>(config.variables());
    variables.putAll(dotEnv.variables());
    for (Map.Entry<String, String> set : environment.variables().entrySet()) {
      if (!set.getValue().isBlank() || !variables.containsKey(set.getKey())) {
        variables.put(set.getKey(), set.getValue());
      }
    }
    return new Environment(
        variables, environment.userHome(), environment.workingFolder(), environment.system());
  }
}

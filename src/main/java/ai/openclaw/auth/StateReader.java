package ai.openclaw.auth;

import ai.openclaw.config.ConfigFile;
import ai.openclaw.config.DotEnvFile;
import ai.openclaw.config.OpenClawConfig;
import ai.openclaw.config.StatePaths;
import ai.openclaw.environment.Environment;
import ai.openclaw.failure.Commands;
import ai.openclaw.failure.Failure;
import ai.openclaw.runtime.CredentialDatabases;
import ai.openclaw.runtime.Generation;
import ai.openclaw.runtime.KeyEvidence;
import ai.openclaw.runtime.OpenClawRuntime;
import ai.openclaw.runtime.RuntimeKeys;
import ai.openclaw.runtime.RuntimeSearch;
import ai.openclaw.storage.PrivateFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads everything that OpenClaw would read, for one agent. */
public final class StateReader {
  private final Environment environment;
  private final PrivateFiles files;
  private final RuntimeSearch runtimes;
  private final StatePaths paths;
  private final Commands commands;
  private final String agent;
  private final Once<@Nullable OpenClawRuntime> runtime;

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
    boolean usual = this.agent.equals(StatePaths.DEFAULT_AGENT);
    this.commands = new Commands(profile, usual ? null : agent);
    this.runtime =
        new Once<>(
            new Supplier<>() {
              @Override
              public @Nullable OpenClawRuntime get() {
                return runtimes.find();
              }
            });
  }

  /** The commands that are about these files. */
  public Commands commands() {
    return commands;
  }

  /** The config's file, whether it can be read or not. */
  public Path configFile() {
    return paths.configFile();
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
    ConfigFile config = ConfigFile.read(paths.configFile(), paths.includeFolders(), files);
    DotEnvFile dotEnv = DotEnvFile.read(paths.stateFolder().resolve(".env"), files);
    OpenClawConfig written = new OpenClawConfig(config.data());
    Environment variables = withVariables(dotEnv, written);
    OpenClawConfig effective = written.resolvedIn(variables.variables());
    Path store = paths.credentialFile(agent, effective.data());
    return new StateFiles(
        commands,
        agent,
        config,
        effective,
        dotEnv,
        AuthProfiles.inspect(store, files),
        others(effective, store),
        new Once<>(
            new Supplier<>() {
              @Override
              public CredentialRoute get() {
                return route(effective, store.resolveSibling(""));
              }
            }),
        variables);
  }

  private List<String> others(OpenClawConfig config, Path own) {
    List<String> others = new ArrayList<>();
    for (String id : config.agentIds()) {
      try {
        Path store = paths.credentialFile(id, config.data());
        if (!store.equals(own) && Files.exists(store)) {
          others.add(id);
        }
      } catch (Failure e) {
        // A folder that cannot be made out is told to whoever works on that agent.
      }
    }
    return others;
  }

  /** What OpenClaw's own store has of this provider; OpenClaw may be asked, which takes seconds. */
  public KeyEvidence evidence(String provider, StateFiles read) {
    CredentialDatabases databases = CredentialDatabases.in(paths.stateFolder(), read.agentFolder());
    Generation generation = generation(read.effective(), databases);
    KeyEvidence evidence =
        KeyEvidence.gather(
            provider, generation, databases, runtime.get(), runtimeKeys(read), commands);
    boolean blocked = evidence.remedy() != null && read.route().stopsAt(read.profiles()) != null;
    return blocked ? evidence.mendedBy(read.clearing()) : evidence;
  }

  /** The same without asking: its own store has something or nobody knows. */
  public KeyEvidence unasked(String provider, StateFiles read) {
    CredentialDatabases databases = CredentialDatabases.in(paths.stateFolder(), read.agentFolder());
    Generation generation = generation(read.effective(), databases);
    return KeyEvidence.gather(provider, generation, databases, runtime.get(), null, commands);
  }

  /** Whether there is an OpenClaw here. */
  public boolean hasRuntime() {
    return runtime.get() != null;
  }

  /** OpenClaw's own store, or null when there is no OpenClaw. */
  public @Nullable RuntimeKeys runtimeKeys(StateFiles read) {
    OpenClawRuntime found = runtime.get();
    return found == null
        ? null
        : runtimes.keys(found, paths.stateFolder(), agent, read.agentFolder(), commands);
  }

  private CredentialRoute route(OpenClawConfig config, Path agentFolder) {
    CredentialDatabases databases = CredentialDatabases.in(paths.stateFolder(), agentFolder);
    return CredentialRoute.of(generation(config, databases), databases, runtime.get() != null);
  }

  /** A state folder that tells nothing, such as a new profile's, is for the same OpenClaw. */
  private Generation generation(OpenClawConfig config, CredentialDatabases databases) {
    Generation own = Generation.of(runtime.get(), config.lastTouchedBy(), databases);
    StatePaths usual = StatePaths.of(environment, null);
    boolean elsewhere = !usual.stateFolder().equals(paths.stateFolder());
    return elsewhere && own.store() == Generation.Store.UNKNOWN ? own.or(usual(usual)) : own;
  }

  private Generation usual(StatePaths usual) {
    Path agentFolder =
        usual.stateFolder().resolve("agents").resolve(StatePaths.DEFAULT_AGENT).resolve("agent");
    CredentialDatabases databases = CredentialDatabases.in(usual.stateFolder(), agentFolder);
    try {
      ConfigFile config = ConfigFile.read(usual.configFile(), usual.includeFolders(), files);
      return Generation.of(
          runtime.get(), new OpenClawConfig(config.data()).lastTouchedBy(), databases);
    } catch (Failure e) {
      // It is not the config of this run, so it may be broken.
      return Generation.of(runtime.get(), null, databases);
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

  /** Finds out what somebody wants to know, once: an OpenClaw may have to be asked. */
  private static final class Once<T extends @Nullable Object> implements Supplier<T> {
    private final Supplier<T> search;
    private final List<T> found = new ArrayList<>(1);

    Once(Supplier<T> search) {
      this.search = search;
    }

    @Override
    public synchronized T get() {
      if (found.isEmpty()) {
        found.add(search.get());
      }
      return found.get(0);
    }
  }
}

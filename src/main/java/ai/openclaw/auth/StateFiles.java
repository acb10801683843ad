package ai.openclaw.auth;

import ai.openclaw.config.ConfigDraft;
import ai.openclaw.config.ConfigFile;
import ai.openclaw.config.DotEnvFile;
import ai.openclaw.config.OpenClawConfig;
import ai.openclaw.environment.Environment;
import ai.openclaw.failure.Commands;
import ai.openclaw.failure.ShellWord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * OpenClaw's files of one agent as they were at one moment; what is planned from them is checked
 * again when it is written.
 *
 * @param commands those that mend something in them
 * @param agent its id
 * @param config the config's main file and what it includes
 * @param effective what OpenClaw takes the config for, the variables in it resolved
 * @param dotEnv {@code <state>/.env}
 * @param profiles the agent's {@code auth-profiles.json}
 * @param others the other agents that have an {@code auth-profiles.json}
 * @param routes finds out where the user's OpenClaw looks for keys, which it may have to be asked
 * @param environment OpenClaw's own: what the process has, then {@code .env}, then the config's
 *     {@code env}
 */
public record StateFiles(
    Commands commands,
    String agent,
    ConfigFile config,
    OpenClawConfig effective,
    DotEnvFile dotEnv,
    AuthProfiles profiles,
    List<String> others,
    Supplier<CredentialRoute> routes,
    Environment environment) {
  private static final String MIGRATING = "onboard --migrate-profiles";

  /** Where the user's OpenClaw looks for keys. */
  public CredentialRoute route() {
    return routes.get();
  }

  /** The config as it is written, includes in their places. */
  public OpenClawConfig written() {
    return new OpenClawConfig(config.data());
  }

  /** A draft of changes to the config. */
  public ConfigDraft draft() {
    return new ConfigDraft(config.path().toString(), config.data(), environment.variables());
  }

  /** The folder of the agent's own files. */
  public Path agentFolder() {
    return profiles.path().resolveSibling("").normalize();
  }

  /** Where the agents work. */
  public String workspace() {
    Path usual = config.path().resolveSibling("workspace");
    return effective
        .data()
        .path("agents")
        .path("defaults")
        .path("workspace")
        .asText(usual.toString());
  }

  /**
   * What gets the profiles' file out of OpenClaw's way: an OpenClaw that is here takes their keys
   * into its database; without one the file can only be put aside.
   */
  public String clearing() {
    String file = environment.shown(profiles.path());
    if (!route().installed()) {
      return "mv " + ShellWord.of(file) + " " + ShellWord.of(file + ".aside");
    }
    for (String id : profiles.profiles()) {
      if (profiles.find(id) instanceof Credential.ApiKey) {
        return command(MIGRATING);
      }
    }
    return importing();
  }

  /** The same for those of the other agents. */
  public String clearingOthers() {
    List<String> each = new ArrayList<>();
    others.forEach(id -> each.add(commands.ofAgent(id).of(MIGRATING)));
    return route().installed() ? String.join(" && ", each) : importing();
  }

  /** Has an OpenClaw import what is still in a file; what it imports wins over the config. */
  public String importing() {
    return commandForAll("doctor --fix");
  }

  /** The command of ours that these words are for these files, as it is typed. */
  public String command(String words) {
    return commands.of(words);
  }

  /** The same for what is no agent's own. */
  public String commandForAll(String words) {
    return commands.forAll(words);
  }
}

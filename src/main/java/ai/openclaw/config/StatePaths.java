package ai.openclaw.config;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where OpenClaw keeps its files, by its own rules. The credentials' place depends on what the
 * config says, so it is asked for with the config at hand.
 */
public final class StatePaths {
  /** The agent that is meant when none is named. */
  public static final String DEFAULT_AGENT = "main";

  private static final String STATE = ".openclaw";
  private static final String[] FORMER_STATES = {".clawdbot", ".moldbot", ".moltbot"};
  private static final String CONFIG = "openclaw.json";
  private static final String[] FORMER_CONFIGS = {"clawdbot.json", "moldbot.json", "moltbot.json"};
  private static final int LONGEST_NAME = 64;

  private final Environment environment;
  private final UserPaths paths;
  private final Path stateFolder;
  private final Path configFile;

  private StatePaths(Environment environment, UserPaths paths, Path stateFolder, Path configFile) {
    this.environment = environment;
    this.paths = paths;
    this.stateFolder = stateFolder;
    this.configFile = configFile;
  }

  /** The places in this environment and on this disk. */
  public static StatePaths of(Environment environment, @Nullable String profile) {
    return of(
        environment,
        profile,
        new Predicate<>() {
          @Override
          public boolean test(Path path) {
            return Files.exists(path);
          }
        });
  }

  /**
   * The places in this environment.
   *
   * @param profile the name behind {@code --profile}, or null
   * @param exists whether there is a file or folder at a path
   * @throws Failure with {@link ExitCode#USAGE} when the profile's name cannot be one, or a
   *     variable holds no path
   */
  public static StatePaths of(
      Environment environment, @Nullable String profile, Predicate<Path> exists) {
    UserPaths paths = new UserPaths(environment);
    Path state = stateFolder(paths, profile, exists);
    Path config = paths.variable("OPENCLAW_CONFIG_PATH");
    return new StatePaths(
        environment, paths, state, config == null ? configIn(state, exists) : config);
  }

  /** The user's home as OpenClaw sees it. */
  public Path home() {
    return paths.home();
  }

  /** The folder of everything that OpenClaw remembers. */
  public Path stateFolder() {
    return stateFolder;
  }

  /** {@code openclaw.json}, or the existing file of a former name. */
  public Path configFile() {
    return configFile;
  }

  /** The folders besides the config's own from which it may include files. */
  public List<Path> includeFolders() {
    List<Path> folders = new ArrayList<>();
    String named = environment.variable(Includes.ROOTS);
    String separator = environment.system() == OperatingSystem.WINDOWS ? ";" : ":";
    for (String name : named == null ? new String[0] : named.split(separator, -1)) {
      if (!name.isBlank()) {
        folders.add(paths.resolve(name.trim(), Includes.ROOTS, ExitCode.USAGE).normalize());
      }
    }
    return folders;
  }

  /**
   * The folder of this agent's own files.
   *
   * @param config the effective configuration
   * @throws Failure with {@link ExitCode#USAGE} when the id cannot be one; with {@link
   *     ExitCode#CONFLICT} when the configured folder cannot be made out
   */
  public Path agentFolder(String agentId, JsonNode config) {
    String id = checked(agentId, "an agent id").toLowerCase(Locale.ROOT);
    Path ofVariable = paths.variable("OPENCLAW_AGENT_DIR", "PI_CODING_AGENT_DIR");
    if (ofVariable != null) {
      return ofVariable;
    }
    JsonNode agentDir = new OpenClawConfig(config).agent(id).path("agentDir");
    String folder = agentDir.isTextual() ? agentDir.textValue().trim() : "";
    if (!folder.isEmpty()) {
      return configuredFolder(folder, id);
    }
    return stateFolder.resolve("agents").resolve(id).resolve("agent");
  }

  /** This agent's {@code auth-profiles.json}; throws as {@link #agentFolder}. */
  public Path credentialFile(String agentId, JsonNode config) {
    return agentFolder(agentId, config).resolve("auth-profiles.json");
  }

  private Path configuredFolder(String folder, String agentId) {
    String name = "agentDir of agent " + agentId;
    String unset = EnvironmentReferences.firstUnset(folder, environment.variables());
    if (unset != null) {
      throw new Failure(
          ExitCode.CONFLICT,
          name + " in " + configFile + " refers to " + unset + ", which is not set",
          "set " + unset + " in the environment");
    }
    String resolved = EnvironmentReferences.resolve(folder, environment.variables());
    return paths.resolve(resolved, name, ExitCode.CONFLICT);
  }

  /** Like OpenClaw itself: a variable that names the folder counts more than a profile. */
  private static Path stateFolder(
      UserPaths paths, @Nullable String profile, Predicate<Path> exists) {
    Path named = paths.variable("OPENCLAW_STATE_DIR");
    if (profile != null) {
      String name = checked(profile, "a profile name");
      String folder = name.equalsIgnoreCase("default") ? STATE : STATE + "-" + name;
      return named == null ? paths.home().resolve(folder) : named;
    }
    if (named == null) {
      named = paths.variable("CLAWDBOT_STATE_DIR");
    }
    return named == null ? defaultStateFolder(paths.home(), exists) : named;
  }

  private static Path defaultStateFolder(Path home, Predicate<Path> exists) {
    Path current = home.resolve(STATE);
    return exists.test(current) ? current : existing(home, FORMER_STATES, exists, current);
  }

  private static Path configIn(Path state, Predicate<Path> exists) {
    Path current = state.resolve(CONFIG);
    return exists.test(current) ? current : existing(state, FORMER_CONFIGS, exists, current);
  }

  private static Path existing(Path folder, String[] names, Predicate<Path> exists, Path fallback) {
    for (String name : names) {
      Path candidate = folder.resolve(name);
      if (exists.test(candidate)) {
        return candidate;
      }
    }
    return fallback;
  }

  /** It becomes part of a path, so nothing that leads elsewhere. */
  private static String checked(String name, String kind) {
    boolean valid = !name.isEmpty() && name.length() <= LONGEST_NAME && name.charAt(0) != '.';
    for (int i = 0; i < name.length() && valid; i++) {
      char c = name.charAt(i);
      valid =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '-'
              || c == '_'
              || c == '.';
    }
    if (!valid) {
      throw new Failure(
          ExitCode.USAGE,
          "'" + name + "' cannot be " + kind,
          "use letters, digits, dashes, underscores and dots, no dot in front, 64 at most");
    }
    return name;
  }
}

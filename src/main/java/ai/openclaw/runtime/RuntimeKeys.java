package ai.openclaw.runtime;

import ai.openclaw.failure.Commands;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys in OpenClaw's own store, by its own commands. None of them sees the user's config: each
 * that writes would rewrite it without its comments, and one that is broken would be in the way.
 */
public final class RuntimeKeys {
  private static final String DEFAULT_AGENT = "main";

  private final OpenClawRuntime runtime;
  private final RuntimeProcess process;
  private final Path stateFolder;
  private final @Nullable String config;
  private final Commands commands;

  /**
   * The keys of one agent.
   *
   * @param agent its id
   * @param agentFolder where its own files are
   * @param commands those that are about these files
   */
  public RuntimeKeys(
      OpenClawRuntime runtime,
      RuntimeProcess process,
      Path stateFolder,
      String agent,
      Path agentFolder,
      Commands commands) {
    this.runtime = runtime;
    this.process = process;
    this.stateFolder = stateFolder;
    this.config = config(stateFolder, agent, agentFolder);
    this.commands = commands;
  }

  /**
   * The profiles of this provider.
   *
   * @throws Failure when OpenClaw cannot tell, such as while an {@code auth-profiles.json} of
   *     former times lies in its way
   */
  public List<StoredProfile> of(String provider) {
    return all().getOrDefault(provider, List.of());
  }

  /** The profiles of all providers, by the provider's id. */
  public Map<String, List<StoredProfile>> all() {
    RuntimeProcess.Output output = run("ask", List.of("models", "status", "--json"), null);
    Map<String, List<StoredProfile>> all = new HashMap<>();
    for (JsonNode each : json(output).path("auth").path("providers")) {
      List<StoredProfile> profiles = new ArrayList<>();
      for (JsonNode label : each.path("profiles").path("labels")) {
        profiles.add(profile(label.asText()));
      }
      all.put(each.path("provider").asText(), profiles);
    }
    return all;
  }

  /**
   * Stores the keys, and looks whether they are there then.
   *
   * @return what its store has then
   * @throws Failure when OpenClaw refuses one, with its own words
   */
  public Map<String, List<StoredProfile>> store(List<NewKey> keys) {
    for (NewKey key : keys) {
      List<String> command = List.of("models", "auth", "paste-api-key", "--provider");
      List<String> words = new ArrayList<>(command);
      words.addAll(List.of(key.provider(), "--profile-id", key.profile()));
      run("hand the key of " + key.profile() + " over to", words, key.secret());
    }
    Map<String, List<StoredProfile>> all = all();
    for (NewKey key : keys) {
      if (!key.isIn(all)) {
        throw new Failure(
            ExitCode.FAILED,
            runtime.words() + " took the key, but " + key.profile() + " does not hold it",
            commands.of("models status"));
      }
    }
    return all;
  }

  /** Sets which of the provider's profiles come first. */
  public void order(String provider, List<String> profiles) {
    List<String> command = List.of("models", "auth", "order", "set", "--provider", provider);
    List<String> words = new ArrayList<>(command);
    words.addAll(profiles);
    run("set the order of profiles in", words, null);
  }

  /** Removes the profile. */
  public void remove(String profile) {
    run("log out of", List.of("models", "auth", "logout", profile, "--yes"), null);
  }

  /** Has the gateway of the user's own state start anew; it keeps a key that it has read. */
  public void restartGateway() {
    RuntimeProcess.Output output =
        process.run(
            runtime.command(),
            new RuntimeProcess.Call(List.of("gateway", "restart"), null, null, null));
    if (output.status() != 0) {
      throw new Failure(
          ExitCode.FAILED,
          "the gateway was not restarted: exit status "
              + output.status()
              + ": "
              + output.lastLine(),
          commands.forAll("gateway restart"));
    }
  }

  private RuntimeProcess.Output run(String aim, List<String> arguments, @Nullable Secret input) {
    RuntimeProcess.Output output =
        process.run(
            runtime.command(), new RuntimeProcess.Call(arguments, stateFolder, config, input));
    if (output.status() != 0) {
      throw failed(aim, "exit status " + output.status() + ": " + output.lastLine());
    }
    return output;
  }

  private JsonNode json(RuntimeProcess.Output output) {
    try {
      return JsonTree.read(output.out());
    } catch (JsonSyntaxException e) {
      throw failed("ask", "its answer is no JSON: " + output.lastLine());
    }
  }

  private Failure failed(String aim, String why) {
    return new Failure(
        ExitCode.FAILED,
        "cannot " + aim + " " + runtime.words() + ": " + why,
        commands.forAll("doctor"));
  }

  /** {@code <id>=<label>}, and behind it in brackets why the profile rests. */
  private static StoredProfile profile(String text) {
    int equals = text.indexOf('=');
    int bracket = text.indexOf(" [", equals);
    String label = text.substring(equals + 1, bracket < 0 ? text.length() : bracket);
    return new StoredProfile(text.substring(0, Math.max(equals, 0)), label);
  }

  /**
   * A config that makes this the only agent, since {@code --agent} knows only those that a config
   * has; null for the agent that is there without any.
   */
  private static @Nullable String config(Path stateFolder, String agent, Path agentFolder) {
    Path usual = stateFolder.resolve("agents").resolve(DEFAULT_AGENT).resolve("agent");
    if (agent.equals(DEFAULT_AGENT) && agentFolder.equals(usual)) {
      return null;
    }
    ObjectNode config = JsonTree.NODES.objectNode();
    ObjectNode only = config.putObject("agents").putArray("list").addObject();
    only.put("id", agent).put("agentDir", agentFolder.toString());
    return JsonTree.compact(config);
  }

  /**
   * A key that is to be stored.
   *
   * @param profile the profile that takes it
   */
  public record NewKey(String provider, String profile, Secret secret) {
    /** Whether the profile is among those, with that key as far as its ends tell. */
    public boolean isIn(Map<String, List<StoredProfile>> all) {
      StoredProfile stored = find(all);
      return stored != null && stored.holds(secret);
    }

    /** The profile as it is among those, or null. */
    public @Nullable StoredProfile find(Map<String, List<StoredProfile>> all) {
      for (List<StoredProfile> profiles : all.values()) {
        for (StoredProfile stored : profiles) {
          if (stored.id().equals(profile)) {
            return stored;
          }
        }
      }
      return null;
    }
  }

  /**
   * A profile in the store of an OpenClaw, as it shows it.
   *
   * @param id such as {@code huggingface:default}
   * @param label the key with its middle left out, or what stands in its place
   */
  public record StoredProfile(String id, String label) {
    private static final String REFERENCE = "ref(";

    /** The profile that holds this key. */
    public static StoredProfile of(String id, Secret key) {
      return new StoredProfile(id, masked(key.reveal()));
    }

    /** Whether it only says where its key lies, so that no key can be stored in it. */
    public boolean isReference() {
      return label.startsWith(REFERENCE);
    }

    /** Whether it holds that key, as far as its ends tell. */
    public boolean holds(Secret key) {
      return label.equals(masked(key.reveal()));
    }

    /** The key as OpenClaw shows it. */
    private static String masked(String key) {
      int shown = key.length() <= 6 ? 1 : key.length() <= 16 ? 2 : 8;
      return key.substring(0, shown) + "..." + key.substring(key.length() - shown);
    }
  }
}

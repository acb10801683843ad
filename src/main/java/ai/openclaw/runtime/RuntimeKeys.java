package ai.openclaw.runtime;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /**
   * The keys of one agent.
   *
   * @param agent its id
   * @param agentFolder where its own files are
   */
  public RuntimeKeys(
      OpenClawRuntime runtime,
      RuntimeProcess process,
      Path stateFolder,
      String agent,
      Path agentFolder) {
    this.runtime = runtime;
    this.process = process;
    this.stateFolder = stateFolder;
    this.config = config(stateFolder, agent, agentFolder);
  }

  /**
   * The profiles of this provider.
   *
   * @throws Failure when OpenClaw cannot tell, such as while an {@code auth-profiles.json} of
   *     former times lies in its way
   */
  public List<StoredProfile> of(String provider) {
    RuntimeProcess.Output output = run("ask", List.of("models", "status", "--json"), null);
    List<StoredProfile> profiles = new ArrayList<>();
    for (JsonNode each : json(output).path("auth").path("providers")) {
      if (each.path("provider").asText().equals(provider)) {
        for (JsonNode label : each.path("profiles").path("labels")) {
          profiles.add(profile(label.asText()));
        }
      }
    }
    return profiles;
  }

  /**
   * Stores the key, and looks whether it is there then.
   *
   * @throws Failure when OpenClaw refuses it, with its own words
   */
  public void store(String provider, String profile, Secret key) {
    run(
        "hand the key over to",
        List.of("models", "auth", "paste-api-key", "--provider", provider, "--profile-id", profile),
        key);
    for (StoredProfile stored : of(provider)) {
      if (stored.id().equals(profile) && stored.holds(key)) {
        return;
      }
    }
    throw new Failure(
        ExitCode.FAILED,
        runtime.words() + " took the key, but " + profile + " does not hold it",
        "openclaw models status");
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
          "openclaw gateway restart");
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
        ExitCode.FAILED, "cannot " + aim + " " + runtime.words() + ": " + why, "openclaw doctor");
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
   * A profile in the store of an OpenClaw, as it shows it.
   *
   * @param id such as {@code huggingface:default}
   * @param label the key with its middle left out, or what stands in its place
   */
  public record StoredProfile(String id, String label) {
    private static final String REFERENCE = "ref(";

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

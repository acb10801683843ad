package ai.openclaw.interop;

import ai.openclaw.json5.DocumentPath;
import ai.openclaw.json5.Json5Document;
import ai.openclaw.json5.Json5SyntaxException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was done on a machine before our onboarding, a word for each deed. */
final class Before {
  /** In the config of whoever has one; it has to outlive our runs. */
  static final String COMMENT = "// kept by hand";

  private static final String CONFIGURED =
      "{\n  "
          + COMMENT
          + "\n  tools: {profile: 'minimal'},\n  agents: {defaults: {skipBootstrap: true}},\n}\n";

  private static final Set<String> SLOW =
      Set.of("initialised", "stored key", "stored key without an id", "doctor --fix");

  private static final String OTHER_MODEL = "huggingface/openai/gpt-oss-120b";

  /** One deed. */
  private interface Step {
    void run() throws Exception;
  }

  private final Machine machine;
  private final Map<String, Step> steps = new LinkedHashMap<>();

  Before(Machine machine) {
    this.machine = machine;
    steps.put("fresh", () -> {});
    steps.put("configured", this::configure);
    steps.put("initialised", this::initialise);
    keys();
    runs();
    config("agents.list", "{agents: {list: [{id: 'main', model: '" + OTHER_MODEL + "'}]}}");
    config(
        "agents.entries", "{agents: {entries: {main: {model: {primary: '" + OTHER_MODEL + "'}}}}}");
    config("allowlist", "{agents: {defaults: {models: {'" + OTHER_MODEL + "': {}}}}}");
    config(
        "model policy",
        "{agents: {defaults: {modelPolicy: {allow: ['"
            + OTHER_MODEL
            + "']}}}, meta: {migrations: {modelPolicyAllowlist: true}}}");
    installed();
  }

  void all(List<String> words) throws Exception {
    for (int i = 0; i < words.size(); i++) {
      Step step = steps.get(words.get(i));
      if (step == null) {
        throw new IllegalArgumentException("nobody knows what '" + words.get(i) + "' is");
      }
      if (SLOW.contains(words.get(i))) {
        once(String.join(", ", words.subList(0, i + 1)), step);
      } else {
        step.run();
      }
    }
  }

  /** A home that OpenClaw itself has worked on is kept for the other rows that begin with it. */
  private void once(String words, Step step) throws Exception {
    Path kept = machine.home.resolveSibling(words);
    if (Files.exists(kept)) {
      Machine.delete(machine.home);
      copy(kept, machine.home);
    } else {
      step.run();
      copy(machine.home, kept);
    }
  }

  /** Keys of others, where OpenClaw finds them. */
  private void keys() {
    steps.put("stored key", () -> store("--profile-id", "huggingface:default"));
    steps.put("stored key without an id", () -> store());
    steps.put("auth-profiles.json", () -> write(profiles(), profile(Keys.FILE)));
    steps.put("broken auth-profiles.json", () -> write(profiles(), ""));
    steps.put("HF_TOKEN", () -> machine.variables.put("HF_TOKEN", Keys.VARIABLE));
    steps.put(".env", () -> write(".env", "export HF_TOKEN=" + Keys.DOTENV + " # mine\n"));
    config("config key", section("'" + Keys.CONFIG + "'"));
    config("${NAME} key", section("'${MY_KEY}'"));
    config("profile id as key", section("'huggingface:default'"));
    config("marker as key", section("'secretref-managed'"));
    config("unset reference", section("{source: 'env', provider: 'default', id: 'NOT_SET'}"));
    config(
        "custom provider",
        "{models: {mode: 'merge', providers: {hf: {baseUrl: '%s', api: 'openai-completions',"
            + " apiKey: '"
            + Keys.NEW
            + "', models: [{id: 'deepseek-ai/DeepSeek-R1', name: 'R1'}]}}},"
            + " agents: {defaults: {model: {primary: 'hf/deepseek-ai/DeepSeek-R1'}}}}");
    steps.put("Ollama", () -> machine.variables.put("OLLAMA_HOST", machine.hub.hubUrl()));
    steps.put("MY_KEY", () -> machine.variables.put("MY_KEY", Keys.NEW));
  }

  private void runs() {
    steps.put("our run", () -> ours(Keys.FORMER));
    steps.put("doctor --fix", () -> machine.real(null, "doctor", "--fix", "--non-interactive"));
  }

  private void installed() {
    steps.put(
        "wrapper on PATH",
        () ->
            script(
                "exec node '"
                    + machine.release.programs().resolveSibling("openclaw/openclaw.mjs").normalize()
                    + "' \"$@\""));
    steps.put(
        "shim on PATH",
        () -> script("exec '" + machine.release.programs().resolve("openclaw") + "' \"$@\""));
    steps.put("--profile new", () -> machine.everywhere = List.of("--profile", "new"));
  }

  private void script(String line) throws IOException {
    Path script = machine.write(machine.file("bin/openclaw"), "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    machine.path.add(0, script.resolveSibling(""));
    machine.path.remove(machine.release.programs());
  }

  /** OpenClaw's own first run. */
  private void initialise() throws Exception {
    machine.realDone(
        null,
        "onboard",
        "--non-interactive",
        "--accept-risk",
        "--auth-choice",
        "skip",
        "--skip-health");
    String config = Files.readString(config());
    machine.write(config(), config.replaceFirst("\\{", "{\n  " + COMMENT));
    merge("{tools: {profile: 'minimal'}}");
    lighten();
  }

  private void configure() throws Exception {
    machine.write(config(), CONFIGURED);
    lighten();
  }

  /** 2026.2.17 compiles its plugins at each start, which takes a minute; no row needs them. */
  private void lighten() throws Exception {
    if (!machine.release.isAtLeast("2026.4.15")) {
      merge("{plugins: {enabled: false}}");
    }
  }

  private static void copy(Path from, Path to) throws IOException, InterruptedException {
    Process cp = new ProcessBuilder("cp", "-a", from.toString(), to.toString()).start();
    if (cp.waitFor() != 0) {
      throw new IOException("cp " + from);
    }
  }

  private void store(String... more) throws Exception {
    if (!machine.release.isAtLeast("2026.6.1")) {
      write(profiles(), profile(Keys.STORED));
      return;
    }
    List<String> words =
        new ArrayList<>(List.of("models", "auth", "paste-api-key", "--provider", "huggingface"));
    words.addAll(List.of(more));
    String config = Files.exists(config()) ? Files.readString(config()) : null;
    machine.realDone(Keys.STORED, words.toArray(new String[0]));
    if (config != null && more.length > 0) {
      machine.write(config(), config);
    }
  }

  private void ours(String key) throws Exception {
    Machine.Outcome outcome =
        machine.ours(
            List.of(
                "onboard",
                "--non-interactive",
                "--auth-choice",
                "huggingface-api-key",
                "--api-key-file",
                machine.write(machine.file("former/key.txt"), key).toString()));
    if (outcome.exitCode() != 0) {
      throw new AssertionError("our run before: " + outcome);
    }
  }

  private Path config() {
    return machine.state().resolve("openclaw.json");
  }

  private static String profiles() {
    return "agents/main/agent/auth-profiles.json";
  }

  private static String profile(String key) {
    return "{\"version\": 1, \"profiles\": {\"huggingface:default\":"
        + " {\"type\": \"api_key\", \"provider\": \"huggingface\", \"key\": \""
        + key
        + "\"}}}\n";
  }

  private static String section(String apiKey) {
    return "{models: {mode: 'merge', providers: {huggingface: {baseUrl: '%s',"
        + " api: 'openai-completions', models: [], apiKey: "
        + apiKey
        + "}}}}";
  }

  private void write(String file, String text) throws IOException {
    machine.write(machine.state().resolve(file), text);
  }

  private void config(String word, String members) {
    steps.put(word, () -> merge(members.replace("%s", machine.hub.routerUrl())));
  }

  /** Adds members to the config as a person would, in their places. */
  private void merge(String members) throws IOException, Json5SyntaxException {
    String text = Files.exists(config()) ? Files.readString(config()) : CONFIGURED;
    Json5Document config = Json5Document.parse(text);
    machine.write(
        config(), merged(config, DocumentPath.of(), Json5Document.parse(members).data()).text());
  }

  private static Json5Document merged(Json5Document config, DocumentPath path, JsonNode value) {
    if (path.size() > 0 && (!value.isObject() || config.at(path) == null || value.isEmpty())) {
      return config.set(path, value);
    }
    Json5Document result = config;
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      result = merged(result, path.child(member.getKey()), member.getValue());
    }
    return result;
  }
}

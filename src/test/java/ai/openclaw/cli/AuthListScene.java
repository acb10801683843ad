package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.model.JsonSchema;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** {@code openclaw models auth list} on a machine, and what it prints. */
abstract class AuthListScene {
  static final String A = "hf_AAAAaaaaAAAAaaaaAAAAaaaaAAAAaaaa11";
  static final String B = "hf_BBBBbbbbBBBBbbbbBBBBbbbbBBBBbbbb22";
  static final String C = "hf_CCCCccccCCCCccccCCCCccccCCCCcccc33";
  static final String CONFIG = ".openclaw/openclaw.json";
  static final String STORE = ".openclaw/agents/main/agent/auth-profiles.json";
  static final JsonSchema SCHEMA = JsonSchema.of("models-auth-list.json");
  @TempDir Path home;
  OpenClawRun machine;

  @BeforeEach
  void aMachineWithoutAnything() {
    machine = new OpenClawRun(home);
  }

  static String profile(String members) {
    return """
    {"version": 1, "profiles": {"huggingface:default": {"provider": "huggingface", %s}}}
    """
        .formatted(members);
  }

  Outcome list(String... options) throws IOException {
    List<String> args = new ArrayList<>(List.of("models", "auth", "list"));
    args.addAll(List.of(options));
    Outcome outcome = machine.run(args.toArray(new String[0]));
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    return outcome;
  }

  JsonNode json(String... options) throws IOException, JsonSyntaxException {
    List<String> args = new ArrayList<>(List.of(options));
    args.add("--json");
    JsonNode json = list(args.toArray(new String[0])).json();
    SCHEMA.accepts(json);
    return json;
  }

  static List<String> places(JsonNode provider) {
    List<String> places = new ArrayList<>();
    for (JsonNode key : provider.path("keys")) {
      String active = key.path("active").asBoolean() ? ", active" : "";
      places.add(
          "%s %s %s%s"
              .formatted(
                  key.path("source").asText(),
                  key.path("name").asText(),
                  key.path("masked").asText(),
                  active));
    }
    return places;
  }

  static JsonNode warning(JsonNode json, String code) {
    for (JsonNode warning : json.path("warnings")) {
      if (warning.path("code").asText().equals(code)) {
        return warning;
      }
    }
    throw new AssertionError(json.path("warnings").toPrettyString());
  }
}

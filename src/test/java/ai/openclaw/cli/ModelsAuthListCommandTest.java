package ai.openclaw.cli;

import static ai.openclaw.cli.Warnings.codes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.UnreadVariables;
import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.model.JsonSchema;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** {@code openclaw models auth list}: every place, and whose key counts. */
class ModelsAuthListCommandTest {
  private static final String A = "hf_AAAAaaaaAAAAaaaaAAAAaaaaAAAAaaaa11";
  private static final String B = "hf_BBBBbbbbBBBBbbbbBBBBbbbbBBBBbbbb22";
  private static final String C = "hf_CCCCccccCCCCccccCCCCccccCCCCcccc33";
  private static final String CONFIG = ".openclaw/openclaw.json";
  private static final String STORE = ".openclaw/agents/main/agent/auth-profiles.json";
  private static final JsonSchema SCHEMA = JsonSchema.of("models-auth-list.json");

  @TempDir Path home;
  private OpenClawRun machine;

  @BeforeEach
  void aMachineWithoutAnything() {
    machine = new OpenClawRun(home);
  }

  @Test
  void withoutAnyKeyItSaysSo() throws Exception {
    assertEquals("No keys found." + System.lineSeparator(), list().out());
    assertEquals(0, json().path("providers").size());
  }

  @Test
  void whatOnlyOpenClawCanReadIsNotNothing() throws Exception {
    machine.write(".openclaw/state/openclaw.sqlite", "… huggingface:work …");

    String unnamed = "openclaw.sqlite may hold a key, which only OpenClaw can read";
    assertTrue(list().out().contains(unnamed), list().out());
    machine.write(
        CONFIG, "{auth: {profiles: {'huggingface:work': {provider: 'huggingface', mode: 'key'}}}}");
    String named = "openclaw.sqlite may hold huggingface:work, which only OpenClaw can read";
    assertTrue(list().out().contains(named), list().out());
    assertTrue(machine.run("models", "status").out().contains(named));
    assertTrue(json().at("/providers/0/databaseMayWin").asBoolean());
  }

  @Test
  void everyPlaceIsThereInTheOrderOfThisTool() throws Exception {
    machine.set("HUGGINGFACE_HUB_TOKEN", B).set("HF_TOKEN", A);
    machine.write(STORE, profile("\"type\": \"api_key\", \"key\": \"%s\"".formatted(C)));
    machine.write(CONFIG, "{models: {providers: {huggingface: {apiKey: '%s'}}}}".formatted(A));
    machine.write(".cache/huggingface/token", B);
    machine.write(
        ".cache/huggingface/stored_tokens",
        "[work]\nhf_token = %s\n[home]\nhf_token = %s\n".formatted(A, B));

    JsonNode provider = json().at("/providers/0");

    assertEquals(
        List.of(
            "environment HF_TOKEN hf_AAAA…aa11",
            "environment HUGGINGFACE_HUB_TOKEN hf_BBBB…bb22",
            "profile huggingface:default hf_CCCC…cc33",
            "config models.providers.huggingface.apiKey hf_AAAA…aa11",
            "hf-login work hf_AAAA…aa11",
            "hf-login home hf_BBBB…bb22, active"),
        places(provider));
    assertEquals("HF_TOKEN", provider.path("usedByThisTool").asText());
    assertEquals("huggingface:default", provider.path("usedByOpenClaw").asText());
  }

  @Test
  void aProfileThatOpenClawPassesOverSaysWhy() throws Exception {
    machine.write(STORE, profile("\"type\": \"api_key\", \"key\": \"%s\"".formatted(C)));
    machine.write(
        CONFIG,
        "{agents: {defaults: {model: 'huggingface/a/b'}}, auth: {profiles:"
            + " {'huggingface:default': {provider: 'huggingface', mode: 'token'}}}}");

    String why = "its mode in the config should be api_key";
    assertTrue(
        list().out().contains("this program; OpenClaw passes over it: " + why), list().out());
    JsonNode json = json();
    assertEquals(why, json.at("/providers/0/keys/0/trouble").asText());
    assertEquals(
        "OpenClaw passes over the stored profile huggingface:default: " + why,
        warning(json, "key-not-read").path("message").asText());
  }

  /** OpenClaw reads the file as strict JSON: it was seen to list no profile because of the mark. */
  @Test
  void aStoreWithAByteOrderMarkIsNoneToOpenClaw() throws Exception {
    String store = profile("\"type\": \"api_key\", \"key\": \"%s\"".formatted(C));
    machine.write(STORE, "\uFEFF" + store);

    JsonNode json = json();

    assertEquals("huggingface:default", json.at("/providers/0/usedByThisTool").asText());
    assertTrue(json.at("/providers/0/usedByOpenClaw").isNull());
    assertEquals(
        "~/" + STORE + " begins with a byte order mark, so OpenClaw finds nothing in it",
        warning(json, "store-broken").path("message").asText());
    machine.write(STORE, store);
    assertEquals("huggingface:default", json().at("/providers/0/usedByOpenClaw").asText());
  }

  @Test
  void ofTwoVariablesOpenClawTakesTheOther() throws Exception {
    machine.set("HUGGINGFACE_HUB_TOKEN", B).set("HF_TOKEN", A);

    JsonNode json = json();

    assertEquals("HF_TOKEN", json.at("/providers/0/usedByThisTool").asText());
    assertEquals("HUGGINGFACE_HUB_TOKEN", json.at("/providers/0/usedByOpenClaw").asText());
    assertEquals(
        "HF_TOKEN and HUGGINGFACE_HUB_TOKEN differ: this program uses the first, OpenClaw the"
            + " second",
        json.at("/warnings/0/message").asText());
    assertEquals("unset HUGGINGFACE_HUB_TOKEN", json.at("/warnings/0/hint").asText());
  }

  @Test
  void twoVariablesThatAgreeAreNoTrouble() throws Exception {
    machine.set("HUGGINGFACE_HUB_TOKEN", A).set("HF_TOKEN", A);

    assertEquals(List.of(), codes(json()));
  }

  @Test
  void aVariableThatHidesTheConfigsKeyIsTold() throws Exception {
    machine.set("HF_TOKEN", A);
    machine.write(CONFIG, "{models: {providers: {huggingface: {apiKey: '%s'}}}}".formatted(B));

    JsonNode json = json();

    assertEquals(List.of("key-shadowed"), codes(json));
    assertTrue(warning(json, "key-shadowed").path("hint").asText().contains("unset HF_TOKEN"));
  }

  @ParameterizedTest
  @FieldSource("ai.openclaw.huggingface.UnreadVariables#ALL")
  void aSpellingThatNobodyReadsIsWarnedOf(String name) throws Exception {
    machine.set(name, A);

    JsonNode warning = warning(json("--provider", "huggingface"), "variable-unread");

    String who =
        name.equals(UnreadVariables.OF_THE_LIBRARY)
            ? "only Hugging Face's own library reads it"
            : "no one reads it";
    assertEquals(name + " is set: " + who, warning.path("message").asText());
    assertEquals("export HF_TOKEN=\"$" + name + "\"", warning.path("hint").asText());
  }

  @Test
  void aReferenceToAVariableThatIsNotSetIsBroken() throws Exception {
    machine.write(
        STORE,
        profile(
            """
            "type": "api_key",
            "keyRef": {"source": "env", "provider": "default", "id": "WORK_TOKEN"}
            """));

    JsonNode json = json();

    assertEquals("WORK_TOKEN is not set", json.at("/providers/0/keys/0/trouble").asText());
    assertEquals(
        "export WORK_TOKEN=<key>", warning(json, "reference-broken").path("hint").asText());
    machine.set("WORK_TOKEN", A);
    assertEquals("huggingface:default", json().at("/providers/0/usedByOpenClaw").asText());
    assertEquals(List.of(), codes(json()));
  }

  @Test
  void aCommandsArgumentsAreNotShownBecauseTheyMayHoldASecret() throws Exception {
    machine.write(
        STORE,
        profile(
            """
            "type": "api_key",
            "keyRef": {"source": "exec", "provider": "default", "id": "value"}
            """));
    machine.write(
        CONFIG,
        """
        {secrets: {providers: {default: {source: "exec", command: "/bin/vault",
           args: ["--password=hunter2"]}}}}
        """);

    Outcome outcome = list("--json");

    assertFalse(outcome.out().contains("hunter2"), outcome.out());
    assertTrue(list().out().contains("refers to the command /bin/vault"), list().out());
  }

  @Test
  void openClawsDotEnvCountsWhereTheEnvironmentSaysNothing() throws Exception {
    machine.write(".openclaw/.env", "export HF_TOKEN='%s'\nWORK_TOKEN=%s\n".formatted(A, B));
    machine.write(CONFIG, "{models: {providers: {huggingface: {apiKey: 'WORK_TOKEN'}}}}");

    JsonNode provider = json().at("/providers/0");

    assertEquals(
        List.of(
            "dotenv HF_TOKEN hf_AAAA…aa11",
            "config models.providers.huggingface.apiKey hf_BBBB…bb22"),
        places(provider));
    assertEquals("HF_TOKEN", provider.path("usedByOpenClaw").asText());
    assertEquals("HF_TOKEN", provider.path("usedByThisTool").asText());
    machine.set("HF_TOKEN", C);
    assertEquals("environment", json().at("/providers/0/keys/0/source").asText());
  }

  @Test
  void onlyTheProviderThatWasAskedFor() throws Exception {
    machine.set("HF_TOKEN", A).set("TOGETHER_API_KEY", "key-togethertogethertogether");

    assertEquals(2, json().path("providers").size());
    JsonNode json = json("--provider", "Together");
    assertEquals(1, json.path("providers").size());
    assertEquals("together", json.at("/providers/0/provider").asText());
    assertEquals(0, json("--provider", "nobody").at("/providers/0/keys").size());
  }

  @Test
  void whatThisToolDoesNotKnowIsListedFromTheFiles() throws Exception {
    machine.write(CONFIG, "{models: {providers: {Ollama: {apiKey: 'OLLAMA_KEY'}}}}");
    machine.write(
        STORE,
        """
        {"version": 1, "profiles": {"anthropic:me": {"type": "oauth", "provider": "anthropic",
          "access": "key-accessaccessaccessaccess", "refresh": "key-refreshrefreshrefresh",
          "expires": 1}}}
        """);

    JsonNode json = json();

    assertEquals("anthropic:me", json.at("/providers/0/usedByOpenClaw").asText());
    assertTrue(json.at("/providers/0/keys/0/expires").isNull(), "OpenClaw renews it");
    assertEquals("OLLAMA_KEY is not set", json.at("/providers/1/keys/0/trouble").asText());
  }

  @Test
  void anotherAgentHasKeysOfItsOwn() throws Exception {
    machine.write(
        STORE.replace("main", "work"), profile("\"type\":\"api_key\",\"key\":\"" + A + "\""));

    assertEquals(0, json().path("providers").size());
    assertEquals(
        "huggingface:default", json("--agent", "work").at("/providers/0/usedByOpenClaw").asText());
  }

  @Test
  void whatHfAuthLoginLeftBrokenIsTold() throws Exception {
    machine.write(".cache/huggingface/token", "two words\n");

    assertEquals(List.of("login-unreadable"), codes(json("--provider", "huggingface")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void filesThatOthersMayReadAreToldOf() throws Exception {
    machine.write(CONFIG, "{}");
    Files.setPosixFilePermissions(
        home.resolve(".openclaw"), PosixFilePermissions.fromString("rwx------"));
    Files.setPosixFilePermissions(
        home.resolve(CONFIG), PosixFilePermissions.fromString("rw-r-----"));

    JsonNode warning = warning(json(), "file-open");

    assertEquals(
        "others may get at ~/.openclaw/openclaw.json (0640)", warning.path("message").asText());
    assertEquals("chmod go= ~/.openclaw/openclaw.json", warning.path("hint").asText());
  }

  private static String profile(String members) {
    return """
    {"version": 1, "profiles": {"huggingface:default": {"provider": "huggingface", %s}}}
    """
        .formatted(members);
  }

  private Outcome list(String... options) throws IOException {
    List<String> args = new ArrayList<>(List.of("models", "auth", "list"));
    args.addAll(List.of(options));
    Outcome outcome = machine.run(args.toArray(new String[0]));
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    return outcome;
  }

  private JsonNode json(String... options) throws IOException, JsonSyntaxException {
    List<String> args = new ArrayList<>(List.of(options));
    args.add("--json");
    JsonNode json = list(args.toArray(new String[0])).json();
    SCHEMA.accepts(json);
    return json;
  }

  private static List<String> places(JsonNode provider) {
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

  private static JsonNode warning(JsonNode json, String code) {
    for (JsonNode warning : json.path("warnings")) {
      if (warning.path("code").asText().equals(code)) {
        return warning;
      }
    }
    throw new AssertionError(json.path("warnings").toPrettyString());
  }
}

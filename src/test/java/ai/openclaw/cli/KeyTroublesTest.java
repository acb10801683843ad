package ai.openclaw.cli;

import static ai.openclaw.cli.Warnings.codes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.huggingface.UnreadVariables;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What {@code openclaw models auth list} says of keys that are not used as one would think. */
class KeyTroublesTest extends AuthListScene {
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

  @Test
  void whatOpenClawPassesOverIsNotHiddenByAnotherKeyAsWell() throws Exception {
    machine.set("HF_TOKEN", A);
    machine.write(STORE, profile("\"type\": \"api_key\", \"key\": \"%s\"".formatted(C)));
    machine.write(
        CONFIG,
        "{auth: {profiles: {'huggingface:default': {provider: 'huggingface', mode: 'token'}}}}");

    assertEquals(List.of(), codes(json()), "without the variable there would be no key");
  }

  @Test
  void aProviderThatOnboardingDoesNotKnowIsPutRightByHand() throws Exception {
    machine.write(
        STORE,
        profile("\"type\": \"api_key\", \"key\": \"sk-%s\"".formatted(C))
            .replace("huggingface", "anthropic"));
    machine.write(
        CONFIG,
        "{agents: {defaults: {model: 'anthropic/claude-x'}}, auth: {profiles:"
            + " {'anthropic:default': {provider: 'anthropic', mode: 'token'}}}}");

    assertEquals(
        "change it under auth.profiles in ~/.openclaw/openclaw.json",
        warning(json(), "key-not-read").path("hint").asText());
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
}

package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code openclaw models auth list}: every place, and whose key counts. */
class ModelsAuthListCommandTest extends AuthListScene {
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
}

package ai.openclaw.cli;

import static ai.openclaw.cli.Warnings.codes;
import static ai.openclaw.cli.Warnings.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code openclaw models status --check}: what is asked, and the exit code. */
class ModelsStatusCheckTest extends StatusScene {
  /**
   * A key in use is checked whatever is kept; a list of others is only asked for when it is old.
   */
  private static final Map<ExitCode, Duration> LATER =
      Map.of(ExitCode.CHECK_FAILED, Duration.ZERO, ExitCode.DONE, Duration.ofHours(2));

  @Test
  void checkAsksWhoseTheKeyIsAndForTheList() throws Exception {
    JsonNode json = json("--check");

    assertEquals("ada", json.at("/account/name").asText());
    assertEquals("yes", json.at("/account/token/canInfer").asText());
    assertEquals("served", json.at("/served/state").asText());
    assertEquals(List.of(), codes(json));
    assertEquals(ExitCode.DONE, status("--check").code());
  }

  @Test
  void theProviderInUseIsTheOneWhoseKeyIsChecked() throws Exception {
    String ofEndpoints = TOKEN.replace("testtesttest", "endstesttest");
    machine.set("HF_TOKEN", ofEndpoints);
    machine.write(
        CONFIG,
        """
        {models: {providers: {
           huggingface: {baseUrl: "%s/v1", api: "openai-completions", models: []},
           "huggingface-endpoint": {
             baseUrl: "%s/v1", api: "openai-completions", models: [{id: "org/own"}]}}},
         agents: {defaults: {model: {primary: "huggingface-endpoint/org/own"}}}}
        """
            .formatted(hub.endpointUrl(), hub.endpointUrl()));

    Outcome outcome = status("--check");

    assertEquals(ExitCode.DONE, outcome.code(), outcome.out());
    assertTrue(outcome.out().contains("may call Inference Endpoints"), outcome.out());
  }

  @ParameterizedTest
  @CsvSource({"wrong, key-refused", "weak, key-refused"})
  void aKeyThatHuggingFaceRefusesFailsTheCheck(String word, String code) throws Exception {
    machine.write(STORE, machine.read(STORE).replace("testtesttest", word + "testtest"));

    Outcome outcome = status("--check", "--json");

    assertEquals(ExitCode.CHECK_FAILED, outcome.code());
    assertEquals(List.of(code), codes(outcome.json()));
    assertEquals(1, outcome.code().number());
  }

  @ParameterizedTest
  @CsvSource({
    "together/meta-llama/Llama-3.3-70B-Instruct, key-refused, CHECK_FAILED",
    "huggingface/deepseek-ai/DeepSeek-R1, list-refused, DONE"
  })
  void aKeyThatAnotherProviderRejectsFailsTheCheckWhereItIsInUse(
      String model, String code, ExitCode exit) throws Exception {
    machine.write(
        CONFIG,
        """
        {models: {providers: {together: {baseUrl: "%s", models: [{id: "org/a"}]}}},
         agents: {defaults: {model: "%s"}}}
        """
            .formatted(hub.endpointUrl() + "/v1", model));
    machine.set("TOGETHER_API_KEY", "key-of-together");
    assertEquals(List.of(), codes(json("--check")), "which also keeps the list");
    machine.set("TOGETHER_API_KEY", "key-wrong").at(OpenClawRun.NOW.plus(LATER.get(exit)));

    Outcome outcome = status("--check", "--json");

    assertEquals(List.of(code), codes(outcome.json()));
    assertTrue(
        message(outcome.json(), 0).startsWith("the key for Together AI was rejected: "),
        outcome.out());
    assertEquals(exit, outcome.code());
    assertEquals(ExitCode.DONE, status("--probe").code(), "only --check tells by the exit code");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"together/meta-llama/Llama-3.3-70B-Instruct\"",
        "{primary: 'together/meta-llama/Llama-3.3-70B-Instruct'}",
        "{fallbacks: ['together/meta-llama/Llama-3.3-70B-Instruct']}"
      })
  void aModelOfTheAgentsOwnIsInUseLikeTheDefault(String model) throws Exception {
    machine.write(
        CONFIG,
        """
        {models: {providers: {together: {baseUrl: "%s/v1"}}},
         agents: {defaults: {model: "huggingface/deepseek-ai/DeepSeek-R1",
             models: {"huggingface/deepseek-ai/DeepSeek-R1": {},
               "together/meta-llama/Llama-3.3-70B-Instruct": {}}},
           list: [{id: "main", model: %s}]}}
        """
            .formatted(hub.endpointUrl(), model));

    Outcome outcome = status("--check", "--json");

    assertEquals(List.of("key-missing"), codes(outcome.json()));
    assertEquals(ExitCode.CHECK_FAILED, outcome.code());
    assertEquals("[\"together\"]", outcome.json().at("/auth/missingProvidersInUse").toString());
    machine.set("TOGETHER_API_KEY", "key-wrong");
    assertEquals(List.of("key-refused"), codes(json("--check")));
    machine.set("TOGETHER_API_KEY", "key-good");
    assertEquals(ExitCode.DONE, status("--check").code());
  }

  @Test
  void theKeyThatCountsIsOpenClawsNotTheOneThatThisProgramWouldTake() throws Exception {
    machine.write(
        CONFIG,
        """
        {models: {providers: {together: {baseUrl: "%s", models: [{id: "org/a"}]}}},
         agents: {defaults: {model: "together/org/a"}}}
        """
            .formatted(hub.endpointUrl() + "/v1"));
    machine.set("TOGETHER_API_KEY", "key-wrong");
    machine.write(
        STORE,
        """
        {"version": 1, "profiles": {
          "together:default": {"type": "api_key", "provider": "together", "key": "key-good"}}}
        """);

    Outcome outcome = status("--check", "--json");

    assertEquals(ExitCode.DONE, outcome.code(), outcome.out());
    assertFalse(codes(outcome.json()).contains("key-refused"), outcome.out());
  }

  @Test
  void aKeyThatCannotBeCheckedIsNoFailure() throws Exception {
    hub.set(StubHub.Service.ACCOUNT, StubHub.Behaviour.SERVER_ERROR);

    Outcome outcome = status("--check", "--json");

    assertEquals(ExitCode.DONE, outcome.code());
    assertEquals(List.of("key-unchecked"), codes(outcome.json()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"type\": \"oauth\", \"access\": \"hf_old\", \"refresh\": \"key-refresh\", \"expires\": 1",
        "\"type\": \"api_key\", \"keyRef\": {\"source\": \"exec\", \"provider\": \"p\", \"id\":"
            + " \"value\"}"
      })
  void aKeyThatOnlyOpenClawHasIsNotChecked(String credential) throws Exception {
    machine.write(
        STORE,
        """
        {"version": 1, "profiles": {"huggingface:default": {"provider": "huggingface", %s}}}
        """
            .formatted(credential));
    String type = credential.contains("oauth") ? "oauth" : "api_key";
    machine.write(
        CONFIG,
        machine
            .read(CONFIG)
            .replace("api_key", type)
            .replaceFirst("\\{", "{secrets: {providers: {p: {source: 'exec'}}},"));

    Outcome outcome = status("--check", "--json");

    assertEquals(List.of("key-unchecked"), codes(outcome.json()));
    assertEquals(ExitCode.DONE, outcome.code());
    assertEquals(List.of(), accountRequests());
  }

  @Test
  void offlineIsSaidAndNobodyIsAsked() throws Exception {
    machine.set("HF_HUB_OFFLINE", "1");

    assertEquals(List.of("key-unchecked"), codes(json("--check", "--probe")));
    assertEquals(List.of(), hub.requests());
  }

  @Test
  void theKeyOfAGatewayIsNotHuggingFacesBusiness() throws Exception {
    machine.unset("HF_ENDPOINT");

    JsonNode json = json("--check");

    assertEquals(List.of("key-unchecked"), codes(json));
    assertTrue(message(json, 0).contains("is not Hugging Face's own router"), message(json, 0));
  }

  @ParameterizedTest
  @CsvSource({"1439, CHECK_EXPIRING, 2", "1441, DONE, 0", "-1, CHECK_FAILED, 1"})
  void aTokenThatEndsWithinADayIsExpiring(int minutes, ExitCode code, int number) throws Exception {
    tokenThatEnds(OpenClawRun.NOW.plus(Duration.ofMinutes(minutes)));

    Outcome outcome = status("--check");

    assertEquals(code, outcome.code(), outcome.out());
    assertEquals(number, outcome.code().number());
  }

  @Test
  void withoutAKeyForAModelInUseTheCheckFails() throws Exception {
    machine.write(STORE, "{\"version\": 1}");

    Outcome outcome = status("--check", "--json");

    assertEquals(List.of("key-missing"), codes(outcome.json()));
    assertEquals(ExitCode.CHECK_FAILED, outcome.code());
    assertEquals(List.of(), accountRequests());
  }

  @Test
  void onAFreshMachineNothingIsSetUp(@TempDir Path fresh) throws Exception {
    Outcome outcome = new OpenClawRun(fresh).run("models", "status", "--check", "--json");

    assertEquals(List.of("key-missing", "key-unchecked"), codes(outcome.json()));
    assertEquals(ExitCode.CHECK_FAILED, outcome.code());
    Outcome plain = new OpenClawRun(fresh).run("models", "status", "--plain");
    assertEquals("", plain.out());
    assertTrue(plain.err().startsWith("hint: there is no default model"), plain.err());
  }

  private void tokenThatEnds(Instant end) throws IOException {
    machine.write(
        STORE,
        """
        {"version": 1, "profiles": {"huggingface:login": {"type": "token",
          "provider": "huggingface", "token": "%s", "expires": %d}}}
        """
            .formatted(TOKEN, end.toEpochMilli()));
  }

  private List<StubHub.Arrived> accountRequests() {
    return hub.requests().stream().filter(each -> each.path().contains("whoami")).toList();
  }
}

package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.RouterFixture;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.huggingface.StubHub.Behaviour;
import ai.openclaw.huggingface.StubHub.Service;
import ai.openclaw.prompt.FakePrompter;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a whole run makes of what Hugging Face says about the token, and what it writes then. */
class TokenAnswersTest extends OnboardScene {
  private static final String WEAK = "hf_weak000000000000000000000000000BBBB";
  private static final String STORE = ".openclaw/agents/main/agent/auth-profiles.json";

  @ParameterizedTest
  @EnumSource(
      names = {"RATE_LIMITED", "SERVER_ERROR", "WEB_PAGE", "BLOCKED", "BROKEN_JSON", "CUT_OFF"})
  void aTokenThatCouldNotBeCheckedIsStoredWithAWarning(Behaviour behaviour) throws Exception {
    hub.set(Service.ACCOUNT, behaviour);

    Outcome run = machine.onboard("--json");

    assertEquals(ExitCode.DONE, run.code(), run.out());
    assertTrue(
        run.json().path("warnings").toString().contains("the key could not be checked: "),
        run.out());
    assertEquals(2, run.json().path("files").size());
    JsonNode token = run.json().path("token");
    assertEquals("unknown", token.path("canInfer").textValue());
    assertTrue(token.has("name") && token.path("name").isNull(), run.out());
    assertTrue(token.has("role") && token.path("role").isNull(), run.out());
    assertTrue(run.json().has("account") && run.json().path("account").isNull(), run.out());
  }

  @Test
  void aTokenThatWasCheckedIsDescribed() throws Exception {
    JsonNode json = machine.onboard("--json", "--probe").json();

    assertEquals("environment", json.at("/token/source").textValue());
    assertEquals("openclaw", json.at("/token/name").textValue());
    assertEquals("fineGrained", json.at("/token/role").textValue());
    assertEquals("yes", json.at("/token/canInfer").textValue());
    assertEquals("ada", json.at("/account/name").textValue());
    assertTrue(json.at("/account/pro").booleanValue());
    assertTrue(json.at("/probe/ok").booleanValue());
    assertTrue(json.at("/probe/ms").isNumber());
    assertEquals("live", json.at("/catalog/source").textValue());
    assertTrue(json.at("/catalog/reason").isNull());
    assertFalse(json.path("changed").isEmpty());
  }

  @Test
  void theAccountIsAskedOnceARun() throws Exception {
    machine.onboard("--probe");

    assertEquals(List.of("/api/whoami-v2"), asked("/api/whoami-v2"));
    assertEquals(List.of("/v1/chat/completions"), asked("/v1/chat/completions"));
  }

  @Test
  void withoutTheFlagAScriptSendsNoTrialRequest() throws Exception {
    assertTrue(machine.onboard("--json").json().path("probe").isMissingNode());
    assertEquals(List.of(), asked("/v1/chat/completions"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'type': 'token', 'token': 'hf_held'",
        "'type': 'oauth', 'access': 'hf_held'",
        "'type': 'api_key', 'keyRef': {'source': 'exec', 'provider': 'vault', 'id': 'value'}"
      })
  void withAKeyThatOnlyOpenClawHasNothingIsTried(String credential) throws Exception {
    machine.unset("HF_TOKEN");
    String profile =
        "{'huggingface:default': {'provider': 'huggingface', %s}}".formatted(credential);
    String store = "{'version': 1, 'profiles': %s}".formatted(profile);
    machine.write(STORE, store.replace('\'', '"'));
    machine.write(".openclaw/openclaw.json", "{secrets: {providers: {vault: {source: 'exec'}}}}");

    JsonNode json = machine.onboard("--probe", "--json").json();

    assertTrue(
        json.path("warnings")
            .toString()
            .contains(
                "the model was not tried:"
                    + " only OpenClaw can read the stored profile huggingface:default"),
        json.toString());
    FakePrompter person = new FakePrompter().enterEverythingElse();
    Outcome run = machine.ask(person, "onboard", "--auth-choice", "huggingface-api-key");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertFalse(person.transcript().toString().contains("one short request"), "nor offered");
    assertEquals(List.of(), asked("/v1/chat/completions"));
  }

  @Test
  void aTokenWithoutThePermissionIsRefusedWithTheWayToARightOne() throws Exception {
    machine.set("HF_TOKEN", WEAK);

    JsonNode error = refused(ExitCode.REFUSED, "check", machine.onboard("--json"));

    assertEquals("refused", error.path("code").textValue());
    assertTrue(
        error.path("hint").textValue().endsWith("inference.serverless.write&tokenType=fineGrained"),
        error.toString());
  }

  @Test
  void withoutVerifyingNobodyIsAskedAboutTheToken() throws Exception {
    machine.set("HF_TOKEN", WEAK);

    assertEquals(ExitCode.DONE, machine.onboard("--no-verify").code());

    assertEquals(List.of(), asked("/api/whoami-v2"));
    assertEquals(List.of(), asked("/v1/chat/completions"));
  }

  @ParameterizedTest
  @CsvSource({
    "WRONG_TOKEN, REFUSED, the router does not accept the token",
    "NO_PERMISSION, REFUSED, the token may not make this call",
    "NO_CREDITS, REFUSED, the token's own account pays and has no credits left",
    "NOT_SERVED, USAGE, deepseek-ai/DeepSeek-R1 is not served",
  })
  void aProbeThatIsRefusedEndsTheRunAndNothingIsWritten(
      Behaviour behaviour, ExitCode code, String message) throws Exception {
    hub.set(Service.CHAT, behaviour);

    JsonNode error = refused(code, "probe", machine.onboard("--probe", "--json"));

    assertTrue(error.path("message").textValue().startsWith(message), error.toString());
    assertTrue(error.path("message").textValue().endsWith("(request req-136)"), error.toString());
    assertFalse(error.path("hint").textValue().isBlank());
  }

  @Test
  void whoeverIsThereLetsAnotherPayWhenThereAreNoCreditsOrKeepsItAnyway() throws Exception {
    hub.set(Service.CHAT, Behaviour.NO_CREDITS);
    FakePrompter person = new FakePrompter().answer("Provider", "Hugging Face");
    person.answer("--probe", "yes", "Let acme pay", "Keep it anyway").enterEverythingElse();

    Outcome run = machine.ask(person, "onboard");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    String said = person.transcript().toString();
    assertTrue(said.contains("rejected: the token's own account pays and has no credits"), said);
    assertTrue(said.contains("rejected: the organisation acme pays and has no credits"), said);
    assertTrue(machine.read(".openclaw/openclaw.json").contains("acme"));
  }

  @Test
  void aModelThatIsNotServedIsChosenAnew() throws Exception {
    hub.set(Service.CHAT, Behaviour.NOT_SERVED);
    FakePrompter person = new FakePrompter().answer("Provider", "Hugging Face");
    person.answer("--probe", "yes", "no").enterEverythingElse();
    person.answer("Model", "deepseek-ai/DeepSeek-R1 (default)", "openai/gpt-oss-20b");

    Outcome run = machine.ask(person, "onboard");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().contains("the default model is huggingface/openai/gpt-oss-20b"));
  }

  @ParameterizedTest
  @CsvSource({
    "nope, organisations of ada: acme",
    "'acme ', ",
  })
  void whoeverIsToPayIsAnOrganisationOfTheAccount(String payer, @Nullable String hint)
      throws Exception {
    Outcome run = machine.onboard("--bill-to", payer);

    assertEquals(hint == null ? ExitCode.DONE : ExitCode.USAGE, run.code(), run.err());
    if (hint != null) {
      String message =
          "error: --bill-to nope is not an organisation of ada\n\nhint: organisations of ada: acme\n";
      assertEquals(message, run.err());
      assertFalse(Files.exists(home.resolve(".openclaw")));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"RATE_LIMITED", "SERVER_ERROR", "WEB_PAGE", "CUT_OFF"})
  void aProbeThatIsUnclearIsAWarning(Behaviour behaviour) throws Exception {
    hub.set(Service.CHAT, behaviour);

    JsonNode json = machine.onboard("--probe", "--json").json();

    assertFalse(json.at("/probe/ok").booleanValue());
    assertTrue(json.path("warnings").toString().contains("the model could not be tried: "));
    assertEquals(2, json.path("files").size());
  }

  @Test
  void theOrganisationPaysForTheProbeAndForTheChatsToCome() throws Exception {
    try (MockWebServer router = new MockWebServer()) {
      router.start();
      String address = "http://127.0.0.1:" + router.getPort() + "/v1";
      String answer = "{\"choices\":[{\"message\":{},\"finish_reason\":\"stop\"}]}";
      router.enqueue(new MockResponse.Builder().body(RouterFixture.json(4)).build());
      router.enqueue(new MockResponse.Builder().body(answer).build());
      machine.set("OPENCLAW_HUGGINGFACE_BASE_URL", address);

      JsonNode json = machine.onboard("--probe", "--bill-to", "acme", "--json").json();

      assertTrue(json.at("/probe/ok").booleanValue(), json.toString());
      assertEquals("/v1/models", router.takeRequest().getTarget());
      assertEquals("acme", router.takeRequest().getHeaders().get("X-HF-Bill-To"));
      assertEquals(
          "acme",
          machine
              .json(".openclaw/openclaw.json")
              .at("/models/providers/huggingface/headers/X-HF-Bill-To")
              .textValue());
    }
  }

  /** Each of the two answers only once the other one was asked as well. */
  @Test
  void accountAndModelsAreAskedSideBySide() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    try (MockWebServer server = new MockWebServer()) {
      server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
              both.countDown();
              boolean met = both.await(5, TimeUnit.SECONDS);
              String body =
                  request.getTarget().equals("/v1/models")
                      ? RouterFixture.json(RouterFixture.USUAL)
                      : "{\"name\":\"ada\",\"type\":\"user\"}";
              return new MockResponse.Builder().code(met ? 200 : 500).body(body).build();
            }
          });
      server.start();
      String address = "http://127.0.0.1:" + server.getPort();
      machine.set("HF_ENDPOINT", address).set("OPENCLAW_HUGGINGFACE_BASE_URL", address + "/v1");

      JsonNode json = machine.onboard("--json").json();

      assertEquals("ada", json.at("/account/name").textValue());
      assertEquals("live", json.at("/catalog/source").textValue());
    }
  }

  private JsonNode refused(ExitCode code, String phase, Outcome run) throws Exception {
    assertEquals(code, run.code(), run.out());
    assertFalse(Files.exists(home.resolve(".openclaw")));
    JsonNode error = run.json().path("error");
    assertEquals(phase, error.path("phase").textValue(), error.toString());
    return error;
  }

  private List<String> asked(String path) {
    return hub.requests().stream().map(StubHub.Arrived::path).filter(path::equals).toList();
  }
}

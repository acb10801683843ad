package ai.openclaw.huggingface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.SetClock;
import ai.openclaw.failure.Commands;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.http.FakeTransport;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.json.JsonTree;
import ai.openclaw.secret.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProbeTest {
  private static final Secret TOKEN = Secret.of("hf_probe000000000000000000000000000");
  private static final String MODEL = "deepseek-ai/DeepSeek-R1:cheapest";
  private static final String CHAT = "https://router.example/v1/chat/completions";
  private final StubHub hub = StubHub.start();

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void asksTheModelForASingleToken() {
    assertInstanceOf(ProbeResult.Answered.class, probe(TOKEN, null));
    StubHub.Arrived request = hub.requests().get(0);
    assertEquals("POST", request.method());
    assertEquals("/v1/chat/completions", request.path());
    assertEquals("Bearer " + TOKEN.reveal(), request.authorization());
    assertEquals(
        "{\"model\":\"deepseek-ai/DeepSeek-R1:cheapest\","
            + "\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"max_tokens\":1}",
        request.body());
    assertEquals(1, hub.requests().size());
  }

  @Test
  void tellsHowLongItTook() {
    FakeTransport transport = new FakeTransport().on("POST", CHAT, 200, "{\"choices\":[{}]}");
    ProbeResult result =
        new Probe(transport, SetClock.ticking(Duration.ofMillis(250)), new Commands(null, null))
            .run("https://router.example/v1/", TOKEN, MODEL, null);
    assertEquals(new ProbeResult.Answered(250), result);
    assertNull(transport.requests().get(0).headers().get("X-HF-Bill-To"));
  }

  @Test
  void billsTheOrganisationThatIsToPay() {
    FakeTransport transport = new FakeTransport().on("POST", CHAT, 200, "{\"choices\":[{}]}");
    new Probe(transport, Clock.systemUTC(), new Commands(null, null))
        .run("https://router.example/v1", TOKEN, MODEL, "acme");
    assertEquals("acme", transport.requests().get(0).headers().get("X-HF-Bill-To"));
  }

  @Test
  void aWrongTokenIsRefused() {
    assertRefused(
        probe(Secret.of("hf_wrong000000000000000000000000"), null),
        ExitCode.REFUSED,
        "the router does not accept the token: Invalid username or password. (request req-136)",
        Permission.INFERENCE_PROVIDERS.hint());
  }

  @Test
  void aTokenWithoutThePermissionIsRefused() {
    String message =
        "the token may not make this call: This authentication method does not have sufficient"
            + " permissions to call Inference Providers on behalf of user ada (request req-136)";
    String hint = Permission.INFERENCE_PROVIDERS.hint();
    Secret weak = Secret.of("hf_weak0000000000000000000000000");
    assertRefused(probe(weak, null), ExitCode.REFUSED, message, hint);
    assertRefused(
        probe(weak, "acme"),
        ExitCode.REFUSED,
        message,
        "check that you may bill acme; or " + Permission.INFERENCE_PROVIDERS.hint("acme"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "your token needs to be approved by the organization | acme has not approved the token",
        "Your token has been revoked by the organization administrator"
            + " | acme has revoked the token for good",
        "Only fine-grained tokens may do this | acme takes fine-grained tokens only",
      })
  void anOrganisationsPolicyIsNotTheTokensFault(String words, String message) {
    FakeTransport transport =
        new FakeTransport().on("POST", CHAT, 403, "{\"error\":\"" + words + "\"}");
    ProbeResult.Refused refused =
        assertInstanceOf(
            ProbeResult.Refused.class,
            new Probe(transport, Clock.systemUTC(), new Commands(null, null))
                .run("https://router.example/v1", TOKEN, MODEL, "acme"));
    assertEquals(message + ": " + words, refused.failure().getMessage());
    assertEquals(ProbeResult.Reason.PERMISSION, refused.reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Access to model acme/large is restricted and you are not in the authorized list.",
        "This is a gated model",
      })
  void aModelWithTermsIsNotTheTokensFault(String words) {
    FakeTransport transport =
        new FakeTransport()
            .on(
                "POST",
                "https://router.example/v1/chat/completions",
                403,
                "{\"error\":\"" + words + "\"}");
    ProbeResult.Refused refused =
        assertInstanceOf(
            ProbeResult.Refused.class,
            new Probe(transport, Clock.systemUTC(), new Commands(null, null))
                .run("https://router.example/v1", TOKEN, "acme/large:cheapest", null));
    assertEquals(
        "acme/large:cheapest is only for those who accept its terms: " + words,
        refused.failure().getMessage());
    assertEquals(
        "accept them with the token's account: https://huggingface.co/acme/large",
        refused.failure().hint());
  }

  @Test
  void withoutCreditsItSaysWhoPaysAndWhoElseCould() {
    hub.set(StubHub.Service.CHAT, StubHub.Behaviour.NO_CREDITS);
    String words = "You have depleted your monthly included credits. (request req-136)";
    assertRefused(
        probe(TOKEN, null),
        ExitCode.REFUSED,
        "the token's own account pays and has no credits left: " + words,
        "let an organisation pay (openclaw onboard --bill-to <org>), or buy credits:"
            + " https://huggingface.co/settings/billing");
    assertRefused(
        probe(TOKEN, "acme"),
        ExitCode.REFUSED,
        "the organisation acme pays and has no credits left: " + words,
        "let another one pay (openclaw onboard --bill-to <org>), or buy credits:"
            + " https://huggingface.co/organizations/acme/settings/billing");
  }

  @Test
  void aModelThatIsNotServedIsAnotherKindOfMistake() {
    hub.set(StubHub.Service.CHAT, StubHub.Behaviour.NOT_SERVED);
    assertRefused(
        probe(TOKEN, null),
        ExitCode.USAGE,
        MODEL
            + " is not served: The requested model 'X' is not supported by any provider you have"
            + " enabled. (request req-136)",
        "choose another (openclaw models list --all shows them), or enable more"
            + " providers: https://huggingface.co/settings/inference-providers");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "RATE_LIMITED, too many requests; try again in 55 s: Too Many Requests (request req-136)",
        "SERVER_ERROR, 127.0.0.1 answered 503: Service Unavailable (request req-136)",
        "WEB_PAGE, \"127.0.0.1 answered with a web page, not JSON\"",
        "BLOCKED, 127.0.0.1 answered 403",
        "EMPTY, 127.0.0.1 answered with nothing (request req-136)",
        "BROKEN_JSON, 127.0.0.1 answered with broken JSON (request req-136)",
        "CUT_OFF, the answer was cut off",
      })
  void whatPassesByItselfIsNoRefusal(StubHub.Behaviour behaviour, String reason) {
    hub.set(StubHub.Service.CHAT, behaviour);
    assertEquals(reason, unclear(probe(TOKEN, null)).reason());
  }

  @ParameterizedTest
  @EnumSource(names = {"SLOW", "DRIBBLING"})
  void takesNoLongerThanItMay(StubHub.Behaviour behaviour) {
    hub.set(StubHub.Service.CHAT, behaviour);
    long start = System.nanoTime();
    ProbeResult result =
        new Probe(StubHub.transport(), Clock.systemUTC(), new Commands(null, null))
            .limited(Duration.ofMillis(300), null)
            .run(hub.routerUrl(), TOKEN, MODEL, null);
    assertEquals("timed out after 0.3 s", unclear(result).reason());
    assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(10));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "\"api\";r=0;t=7            | -                             | ; try again in 7 s",
        "\"api\";r=0;t=120          | 3                             | ; try again in 120 s",
        "\"api\";r=0;t=121          | -                             | ; try again in 3 minutes",
        "\"api\";r=0                | 30                            | ; try again in 30 s",
        "\"api\";r=0;t=soon         | -                             | ''",
        "-                          | 0                             | ''",
        "-                          | Wed, 21 Oct 2026 07:28:00 GMT | ''",
        "-                          | 99999999999999999999          | ''",
        "-                          | -                             | ''",
      })
  void saysWhenToComeBack(@Nullable String limit, @Nullable String after, String when) {
    Map<String, String> headers = new HashMap<>();
    if (limit != null) {
      headers.put("ratelimit", limit);
    }
    if (after != null) {
      headers.put("retry-after", after);
    }
    assertEquals("too many requests" + when, unclear(answer(429, headers, "")).reason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"error\":\"one\"} | router.example answered 422: one",
        "{\"error\":{\"message\":\"two\"}} | router.example answered 422: two",
        "{\"message\":\"three\"} | router.example answered 422: three",
        "{\"detail\":\"four\"} | router.example answered 422: four",
        "{\"error\":7,\"message\":\"five\"} | router.example answered 422: five",
        "{\"error\":\"a\\u001b[2J\\nb\"} | router.example answered 422: a b",
        "{\"detail\":[{\"msg\":\"six\"}]} | router.example answered 422",
        "[] | router.example answered 422",
      })
  void findsTheServersWords(String body, String reason) {
    assertEquals(reason, unclear(answer(422, Map.of(), body)).reason());
  }

  @Test
  void theServersWordsInAHeaderComeFirstAndAreCutShort() {
    Map<String, String> headers = Map.of("x-error-message", "no ".repeat(200));
    String reason = unclear(answer(500, headers, "{\"error\":\"other\"}")).reason();
    assertTrue(reason.startsWith("router.example answered 500: no no no"), reason);
    assertTrue(reason.endsWith("…"), reason);
    assertTrue(reason.length() < 300, reason);
  }

  @Test
  void anAnswerThatIsNoChatIsNoProof() {
    assertEquals(
        "the answer is not one of a chat: busy",
        unclear(answer(200, Map.of(), "{\"error\":\"busy\"}")).reason());
    assertEquals(
        "the answer is not one of a chat",
        unclear(answer(200, Map.of(), "{\"choices\":[]}")).reason());
  }

  @Test
  void withoutANetworkNothingIsClear() {
    ProbeResult result =
        new Probe(new FakeTransport(), Clock.systemUTC(), new Commands(null, null))
            .run("https://router.example/v1", TOKEN, MODEL, null);
    assertEquals(
        new ProbeResult.Unclear(
            "no network", "check the connection and HTTPS_PROXY, then try again"),
        result);
  }

  private ProbeResult probe(Secret token, @Nullable String billTo) {
    return new Probe(StubHub.transport(), Clock.systemUTC(), new Commands(null, null))
        .run(hub.routerUrl(), token, MODEL, billTo);
  }

  private static ProbeResult answer(int status, Map<String, String> headers, String body) {
    FakeTransport transport =
        new FakeTransport().on("POST", CHAT, new HttpTransport.Reply(status, headers, body));
    return new Probe(transport, Clock.systemUTC(), new Commands(null, null))
        .run("https://router.example/v1", TOKEN, MODEL, null);
  }

  private static ProbeResult.Unclear unclear(ProbeResult result) {
    return assertInstanceOf(ProbeResult.Unclear.class, result);
  }

  @Test
  void programsAreToldNullWhereNobodyKnows() {
    Failure no = new Failure(ExitCode.REFUSED, "out of credits", null);

    assertEquals(
        "{\"ok\":true,\"ms\":250,\"reason\":null}",
        JsonTree.compact(new ProbeResult.Answered(250).toJson()));
    assertEquals(
        "{\"ok\":false,\"ms\":null,\"reason\":\"out of credits\"}",
        JsonTree.compact(new ProbeResult.Refused(ProbeResult.Reason.CREDITS, no).toJson()));
    assertEquals(
        "{\"ok\":null,\"ms\":null,\"reason\":\"no network\"}",
        JsonTree.compact(new ProbeResult.Unclear("no network", "try again").toJson()));
  }

  private static void assertRefused(
      ProbeResult result, ExitCode code, String message, String hint) {
    Failure failure = assertInstanceOf(ProbeResult.Refused.class, result).failure();
    assertEquals(code, failure.code());
    assertEquals(message, failure.getMessage());
    assertEquals(hint, failure.hint());
  }
}

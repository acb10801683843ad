package ai.openclaw.huggingface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.http.FakeTransport;
import ai.openclaw.huggingface.AccountVerdict.Why;
import ai.openclaw.json.JsonTree;
import ai.openclaw.secret.Secret;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AccountCheckTest {
  private static final Secret TOKEN = Secret.of("hf_account0000000000000000000000000");
  private static final String WHO_AM_I = "https://hub.example/api/whoami-v2";

  private final StubHub hub = StubHub.start();

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void tellsWhoseTokenItIsAndWhatItMayDo() {
    Account account = confirmed(check(TOKEN));
    List<String> inference =
        List.of("inference.serverless.write", "inference.endpoints.infer.write");
    assertEquals(
        new Account(
            "ada",
            true,
            true,
            List.of(new Account.Organisation("acme", "team", true)),
            new Account.Token(
                "openclaw",
                "fineGrained",
                List.of(
                    new Account.Token.Grant(null, null, List.of()),
                    new Account.Token.Grant("user", "ada", inference),
                    new Account.Token.Grant("org", "acme", inference)))),
        account);
    StubHub.Arrived request = hub.requests().get(0);
    assertEquals("Bearer " + TOKEN.reveal(), request.authorization());
    assertEquals(1, hub.requests().size());
  }

  @Test
  void programsAreToldTheSameWhicheverCommandAsked() {
    Account account = confirmed(check(TOKEN));

    assertEquals(
        "{\"name\":\"ada\",\"pro\":true,\"organisations\":[\"acme\"],\"token\":{\"name\":\"openclaw\","
            + "\"role\":\"fineGrained\",\"canInfer\":\"yes\",\"mayAlso\":[]}}",
        JsonTree.compact(account.toJson(Permission.INFERENCE_PROVIDERS)));
  }

  @Test
  void aTokenThatNobodyKnowsIsRefusedWithTheWayToARightOne() {
    AccountVerdict.Refused refused =
        assertInstanceOf(
            AccountVerdict.Refused.class, check(Secret.of("hf_wrong000000000000000000000000")));
    assertEquals(ExitCode.REFUSED, refused.failure().code());
    assertEquals(
        "Hugging Face does not accept the token: Invalid username or password.",
        refused.failure().getMessage());
    assertEquals(
        "create a token that may call Inference Providers: https://huggingface.co/settings/tokens"
            + "/new?ownUserPermissions=inference.serverless.write&tokenType=fineGrained",
        refused.failure().hint());
    assertNull(refused.account());
  }

  @Test
  void aTokenWithoutThePermissionIsRefusedByItsName() {
    AccountVerdict.Refused refused =
        assertInstanceOf(
            AccountVerdict.Refused.class, check(Secret.of("hf_weak0000000000000000000000000")));
    assertEquals(
        "the token \"openclaw\" of ada may not call Inference Providers: it lacks the permission"
            + " inference.serverless.write",
        refused.failure().getMessage());
    Account account = refused.account();
    assertNotNull(account);
    assertEquals(Account.Permitted.NO, account.token().may(Permission.INFERENCE_PROVIDERS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{'role':'read'} | YES",
        "{'role':'write'} | YES",
        "{'role':'god'} | YES",
        "{'role':'newRole'} | UNKNOWN",
        "{'role':'fineGrained'} | UNKNOWN",
        "{'role':7} | UNKNOWN",
        "{} | UNKNOWN",
        "7 | UNKNOWN",
        "{'role':'fineGrained','fineGrained':null} | UNKNOWN",
        "{'role':'fineGrained','fineGrained':{'scoped':7,'global':{}}} | UNKNOWN",
        "{'role':'fineGrained','fineGrained':{'global':[],'scoped':[]}} | NO",
        "{'role':'fineGrained','fineGrained':{'global':['inference.serverless.write']}} | YES",
        "{'fineGrained':{'scoped':[null,7,{'permissions':7},{'permissions':[7,'x']}]}} | NO",
        "{'fineGrained':{'scoped':[{'entity':{'type':'org','name':'acme'},"
            + "'permissions':['inference.serverless.write']}]}} | YES",
        "{'fineGrained':{'scoped':[{'permissions':['repo.read']},"
            + "{'permissions':['inference.serverless.write']}]}} | YES",
        "{'fineGrained':{'scoped':[{'permissions':['inference.endpoints.infer.write']}]}} | NO",
      })
  void readsEveryShapeOfAToken(String accessToken, Account.Permitted expected) {
    String json = "{'name':'ada','auth':{'accessToken':" + accessToken + "}}";
    assertEquals(expected, token(json).may(Permission.INFERENCE_PROVIDERS));
  }

  @Test
  void endpointsHaveAPermissionOfTheirOwn() {
    String json =
        "{'name':'ada','auth':{'accessToken':{'fineGrained':{'scoped':["
            + "{'permissions':['inference.endpoints.infer.write']}]}}}}";
    assertEquals(Account.Permitted.YES, token(json).may(Permission.INFERENCE_ENDPOINTS));
    assertEquals(Account.Permitted.NO, token(json).may(Permission.INFERENCE_PROVIDERS));
    AccountVerdict verdict = verdictOn(200, json, Permission.INFERENCE_ENDPOINTS);
    assertInstanceOf(AccountVerdict.Confirmed.class, verdict);
    AccountVerdict other =
        verdictOn(
            200,
            "{'name':'ada','auth':{'accessToken':{'fineGrained':{'global':[]}}}}",
            Permission.INFERENCE_ENDPOINTS);
    AccountVerdict.Refused refused = assertInstanceOf(AccountVerdict.Refused.class, other);
    assertEquals(
        "the token of ada may not call Inference Endpoints: it lacks the permission"
            + " inference.endpoints.infer.write",
        refused.failure().getMessage());
    assertEquals(
        "create a token that may call Inference Endpoints:"
            + " https://huggingface.co/settings/tokens"
            + "/new?ownUserPermissions=inference.endpoints.infer.write&tokenType=fineGrained",
        refused.failure().hint());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'name':'ada','auth':{}}",
        "{'name':'ada','auth':{'type':'oauth','expiresAt':'2026-12-01'}}",
        "{'name':'ada','fullname':[],'type':{},'isPro':'yes','canPay':1,'orgs':{'name':'x'},"
            + "'auth':{}}",
        "{'name':'ada','orgs':[null,7,{},{'name':7},{'name':' '}],'auth':{'accessToken':[]}}",
      })
  void whatIsMissingOrOddIsUnknown(String json) {
    assertEquals(
        new Account("ada", null, null, List.of(), new Account.Token(null, null, null)),
        confirmed(verdictOn(200, json, Permission.INFERENCE_PROVIDERS)));
  }

  @ParameterizedTest
  @CsvSource({
    "RATE_LIMITED, 127.0.0.1 answered 429",
    "SERVER_ERROR, 127.0.0.1 answered 503",
    "WEB_PAGE, '127.0.0.1 answered with a web page, not JSON'",
    "BLOCKED, 127.0.0.1 answered 403",
    "NO_PERMISSION, 127.0.0.1 answered 403",
    "EMPTY, 127.0.0.1 answered with nothing",
    "BROKEN_JSON, 127.0.0.1 answered with broken JSON",
    "CUT_OFF, the answer was cut off",
  })
  void whatProvesNothingIsLeftUnchecked(StubHub.Behaviour behaviour, String reason) {
    hub.set(StubHub.Service.ACCOUNT, behaviour);
    Why why =
        switch (behaviour) {
          case RATE_LIMITED -> Why.TOO_OFTEN;
          case WEB_PAGE, BLOCKED, CUT_OFF -> Why.NO_ANSWER;
          default -> Why.UNCLEAR;
        };
    assertEquals(new AccountVerdict.Unchecked(reason, why), check(TOKEN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "\"ada\"",
        "7",
        "{}",
        "{'auth':7}",
        "{'auth':{'accessToken':{'role':'write'}}}",
        "{'name':7,'type':'user','auth':{}}",
        "{'name':' ','type':'user','auth':{}}",
        "{'name':'ada'}",
        "{'object':'list','data':[{'id':'openai/gpt-oss-120b'}]}",
        "{'error':'Invalid username or password.'}",
      })
  void anAnswerOfAnotherFormIsLeftUnchecked(String json) {
    assertEquals(
        new AccountVerdict.Unchecked("an answer of another form", Why.UNCLEAR),
        verdictOn(200, json, Permission.INFERENCE_PROVIDERS));
  }

  @ParameterizedTest
  @EnumSource(names = {"SLOW", "DRIBBLING"})
  void takesNoLongerThanItMay(StubHub.Behaviour behaviour) {
    hub.set(StubHub.Service.ACCOUNT, behaviour);
    long start = System.nanoTime();
    AccountCheck check =
        new AccountCheck(StubHub.transport(), hub.hubUrl(), Duration.ofMillis(300));
    assertEquals(
        new AccountVerdict.Unchecked("timed out after 0.3 s", Why.NO_ANSWER),
        check.check(TOKEN, Permission.INFERENCE_PROVIDERS, null));
    assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(10));
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 500})
  void aHubWithoutSuchAnAnswerIsNoTrouble(int status) {
    assertEquals(
        new AccountVerdict.Unchecked("hub.example answered " + status, Why.UNCLEAR),
        verdictOn(status, "{}", Permission.INFERENCE_PROVIDERS));
  }

  @ParameterizedTest
  @EnumSource(names = {"SLOW", "DRIBBLING"})
  void termsAreNotWaitedForLongerThanThreeSeconds(StubHub.Behaviour behaviour) {
    hub.set(StubHub.Service.TERMS, behaviour);
    long start = System.nanoTime();

    AccountCheck check = new AccountCheck(StubHub.transport(), hub.hubUrl());
    assertNull(check.termsToAccept(TOKEN, "org/model"));
    assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(6));
  }

  @ParameterizedTest
  @CsvSource({"403, true", "200, false", "401, false", "404, false", "429, false", "500, false"})
  void onlyA403IsAboutTerms(int status, boolean gated) {
    FakeTransport transport =
        new FakeTransport()
            .on("GET", "https://hub.example/api/models/org/model/auth-check", status, "{}");
    AccountCheck check = new AccountCheck(transport, "https://hub.example");

    assertEquals(gated, check.termsToAccept(TOKEN, "org/model") != null);
  }

  @Test
  void aMirrorWithoutTlsNeverSeesTheToken() {
    AccountCheck check = new AccountCheck(StubHub.transport(), "http://mirror.invalid");
    assertEquals(
        new AccountVerdict.Unchecked("the token is not sent over plain http", Why.NO_ANSWER),
        check.check(TOKEN, Permission.INFERENCE_PROVIDERS, null));
  }

  @Test
  void aRedirectToAnotherHostNeitherShowsTheTokenNorRefusesIt() throws Exception {
    try (MockWebServer mirror = new MockWebServer()) {
      mirror.start();
      mirror.enqueue(
          new MockResponse.Builder()
              .code(307)
              .setHeader("Location", hub.hubUrl() + "/api/whoami-v2")
              .build());
      hub.set(StubHub.Service.ACCOUNT, StubHub.Behaviour.WRONG_TOKEN);
      String url = "http://127.0.0.1:" + mirror.getPort();
      assertEquals(
          new AccountVerdict.Unchecked(
              "127.0.0.1 redirected to another host, which answered 401", Why.UNCLEAR),
          new AccountCheck(StubHub.transport(), url)
              .check(TOKEN, Permission.INFERENCE_PROVIDERS, null));
      assertNull(hub.requests().get(0).authorization());
    }
  }

  @Test
  void withoutANetworkTheTokenIsLeftUnchecked() {
    AccountCheck check = new AccountCheck(new FakeTransport(), "https://hub.example");
    assertEquals(
        new AccountVerdict.Unchecked("no network", Why.NO_ANSWER),
        check.check(TOKEN, Permission.INFERENCE_PROVIDERS, null));
  }

  private AccountVerdict check(Secret token) {
    return new AccountCheck(StubHub.transport(), hub.hubUrl())
        .check(token, Permission.INFERENCE_PROVIDERS, null);
  }

  private static AccountVerdict verdictOn(int status, String json, Permission needed) {
    FakeTransport transport =
        new FakeTransport().on("GET", WHO_AM_I, status, json.replace('\'', '"'));
    return new AccountCheck(transport, "https://hub.example").check(TOKEN, needed, null);
  }

  private static Account.Token token(String json) {
    AccountVerdict verdict = verdictOn(200, json, Permission.INFERENCE_PROVIDERS);
    Account account =
        verdict instanceof AccountVerdict.Refused refused ? refused.account() : confirmed(verdict);
    assertNotNull(account);
    return account.token();
  }

  private static Account confirmed(AccountVerdict verdict) {
    return assertInstanceOf(AccountVerdict.Confirmed.class, verdict).account();
  }
}

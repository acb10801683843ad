package ai.openclaw.huggingface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.Commands;
import ai.openclaw.http.FakeTransport;
import ai.openclaw.json.JsonTree;
import ai.openclaw.provider.Cost;
import ai.openclaw.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a payer has used and has left: what is asked, what answers mean, and how it is said. */
final class CreditTest {
  private static final Secret TOKEN = Secret.of("hf_credit00000000000000000000000000");
  private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");
  private static final String QUERY = "usage-v2?startDate=1793491200&endDate=1795748400";

  /** 0.00255 USD a turn. */
  private static final Cost SMALL = Cost.of(0.15, 0.60);

  private final StubHub hub = StubHub.start();

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void theAccountIsAskedAboutFromTheFirstOfTheMonthInSeconds() {
    Credit.Answer answer = ask(null);

    assertEquals(new Credit(0.03, 2.0, 10.0, null), answer.credit());
    assertNull(answer.reason());
    StubHub.Arrived request = hub.requests().get(0);
    assertEquals("/api/settings/billing/" + QUERY, request.path());
    assertEquals("Bearer " + TOKEN.reveal(), request.authorization());
    assertEquals(1, hub.requests().size());
  }

  @Test
  void anOrganisationIsAskedAboutByItsName() {
    ask("acme/../x");

    assertEquals("/api/organizations/acme%2F..%2Fx/billing/" + QUERY, hub.requests().get(0).path());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{'usage':{'inferenceProviders':{'usedNanoUsd':30000000,'includedNanoUsd':100000000,"
            + "'limitNanoUsd':100000000}}} | $0.03 of $0.10 used this month",
        "{'inferenceProviders':{'usedNanoUsd':30000000,'includedNanoUsd':100000000}}"
            + " | $0.03 of $0.10 used this month",
        "{'usedNanoUsd':30000000,'includedNanoUsd':100000000} | $0.03 of $0.10 used this month",
        "{'usage':{'inferenceProviders':{'usedNanoUsd':0}}} | $0.00 used this month",
        "{'usage':{'inferenceProviders':{'usedNanoUsd':1.5e9,'includedNanoUsd':null,"
            + "'limitNanoUsd':'x'}}} | $1.50 used this month",
        "{'usedNanoUsd':97000000,'includedNanoUsd':100000000} | $0.097 of $0.10 used this month",
        "{'usedNanoUsd':2500000000,'includedNanoUsd':2000000000}"
            + " | $2.50 used this month, $0.50 of it beyond what is included",
        "{'usedNanoUsd':10000000,'periodStart':1794441600} | $0.01 used since 2026-11-12",
        "{'usedNanoUsd':10000000,'periodStart':1794441600000} | $0.01 used since 2026-11-12",
        "{'usedNanoUsd':10000000,'periodStart':'2026-11-12T00:00:00Z'}"
            + " | $0.01 used since 2026-11-12",
        "{'usedNanoUsd':10000000,'periodStart':1793491200} | $0.01 used this month",
        "{'usedNanoUsd':10000000,'periodStart':'soon'} | $0.01 used this month",
        "{'usedNanoUsd':10000000,'periodStart':1e30} | $0.01 used this month",
        "{'usedNanoUsd':10000000,'periodStart':0} | $0.01 used this month",
      })
  void everyShapeOfTheAnswerIsUnderstood(String json, String words) {
    hub.credit(json.replace('\'', '"'));

    Credit credit = ask(null).credit();

    assertNotNull(credit);
    assertEquals(words, credit.words(payer(null, null), null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "7",
        "{}",
        "{\"usage\":{}}",
        "{\"usage\":{\"inferenceProviders\":[]}}",
        "{\"usage\":{\"inferenceProviders\":{\"usedNanoUsd\":-1}}}",
        "{\"usage\":{\"inferenceProviders\":{\"usedNanoUsd\":\"3\"}}}",
      })
  void anAnswerOfAnotherFormIsNotKnown(String json) {
    hub.credit(json);

    assertEquals(new Credit.Answer(null, "an answer of another form", null), ask(null));
  }

  @ParameterizedTest
  @CsvSource({
    "WRONG_TOKEN, 127.0.0.1 answered 401",
    "NO_PERMISSION, the token may not see it",
    "RATE_LIMITED, 127.0.0.1 answered 429",
    "SERVER_ERROR, 127.0.0.1 answered 503",
    "WEB_PAGE, '127.0.0.1 answered with a web page, not JSON'",
    "BLOCKED, 127.0.0.1 answered 403",
    "EMPTY, 127.0.0.1 answered with nothing",
    "BROKEN_JSON, 127.0.0.1 answered with broken JSON",
    "CUT_OFF, the answer was cut off",
  })
  void whatIsNotAnsweredIsNotKnown(StubHub.Behaviour behaviour, String reason) {
    hub.set(StubHub.Service.CREDIT, behaviour);

    assertEquals(new Credit.Answer(null, reason, null), ask(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Due to the organization token policy, your token needs to be approved by the organization"
            + " before you can access this resource. | acme has not approved the token",
        "Your token has been revoked by the organization administrator, you can no longer access"
            + " organization resources. | acme has revoked the token for good",
        "This organization requires fine-grained access tokens."
            + " | acme takes fine-grained tokens only",
      })
  void whatAnOrganisationHasAgainstATokenIsSaid(String words, String message) {
    String url = "https://hub.example/api/organizations/acme/billing/" + QUERY;
    FakeTransport transport =
        new FakeTransport().on("GET", url, 403, "{\"error\":\"" + words + "\"}");

    Credit.Answer answer =
        new AccountCheck(transport, "https://hub.example").credit(TOKEN, "acme", NOW);

    Caution barred = answer.barred();
    assertNotNull(barred);
    assertEquals(message, barred.message());
    assertTrue(barred.hint().contains("https://huggingface.co/settings/tokens"), barred.hint());
  }

  @ParameterizedTest
  @CsvSource({"404, 404", "500, 500"})
  void aHubThatHasNoSuchAnswerIsNoTrouble(int status, String said) {
    FakeTransport transport =
        new FakeTransport()
            .on("GET", "https://hub.example/api/settings/billing/" + QUERY, status, "{}");

    Credit.Answer answer =
        new AccountCheck(transport, "https://hub.example").credit(TOKEN, null, NOW);

    assertEquals(new Credit.Answer(null, "hub.example answered " + said, null), answer);
  }

  @ParameterizedTest
  @EnumSource(names = {"SLOW", "DRIBBLING"})
  void nobodyWaitsForLongerThanThreeSeconds(StubHub.Behaviour behaviour) {
    hub.set(StubHub.Service.CREDIT, behaviour);
    long start = System.nanoTime();

    assertEquals(new Credit.Answer(null, "timed out after 3 s", null), ask(null));
    assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(5));
  }

  @Test
  void aRedirectToAnotherHostDoesNotShowTheToken() throws Exception {
    try (MockWebServer mirror = new MockWebServer()) {
      mirror.start();
      mirror.enqueue(
          new MockResponse.Builder()
              .code(307)
              .setHeader("Location", hub.hubUrl() + "/api/settings/billing/" + QUERY)
              .build());
      String url = "http://127.0.0.1:" + mirror.getPort();

      new AccountCheck(StubHub.transport(), url).credit(TOKEN, null, NOW);

      assertNull(hub.requests().get(0).authorization());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.03, 0.10, roughly 30 turns of this model left",
    "0.00, 2.00, roughly 780 turns of this model left",
    "0.00, 20.00, roughly 7800 turns of this model left",
    "0.09, 0.10, roughly 4 turns of this model left",
    "0.097, 0.10, roughly 1 turn of this model left",
    "0.099, 0.10, less than a turn of this model left",
  })
  void whatIsLeftIsSaidInTurns(double used, double included, String turns) {
    Credit credit = new Credit(used, included, included, null);

    String words = credit.words(payer(false, null), SMALL);

    assertTrue(words.endsWith(" used this month, " + turns), words);
  }

  @Test
  void aModelThatCostsNothingOrNobodyKnowsHasNoTurns() {
    Credit credit = new Credit(0.03, 0.10, 0.10, null);

    assertEquals("$0.03 of $0.10 used this month", credit.words(payer(false, null), Cost.NONE));
    assertEquals("$0.03 of $0.10 used this month", credit.words(payer(false, null), null));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "0.10, 0.10, 0.10, false, ada has used up its credits for this month ($0.10)",
        "0.10, 0.10, 0.10, -, ada has used up its credits for this month ($0.10)",
        "0.12, 0.10, -, false, ada has used up its credits for this month ($0.12)",
        "0, 0, 0, false, ada has no credits included",
        "12.00, 2.00, 10.00, true, ada has used up its credits for this month ($12.00)",
        "12.00, 2.00, 10.00, -, ada has used up its credits for this month ($12.00)",
        "0.03, 0.10, 0.10, false, -",
        "11.00, 2.00, 10.00, true, -",
        "5.00, 2.00, 0, true, -",
        "5.00, 2.00, 2.00, true, -",
        "5.00, 2.00, -, -, -",
        "5.00, -, -, false, -",
      })
  void aPayerWithNothingLeftIsToldBeforeTheFirstChat(
      double used,
      @Nullable Double included,
      @Nullable Double limit,
      @Nullable Boolean canPay,
      @Nullable String message) {
    Caution caution =
        new Credit(used, included, limit, null)
            .caution(payer(canPay, null), new Commands(null, null));

    assertEquals(message, caution == null ? null : caution.message());
    if (caution != null) {
      assertEquals(
          "let acme or beta pay (openclaw onboard --bill-to <org>), or buy credits:"
              + " https://huggingface.co/settings/billing",
          caution.hint());
    }
  }

  @Test
  void anOrganisationBuysCreditsOnItsOwnPage() {
    Caution caution =
        new Credit(0, 0.0, null, null).caution(payer(false, "poor"), new Commands(null, null));

    assertNotNull(caution);
    assertEquals("poor has no credits included", caution.message());
    assertTrue(
        caution.hint().endsWith("https://huggingface.co/organizations/poor/settings/billing"),
        caution.hint());
  }

  @Test
  void programsGetUsd() {
    assertEquals(
        "{\"used\":0.03,\"included\":0.1,\"limit\":null,\"currency\":\"USD\"}",
        JsonTree.compact(new Credit(0.03, 0.1, null, null).toJson()));
  }

  @Test
  void aShortPatienceIsShortHere() {
    hub.set(StubHub.Service.CREDIT, StubHub.Behaviour.SLOW);
    AccountCheck check =
        new AccountCheck(StubHub.transport(), hub.hubUrl(), Duration.ofMillis(200));

    assertEquals("timed out after 0.2 s", check.credit(TOKEN, null, NOW).reason());
  }

  private Credit.Answer ask(@Nullable String payer) {
    return new AccountCheck(StubHub.transport(), hub.hubUrl()).credit(TOKEN, payer, NOW);
  }

  private static Payer payer(@Nullable Boolean canPay, @Nullable String organisation) {
    List<Account.Organisation> organisations =
        List.of(
            new Account.Organisation("acme", "team", true),
            new Account.Organisation("poor", null, false),
            new Account.Organisation("beta", null, null));
    Account account =
        new Account("ada", null, canPay, organisations, new Account.Token(null, null, null));
    return new Payer(organisation, account);
  }
}

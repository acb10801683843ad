package ai.openclaw.huggingface;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a token could do besides calling for inference, and for whom it may call. */
final class TokenPowerTest {
  private static final Permission NEEDED = Permission.INFERENCE_PROVIDERS;
  private static final String SMALLER =
      "create one that may only call Inference Providers: https://huggingface.co/settings/tokens"
          + "/new?ownUserPermissions=inference.serverless.write&tokenType=fineGrained";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "'role':'write' | change and delete repositories",
        "'role':'god' | do whatever its owner can",
        "'fineGrained':{'global':['discussion.write','post.write']}"
            + " | write in discussions and write posts",
        "'fineGrained':{'scoped':[{'permissions':['inference.serverless.write','repo.write',"
            + "'repo.content.read']}]} | change and delete repositories and read private"
            + " repositories",
        "'fineGrained':{'scoped':[{'permissions':['user.mcp.write']}]} | use user.mcp.write",
        "'fineGrained':{'scoped':[{'permissions':['inference.endpoints.write','job.write',"
            + "'org.write','repo.access.read','collection.read']}]} | start and delete Inference"
            + " Endpoints, run jobs, change the organisation's settings and 2 more things",
      })
  void aTokenThatCouldDoMoreIsSaidWithASmallerOne(String token, String could) throws Exception {
    Caution caution = new TokenPower(account(token)).caution(NEEDED, null);

    assertNotNull(caution);
    assertEquals("the token \"laptop\" of ada could also " + could, caution.message());
    assertEquals(SMALLER, caution.hint());
    Failure failure =
        assertThrows(
            Failure.class, () -> new TokenPower(account(token)).requireLeast(NEEDED, null));
    assertEquals(ExitCode.REFUSED, failure.code());
    assertEquals(caution.message(), failure.getMessage());
    assertEquals(SMALLER, failure.hint());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'fineGrained':{'scoped':[{'permissions':['inference.serverless.write']}]}",
        "'fineGrained':{'scoped':[{'permissions':['inference.serverless.write',"
            + "'inference.endpoints.infer.write','user.billing.read']}]}",
        "'fineGrained':{'global':['inference.serverless.write']}",
      })
  void aTokenThatMayOnlyCallIsSmall(String token) throws Exception {
    TokenPower power = new TokenPower(account(token));

    assertNull(power.caution(NEEDED, null));
    assertDoesNotThrow(() -> power.requireLeast(NEEDED, null));
  }

  @Test
  void aClassicTokenThatOnlyReadsIsNoDangerAndNotTheLeast() throws Exception {
    TokenPower power = new TokenPower(account("'role':'read'"));

    assertNull(power.caution(NEEDED, null));
    Failure failure = assertThrows(Failure.class, () -> power.requireLeast(NEEDED, null));
    assertEquals(
        "the token \"laptop\" of ada could also read private repositories", failure.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"'role':'newRole'", "'role':7", "'role':'fineGrained'"})
  void whatHuggingFaceDoesNotSayIsNoCautionAndNotTheLeast(String token) throws Exception {
    TokenPower power = new TokenPower(account(token));

    assertNull(power.caution(NEEDED, null));
    Failure failure = assertThrows(Failure.class, () -> power.requireLeast(NEEDED, null));
    assertEquals(
        "Hugging Face does not say what the token \"laptop\" of ada may do", failure.getMessage());
  }

  @Test
  void theSmallerOneIsForWhoeverPays() throws Exception {
    Caution caution = new TokenPower(account("'role':'write'")).caution(NEEDED, "acme");

    assertNotNull(caution);
    assertTrue(
        caution
            .hint()
            .endsWith(
                "?ownUserPermissions=inference.serverless.write&orgs=acme"
                    + "&orgPermissions=inference.serverless.write&tokenType=fineGrained"),
        caution.hint());
    assertEquals(
        Permission.INFERENCE_PROVIDERS.newTokenLink(null),
        Permission.INFERENCE_PROVIDERS.newTokenLink("64f0c0ffee64f0c0ffee64f0"));
    assertEquals(
        Permission.INFERENCE_ENDPOINTS.newTokenLink(null),
        Permission.INFERENCE_ENDPOINTS.newTokenLink("acme"));
    assertTrue(Permission.INFERENCE_PROVIDERS.newTokenLink("a&b").contains("&orgs=a%26b&"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      nullValues = "-",
      value = {
        "- | user:ada | -",
        "acme | org:acme | -",
        "acme | user:ada,org:acme | -",
        "acme | user:ada | acme",
        "acme | org:beta | acme",
        "- | org:acme | ada",
        "64f0c0ffee64f0c0ffee64f0 | user:ada | -",
      })
  void aTokenMayOnlyCallForWhomItWasMade(
      @Nullable String payer, String scopes, @Nullable String lacking) throws Exception {
    StringBuilder scoped = new StringBuilder();
    for (String scope : scopes.split(",", -1)) {
      String[] entity = scope.split(":", -1);
      scoped.append(scoped.length() == 0 ? "" : ",");
      scoped.append("{'entity':{'type':'").append(entity[0]).append("','name':'");
      scoped.append(entity[1]).append("'},'permissions':['inference.serverless.write']}");
    }
    Account account = account("'fineGrained':{'scoped':[" + scoped + "]}");

    Caution caution = new Payer(payer, account).caution(NEEDED);

    String message =
        lacking == null
            ? null
            : "the token \"laptop\" of ada may not call Inference Providers for " + lacking;
    assertEquals(message, caution == null ? null : caution.message());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'role':'write'",
        "'role':'read'",
        "'fineGrained':{'global':['inference.serverless.write']}",
        "'fineGrained':{'scoped':[{'permissions':['inference.serverless.write']}]}",
        "'fineGrained':{'scoped':[]}",
      })
  void whereNothingIsSaidOfWhomNothingIsLacking(String token) throws Exception {
    assertNull(new Payer("acme", account(token)).caution(NEEDED));
    assertNull(new Payer("acme", null).caution(NEEDED));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "acme, -",
        "-, -",
        "64F0c0ffee64f0c0ffee64f0, -",
        "acne, --bill-to acne is not an organisation of ada",
        "64f0c0ffee64f0c0ffee64fz, --bill-to 64f0c0ffee64f0c0ffee64fz is not an organisation of ada",
      })
  void whoeverPaysIsAnOrganisationOfTheAccountOrAResourceGroup(
      @Nullable String payer, @Nullable String message) throws Exception {
    Failure slip = new Payer(payer, account("'role':'read'")).slip("--bill-to");

    assertEquals(message, slip == null ? null : slip.getMessage());
    if (slip != null) {
      assertEquals("organisations of ada: acme, beta", slip.hint());
      assertEquals(ExitCode.USAGE, slip.code());
    }
    assertNull(new Payer(payer, null).slip("--bill-to"));
  }

  private static Account account(String token) throws JsonSyntaxException {
    String json =
        "{'name':'ada','orgs':[{'name':'acme','plan':'team'},{'name':'beta'}],"
            + "'auth':{'accessToken':{'displayName':'laptop',"
            + token
            + "}}}";
    return Account.read(JsonTree.read(json.replace('\'', '"')));
  }
}

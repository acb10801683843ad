package ai.openclaw.cli;

import static ai.openclaw.cli.Warnings.codes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code openclaw models status} says of who pays, and of what is left. */
class PayerStatusTest extends StatusScene {
  @Test
  void checkSaysWhoPaysAndWhatIsLeft() throws Exception {
    JsonNode json = json("--check");

    assertEquals("ada", json.path("payer").asText());
    assertEquals(
        "{\"used\":0.03,\"included\":2,\"limit\":10,\"currency\":\"USD\"}",
        json.path("credit").toString());
    String said = status("--check").out();
    assertTrue(said.contains("\nPays      ada, $0.03 of $2.00 used this month, roughly 40 "), said);
  }

  @Test
  void withoutCheckThePayerIsTheConfigsAndNobodyIsAsked() throws Exception {
    assertTrue(json().path("payer").isNull());
    billTo("acme");
    JsonNode json = json();

    assertEquals("acme", json.path("payer").asText());
    assertTrue(json.path("credit").isNull());
    assertTrue(status().out().contains("\nPays      acme\n"));
    assertEquals(List.of(), hub.requests());
  }

  @Test
  void anOrganisationThatPaysIsTheOneThatIsAskedAbout() throws Exception {
    billTo("acme");

    JsonNode json = json("--check");

    assertEquals("acme", json.path("payer").asText());
    assertEquals(List.of(), codes(json));
    assertTrue(
        hub.requests().stream()
            .anyMatch(each -> each.path().startsWith("/api/organizations/acme/billing/usage-v2?")));
  }

  @ParameterizedTest
  @EnumSource(names = {"NO_PERMISSION", "RATE_LIMITED", "SERVER_ERROR", "WEB_PAGE", "EMPTY"})
  void aCreditThatNobodyTellsIsSilence(StubHub.Behaviour behaviour) throws Exception {
    hub.set(StubHub.Service.CREDIT, behaviour);

    Outcome outcome = status("--check", "--json");

    assertEquals(ExitCode.DONE, outcome.code());
    assertTrue(outcome.json().path("credit").isNull());
    assertEquals(List.of(), codes(outcome.json()));
    assertTrue(status("--check").out().contains("\nPays      ada\n"));
  }

  @Test
  void whatIsOddAboutTokenAndPayerIsFoundAndFailsNothing() throws Exception {
    hub.account(
        """
        {"name": "ada", "type": "user", "canPay": false, "orgs": [],
         "auth": {"accessToken": {"displayName": "laptop", "fineGrained": {"scoped": [
           {"entity": {"type": "user", "name": "ada"},
            "permissions": ["inference.serverless.write", "repo.write"]}]}}}}
        """);
    hub.credit("{\"usedNanoUsd\":100000000,\"includedNanoUsd\":100000000}");
    billTo("gone");

    Outcome outcome = status("--check", "--json");

    assertEquals(List.of("payer-unknown", "token-narrow", "token-broad"), codes(outcome.json()));
    SCHEMA.accepts(outcome.json());
    assertEquals(ExitCode.DONE, outcome.code());
    billTo("");
    assertEquals(List.of("token-broad", "credit-used"), codes(json("--check")));
  }

  @Test
  void anOrganisationThatBarsTheTokenIsFound() throws Exception {
    hub.policy("your token needs to be approved by the organization");
    billTo("acme");

    assertEquals(List.of("payer-bars"), codes(json("--check")));
  }

  private void billTo(String organisation) throws Exception {
    String header = "headers: {'X-HF-Bill-To': '" + organisation + "'}, ";
    String config = machine.read(CONFIG).replaceAll("headers: [{][^}]*[}], ", "");
    machine.write(
        CONFIG,
        organisation.isEmpty()
            ? config
            : config.replaceFirst("\"huggingface\": [{]", "\"huggingface\": {" + header));
  }
}

package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who pays: the account, an organisation of it, or a group; chosen, kept and said. */
class PayerTest extends OnboardScene {
  private static final String WHO = "/api/whoami-v2";
  private static final String MODELS = "/v1/models";
  private static final String WRITE = "'role':'write'";

  @Test
  void theLastScreenSaysWhoPaysOfTheModelThatWasChosen() throws Exception {
    person.awaiting("used this month").answer("Model", "gpt-oss-20b").enterEverythingElse();

    Outcome run = done(person.onCard("m", ENTER));

    assertTrue(run.out().contains("Pays     ada · $0.03 of $2.00 used this month"), run.out());
    assertFalse(run.out().contains("roughly 40 turns"), run.out());
    assertTrue(run.out().contains(" turns of this model left"), run.out());
  }

  @Test
  void whoeverElseIsToPayIsAskedAboutToo() throws Exception {
    person.answer("Who pays", "acme").awaiting("used this month");

    done(person.onCard("w", ENTER));

    assertTrue(asked().contains("/api/organizations/acme/billing/usage-v2"), asked().toString());
    assertTrue(card(1).contains("Pays: acme (team plan) · $0.03 of $2.00 used"), card(1));
    assertEquals(1, asked().stream().filter(WHO::equals).count());
  }

  @Test
  void aResourceGroupPassesAndNobodyIsAskedAboutIt() throws Exception {
    String group = "64f0c0ffee64f0c0ffee64f0";

    done(person.onCard(ENTER), "--bill-to", group);

    assertEquals(List.of(WHO, MODELS), askedOfAnyModel());
    assertTrue(card(0).contains("Pays: the resource group " + group), card(0));
    assertTrue(machine.read(CONFIG).contains(group));
  }

  @Test
  void whoPaysIsChosenAmongTheOrganisationsWithTheirPlans() throws Exception {
    account(WRITE);

    person.answer("Who pays", "poor").awaiting("Pays: ");
    done(person.onCard("w", ENTER));

    assertTrue(machine.read(CONFIG).contains("\"X-HF-Bill-To\": \"poor\""));
  }

  @Test
  void aPayerOfTheConfigThatIsNotOnesOwnIsSaid() throws Exception {
    machine.write(
        CONFIG, "{models: {providers: {huggingface: {headers: {'X-HF-Bill-To': 'gone'}}}}}");

    Outcome run = machine.onboard("--json");

    assertEquals(ExitCode.DONE, run.code(), run.out());
    String warnings = run.json().path("warnings").toString();
    assertTrue(warnings.contains("X-HF-Bill-To gone is not an organisation of ada"), warnings);
  }

  @Test
  void thePayerOfTheConfigCountsHoweverItsHeaderIsSpelt() throws Exception {
    machine.write(CONFIG, config("'x-hf-bill-to': 'acme'"));

    done(person.awaiting("used this month").onCard(ENTER));

    assertTrue(card(0).contains("Pays: acme (team plan)"), card(0));
  }

  @Test
  void anotherPayerTakesThePlaceOfTheOneThereHoweverItsHeaderIsSpelt() throws Exception {
    account(WRITE);
    machine.write(CONFIG, config("'x-hf-bill-to': 'acme', 'X-HF-Bill-To': 'gone', 'x-a': 'b'"));

    assertEquals(ExitCode.DONE, machine.onboard("--bill-to", "poor").code());
    assertEquals("{'x-hf-bill-to': 'poor', 'x-a': 'b'}", headers());
  }

  @Test
  void theAccountItselfPaysWithoutTheHeaderHoweverItIsSpelt() throws Exception {
    account(WRITE);
    machine.write(CONFIG, config("'x-hf-bill-to': 'acme', 'X-HF-Bill-To': 'acme', 'x-a': 'b'"));

    person.answer("Who pays", "your own account").awaiting("Pays: ");
    done(person.onCard("w", ENTER));

    assertEquals("{'x-a': 'b'}", headers());
  }

  private static String config(String headers) {
    return "{models: {providers: {huggingface: {headers: {" + headers + "}}}}}";
  }

  private String headers() throws Exception {
    return machine.read(CONFIG).replaceFirst("(?s).*headers: (\\{[^}]*}).*", "$1");
  }

  @Test
  void anOrganisationThatDoesNotTakeTheTokenIsSaid() throws Exception {
    hub.policy("Your token has been revoked by the organization administrator");

    done(person.awaiting("revoked").onCard(ENTER), "--bill-to", "acme");

    assertTrue(card(0).contains("CAUTION Pays: acme (team plan) | "), card(0));
    assertTrue(card(0).contains("acme has revoked the token for good; create a token"), card(0));
    assertTrue(card(0).contains("&orgs=acme&orgPermissions="), card(0));
  }
}

package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub.Behaviour;
import ai.openclaw.huggingface.StubHub.Service;
import ai.openclaw.prompt.FakePrompter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The model on the card: one that is not there, by another name, tried, or refused. */
class CardModelTest extends OnboardScene {
  private static final String POOR = "did not call the tool";
  private static final String BROKE = "pays and has no credits left";
  private static final String SMALL = "openai/gpt-oss-20b";

  @ParameterizedTest
  @ValueSource(strings = {ENTER, "r"})
  void theListBeginsWithWhatWasSaidInVainAndTheKeyStaysGood(String first) throws Exception {
    person.onCard(first).answer("Model", SMALL).enterEverythingElse();
    if (!first.equals(ENTER)) {
      person.onCard(ENTER);
    }

    done(person.onCard(ENTER), "--model", "gpt");

    String said = person.transcript().toString();
    assertTrue(card(0).contains("GOOD Key: "), card(0));
    assertTrue(card(0).contains("❯ BAD Model: Hugging Face has no model gpt"), card(0));
    assertTrue(said.contains("Model [gpt]: " + SMALL), said);
    assertFalse(said.contains("no longer offered") || said.contains("not checked"), said);
    assertTrue(machine.read(CONFIG).contains("\"primary\": \"huggingface/" + SMALL + "\""));
  }

  @Test
  void aModelCanBeChosenWhereTheKeyIsRefusedAndTheOneThatWasSaidIsNotKnown() throws Exception {
    machine.set("HF_TOKEN", "hf_wrong00000000000000000000000000CCCC");

    Outcome run =
        machine.ask(person.onCard("m").enterEverythingElse(), "onboard", "--model", "cheapest");

    assertEquals(ExitCode.CANCELLED, run.code(), run.err());
    assertTrue(card(1).contains("❯ BAD Key: "), card(1));
  }

  @Test
  void anAliasIsTheModelThatItNames() throws Exception {
    machine.write(
        CONFIG, "{agents: {defaults: {models: {'huggingface/" + SMALL + "': {alias: 'fast'}}}}}");

    done(person.onCard(ENTER), "--model", "Fast");

    assertTrue(card(0).contains("GOOD Model: " + SMALL), card(0));
    assertTrue(machine.read(CONFIG).contains("huggingface/" + SMALL), machine.read(CONFIG));
    assertEquals(ExitCode.DONE, machine.onboard("--model", "fast").code());
  }

  @Test
  void whatATrialSaidGoesWithItsModel() throws Exception {
    hub.chats("deepseek-ai/DeepSeek-R1", Behaviour.NO_TOOL_CALL);
    person.answer("--max-usd", "yes").answer("Model", "openai/gpt-oss-120b");

    done(person.onCard("t", "m", ENTER).enterEverythingElse());

    assertTrue(card(1).contains("CAUTION Model: deepseek-ai/DeepSeek-R1 · "), card(1));
    assertEquals(2, card(1).split(POOR, -1).length, card(1));
    assertFalse(card(2).contains(POOR), card(2));
    assertFalse(person.transcript().toString().contains("warn: the model answered"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Another key", "Another model"})
  void aRefusalStaysWhereNothingWasChangedAfterAll(String remedy) throws Exception {
    hub.set(Service.CHAT, Behaviour.NO_CREDITS);
    person.answer("--max-usd", "yes").answer("What now?", remedy);
    person.back(remedy.equals("Another key") ? "Hugging Face token" : "Model");
    person.answer("Model", SMALL).enterEverythingElse();

    done(person.onCard("t", ENTER, ENTER));

    String refused = card(1);
    assertTrue(refused.contains("❯ BAD Model: deepseek-ai/DeepSeek-R1 · "), refused);
    assertEquals(2, refused.split(BROKE, -1).length, refused);
    assertTrue(refused.contains("buy credits: https://huggingface.co/settings/billing"), refused);
    assertFalse(refused.contains("--bill-to"), refused);
    assertFalse(card(2).contains(BROKE), card(2));
  }

  @Test
  void aRefusalIsSaidOnceAndNamesNoCommandForWhatTheMenuDoes() throws Exception {
    hub.set(Service.CHAT, Behaviour.NO_CREDITS);
    person.answer("--max-usd", "yes").answer("What now?", "Keep it anyway");

    Outcome run = machine.ask(person.onCard("t", ENTER).enterEverythingElse(), "onboard");

    List<String> said = new ArrayList<>(person.transcript());
    said.removeIf(line -> line.startsWith("card "));
    String once = said.toString().replaceAll("[ |]+", " ");
    assertEquals(2, once.split(BROKE, -1).length, once);
    assertTrue(card(1).contains("| CAUTION Model: deepseek-ai/DeepSeek-R1 · the token"), card(1));
    assertTrue(machine.read(CONFIG).contains("DeepSeek-R1"), run.err());
  }

  @Test
  void whoPaysAfterARefusalIsNotDoubtedOnceItHasWorked() throws Exception {
    ofUserOnly();
    hub.set(Service.CHAT, Behaviour.NO_CREDITS);
    person.meanwhile("What now?", () -> hub.set(Service.CHAT, Behaviour.WELL));
    person.answer("--max-usd", "yes", "yes").answer("What now?", "Let acme pay");

    done(person.onCard("t", ENTER));

    assertTrue(card(1).contains("answered after"), card(1));
    assertTrue(card(1).contains("PLAIN Pays: acme (team plan)"), card(1));
    assertFalse(card(1).contains("may not"), card(1));
  }

  @Test
  void neitherIsItWhereATrialShowsThatTheTokenMay() throws Exception {
    ofUserOnly();
    person.answer("Who pays", "acme").answer("--max-usd", "yes");

    done(person.onCard("w", "t", ENTER));

    assertTrue(card(1).contains("may not call"), card(1));
    assertTrue(card(2).contains("answered after"), card(2));
    assertFalse(card(2).contains("may not") || card(2).contains("not with"), card(2));
  }

  @Test
  void anOrganisationThatTheTokenMayNotBillIsTheRowUnderTheCursor() throws Exception {
    ofUserOnly();
    person.answer("Who pays", "acme", "your own account");

    done(person.onCard("w", ENTER, ENTER));

    assertTrue(card(1).contains("❯ CAUTION Pays: acme · not with this token |"), card(1));
    assertTrue(card(1).contains("may not call Inference Providers for acme; create"), card(1));
    assertTrue(card(2).contains("| PLAIN Pays: ada"), card(2));
    assertFalse(card(2).contains("for acme"), card(2));
  }

  @Test
  void itIsSetUpAllTheSameByWhoeverWantsThat() throws Exception {
    ofUserOnly();

    Outcome run = machine.ask(person.onCard(FakePrompter.TAKE), "onboard", "--bill-to", "acme");

    assertTrue(card(0).contains("❯ CAUTION Pays: acme"), run.err() + card(0));
    assertTrue(machine.read(CONFIG).contains("\"X-HF-Bill-To\": \"acme\""));
  }

  @Test
  void anOrganisationOfSomebodyElseIsTheRowUnderTheCursorAndOnesOwnAreOffered() throws Exception {
    Outcome run = done(person.onCard(ENTER, ENTER).answer("Who pays", "acme"), "--bill-to", "nope");

    assertTrue(card(0).contains("| GOOD Key: hf_good…AAAA"), card(0));
    assertTrue(card(0).contains("PLAIN Model: deepseek-ai/DeepSeek-R1"), card(0));
    assertTrue(card(0).contains("❯ BAD Pays: nope · organisations of ada: acme | "), card(0));
    assertTrue(card(1).contains("PLAIN Pays: acme (team plan)"), card(1));
    assertTrue(run.out().contains("--bill-to acme"), run.out());
  }

  private void ofUserOnly() {
    account(
        "'role':'fineGrained','fineGrained':{'global':[],'scoped':[{'entity':{'type':'user',"
            + "'name':'ada'},'permissions':['inference.serverless.write']}]}");
  }
}

package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub.Behaviour;
import ai.openclaw.huggingface.StubHub.Service;
import ai.openclaw.prompt.FakePrompter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each key of the card asks for, and what happens then. */
class CardKeysTest extends OnboardScene {
  private static final String OTHER = "hf_good000000000000000000000000000BBBB";
  private static final String WRONG = "hf_wrong00000000000000000000000000CCCC";

  @Test
  void pasteOnTheMenuOfProvidersThatTheCardOpensIsTakenToo() throws Exception {
    done(person.onCard("p", ENTER).paste("Provider", OTHER));

    assertTrue(card(1).contains("GOOD Key: hf_good…BBBB"), card(1));
    assertEquals(OTHER, key());
  }

  @Test
  void thePlaceOfTheKeyCanBeChangedWhereNothingTellsIt() throws Exception {
    Outcome run = done(person.onCard("o", ENTER));

    assertTrue(card(1).contains("For: OpenClaw before 2026.6.5, agent main"), card(1));
    String store = machine.read(".openclaw/agents/main/agent/auth-profiles.json");
    assertTrue(store.contains(KEY), store);
    assertTrue(run.out().contains("--credential-store auth-profiles"), run.out());
  }

  @Test
  void anotherModelAsksForNothingElse() throws Exception {
    done(new FakePrompter().onCard(ENTER));

    done(person.onCard("m", ENTER).answer("Model", "openai/gpt-oss-20b").enterEverythingElse());

    assertTrue(card(1).contains("instead of huggingface/deepseek-ai/DeepSeek-R1"), card(1));
    assertTrue(machine.read(CONFIG).contains("\"huggingface/openai/gpt-oss-20b\""));
    for (String said : person.transcript()) {
      assertTrue(said.matches("(card|Model|Route|during|warn|.*Take it).*"), said);
    }
  }

  @Test
  void whatWasRefusedIsAskedAboutAgain() throws Exception {
    hub.set(Service.ACCOUNT, Behaviour.WRONG_TOKEN);
    person.meanwhile("card r", () -> hub.set(Service.ACCOUNT, Behaviour.WELL));

    done(person.onCard("r", ENTER));

    assertTrue(card(0).contains("❯ BAD Key: "), card(0));
    assertTrue(card(1).contains("GOOD Key"), card(1));
  }

  @Test
  void cardAndFlagsWriteTheSameBytes(@TempDir Path other) throws Exception {
    done(person.onCard("m", ENTER).answer("Model", "gpt-oss-20b").enterEverythingElse());

    OpenClawRun scripted = new OpenClawRun(other).online(hub).set("HF_TOKEN", KEY);
    Outcome run =
        scripted.run(
            "onboard",
            "--non-interactive",
            "--auth-choice",
            "huggingface-api-key",
            "--model",
            "openai/gpt-oss-20b",
            "--credential-store",
            "config");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(scripted.read(CONFIG), machine.read(CONFIG));
  }

  @Test
  void scriptAtTheEndIsExactlyThisRun() throws Exception {
    machine.set("HF_TOKEN", WRONG).write(".cache/huggingface/token", KEY);

    Outcome run = done(person.onCard("k", ENTER).answer("Hugging Face token", "hf_good…AAAA"));

    String script = "Script   env -u HF_TOKEN openclaw onboard --non-interactive";
    assertTrue(run.out().contains(script), run.out());
    assertTrue(run.out().contains(" --use-hf-login"), run.out());
  }

  @Test
  void organisationOfTheAccountPaysAndCanBeRelieved() throws Exception {
    Outcome run = done(person.onCard("w", ENTER).answer("Who pays", "acme"));

    assertTrue(card(1).contains("Pays: acme (team plan)"), card(1));
    assertTrue(run.out().contains("--bill-to acme"), run.out());
    assertTrue(machine.read(CONFIG).contains("X-HF-Bill-To"));
    person = new FakePrompter();
    done(person.onCard("w", ENTER).answer("Who pays", "your own account"));
    assertTrue(card(0).contains("Pays: acme (team plan)"), card(0));
    assertFalse(machine.read(CONFIG).contains("X-HF-Bill-To"));
  }

  @Test
  void modelIsTriedWithOneStreamedRequest() throws Exception {
    Outcome run = done(person.onCard("t", ENTER).answer("--max-usd", "yes"));

    assertTrue(card(1).contains("answered after "), card(1));
    assertTrue(card(1).contains("called the tool"), card(1));
    assertTrue(run.out().contains("Probe    the model answered after"), run.out());
    assertEquals(
        1, hub.requests().stream().filter(each -> each.body().contains("\"stream\"")).count());
  }

  @Test
  void noCreditsAreNoDeadEnd() throws Exception {
    hub.set(Service.CHAT, Behaviour.NO_CREDITS);
    person.answer("What now?", "Let acme pay", "Another model").answer("Model", "gpt-oss-20b");
    person.answer("--max-usd", "yes", "yes");

    done(person.onCard("t", ENTER).enterEverythingElse());

    String said = person.transcript().toString();
    assertTrue(said.contains("rejected: the organisation acme pays and has no credits"), said);
    assertTrue(machine.read(CONFIG).contains("\"huggingface/openai/gpt-oss-20b\""));
  }

  @Test
  void anotherProviderComesWithItsOwnCard() throws Exception {
    machine.set("TOGETHER_API_KEY", "key-together0000000000000000");

    done(person.onCard("p", ENTER).answer("Provider", "Together AI"), "--offline");

    assertTrue(card(1).startsWith("card openclaw · Together AI"), card(1));
    assertTrue(machine.read(CONFIG).contains("\"together/"));
  }

  @Test
  void skippingOnTheMenuOfProvidersWritesNothing() throws Exception {
    done(person.onCard("p").answer("Provider", "Skip for now"));

    assertFalse(Files.exists(home.resolve(".openclaw")));
  }

  @Test
  void detailsAreThePlanAndHelpNamesTheKeys() throws Exception {
    done(person.onCard("d", "?", ENTER));

    String said = person.transcript().toString();
    assertTrue(said.contains("+ models.providers.huggingface.apiKey = hf_good…AAAA"), said);
    assertTrue(said.contains("k       another key; one that is pasted is taken at once"), said);
  }

  private String key() throws Exception {
    return machine.json(CONFIG).at("/models/providers/huggingface/apiKey").asText();
  }
}

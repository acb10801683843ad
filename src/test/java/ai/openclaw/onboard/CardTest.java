package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.huggingface.StubHub.Behaviour;
import ai.openclaw.huggingface.StubHub.Service;
import ai.openclaw.prompt.FakePrompter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Onboarding on one card: what it says, and what each key of it asks for. */
class CardTest {
  private static final String CONFIG = ".openclaw/openclaw.json";
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String OTHER = "hf_good000000000000000000000000000BBBB";
  private static final String WRONG = "hf_wrong00000000000000000000000000CCCC";
  private static final String ENTER = "<enter>";

  @TempDir Path home;
  private final StubHub hub = StubHub.start();
  private OpenClawRun openclaw;
  private FakePrompter person;

  @BeforeEach
  void somebodyWithANetwork() {
    openclaw = new OpenClawRun(home).online(hub).set("OPENCLAW_DEBUG", "1");
    person = new FakePrompter();
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void oneEnterSetsUpWhatTheEnvironmentHas() throws Exception {
    openclaw.set("HF_TOKEN", KEY);

    done(person.onCard(ENTER));

    String card = card(0);
    assertTrue(card.contains("GOOD Key: hf_good…AAAA  HF_TOKEN in the environment · ada"), card);
    assertTrue(card.contains("GOOD Model: deepseek-ai/DeepSeek-R1 · "), card);
    assertTrue(card.contains("For: a current OpenClaw, agent main · none found here"), card);
    assertEquals(KEY, openclaw.json(CONFIG).at("/models/providers/huggingface/apiKey").asText());
    assertEquals(1, person.transcript().size(), person.transcript().toString());
  }

  @Test
  void freshHomeWithoutAnyKeyAsksForTheProviderAndTakesAPaste() throws Exception {
    done(person.enter("Provider").onCard(KEY, ENTER));

    assertTrue(card(0).contains("❯ CAUTION Key: none yet: paste one here"), card(0));
    assertEquals(KEY, openclaw.json(CONFIG).at("/models/providers/huggingface/apiKey").asText());
  }

  @Test
  void keyPastedOnTheMenuOfProvidersChoosesItsProvider() throws Exception {
    done(person.paste("Provider", KEY).onCard(ENTER));

    assertTrue(card(0).startsWith("card openclaw · Hugging Face"), card(0));
    assertTrue(card(0).contains("GOOD Key: hf_good…AAAA · ada"), card(0));
    assertEquals(KEY, key());
  }

  @Test
  void keyOfUnknownFormPastedThereIsTheKeyOfWhomeverIsChosenThen() throws Exception {
    String unknown = "key-0000000000000000000000000000";
    person.paste("Provider", "pip install openclaw").paste("Provider", unknown);

    done(person.answer("Provider", "Together AI").onCard(ENTER), "--offline");

    String said = person.transcript().toString();
    assertTrue(
        said.contains("rejected: what was typed is more than a key: there are blanks"), said);
    assertTrue(said.contains("a key of unknown form: choose whose it is"), said);
    assertTrue(openclaw.read(CONFIG).contains(unknown));
  }

  @Test
  void pasteOnTheMenuOfProvidersThatTheCardOpensIsTakenToo() throws Exception {
    openclaw.set("HF_TOKEN", KEY);

    done(person.onCard("p", ENTER).paste("Provider", OTHER));

    assertTrue(card(1).contains("GOOD Key: hf_good…BBBB"), card(1));
    assertEquals(OTHER, key());
  }

  @Test
  void thePlaceOfTheKeyCanBeChangedWhereNothingTellsIt() throws Exception {
    openclaw.set("HF_TOKEN", KEY);

    Outcome run = done(person.onCard("o", ENTER));

    assertTrue(card(1).contains("For: OpenClaw before 2026.6.5, agent main"), card(1));
    String store = openclaw.read(".openclaw/agents/main/agent/auth-profiles.json");
    assertTrue(store.contains(KEY), store);
    assertTrue(run.out().contains("--credential-store auth-profiles"), run.out());
  }

  @Test
  void secondRunSaysThatItIsSetUpAndLeavesItSo() throws Exception {
    openclaw.set("HF_TOKEN", KEY);
    done(new FakePrompter().onCard(ENTER));
    String before = openclaw.read(CONFIG);

    Outcome run = done(person.onCard(ENTER));

    assertTrue(card(0).startsWith("card openclaw · Hugging Face · set up | "), card(0));
    assertTrue(card(0).contains("Leave it so"), card(0));
    assertTrue(run.out().contains("Nothing to change"), run.out());
    assertEquals(before, openclaw.read(CONFIG));
  }

  @Test
  void anotherModelAsksForNothingElse() throws Exception {
    openclaw.set("HF_TOKEN", KEY);
    done(new FakePrompter().onCard(ENTER));

    done(person.onCard("m", ENTER).answer("Model", "openai/gpt-oss-20b").enterEverythingElse());

    assertTrue(card(1).contains("instead of huggingface/deepseek-ai/DeepSeek-R1"), card(1));
    assertTrue(openclaw.read(CONFIG).contains("\"huggingface/openai/gpt-oss-20b\""));
    for (String said : person.transcript()) {
      assertTrue(said.matches("(card|Model|Route|during|warn|.*Take it).*"), said);
    }
  }

  @Test
  void pasteOnASetUpHomeReplacesTheKeyAndSaysWhichOne() throws Exception {
    openclaw.set("HF_TOKEN", KEY);
    done(new FakePrompter().onCard(ENTER));
    openclaw.unset("HF_TOKEN");

    done(person.onCard("export HF_TOKEN=\"" + OTHER + "\"", ENTER));

    assertTrue(card(0).contains("models.providers.huggingface.apiKey in the config"), card(0));
    assertTrue(card(1).contains("GOOD Key: hf_good…BBBB · replaces hf_good…AAAA · ada"), card(1));
    assertEquals(OTHER, key());
  }

  @Test
  void refusedKeyIsTheRowUnderTheCursorAndAnotherOneIsAskedFor() throws Exception {
    openclaw.set("HF_TOKEN", WRONG);

    done(person.onCard(ENTER, ENTER).answer("Hugging Face token", KEY));

    String refused = card(0);
    assertTrue(refused.contains("❯ BAD Key: hf_wron…CCCC  HF_TOKEN in the environment · Hugging"));
    assertEquals(2, refused.split("huggingface.co/settings/tokens/new", -1).length, refused);
    assertFalse(person.transcript().toString().contains("no token yet"));
    assertEquals(KEY, key());
  }

  @Test
  void tokenWithoutThePermissionIsToBeEdited() throws Exception {
    openclaw.set("HF_TOKEN", "hf_weak0000000000000000000000000DDDD");

    done(person.onCard(KEY, ENTER));

    assertTrue(card(0).contains("❯ BAD Key: "), card(0));
    assertTrue(card(0).contains("BAD Key: hf_weak…DDDD"), card(0));
    assertTrue(card(0).contains("\" may not call Inference Providers |"), card(0));
    assertTrue(card(0).contains(" at https://huggingface.co/settings/tokens, or create"), card(0));
    assertTrue(card(0).contains("checked again every 15 s, for 3 minutes; r checks"), card(0));
    assertTrue(card(1).contains("GOOD Key"), card(1));
  }

  @Test
  void whatWasRefusedIsAskedAboutAgain() throws Exception {
    openclaw.set("HF_TOKEN", KEY);
    hub.set(Service.ACCOUNT, Behaviour.WRONG_TOKEN);
    person.meanwhile("card r", () -> hub.set(Service.ACCOUNT, Behaviour.WELL));

    done(person.onCard("r", ENTER));

    assertTrue(card(0).contains("❯ BAD Key: "), card(0));
    assertTrue(card(1).contains("GOOD Key"), card(1));
  }

  @Test
  void withoutANetworkNothingIsSetUpInSilence() throws Exception {
    hub.set(Service.ACCOUNT, Behaviour.WEB_PAGE);
    openclaw.set("HF_TOKEN", KEY);
    person.answer("--no-verify", "no", "yes").onCard(ENTER, ENTER);

    done(person);

    assertTrue(card(0).contains("CAUTION Key: hf_good…AAAA"), card(0));
    assertTrue(card(0).contains("not checked: ") && card(0).contains("r retry"), card(0));
    assertFalse(card(0).contains("t try it"), card(0));
    assertTrue(card(0).contains("no proxy is set; if you are behind one: export HTTPS_PROXY="));
    assertTrue(person.transcript().contains("Set it up all the same?: no"));
  }

  @Test
  void keyThatNobodyCouldCheckReplacesAnotherOnlyWhenThatIsSaid() throws Exception {
    openclaw.set("HF_TOKEN", KEY);
    done(new FakePrompter().onCard(ENTER));
    openclaw.unset("HF_TOKEN");
    hub.set(Service.ACCOUNT, Behaviour.WEB_PAGE);

    Outcome run = openclaw.ask(person.onCard(OTHER, ENTER).enterEverythingElse(), "onboard");

    assertEquals(ExitCode.CANCELLED, run.code());
    String question =
        "Replace hf_good…AAAA, models.providers.huggingface.apiKey in the config"
            + " all the same?: no";
    assertTrue(person.transcript().contains(question), person.transcript().toString());
    assertEquals(KEY, key());
  }

  @Test
  void keyOfAnotherCompanyIsNotSentBeforeEnter() throws Exception {
    String foreign = "sk-proj-0000000000000000000000000000";

    Outcome run = openclaw.ask(person.enter("Provider").onCard(foreign), "onboard");

    assertEquals(ExitCode.CANCELLED, run.code());
    assertTrue(card(1).contains("CAUTION Key: "), card(1));
    assertTrue(card(1).contains("begins with sk-, as a key of OpenAI does; Enter sends"), card(1));
    assertEquals(List.of(), hub.requests());
  }

  @Test
  void whatIsNoKeyIsNotTaken() throws Exception {
    Outcome run =
        openclaw.ask(
            person.enter("Provider").onCard("pip install openclaw", "$HF_TOKEN"), "onboard");

    assertEquals(ExitCode.CANCELLED, run.code());
    String said = person.transcript().toString();
    assertTrue(said.contains("rejected: what was typed is more than a key"), said);
    assertTrue(said.contains("rejected: what was typed is the name of a variable"), said);
    assertEquals(List.of(), hub.requests());
  }

  @Test
  void loginOfHuggingFacesOwnToolWaitsForEnter() throws Exception {
    openclaw.write(".cache/huggingface/token", KEY);

    done(
        person
            .onCard(ENTER)
            .meanwhile("card " + ENTER, () -> assertEquals(List.of(), hub.requests())));

    assertTrue(card(0).contains("hf auth login"), card(0));
    assertTrue(card(0).contains("checked when you press Enter"), card(0));
    assertEquals(KEY, key());
  }

  @Test
  void cardAndFlagsWriteTheSameBytes(@TempDir Path other) throws Exception {
    openclaw.set("HF_TOKEN", KEY);
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
    assertEquals(scripted.read(CONFIG), openclaw.read(CONFIG));
  }

  @Test
  void scriptAtTheEndIsExactlyThisRun() throws Exception {
    openclaw.set("HF_TOKEN", WRONG).write(".cache/huggingface/token", KEY);

    Outcome run = done(person.onCard("k", ENTER).answer("Hugging Face token", "hf_good…AAAA"));

    String script = "Script   env -u HF_TOKEN openclaw onboard --non-interactive";
    assertTrue(run.out().contains(script), run.out());
    assertTrue(run.out().contains(" --use-hf-login"), run.out());
  }

  @Test
  void organisationOfTheAccountPaysAndCanBeRelieved() throws Exception {
    openclaw.set("HF_TOKEN", KEY);

    Outcome run = done(person.onCard("w", ENTER).answer("Who pays", "acme"));

    assertTrue(card(1).contains("Pays: acme (team plan)"), card(1));
    assertTrue(run.out().contains("--bill-to acme"), run.out());
    assertTrue(openclaw.read(CONFIG).contains("X-HF-Bill-To"));
    person = new FakePrompter();
    done(person.onCard("w", ENTER).answer("Who pays", "your own account"));
    assertTrue(card(0).contains("Pays: acme (team plan)"), card(0));
    assertFalse(openclaw.read(CONFIG).contains("X-HF-Bill-To"));
  }

  @Test
  void modelIsTriedWithOneStreamedRequest() throws Exception {
    openclaw.set("HF_TOKEN", KEY);

    Outcome run = done(person.onCard("t", ENTER).answer("--max-usd", "yes"));

    assertTrue(card(1).contains("answered after "), card(1));
    assertTrue(card(1).contains("called the tool"), card(1));
    assertTrue(run.out().contains("Probe    the model answered after"), run.out());
    assertEquals(
        1, hub.requests().stream().filter(each -> each.body().contains("\"stream\"")).count());
  }

  @Test
  void noCreditsAreNoDeadEnd() throws Exception {
    openclaw.set("HF_TOKEN", KEY);
    hub.set(Service.CHAT, Behaviour.NO_CREDITS);
    person.answer("What now?", "Let acme pay", "Another model").answer("Model", "gpt-oss-20b");
    person.answer("--max-usd", "yes", "yes");

    done(person.onCard("t", ENTER).enterEverythingElse());

    String said = person.transcript().toString();
    assertTrue(said.contains("rejected: the organisation acme pays and has no credits"), said);
    assertTrue(openclaw.read(CONFIG).contains("\"huggingface/openai/gpt-oss-20b\""));
  }

  @Test
  void keptDefaultModelIsNotAskedFor() throws Exception {
    openclaw.set("HF_TOKEN", KEY);

    done(person.onCard(ENTER), "--keep-default-model");

    assertTrue(card(0).contains("Model: the default stays as it is"), card(0));
    assertFalse(openclaw.read(CONFIG).contains("primary"));
  }

  @Test
  void anotherProviderComesWithItsOwnCard() throws Exception {
    openclaw.set("HF_TOKEN", KEY).set("TOGETHER_API_KEY", "key-together0000000000000000");

    done(person.onCard("p", ENTER).answer("Provider", "Together AI"), "--offline");

    assertTrue(card(1).startsWith("card openclaw · Together AI"), card(1));
    assertTrue(openclaw.read(CONFIG).contains("\"together/"));
  }

  @Test
  void skippingOnTheMenuOfProvidersWritesNothing() throws Exception {
    openclaw.set("HF_TOKEN", KEY);

    done(person.onCard("p").answer("Provider", "Skip for now"));

    assertFalse(Files.exists(home.resolve(".openclaw")));
  }

  @Test
  void detailsAreThePlanAndHelpNamesTheKeys() throws Exception {
    openclaw.set("HF_TOKEN", KEY);

    done(person.onCard("d", "?", ENTER));

    String said = person.transcript().toString();
    assertTrue(said.contains("set models.providers.huggingface.apiKey = hf_good…AAAA"), said);
    assertTrue(said.contains("k      another key; one that is pasted is taken at once"), said);
  }

  @Test
  void serverOfOnesOwnIsAskedAboutAndThenOnTheCard() throws Exception {
    hub.servesItsEndpoint();
    person.answer("Provider", "Custom").answer("Base URL", hub.endpointUrl() + "/v1/models");
    person.answer("Model", "meta-llama/Llama-3.3-70B-Instruct");

    done(person.onCard(ENTER));

    assertTrue(card(0).contains("Model: meta-llama/Llama-3.3-70B-Instruct"), card(0));
    assertTrue(card(0).contains(hub.endpointUrl() + "/v1"), card(0));
  }

  private String key() throws Exception {
    return openclaw.json(CONFIG).at("/models/providers/huggingface/apiKey").asText();
  }

  private Outcome done(FakePrompter whoever, String... flags) throws IOException {
    String[] args = new String[flags.length + 1];
    args[0] = "onboard";
    System.arraycopy(flags, 0, args, 1, flags.length);
    Outcome run = openclaw.ask(whoever, args);
    assertEquals(ExitCode.DONE, run.code(), () -> run.err() + whoever.transcript());
    return run;
  }

  private String card(int number) {
    return person.transcript().stream()
        .filter(line -> line.startsWith("card "))
        .skip(number)
        .findFirst()
        .orElseThrow();
  }
}
